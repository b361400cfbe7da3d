"""Front matter: read where it is one, text where it is not."""

import pytest

from claimcheck.documents.front_matter import front_matter


def test_title_authors_and_date_are_read() -> None:
    metadata, begin, said = front_matter("---\ntitle: T\nauthor: [A B, {name: C D}]\ndate: 2025-06-01\n---\nText")
    assert (metadata.title, metadata.authors, metadata.date, said) == ("T", ("A B", "C D"), "2025-06-01", "")
    assert begin == len("---\ntitle: T\nauthor: [A B, {name: C D}]\ndate: 2025-06-01\n---\n")


def test_a_line_across_the_page_is_no_front_matter() -> None:
    assert front_matter("---\n\nA paragraph.\n\n---\n\nMore.")[1] == 0


def test_an_author_left_empty_is_no_author() -> None:
    assert front_matter("---\nauthor:\ntitle: T\n---\n")[0].authors == ()


def test_broken_yaml_is_passed_over_and_said() -> None:
    metadata, begin, said = front_matter("---\ntitle: [unclosed\n---\nText")
    assert metadata.title == ""
    assert begin > 0
    assert "YAML" in said


def test_an_anchor_that_is_set_twice_is_nothing_to_warn_of() -> None:
    assert front_matter("---\ntitle: &a T\ndate: &a 2025-06-01\n---\nText")[0].title == "T"


def test_windows_line_ends_are_understood() -> None:
    assert front_matter("---\r\ntitle: T\r\n---\r\nText")[0].title == "T"


FORMS = {
    "TOML": '+++\ntitle = "T"\nauthor = "A B"\ndate = 2025-06-01T10:00:00Z\n+++\n',
    "JSON": '{\n  "title": "T",\n  "authors": ["A B"],\n  "date": "2025-06-01"\n}\n',
    "Pandoc's title block": "% T\n% A B\n% 2025-06-01\n",
    "YAML that ends in dots": "---\ntitle: T\nauthor: A B\ndate: 2025-06-01\n...\n",
    "YAML below an empty line": "\n---\ntitle: T\nauthor: A B\ndate: 2025-06-01\n---\n",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_form_is_read_and_none_of_it_is_text(form: str, end: str) -> None:
    text = FORMS[form].replace("\n", end)
    metadata, begin, said = front_matter(text + f"{end}Text")
    assert (metadata.title, metadata.authors, metadata.date[:10], said) == ("T", ("A B",), "2025-06-01", "")
    assert (text + f"{end}Text")[begin:].strip() == "Text"


def test_authors_of_a_title_block_are_parted_by_semicolons_and_lines() -> None:
    assert front_matter("% T\n  goes on\n% A B; C D\n  E F\n\nText")[0].authors == ("A B", "C D", "E F")


@pytest.mark.parametrize("text", ["{not json} and text", "+++\n\nA paragraph.\n\n+++\n", "+++ plus", '{"a": '])
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    assert front_matter(text)[1] == 0


def test_broken_toml_is_passed_over_and_said() -> None:
    metadata, begin, said = front_matter("+++\ntitle = [unclosed\n+++\nText")
    assert (metadata.title, begin > 0, "TOML" in said) == ("", True, True)


@pytest.mark.parametrize(
    "value",
    ["!!bool foo", '!!int ""', '!!float ""', '!!binary "é"', "!!timestamp x", "2025-99-99", "*a", "{!!seq [[a]]: b}"],
)
def test_a_value_that_is_not_what_its_tag_says_is_passed_over_and_said(value: str) -> None:
    metadata, begin, said = front_matter(f"---\ntitle: {value}\n---\nText")
    assert (metadata.title, begin > 0, "YAML" in said) == ("", True, True)
