"""Text in a field of a .bib file."""

import pytest

from claimcheck.reports.shapes.latex import latex, titled, verbatim


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D at 5%", r"R\&D at 5\%"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("a } b { c", r"a \textbraceright{} b \textbraceleft{} c"),
        ("a -- b", "a -{}- b"),
        ("two\nlines\x1b[31m", "two lines [31m"),
        ("Šibenik – 日本", "Šibenik – 日本"),
    ],
)
def test_what_means_something_to_tex_is_written_by_name(text: str, written: str) -> None:
    assert latex(text) == written


def test_the_first_initial_needs_no_braces_and_other_capitals_do() -> None:
    assert titled("Japan and the R&D of NATO") == r"Japan and the {R\&D} of {NATO}"
    assert titled("EU law") == "{EU} law"


def test_an_address_is_kept_but_for_what_ends_a_field() -> None:
    assert verbatim("https://a.org/x_y?b=%20&c#d~e") == "https://a.org/x_y?b=%20&c#d~e"
    assert verbatim("https://a.org/}{ \\x\n") == "https://a.org/%7D%7B%20%5Cx"
