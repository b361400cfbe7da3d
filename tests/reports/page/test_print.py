"""The page on paper."""


def test_on_paper_a_decision_is_told_and_no_control_is_left(opened) -> None:
    page, _ = opened()
    page.locator("#l-f1").get_by_role("button", name="House exception").click()
    page.locator("#l-f1 .why").fill("The yearbook moved.")
    page.emulate_media(media="print")
    visible = [
        button.text_content() for button in page.locator("#l-f1, #l-f2").locator("button").all() if button.is_visible()
    ]
    assert visible == ["House exception"]
    assert page.locator("#l-f1 .why").is_visible()
    assert not page.locator("#tools").is_visible()


def test_a_page_of_paper_is_never_wider_than_its_text(opened) -> None:
    page, _ = opened(viewport={"width": 680, "height": 900})  # what A4 leaves between its margins
    page.emulate_media(media="print")
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


def test_the_drawer_and_the_text_are_printed_whole(opened) -> None:
    page, _ = opened()
    page.emulate_media(media="print")
    assert page.locator("#l-f4").is_visible()
    assert page.locator("p.t", has_text="The second brief has no notes at all.").is_visible()
