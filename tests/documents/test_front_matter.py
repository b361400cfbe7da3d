"""YAML front matter: read where it is one, text where it is not."""

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


def test_windows_line_ends_are_understood() -> None:
    assert front_matter("---\r\ntitle: T\r\n---\r\nText")[0].title == "T"
