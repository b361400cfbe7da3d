"""`extract --format bibtex`: what stands in a field is read back as it was, whatever was in it."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.citations import Citation, Name
from claimcheck.model.dates import DateMention, Edtf, Precision
from claimcheck.model.document import Document, Note
from claimcheck.model.text import Run, Span, Text
from claimcheck.reports import View, extract_formats

_HERE = Span(0, 1)
_FIELD = re.compile(r"\s*([a-z]+) = (?:([a-z]{3})|\{)")


def _date(text: str, edtf: str = "", precision: Precision = Precision.YEAR) -> DateMention:
    return DateMention(text, _HERE, Edtf(edtf, precision, None, None) if edtf else None)


def _document(*citations: Citation) -> Document:
    text = Text("x", (Run(0, 0, 1),))
    note = Note("n1", "1", 0, True, None, text, _HERE, (), citations)
    return Document("a.md", "a", "", "markdown", "x", "", None, (), (), (note,), (), (), (), ())


def _written(*citations: Citation) -> str:
    return extract_formats()["bibtex"].render((_document(*citations),), View())


def _work(**fields: object) -> Citation:
    return Citation(**{"span": _HERE, "text": "", "type": "book", "title": "Ice", **fields})  # type: ignore[arg-type]


def _entries(bib: str) -> Iterator[tuple[str, dict[str, str]]]:
    """(type, fields) of each entry, read as btparse does: a field ends at the brace that closes it, escaped or not."""
    at = 0
    while (at := bib.find("@", at)) >= 0:
        head = re.compile(r"@([a-z]+)\{([a-z0-9]+),\n").match(bib, at)
        assert head, bib[at : at + 80]
        at, fields = head.end(), {"key": head[2]}
        while match := _FIELD.match(bib, at):
            if match[2]:
                fields[match[1]], at = match[2], match.end()
            else:
                end = _closing(bib, match.end())
                fields[match[1]], at = bib[match.end() : end], end + 1
            assert bib[at : at + 2] == ",\n"
            at += 1
        assert re.compile(r"\s*\}\n").match(bib, at)
        at = bib.index("}", at)
        yield head[1], fields


def _closing(bib: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(bib[at], 0)
        at += 1
    return at - 1


def _entry(**fields: object) -> tuple[str, dict[str, str]]:
    (entry,) = _entries(_written(_work(**fields)))
    return entry


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("book", "book"),
        ("article-journal", "article"),
        ("chapter", "incollection"),
        ("paper-conference", "inproceedings"),
        ("report", "techreport"),
        ("thesis", "phdthesis"),
        ("webpage", "online"),
        ("legal_case", "jurisdiction"),
        ("speech", "misc"),
    ],
)
def test_each_kind_of_work_has_its_entry_type(type_: str, kind: str) -> None:
    assert _entry(type=type_)[0] == kind


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name("Samuels", "Richard J."), "Samuels, Richard J."),
        (Name("de la Cruz", "Juan"), "de la Cruz, Juan"),
        (Name("King", "Martin Luther, Jr."), "King, Jr., Martin Luther"),
        (Name(literal="European Commission"), "{European Commission}"),
        (Name(literal="Ministry of War and Peace"), "{Ministry of War and Peace}"),
        (Name("Plato"), "{Plato}"),
        (Name("And", "So"), "{And}, So"),
        (Name("Müller-Š", "Ž."), "Müller-Š, Ž."),
    ],
)
def test_a_name_is_family_and_given_or_one_name_in_braces(name: Name, written: str) -> None:
    assert _entry(authors=(name,))[1]["author"] == written


@pytest.mark.parametrize(
    ("date_", "fields"),
    [
        (_date("2023", "2023"), {"year": "2023"}),
        (_date("May 2023", "2023-05", Precision.MONTH), {"year": "2023", "month": "may"}),
        (_date("9 May 2023", "2023-05-09", Precision.DAY), {"year": "2023", "date": "2023-05-09"}),
        (_date("2024-27", "2024/2027", Precision.INTERVAL), {"year": "2024", "date": "2024/2027"}),
        (_date("spring 2023", "2023-21", Precision.SEASON), {"year": "2023", "date": "2023-21"}),
        (_date("c. 2023", "2023~"), {"year": "2023", "date": "2023~"}),
        (_date("last August"), {"note": "last August"}),
        (_date("the 2020s", "202X", Precision.DECADE), {"note": "the 2020s"}),
    ],
)
def test_a_date_has_just_the_precision_it_was_given(date_: DateMention, fields: dict[str, str]) -> None:
    entry = _entry(date=date_)[1]
    assert {name: entry[name] for name in ("year", "month", "date", "note") if name in entry} == fields


def test_an_article_has_its_journal_its_pages_and_its_doi() -> None:
    fields = _entry(
        type="article-journal",
        container_title="Ice & Snow",
        volume="12",
        issue="3",
        page="21–9",
        doi="10.1000/a_b(c)",
        urls=("https://a.org/x_y?a=1&b=%20#c",),
        accessed=_date("2 May 2025", "2025-05-02", Precision.DAY),
    )[1]
    assert fields["journal"] == r"Ice \& {Snow}"
    assert (fields["volume"], fields["number"], fields["pages"]) == ("12", "3", "21--9")
    assert fields["doi"] == "10.1000/a_b(c)"
    assert fields["url"] == "https://a.org/x_y?a=1&b=%20#c"
    assert fields["urldate"] == "2025-05-02"


def test_capitals_are_kept_from_styles_that_would_take_them() -> None:
    assert _entry(title="The EU and japan’s New iPhone")[1]["title"] == "The {EU} and japan’s {New} {iPhone}"


def test_two_works_of_one_author_and_year_have_two_keys_in_order() -> None:
    works = [_work(title=title, authors=(Name("Ångström", "A."),), date=_date("2020", "2020")) for title in "ABC"]
    assert [fields["key"] for _, fields in _entries(_written(*works))] == ["angstrom2020", "angstrom2020b", "angstrom2020c"]


HOSTILE = st.text(st.sampled_from(list('{}\\%@"#$&~^_`,=- \n\r\x00\x1b\u202e\u2028aé日input')), max_size=60)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_breaks_out_of_its_field(title: str, family: str, url: str) -> None:
    work = _work(
        title=title,
        authors=(Name(family, title), Name(literal=title)),
        container_title=family,
        publisher=title,
        page=title,
        volume=url,
        urls=(url,),
        doi=title,
        isbn=family,
    )
    bib = _written(work, _work(title="The End of It"))
    entries = list(_entries(bib))
    assert len(entries) == 2
    assert entries[-1][1]["title"] == "The {End} of {It}"
    for _, fields in entries:
        for value in fields.values():
            assert re.sub(r"\\(?:text[a-z]+\{\}|[{}&%$#_])", "", value).count("\\") == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", bib)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
def test_pandoc_reads_back_what_was_written(tmp_path) -> None:
    title = r"On {braces} & 100% of $x_1 # ~ ^ \input{y} “quotes” – 日本 -- @misc"
    work = _work(
        title=title, authors=(Name(literal="Smith and Sons"), Name("van Rossum", "Guido")), date=_date("2023", "2023")
    )
    file = tmp_path / "works.bib"
    file.write_text(_written(work, _work(title="Second")), "utf-8")
    made = subprocess.run(
        ["pandoc", "-f", "biblatex", "-t", "csljson", str(file)], check=True, capture_output=True, encoding="utf-8"
    )
    first, second = json.loads(made.stdout)
    assert re.sub(r"</?span[^>]*>", "", first["title"]) == title
    assert first["author"][0] == {"literal": "Smith and Sons"}
    assert first["author"][1]["given"] == "Guido"
    assert second["title"] == "Second"
