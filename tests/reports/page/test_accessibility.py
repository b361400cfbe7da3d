"""axe-core (Deque; the rules of WCAG 2.2 and best practices) finds no fault of any level, in any state of the page."""

from pathlib import Path

import pytest

_axe = pytest.importorskip("axe_playwright_python", reason="axe-core comes with axe-playwright-python")
_SCRIPT = Path(_axe.__file__).parent / "axe.min.js"

_ALL_OPEN = """
() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const button of document.querySelectorAll("[data-kind=ask]")) button.click();
}
"""


# What axe looks for where nothing is switched off: WCAG 2.0 to 2.2, A to AAA, best practices, and what is experimental.
_EVERYTHING = """
() => axe.run(document, {
  resultTypes: ["violations", "incomplete"],
  rules: Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, {enabled: true}])),
})
"""
# Contrast is left undecided where words stand on a drawing, and AAA asks for 7 to 1: test_contrast.py decides. What is
# hidden is not looked into, which axe says: other tests here open it.
_DECIDED = {"color-contrast", "color-contrast-enhanced", "hidden-content"}


def _faults(page) -> list[str]:
    page.evaluate(_SCRIPT.read_text(encoding="utf-8") + "; 0")
    found = page.evaluate(_EVERYTHING)
    undecided = [fault for fault in found["incomplete"] if fault["id"] not in _DECIDED]
    faults = [fault for fault in found["violations"] if fault["id"] != "color-contrast-enhanced"]
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in [*faults, *undecided]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_fault_in_the_page_as_it_opens(opened, scheme: str, width: int) -> None:
    page, _ = opened(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    assert _faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_where_everything_is_open_and_decided(opened, scheme: str) -> None:
    page, _ = opened(color_scheme=scheme, bypass_csp=True)
    page.evaluate(_ALL_OPEN)
    assert _faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_a_filtered_page(opened, scheme: str) -> None:
    page, _ = opened("?severity=warning&rule=F602", color_scheme=scheme, bypass_csp=True)
    assert page.locator("#clear").is_visible()
    assert _faults(page) == []


def test_axe_finds_no_fault_where_one_entry_is_gone_to(opened) -> None:
    page, _ = opened("#f3", bypass_csp=True)
    page.locator("#f3").wait_for(state="visible")
    assert _faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_on_paper(opened, scheme: str) -> None:
    page, _ = opened(color_scheme=scheme, bypass_csp=True)
    page.emulate_media(media="print")
    assert _faults(page) == []


def test_axe_finds_no_fault_without_javascript_s_additions(open_file, shores_file: Path) -> None:
    page, _ = open_file(shores_file, bypass_csp=True)
    page.evaluate("document.querySelectorAll('.choices, .copy').forEach(node => node.remove()); one('tools').hidden = true")
    assert _faults(page) == []


def test_axe_finds_no_fault_without_a_brief_a_note_or_a_finding(open_file, draft, report_of, tmp_path: Path) -> None:
    from claimcheck.reports import View, formats  # noqa: PLC0415 - beside the other fixtures it would look shared

    file = tmp_path / "empty.html"
    file.write_text(formats()["html"].render(report_of(draft().paragraph("Text.")), View()), encoding="utf-8")
    page, said = open_file(file, bypass_csp=True)
    assert _faults(page) == []
    assert said == []


def test_every_control_has_a_name_and_shows_where_the_focus_is(opened) -> None:
    page, _ = opened()
    seen: set[str] = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            "() => { const a = document.activeElement; return [a.tagName + ' ' + (a.ariaLabel || a.labels?.[0]?.textContent"
            " || a.textContent), getComputedStyle(a).outlineStyle] }"
        )
        if name.startswith("BODY"):
            break
        assert name.split(" ", 1)[1].strip(), name
        assert outline != "none", name
        seen.add(name.split(" ", 1)[0])
    assert {"A", "SELECT", "INPUT", "BUTTON", "SUMMARY"} <= seen
