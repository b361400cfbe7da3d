"""The publication date: from what says so, else an interval; never a clock, never an event's date."""

import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.document import Basis


def found(text: str, path: str = "a.md") -> tuple[str, Basis] | None:
    published = extract(read(text.encode(), path), "a", None).published
    return (published.edtf.text, published.basis) if published else None


BODY = "The ministers met in the capital and agreed a plan on energy for all regions.\n"


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("Published: 5 June 2025", "2025-06-05"),
        ("**Publication Date:** 04/23/2026", "2026-04-23"),
        ("Policy Brief No. 12 | June 2025", "2025-06"),
        ("Spring 2025", "2025-21"),
        ("*Gepubliceerd op 15 mei 2025*", "2025-05-15"),
        ("*Publicado em 15 de maio de 2025*", "2025-05-15"),
        ("*Опубликовано 15 мая 2025 года*", "2025-05-15"),
    ],
)
def test_a_line_of_the_title_page_states_it(head: str, edtf: str) -> None:
    assert found(f"# Title\n\n{head}\n\n{BODY}") == (edtf, Basis.STATED)


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("*By Carla Mund, 4 April 2025*", "a.md"),
        ("<p>By Carla Mund, <b>4&nbsp;April</b> 2025</p>", "a.html"),
        ("<p><a href='https://tides.example/carla'>By Carla Mund</a>, 4 April 2025</p>", "a.html"),
        ("\\textbf{By Carla Mund, 4~April 2025}", "a.tex"),
    ],
)
def test_a_byline_states_it_whatever_the_markup_around_it(head: str, path: str) -> None:
    titles = {"a.md": "# Title", "a.html": "<h1>Title</h1>", "a.tex": "\\section{Title}"}
    body = f"<p>{BODY}</p>" if path == "a.html" else BODY
    assert found(f"{titles[path]}\n\n{head}\n\n{body}", path) == ("2025-04-04", Basis.STATED)


def test_front_matter_outweighs_the_text() -> None:
    assert found(f"---\ndate: 2025-06-01\n---\n\n# T\n\nPublished: 5 May 2025\n\n{BODY}") == (
        "2025-06-01",
        Basis.FRONT_MATTER,
    )


@pytest.mark.parametrize(
    "line",
    [
        "This volume is the outcome of a conference held in Rome on 10 March 2025.",
        "The guidance will be issued in Fall 2027 by the council.",
        "The law was published in 1999 and the council met.",
    ],
)
def test_the_date_of_an_event_is_not_the_documents(line: str) -> None:
    result = found(f"# Title\n\n{line}\n\n{BODY}")
    assert result is None or result[1] is Basis.INFERRED


def test_without_a_statement_it_begins_with_the_latest_source() -> None:
    notes = "[^1]: Doe, “A”, *Paper*, 3 May 2024.\n[^2]: Roe, “B”, *Paper*, 6 May 2025.\n"
    text = f"# T\n\n{BODY}It said so.[^1] And more.[^2]\n\n{notes}"
    assert found(text) == ("2025-05-06/..", Basis.INFERRED)


@pytest.mark.parametrize(
    "line",
    ["In its report published on 12 March 2022 the ministry spoke of sand.", "The law, last revised on 3 May 2023, holds."],
)
def test_what_prose_says_was_published_is_another_work(line: str) -> None:
    assert found(f"# Title\n\n{line} {BODY}") is None


def test_what_says_of_itself_when_it_was_published_is_believed() -> None:
    assert found(f"# Title\n\nThis brief was published on 12 March 2022. {BODY}") == ("2022-03-12", Basis.STATED)


def test_a_relative_date_has_a_value_only_where_the_publication_is_stated() -> None:
    text = f"# Title\n\n{{}}\n\n{BODY} It closed last August. “We met last year,” he said.\n"
    for head, values in (("Published: 5 June 2025", ["2024-08", None]), ("", [None, None])):
        document = extract(read(text.format(head).encode(), "a.md"), "a", None)
        dates = [date for passage in document.passages for date in passage.dates if date.relative]
        assert [date.edtf.text if date.edtf else None for date in dates] == values


def test_nothing_dated_means_nothing_known() -> None:
    assert found(f"# T\n\n{BODY}") is None


CITED = BODY + "It said so.[^1] And more.[^2]\n\n[^1]: Doe, *A*, Leeds: Moor, 2010.\n[^2]: Roe, *B*, Leeds: Moor, 2011.\n"


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("Brussels, 3 May 2012", "2012-05-03"),
        ("By Jane Doe, 3 May 2012", "2012-05-03"),
        ("Distr.: General\n3 May 2012", "2012-05-03"),
        ("Brussels, 3.5.2012\nCOM(2012) 123 final", "2012-05-03"),
        ("Last updated: May 3, 2012", "2012-05-03"),
        ("Published: 1 June 2011\n\nLast updated: May 3, 2012", "2012-05-03"),
        ("Stand: Mai 2012", "2012-05"),
        ("## May 2012", "2012-05"),
    ],
)
def test_a_title_page_states_it_in_many_ways(head: str, edtf: str) -> None:
    assert found(f"# Title\n\n{head}\n\n{CITED}") == (edtf, Basis.STATED)


def test_a_place_and_a_day_before_most_of_the_sources_are_those_of_an_event() -> None:
    assert found(f"# Title\n\nBrussels, 3 May 2009\n\n{CITED}") == ("2011/..", Basis.INFERRED)


def test_the_months_of_a_chronicle_are_not_the_documents() -> None:
    text = f"# Title\n\n## May 2012\n\n{BODY}\n## June 2012\n\n{CITED}"
    assert found(text) == ("2011/..", Basis.INFERRED)
