"""The page as a reader sees it in a real browser: read, followed, printed, heard."""

import pytest

from claimcheck.model.evidence import Reason
from claimcheck.model.finding import Exhibit
from claimcheck.reports import View, formats

sync_api = pytest.importorskip("playwright.sync_api")


def test_the_page_asks_for_nothing_and_breaks_no_rule_of_its_own(opened) -> None:
    page, said = opened()
    assert said == []
    assert page.evaluate("getComputedStyle(document.querySelector('.verdict')).fontFamily").startswith('"Iowan')


def test_with_javascript_off_nothing_is_missing_but_what_it_would_not_do(opened) -> None:
    with_script, _ = opened()
    without, said = opened(java_script_enabled=False)
    for part in (".verdict", ".message", ".quoted", ".evidence", ".t", ".note", "summary", "#time", "#links", "#sources"):
        assert without.locator(part).all_text_contents() == with_script.locator(part).all_text_contents(), part
    assert said == []
    assert not without.locator("#tools").is_visible()
    assert without.get_by_role("button").count() == 0
    assert with_script.get_by_role("button").count() > 0


def test_a_link_of_the_list_opens_the_finding_beside_its_passage(opened) -> None:
    page, _ = opened(java_script_enabled=False)
    question = page.locator("#f3")
    assert page.locator("details[data-entry=f3]").get_attribute("open") is None
    page.locator("#l-f3").get_by_role("link", name="show in the text").click()
    question.wait_for(state="visible")
    assert page.url.endswith("#f3")
    sync_api.expect(page.locator("#w3")).to_be_in_viewport()


def test_flagged_words_lead_to_their_finding(opened) -> None:
    page, _ = opened()
    page.locator("#w3").click()
    page.locator("#f3").wait_for(state="visible")
    assert page.url.endswith("#f3")


def test_a_marker_leads_to_its_note_and_the_note_back(opened) -> None:
    page, _ = opened()
    page.get_by_role("link", name="Note 2", exact=True).click()
    assert "Ministry of Transport" in page.locator(":target").inner_text()
    page.get_by_role("link", name="Note 2, back to the text").click()
    assert page.locator(":target").inner_text() == "2"


def test_the_keyboard_reaches_the_answer_first(opened) -> None:
    page, _ = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the answer"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


@pytest.mark.parametrize("width", [320, 400, 800, 1280])
def test_no_width_makes_the_page_scroll_sideways(opened, width: int) -> None:
    page, _ = opened(viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
def test_no_word_of_a_document_is_too_long_for_the_page(open_file, draft, report_of, tmp_path, width: int) -> None:
    word = "x" * 400
    made = draft(path=f"{word}.md", title=word).brief(word, word).heading(word).paragraph(f"{word}.{{1}} {word}")
    made.note("1", f"{word}, https://a.example/{word}")
    shown = (Exhibit("title", word, word), Exhibit("title", f"{word}y", "page"))
    flagged = made.finding(word, word, evidence=shown, suggestion=word, note="1", note_id="n1")
    asked = made.open_question(f"https://a.example/{word}", Reason.LOGIN, word, url=f"https://a.example/{word}", note=word)
    file = tmp_path / "report.html"
    file.write_text(formats()["html"].render(report_of(made, findings=[flagged], undetermined=(asked,)), View()), "utf-8")
    page, said = open_file(file, viewport={"width": width, "height": 900})
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.evaluate("for (const node of document.querySelectorAll('.row, .item')) node.style.contentVisibility = 'visible'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []


def test_notes_stand_beside_the_text_where_there_is_room_and_under_it_where_not(opened) -> None:
    wide, _ = opened(viewport={"width": 1280, "height": 900})
    text, note = wide.locator(".row.p-paragraph .t").nth(1).bounding_box(), wide.locator(".note").first.bounding_box()
    assert note["x"] >= text["x"] + text["width"]
    assert abs(note["y"] - text["y"]) < 10
    narrow, _ = opened(viewport={"width": 400, "height": 900})
    text, note = narrow.locator(".row.p-paragraph .t").nth(1).bounding_box(), narrow.locator(".note").first.bounding_box()
    assert note["y"] >= text["y"] + text["height"] - 5


_CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = value => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = value; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = colour => { const [r, g, b] = colour.slice(0, 3).map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
  const behind = node => { for (; node; node = node.parentElement) {
    const colour = rgba(getComputedStyle(node).backgroundColor); if (colour[3] === 255) return colour; } };
  const poor = [];
  for (const node of document.querySelectorAll("body *")) {
    if (!node.checkVisibility() || ![...node.childNodes].some(c => c.nodeType === 3 && c.data.trim())) continue;
    const [a, b] = [light(rgba(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) poor.push([node.textContent.slice(0, 40), ratio]);
  }
  return poor;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(opened, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    page, _ = opened(color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    assert page.evaluate(_CONTRAST) == []


def test_light_and_dark_differ(opened) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert opened(color_scheme="light")[0].evaluate(ground) != opened(color_scheme="dark")[0].evaluate(ground)


def test_printed_every_finding_is_open_and_no_navigation_is_left(opened) -> None:
    page, _ = opened()
    page.emulate_media(media="print")
    assert page.locator("#f3").is_visible()
    assert not page.locator("nav").is_visible()
    assert not page.get_by_text("show in the text").first.is_visible()


def test_landmarks_and_table_are_there_for_a_screen_reader(opened) -> None:
    page, _ = opened()
    for role in ("banner", "navigation", "main", "contentinfo", "form"):
        assert page.get_by_role(role).count() == 1
    overview = page.locator(".overview").get_by_role("table")
    assert overview.get_by_role("columnheader").count() == 7
    assert overview.get_by_role("rowheader").count() == 2
