"""Debian's Chromium, without a network, and reports opened in it. Skipped where there is none."""

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.reports import View, formats

_CHROMIUM = Path("/usr/bin/chromium")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """For one module: while it runs, its event loop does, and no test beside it may have one of its own."""
    if importlib.util.find_spec("playwright") is None or not _CHROMIUM.exists():
        pytest.skip("there is no Chromium to look at the page with")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - where there is none, the tests are skipped

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(_CHROMIUM), args=list(_FLAGS))
        yield started
        started.close()


@pytest.fixture
def open_file(browser) -> Iterator[Callable[..., tuple[object, list[str]]]]:
    """Opens a file: `open_file(path, query, **context)` gives the page, and all that was said or asked for."""
    contexts = []

    def open_page(file: Path, query: str = "", **options: object) -> tuple[object, list[str]]:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(file.as_uri()) else said.append(request.url))
        page.goto(file.as_uri() + query)
        return page, said

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def shores_file(shores, tmp_path: Path) -> Path:
    draft, report = shores
    findings = tuple(
        replace(finding, fingerprint=f"{i:064}", key=(draft.source[finding.span.start : finding.span.end],))
        for i, finding in enumerate(report.findings)
    )
    file = tmp_path / "report.html"
    file.write_text(formats()["html"].render(replace(report, findings=findings), View()), encoding="utf-8")
    return file


@pytest.fixture
def opened(open_file, shores_file: Path) -> Callable[..., tuple[object, list[str]]]:
    """Opens the report of two shores."""
    return lambda query="", **options: open_file(shores_file, query, **options)
