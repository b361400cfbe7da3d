"""The works of documents, each once, and the keys they are cited by."""

import pytest

from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Document, Note
from claimcheck.model.text import Run, Span, Text
from claimcheck.reports.shapes.works import works

_HERE = Span(0, 1)


def _keys(*citations: Citation) -> list[str]:
    note = Note("n1", "1", 0, True, None, Text("x", (Run(0, 0, 1),)), _HERE, (), citations)
    document = Document("a.md", "a", "", "markdown", "x", "", None, (), (), (note,), (), (), (), ())
    return [key for key, _ in works([document])]


def _work(title: str, *authors: Name, year: str = "", **more: str) -> Citation:
    date = DateMention(year, _HERE, Edtf(year, Precision.YEAR, None, None)) if year else None
    return Citation(_HERE, "", "book", tuple(authors), title=title, date=date, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("work", "key"),
    [
        (_work("Ice", Name("Dell’Era", "A."), year="2025"), "dellera2025"),
        (_work("Ice", Name("van der Berg", "A."), year="2025"), "berg2025"),
        (_work("Ice", Name("Müller-Ørsted", "A.")), "mullerorstednd"),
        (_work("Ice", Name(literal="European Commission"), year="2021"), "europeancommission2021"),
        (_work("Ice", Name(literal="Ministry of Economy (METI)"), year="2021"), "meti2021"),
        (_work("The Rise of the Sea"), "riseseand"),
        (_work("海", Name("森", "健"), year="2020"), "work2020"),
    ],
)
def test_a_key_is_who_and_when(work: Citation, key: str) -> None:
    assert _keys(work) == [key]


def test_the_second_of_a_key_has_a_b_and_the_twenty_seventh_two_letters() -> None:
    keys = _keys(*(_work(f"Ice {i}", Name("Lund", "H."), year="2020") for i in range(28)))
    assert keys[:3] == ["lund2020", "lund2020b", "lund2020c"]
    assert keys[25:] == ["lund2020z", "lund2020aa", "lund2020ab"]
    assert len(set(keys)) == 28


def test_a_later_work_changes_no_earlier_key() -> None:
    first = [_work("Ice", Name("Lund", "H."), year="2020"), _work("Snow", Name("Berg", "I."), year="2020")]
    assert _keys(*first, _work("Fog", Name("Lund", "H."), year="2020"))[:2] == _keys(*first)


def test_a_book_cited_for_two_pages_is_one_work_and_two_articles_are_two() -> None:
    book = [_work("Ice", Name("Lund", "H."), page=page) for page in ("3", "9")]
    assert len(_keys(*book)) == 1
    articles = [Citation(_HERE, "", "article-journal", title="Letters", page=page) for page in ("3", "9")]
    assert len(_keys(*articles)) == 2


def test_a_citation_of_which_nothing_was_read_is_no_work() -> None:
    assert _keys(Citation(_HERE, "See above.")) == []
