"""What does not match is hidden, in the lists and beside the text, and the address says which filter it was."""

import pytest

sync_api = pytest.importorskip("playwright.sync_api")


def _shown(page) -> list[str]:
    return page.locator("li.item:not([hidden])").evaluate_all("items => items.map(item => item.dataset.entry)")


def test_a_severity_leaves_its_items_only_in_the_lists_and_beside_the_text(opened) -> None:
    page, _ = opened()
    page.get_by_label("Severity").select_option("warning")
    assert _shown(page) == ["f3", "f5"]
    assert not page.locator("#must-fix").is_visible()
    assert page.locator("details[data-entry=f3]").is_visible()
    assert not page.locator("details[data-entry=f1]").is_visible()
    assert page.locator("#matching").inner_text() == "2 of 7 items"


def test_words_of_an_item_that_is_filtered_out_are_marked_no_more(opened) -> None:
    page, _ = opened()
    ground = "getComputedStyle(document.querySelector('#w1 > mark')).backgroundColor"
    marked = page.evaluate(ground)
    page.get_by_label("Severity").select_option("warning")
    assert page.evaluate(ground) != marked


def test_a_brief_leaves_its_own_text_and_items_only(opened) -> None:
    page, _ = opened()
    page.get_by_label("Brief", exact=True).select_option(index=2)
    assert _shown(page) == ["f4"]
    assert page.locator("p.t", has_text="The second brief has no notes at all.").is_visible()
    assert not page.locator("p.t", has_text="Trade between the two ports rose by 25%").is_visible()


def test_the_drawer_opens_where_it_holds_what_was_asked_for(opened) -> None:
    page, _ = opened()
    assert not page.locator("#l-f4").is_visible()
    page.get_by_label("Severity").select_option("info")
    assert page.locator("#l-f4").is_visible()


def test_rules_and_what_could_not_be_checked_can_be_asked_for(opened) -> None:
    page, _ = opened()
    page.get_by_label("Rule").select_option("D305")
    assert _shown(page) == ["f1"]
    page.get_by_label("Rule").select_option("")
    page.get_by_label("Status").select_option("unchecked")
    assert _shown(page) == []
    assert page.locator("#unchecked li").is_visible()


def test_filters_are_kept_in_the_address_and_read_from_it(opened) -> None:
    page, _ = opened()
    page.get_by_label("Severity").select_option("error")
    page.get_by_label("Rule").select_option("N101")
    assert page.url.endswith("?severity=error&rule=N101")
    again, said = opened("?severity=error&rule=N101&rule=nonsense&__proto__=1")
    assert _shown(again) == ["f2"]
    assert said == []


def test_show_all_shows_all_and_leaves_no_trace_in_the_address(opened) -> None:
    page, _ = opened("?severity=error")
    page.get_by_role("button", name="Show all").click()
    sync_api.expect(page.locator("#clear")).to_be_hidden()
    assert len(_shown(page)) == 7 - 1  # what could not be checked is no item of a list
    assert page.url.endswith("report.html")


def test_a_link_to_what_a_filter_hides_shows_it(opened) -> None:
    page, _ = opened("?severity=warning#f1")
    sync_api.expect(page.locator("#f1")).to_be_visible()
    assert page.get_by_label("Severity").input_value() == ""


def test_filters_work_by_keyboard_alone(opened) -> None:
    page, _ = opened()
    page.get_by_label("Severity").focus()
    page.keyboard.press("ArrowDown")
    sync_api.expect(page.locator("#clear")).to_be_visible()
    assert _shown(page) == ["f1", "f2", "f6"]
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "clear":
            break
    page.keyboard.press("Enter")
    sync_api.expect(page.locator("#clear")).to_be_hidden()
    assert len(_shown(page)) == 6
