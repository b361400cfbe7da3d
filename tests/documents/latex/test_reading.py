r"""LaTeX to blocks: what is printed, which notes there are, and that every position leads back to the file."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents.latex import read
from claimcheck.extraction import extract
from claimcheck.model.source import Block, BlockKind, MarkKind, Source

SIGNS = re.compile("[日本]|ord")


def source(body: str) -> Source:
    return read(body.encode(), "paper.tex")


def kinds(body: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text.string) for block in source(body).blocks]


def printed(body: str) -> str:
    return " / ".join(block.text.string for block in source(body).blocks)


def notes(body: str) -> list[tuple[str, str]]:
    return [(block.number, block.text.string) for block in source(body).blocks if block.kind is BlockKind.NOTE]


def marks(body: str) -> list[str]:
    return [m.number for b in source(body).blocks for m in b.marks if m.kind is MarkKind.REFERENCE]


def cut(read_: Source, block: Block) -> str:
    return "".join(read_.text[span.start : span.end] for span in block.text.spans())


def test_only_what_stands_in_the_document_is_read_and_its_head_says_what_it_is() -> None:
    page = source(
        "\\documentclass[a4paper]{article}\\usepackage{url}\n\\title{Rice \\& wheat\\thanks{To all.}}\n"
        "\\author{Jane Doe\\\\Some University \\and Jo Roe}\\date{May 2025}\n"
        "\\begin{document}\\maketitle\nText.\n\\end{document}\nno"
    )
    assert [block.text.string for block in page.blocks] == ["Text."]
    assert (page.metadata.title, page.metadata.authors, page.metadata.date) == (
        "Rice & wheat",
        ("Jane Doe", "Jo Roe"),
        "May 2025",
    )


def test_a_title_has_all_its_lines_and_an_author_the_first_one() -> None:
    page = source(
        "\\title{Rice\\\\[1ex] and wheat}\\author{Jane Doe\n\nSome University\\and \\textbf{Jo} Roe\\\\There}"
        "\\begin{document}A\\end{document}"
    )
    assert (page.metadata.title, page.metadata.authors) == ("Rice and wheat", ("Jane Doe", "Jo Roe"))


def test_notes_that_are_given_one_number_are_several() -> None:
    labels = [b.label for b in source("A\\footnote[1]{a} b\\footnote[1]{b} c\\footnote[1]{c}").blocks[1:]]
    assert len(set(labels)) == 3


def test_a_part_of_a_document_is_read_whole() -> None:
    assert kinds("\\section{Rice}\nText.\n\nMore.") == [("heading", "Rice"), ("paragraph", "Text."), ("paragraph", "More.")]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\\%\\ b\\&c \\$5 \\#1 x\\_y \\{z\\}", "a% b&c $5 #1 x_y {z}"),
        ("caf\\'e na\\\"{\\i}ve \\c{c}a \\v{S}koda \\'{E}mile {\\o}re \\ss", "café naïve ça Škoda Émile øre ß"),
        ("1914--18 --- ``so'' he`s'", "1914–18 — “so” he‘s’"),
        ("p.~5 a\\,b\\ldots{} c", "p. 5 a b… c"),
        ("one % a comment\n   two%\nthree", "one twothree"),
        ("\\emph{a} \\textbf{b\\emph{c}} {\\it d} \\unknown{e}", "a bc d e"),
        ("see \\cite[p.~5]{smith2020} and \\ref{sec:a}", "see [smith2020] and [sec:a]"),
        ("$5\\%$ and $x \\times y$, \\$3 or 4", "5% and x × y, $3 or 4"),
        ("\\label{a}\\index{b}A\\vspace{1cm} B\\-C", "A BC"),
        ("A \\begin{equation} x = y \\end{equation} B \\[ z \\] C", "A / x = y / B C"),
        ("\\newcommand{\\x}[1]{\\emph{#1}} Text", "Text"),
        ("\\textcolor{red}{A} \\multicolumn{2}{c}{B}", "A B"),
        ("a \\verb|x_y%| b", "a x_y% b"),
        ("\\texorpdfstring{A\\footnote{n}}{no} b", "A b / n"),
        ("co\\-op\\/s", "coops"),
        ("A \\begin{comment} no } { \\end{comment} B", "A B"),
        ("A. % why\n\nB.\n% why\n\t% else\n  \nC.\n%\nD.", "A. / B. / C. D."),
        ("\\renewcommand\\thefootnote{\\fnsymbol{footnote}} A \\newcommand\\x[1]{no #1} B", "A B"),
        ("\\setlength\\parindent{0pt} A \\phantomsection {B}", "A B"),
        ("\\SI{5}{\\percent} in \\cites{a}{b}, \\textcites[1]{c}[2]{d}", "5% in [a][b], [c][d]"),
        ("A\\footcites[5]{a}[6]{b} B.", "A B. / a"),
    ],
)
def test_what_is_printed_is_the_text(written: str, shown: str) -> None:
    assert printed(written) == shown


def test_footnotes_follow_their_paragraph_with_the_numbers_that_are_printed() -> None:
    body = "Rice\\footnote{Smith, \\emph{Rice}, p.~5.} rose.\\footnote[7]{Jones.} So\\footnote{Two\n\nparts.} it is.\n\nEnd."
    assert kinds(body)[0] == ("paragraph", "Rice rose. So it is.")
    assert notes(body) == [("1", "Smith, Rice, p. 5."), ("7", "Jones."), ("2", "Two"), ("2", "parts.")]
    assert marks(body) == ["1", "7", "2"]


def test_a_mark_and_its_text_are_one_note() -> None:
    body = "A\\footnotemark{} b\\footnotemark.\n\n\\footnotetext[1]{One.}\\footnotetext[2]{Two.} A\\footnotemark[1] again."
    document = extract(source(body), "x", None)
    assert [(note.number, note.text.string, len(note.markers)) for note in document.notes] == [
        ("1", "One.", 2),
        ("2", "Two.", 1),
    ]


def test_footnotes_of_books_begin_again_with_each_chapter() -> None:
    body = "\\chapter{A}\nText\\footnote{One.}\n\n\\chapter{B}\nText\\footnote{Other.}"
    document = extract(source(body), "x", None)
    assert [(note.number, len(note.markers)) for note in document.notes] == [("1", 1), ("1", 1)]
    assert [block.level for block in source(body).blocks if block.kind is BlockKind.HEADING] == [1, 1]


def test_a_note_that_is_a_citation_alone_is_not_empty() -> None:
    assert notes("A\\footnote{\\cite{smith}} b\\footcite[5]{jones}.") == [("1", "[smith]"), ("2", "jones")]


def test_notes_in_tables_and_items_are_read_behind_them() -> None:
    body = (
        "\\begin{tabular}{ll}\\hline A & B\\footnote{One.} \\\\ 1 & C \\\\ "
        "\\end{tabular}\\begin{itemize}\\item D\\footnote{Two.}\\end{itemize}"
    )
    assert kinds(body) == [("row", "A | B"), ("row", "C"), ("note", "One."), ("item", "D"), ("note", "Two.")]


def test_a_box_in_a_cell_is_of_its_row() -> None:
    body = "\\begin{tabular}{ll}\\begin{minipage}[b]{2cm}\\raggedright\nA\n\\end{minipage} & B \\\\ \\end{tabular}"
    assert kinds(body) == [("row", "A | B")]


def test_lists_are_numbered_as_they_are_printed() -> None:
    body = (
        "\\begin{enumerate}\\item a\\begin{itemize}\\item b\\end{itemize}\\item "
        "c\\end{enumerate}\\begin{description}\\item[D] e\\end{description}"
    )
    assert [(b.label, b.level, b.text.string) for b in source(body).blocks] == [
        ("1.", 1, "a"),
        ("", 2, "b"),
        ("2.", 1, "c"),
        ("", 1, "D e"),
    ]


def test_links_have_their_addresses_without_what_latex_wants_in_them() -> None:
    (block,) = source("See \\url{https://a.org/x%20y_z} and \\href{https://a.org/b\\%c\\#d}{the \\emph{site}}.").blocks
    assert block.text.string == "See https://a.org/x%20y_z and the site."
    assert [m.target for m in block.marks if m.kind is MarkKind.LINK] == ["https://a.org/x%20y_z", "https://a.org/b%c#d"]


def test_a_list_of_references_has_its_heading() -> None:
    body = "Text.\n\\begin{thebibliography}{9}\\bibitem{a} Smith, Rice, 2020.\\bibitem[J]{b} Jones.\\end{thebibliography}"
    assert kinds(body)[1:] == [("heading", "References"), ("item", "Smith, Rice, 2020."), ("item", "Jones.")]


def test_code_is_code() -> None:
    assert kinds("A\n\\begin{verbatim}\n\\footnote{x} % y\n\\end{verbatim}\nB") == [
        ("paragraph", "A"), ("code", "\\footnote{x} % y"), ("paragraph", "B"),
    ]  # fmt: skip


PLAIN = st.sampled_from(
    ["word ", "日本", "É", "{", "}", "\\emph{", "\\textbf{", "\n\n", "\n", "\\footnote{", "\\footnotemark ", "[", "]",
    "$", "&", "\\\\", "\\item ",
     "\\begin{itemize}", "\\end{itemize}", "\\begin{tabular}{l}", "\\end{tabular}", "\\section{",
     "\\href{http://a.b}{", "\\url{http://a.b/c}", "% c\n",
     "\\begin{verbatim}", "\\end{verbatim}", "\\bf ", "\\cite{", "\\[", "\\", "\\'", "\\c{", "~",
     "\\footnotetext[2]{", "\\begin{equation}", "\\caption{"]
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(PLAIN, max_size=40))
def test_every_position_is_of_the_file_and_runs_ascend(parts: list[str]) -> None:
    page = source("x " + "".join(parts))
    for block in page.blocks:
        assert all(a.end <= b.start for a, b in pairwise(block.text.runs))
        assert "".join(SIGNS.findall(block.text.string)) == "".join(SIGNS.findall(cut(page, block)))
        for run in block.text.runs:
            assert 0 <= run.start <= run.end <= len(page.text)
    extract(page, "x", None)


@pytest.mark.parametrize(
    "body",
    [
        "{" * 100_000, "\\emph{" * 50_000 + "x", "\\footnote{" * 20_000 + "x", "\\begin{itemize}" * 20_000,
        "$" * 100_000, "\\begin{equation}" * 20_000,
        "[" * 100_000, "\\item[" * 50_000, "\\url{" * 50_000, "\\" * 100_001, "%" * 100_000, "\\section{" * 20_000,
        "\\[" * 50_000, "word " * 100_000,
        "\\begin{verbatim}" * 20_000, "{}" * 100_000, "\\footnote{" * 2000 + "x" + "}" * 2000, "\\cite[" * 20_000,
        "\\verb|" * 50_000, "\\author{" + "A \\and " * 20_000 + "}", "x\\footnote[1]{a}" * 20_000,
        "x\\footnote{a}" * 60_000,
    ],
)  # fmt: skip
def test_a_hostile_file_is_read_to_its_end(body: str) -> None:
    assert source(body).format == "latex"


def test_a_paragraph_that_leads_to_a_formula_does_not_break_off() -> None:
    long = "The flow of the water that went through the gorge in the summer of that very year is then given by the"
    found = extract(source(rf"{long} \begin{{equation}} q = v a \end{{equation}} The speed is low."), "x", None)
    assert [(passage.text.string, passage.broken) for passage in found.passages] == [
        (long, False),
        ("The speed is low.", False),
    ]
