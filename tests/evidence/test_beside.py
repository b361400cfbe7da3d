"""What the disk says of local links, on files of the test's own."""

import os
from pathlib import Path

import pytest

from claimcheck import documents, extraction
from claimcheck.evidence import beside
from claimcheck.model.local import Anchors, LocalCheck


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "repo" / "docs"
    for name in ("img/map.png", "img/a b.png", "img/c%20d.png", "page.md", "Map.md", "other/inside.md", "notes"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("# A page\n\n## Results\n", "utf-8")
    (tmp_path / "outside.md").write_text("# Secret\n", "utf-8")
    return tmp_path / "repo"


def anchors(path: Path) -> Anchors | None:
    return extraction.anchors(documents.read(path.read_bytes(), path.name)) if path.suffix == ".md" else None


def look(base: Path, *texts: str, read=anchors) -> dict[str, LocalCheck]:
    understood, locations = [], {}
    for i, text in enumerate(texts):
        location = base / "docs" / f"brief{i}.md"
        location.write_text(text, "utf-8")
        understood.append(extraction.extract(documents.read(text.encode(), f"{i}.md"), "x", None))
        locations[f"{i}.md"] = location
    return {target: check for (_, target), check in beside(understood, locations, base, read).items()}


@pytest.mark.parametrize(
    "target",
    ["img/map.png", "./img/map.png", "img/map.png?raw=true", "img/a%20b.png", "img/c%20d.png", "img", "img/", "notes",
     "../docs", "page.html", "page.md#results", "page.md#top", "page.md#L3", "page.md#fn1", "page.html#results",
     "../../outside.md", "about", "about/", "../about", "v1.0", "../other/inside.md", "%2Fetc/none.md", "C%3A/none.md",
     "nul%00.md", "x" * 300 + ".md"],
)  # fmt: skip
def test_what_is_there_and_what_nobody_can_judge_is_no_finding(base: Path, target: str) -> None:
    assert look(base, f"See [it]({target}) for more.") == {}


@pytest.mark.parametrize(
    ("target", "check"),
    [
        ("img/mapp.png", LocalCheck(False, "img/map.png")),
        ("img/MAP.png", LocalCheck(False, "img/map.png")),
        ("img/a_b.png#x", LocalCheck(False, "img/a%20b.png#x")),
        ("none/of/these.pdf", LocalCheck(False)),
        ("quite-another.html", LocalCheck(False)),
        ("page.md#resluts", LocalCheck(True, "page.md#results")),
        ("../../outsid.md", LocalCheck(False)),
    ],
)
def test_what_is_not_there_is_said_and_the_nearest_of_the_project_is_offered(
    base: Path, target: str, check: LocalCheck
) -> None:
    assert look(base, f"See [it]({target}) for more.") == {target: check}


def test_outside_the_project_nothing_is_opened(base: Path) -> None:
    def read(path: Path) -> Anchors | None:
        pytest.fail(f"{path} was opened")

    (base / "docs" / "linked.md").symlink_to(base.parent / "outside.md")
    assert look(base, "See [it](../../outside.md#none) and [it](linked.md#none).", read=read) == {}


def test_a_large_file_and_what_is_no_file_are_not_opened(base: Path) -> None:
    (base / "docs" / "large.md").write_bytes(b"x" * (2**20 + 1))
    os.mkfifo(base / "docs" / "pipe.md")
    assert look(base, "See [it](large.md#none) and [it](pipe.md#none).") == {}


def test_a_file_is_read_once_for_all_its_places(base: Path) -> None:
    opened: list[Path] = []
    found = look(base, "[a](page.md#a1) [b](page.md#b2)", read=lambda path: (opened.append(path), anchors(path))[1])
    assert (len(found), len(opened)) == (2, 1)


def test_a_place_that_another_document_of_the_folder_has_is_said_to_be_there(base: Path) -> None:
    found = look(base, "See [it](#fares) and [it](#none).", "# Fares\n")
    assert found == {"#fares": LocalCheck(True, elsewhere="brief1.md")}


def test_a_document_without_a_place_has_no_files_beside_it(base: Path) -> None:
    document = extraction.extract(documents.read(b"[it](none.md)", "stdin"), "x", None)
    assert beside([document], {}, base, anchors) == {}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_of_a_closed_folder_nothing_is_said(base: Path) -> None:
    (base / "docs" / "other").chmod(0)
    assert look(base, "See [it](other/none.md).") == {}
    (base / "docs" / "other").chmod(0o755)
