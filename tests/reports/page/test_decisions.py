"""What an editor decides in the page is kept, told to the author, and read by `ledger import`."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest

import claimcheck.reports

_SCHEMA = Path(claimcheck.reports.__file__).parent / "schemas" / "decisions.schema.json"
_EXAMPLE = Path(__file__).parents[3] / "examples" / "cool-streets.md"


def _decide(page, item: str, decision: str, why: str = "") -> None:
    page.locator(f"#l-{item}").get_by_role("button", name=decision).click()
    if why:
        page.locator(f"#l-{item} .why").fill(why)


def _saved(page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save decisions").click()
    assert download.value.suggested_filename == "decisions.json"
    return json.loads(Path(download.value.path()).read_text("utf-8"))


def test_a_decision_is_saved_for_each_finding_of_the_item_as_the_schema_says(opened) -> None:
    page, said = opened()
    page.get_by_label("Your name").fill("A. Editor")
    _decide(page, "f1", "Right as it stands", "The page was moved.")
    _decide(page, "f3", "Ask the author")
    made = _saved(page)
    jsonschema_rs.validate(json.loads(_SCHEMA.read_text("utf-8")), made)
    assert [(each["kind"], each["rule"], each["note"], each["by"]) for each in made] == [
        ("right", "D304", "1", "A. Editor"),
        ("right", "D305", "1", "A. Editor"),
        ("ask", "F602", "", "A. Editor"),
    ]
    assert made[0]["reason"] == "The page was moved."
    assert "23 December 2023" in made[0]["text"]
    assert said == []


def test_a_second_click_takes_a_decision_back(opened) -> None:
    page, _ = opened()
    _decide(page, "f1", "House exception")
    assert page.locator("#decided").inner_text() == "1 of 5 decided, 0 of 1 source seen"
    _decide(page, "f1", "House exception")
    assert page.locator("#decided").inner_text() == "0 of 5 decided, 0 of 1 source seen"
    assert page.get_by_role("button", name="Save decisions").is_disabled()


def test_whoever_saw_a_source_that_could_not_be_checked_says_so_and_it_is_saved(opened) -> None:
    page, said = opened()
    page.get_by_label("Your name").fill("A. Editor")
    seen = page.locator("#unchecked").get_by_role("button", name="Seen by hand")
    seen.click()
    page.get_by_label("It holds until").fill("2026-05-02")
    page.get_by_label("A copy is kept at").fill("copies/joint.pdf")
    [made] = _saved(page)
    jsonschema_rs.validate(json.loads(_SCHEMA.read_text("utf-8")), [made])
    assert made.pop("on")
    assert made == {
        "kind": "seen",
        "document": "two-shores",
        "note": "2",
        "url": "https://ministry.example/joint",
        "cite": "",
        "until": "2026-05-02",
        "copy": "copies/joint.pdf",
        "by": "A. Editor",
    }
    page.reload()
    assert page.get_by_label("A copy is kept at").input_value() == "copies/joint.pdf"
    page.get_by_label("Status").select_option("decided")
    assert page.locator("#unchecked li.open").is_visible()
    page.get_by_label("Status").select_option("unchecked")
    assert not page.locator("#unchecked li.open").is_visible()
    assert said == []


def test_list_and_text_show_the_same_decision(opened) -> None:
    page, _ = opened()
    page.locator("details[data-entry=f1]").get_by_role("button", name="The tool is wrong").click()
    pressed = page.locator("#l-f1").get_by_role("button", pressed=True)
    assert pressed.all_inner_texts() == ["The tool is wrong"]


def test_what_was_decided_before_cannot_be_decided_again(opened) -> None:
    page, _ = opened()
    page.locator(".drawer summary").click()
    waived = page.locator("#l-f6")
    assert "waived by A. Editor: forthcoming" in waived.text_content()
    assert waived.get_by_role("button").count() == 0


def test_decisions_are_there_again_when_the_page_is_opened_again(opened) -> None:
    page, _ = opened()
    page.get_by_label("Your name").fill("A. Editor")
    _decide(page, "f2", "House exception", "Two columns.")
    page.reload()
    assert page.locator("#l-f2").get_by_role("button", pressed=True).all_inner_texts() == ["House exception"]
    assert page.locator("#l-f2 .why").input_value() == "Two columns."
    assert page.get_by_label("Your name").input_value() == "A. Editor"


def test_a_browser_that_keeps_nothing_says_so_and_saves_all_the_same(opened) -> None:
    page, _ = opened()
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') })")
    _decide(page, "f1", "Right as it stands")
    assert "keeps nothing" in page.locator("#kept").inner_text()
    assert [each["rule"] for each in _saved(page)] == ["D304", "D305"]


def test_what_is_in_store_can_be_anything_and_harms_nothing(opened, open_file, shores_file) -> None:
    page, said = opened()
    for stored in ("{", '"x"', "[]", '{"by":{},"decisions":{"%s":{"kind":"<b>"}}}' % ("0" * 64), '{"decisions":7}'):
        page.evaluate("text => localStorage.setItem(KEY, text)", stored)
        page.reload()
        assert page.locator("#decided").inner_text() == "0 of 5 decided, 0 of 1 source seen"
    assert said == []


def test_the_letter_asks_what_is_open_and_what_was_set_to_be_asked(opened) -> None:
    page, _ = opened()
    page.locator(".letter summary").click()
    letter = page.locator("#questions")
    assert letter.inner_text().startswith("1. Line ")
    assert "“Seven areas” are announced, six follow." in letter.inner_text()
    _decide(page, "f3", "Right as it stands")
    _decide(page, "f1", "Ask the author", "Which of the two?")
    text = letter.inner_text()
    assert text.startswith("1. Note 1, line ")
    assert "Suggestion: If the page of 12 December is meant" in text
    assert "   Which of the two?" in text
    assert "Seven areas" not in text
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    assert Path(download.value.path()).read_text("utf-8").strip() == text.strip()


def test_a_suggestion_can_be_copied(opened) -> None:
    page, _ = opened(permissions=["clipboard-read", "clipboard-write"])
    page.locator("#l-f1").get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("If the page of 12 December")


def _claimcheck(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "claimcheck", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


@pytest.mark.skipif(not _EXAMPLE.exists(), reason="the examples are not part of an installed package")
def test_ledger_import_reads_what_the_page_saved_and_the_next_run_knows_it(open_file, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_bytes(_EXAMPLE.read_bytes())
    run = ("run", "brief.md", "--offline", "--today", "2025-07-01")
    _claimcheck(tmp_path, *run)
    page, _ = open_file(tmp_path / "reports" / "report.html")
    before = page.locator("#must-fix li.item, #ask li.item").count()
    assert before >= 4
    kinds = ("Right as it stands", "House exception", "The tool is wrong", "Ask the author")
    for number, decision in enumerate(kinds, 1):
        _decide(page, f"f{number}", decision, f"reason {number}")
    (tmp_path / "decisions.json").write_text(json.dumps(_saved(page)), encoding="utf-8")
    assert "new" in _claimcheck(tmp_path, "ledger", "import", "decisions.json", "--by", "A. Editor")
    _claimcheck(tmp_path, *run)
    again, _ = open_file(tmp_path / "reports" / "report.html")
    assert again.locator("#must-fix li.item, #ask li.item").count() == before - 3
    drawer = again.locator(".drawer").text_content()
    assert all(f"waived by A. Editor: reason {number}" in drawer for number in (1, 2, 3))
    assert "the author was asked by A. Editor" in again.locator("#must-fix, #ask").all_text_contents()[0] + "".join(
        again.locator("#ask").all_text_contents()
    )
