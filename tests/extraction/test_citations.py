import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.citations import citations
from claimcheck.grammar import identifiers
from claimcheck.model.citations import Citation
from claimcheck.model.dates import Flaw
from claimcheck.model.document import Link
from claimcheck.model.text import Run, Span, Text

GOLD = Path(__file__).parents[2].parent / "shared" / "corpus" / "gold" / "italy-japan-2025.notes.json"


def plain(text: str) -> Text:
    return Text(text, (Run(0, 0, len(text)),))


def links(text: str) -> list[Link]:
    return [Link(u.url, text[u.start : u.end], Span(u.start, u.end), "n", 0) for u in identifiers.urls(text)]


def cite(text: str, *italics: str) -> tuple[Citation, ...]:
    emphasis = [(text.index(part), text.index(part) + len(part)) for part in italics]
    return citations(plain(text), links(text), emphasis)


def one(text: str, *italics: str) -> Citation:
    [found] = cite(text, *italics)
    return found


def people(citation: Citation) -> list[str]:
    return [name.literal or f"{name.family}, {name.given}".strip(", ") for name in citation.authors]


def test_a_book_in_plain_type_is_parted_into_author_title_place_publisher_year_and_pages() -> None:
    found = one(
        "P. Rossi, The Long Peace. Essays on Trade, 1925-1975, Ithaca, NY: Cornell University Press, 2003, pp. 21-96."
    )
    assert people(found) == ["Rossi, P."]
    assert found.title == "The Long Peace. Essays on Trade, 1925-1975"
    assert (found.publisher, found.publisher_place, found.page) == ("Cornell University Press", "Ithaca, NY", "21-96")
    assert found.date
    assert str(found.date.edtf) == "2003"
    assert found.type == "book"


def test_an_article_in_quotation_marks_keeps_the_quotations_within_its_title() -> None:
    found = one("Ana Solís & Bo Li, (2021), ‘Japan’s ‘new’ statecraft’, The Washington Quarterly, 44:3, 25-42.")
    assert people(found) == ["Solís, Ana", "Li, Bo"]
    assert (found.title, found.container_title) == ("Japan’s ‘new’ statecraft", "The Washington Quarterly")
    assert (found.volume, found.issue, found.page, found.type) == ("44", "3", "25-42", "article-journal")


def test_a_volume_before_its_issue_is_no_part_of_the_journals_name() -> None:
    found = one("Levi, “The Predatory Theory,” Politics & Society 10, no. 4 (December 1981): 431–65.", "Politics & Society")
    assert (found.container_title, found.volume, found.issue, found.page) == ("Politics & Society", "10", "4", "431–65")


def test_an_apostrophe_does_not_end_a_title_in_single_quotes() -> None:
    assert (
        one("J. Roe, 'Producers' rights in trade', World Politics 12(3) (2011): 45-67.").title
        == "Producers' rights in trade"
    )


def test_a_chapter_has_its_book_as_container_and_the_books_editor() -> None:
    found = one(
        "A. Bruni, “Le relazioni”, in C. Dini (ed.), Italia: 450 anni, Roma: Istituto Orientale, 2003, vol. 2, pp.85-7."
    )
    assert (found.container_title, found.publisher, found.publisher_place) == (
        "Italia: 450 anni",
        "Istituto Orientale",
        "Roma",
    )
    assert [name.family for name in found.editors] == ["Dini"]
    assert (found.type, found.volume, found.page) == ("chapter", "2", "85-7")


def test_italics_behind_a_plain_title_are_its_container() -> None:
    found = one("Roe, J. A. (2020). Title of the article here. Journal of Things, 12(3), 1–9.", "Journal of Things")
    assert (found.title, found.container_title) == ("Title of the article here", "Journal of Things")


def test_italics_that_run_on_over_the_journal_end_with_the_title() -> None:
    found = one(
        "Bo Li, (2025), Security and Policy. Asian Policy Review, https://doi.org/10.1111/aep.1",
        "Security and Policy. Asian Policy Review",
    )
    assert (found.title, found.container_title, found.doi) == ("Security and Policy", "Asian Policy Review", "10.1111/aep.1")


def test_an_institution_in_the_place_of_the_author_is_one_literal_name() -> None:
    found = one("Ministry of Foreign Affairs of Japan, The Action Plan, March 2019, https://a.example/plan.pdf")
    assert people(found) == ["Ministry of Foreign Affairs of Japan"]
    assert (found.title, found.type) == ("The Action Plan", "report")


def test_author_and_year_before_a_url_are_a_citation_without_title() -> None:
    found = one("Kamata and Ito (2023) https://a.example/2024/04/x/")
    assert (people(found), found.title, found.urls) == (["Kamata", "Ito"], "", ("https://a.example/2024/04/x/",))
    assert found.date
    assert str(found.date.edtf) == "2023"


def test_a_decision_of_a_court_is_a_legal_case() -> None:
    found = one("See, e.g., Riegel v. Medtronic, Inc., 552 U.S. 312, 320 (2008).")
    assert (found.type, found.title, found.volume, found.page) == ("legal_case", "Riegel v. Medtronic, Inc.", "552", "312")
    assert found.date
    assert str(found.date.edtf) == "2008"


def test_a_date_in_the_url_is_not_the_date_of_the_work() -> None:
    assert one("‘A joint statement’ https://a.example/wp-content/uploads/2023/12/2023-12-12.pdf").date is None


def test_a_year_in_the_title_is_not_the_date_of_the_work() -> None:
    assert one("‘Trade between the EU and Japan 2023’, EU Centre, https://a.example/x").date is None


@pytest.mark.parametrize(
    ("words", "issued", "accessed"),
    [
        ("3 May 2024, {} (accessed 5 June 2024)", "2024-05-03", "2024-06-05"),
        ("3 May 2024, {}, last visited Mar. 30, 2026.", "2024-05-03", "2026-03-30"),
        ("{} (abgerufen am 5. Mai 2024)", None, "2024-05-05"),
        ("{} (consulté le 5 mai 2024)", None, "2024-05-05"),
        ("{}, geraadpleegd op 5 september 2024", None, "2024-09-05"),
        ("{} [Consulta: 5 de mayo de 2024]", None, "2024-05-05"),
        ("[cited 2024 May 5]. Available from: {}", None, "2024-05-05"),
        ("{} (letöltve: 2024. 05. 05.)", None, "2024-05-05"),
        ("2023年6月4日、{} (2024年5月5日閲覧)", "2023-06-04", "2024-05-05"),
        ("(2023-06-04)[2024-05-05]. {}", "2023-06-04", "2024-05-05"),
        ("(Jan 27, 2012), available at {}", "2012-01-27", None),
        ("January 2021 {}", "2021-01", None),
    ],
)
def test_the_date_of_access_is_not_that_of_the_work(words: str, issued: str | None, accessed: str | None) -> None:
    found = one("“A title of it”, The Guardian, " + words.format("https://a.example/x"))
    assert (str(found.date.edtf) if found.date else None) == issued
    assert (str(found.accessed.edtf) if found.accessed else None) == accessed


def test_a_date_that_cannot_be_is_kept_with_its_flaw() -> None:
    found = one("Ministry of Defence, White Paper, 31 June 2024, https://a.example/x")
    assert found.date
    assert (found.date.edtf, found.date.flaw) == (None, Flaw.IMPOSSIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "If a data user augments or alters information, the user is responsible for making clear the source.",
        "The bill was introduced in March 2023 by Senator Roe and is pending.",
        "Ibid., p. 34.",
        "Id. at 349 n.4.",
        "Roe, supra note 3, at 12.",
        "See id.",
        "",
        "…",
    ],
)
def test_comment_and_short_forms_are_no_citations(text: str) -> None:
    assert cite(text) == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Roe, J. (2020). The great war. Oxford University Press; see also Li, A. (2021). The peace. Routledge.",
            ["The great war", "The peace"],
        ),
        (
            "“One thing here”, X, 2020, https://a.example/1; “Another thing”, Y, 2021, https://a.example/2",
            ["One thing here", "Another thing"],
        ),
        (
            "“One thing here”, https://a.example/1. See also “Another thing”, https://a.example/2.",
            ["One thing here", "Another thing"],
        ),
        ("A. Bruni, “Le relazioni”, in Italia, Roma: Istituto Uno; Università Due, 2003.", ["Le relazioni"]),
        ("Saad ED, Buyse M. Overall survival. Oncology. 2012;30(15): 1750-1754.", ["Overall survival"]),
        ("Roe, J.; Li, A. (2020). The great war. Routledge.", ["The great war"]),
    ],
)
def test_a_note_is_parted_where_a_new_work_begins_and_only_there(text: str, titles: list[str]) -> None:
    assert [found.title for found in cite(text)] == titles


def test_what_leads_to_a_citation_is_no_part_of_it() -> None:
    found = one("For the guidance of that year, see “Common Approach”, White House, 2013, https://a.example/x")
    assert (found.title, people(found)) == ("Common Approach", [])
    assert found.text.startswith("“Common")


def test_an_archive_copy_belongs_to_the_citation_of_its_original() -> None:
    found = one("The Availability of It, KFF (Mar. 10, 2025), https://a.example/x [https://perma.example/8PL4-P3C2].")
    assert found.urls == ("https://a.example/x", "https://perma.example/8PL4-P3C2")
    assert found.date
    assert str(found.date.edtf) == "2025-03-10"


def test_a_link_on_words_is_a_citation_and_its_words_are_read() -> None:
    text = "“A title of it”, The Guardian, 3 May 2024."
    link = Link("https://a.example/x", "“A title of it”", Span(900, 920), "n", 0)
    [found] = citations(plain(text), [link], [])
    assert (found.title, found.urls) == ("A title of it", ("https://a.example/x",))


def test_spans_lead_back_to_the_words() -> None:
    text = "See “One thing here”, X, 2020; “Another thing”, Y, 5 May 2021"
    for found in cite(text):
        assert text[found.span.start : found.span.end] == found.text
        assert found.date
        assert text[found.date.span.start : found.date.span.end] == found.date.text


_WORDS = st.sampled_from(
    [
        "Rossi, M.",
        " ",
        ", ",
        ". ",
        "; ",
        "“Title of it”",
        "https://a.example/x",
        "(2020)",
        "see also",
        "'",
        "‘",
        "(",
        ")",
        "in",
        "pp. 12-3",
        "12(3)",
        "and",
        "5 May 2024",
        "Press",
        "doi:10.1000/x",
        "et al.",
        "ISBN 978-0-306-40615-7",
        "accessed",
        ":",
        "[",
        "www.b.example",
        "v.",
        "U.S.",
        "Roma:",
    ]
)


@given(st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=20).map(" ".join)))
def test_every_url_of_a_note_is_in_its_citations_and_no_other(text: str) -> None:
    own = links(text)
    found = citations(plain(text), own, [])
    web = {link.url for link in own if link.url.lower().startswith(("http://", "https://"))}
    assert {url for citation in found for url in citation.urls} == web
    for citation in found:
        assert citation.text == text[citation.span.start : citation.span.end]


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "Rossi, M., ",
        "“",
        "' ",
        "(",
        "; ",
        "2020; A",
        "https://a.example/x ",
        "“x” ",
        "1(2), ",
        "pp. 1-2, ",
        "A. B. ",
        "and A ",
        ". See ",
        "v. ",
        "X v. Y, ",
        "(A ",
        "5 May 2020, ",
        "accessed ",
    ],
)
def test_every_citation_of_a_hostile_note_lies_in_it(unit: str) -> None:
    note = unit * (40_000 // len(unit))
    assert all(0 <= found.span.start < found.span.end <= len(note) for found in cite(note))


@pytest.mark.skipif(not GOLD.exists(), reason="the labelled notes are not at hand")
def test_dates_urls_and_pages_of_the_labelled_notes_are_read() -> None:
    notes = json.loads(GOLD.read_text())
    missed = []
    for note in notes:
        for got, want in zip(cite(note["text"]), note["citations"], strict=True):
            date = str(got.date.edtf) if got.date else None
            urls = [want["url"]] if want.get("url") else []
            if (date, list(got.urls), got.page) != (want.get("issued"), urls, want.get("pages", "")):
                missed.append(note["number"])
    assert len(missed) <= 2
