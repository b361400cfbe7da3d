"""N103 beyond its examples."""

from collections.abc import Callable


def test_the_first_note_of_that_number_is_shown_beside_the_second(judge: Callable[..., tuple]) -> None:
    text = (
        "Sand is moved by the tide, and has been since the mole was built.<sup>1</sup> Silt is not.<sup>2</sup>\n\n"
        "---\n\n1 A. Byrne, *Sand*, 2001, p. 4.\n\n2 A. Byrne, *Silt*, 2004, p. 9.\n\n2 B. Cole, *Clay*, 2006, p. 11.\n"
    )
    (finding,), _ = judge("N103", text)
    (related,) = finding.related
    assert text[related.span.start :].startswith("2 A. Byrne, *Silt*")
    assert "line 7" in finding.message


def test_numbers_that_begin_again_in_each_part_are_fine(flagged: Callable[..., list[str]]) -> None:
    part = (
        "# {0}\n\n**Ann {0}**\n\nSand is moved.<sup>1</sup> Silt is not.<sup>2</sup>\n\n---\n\n"
        "1 Office, *{0}*, 2001, p. 4.\n\n2 Office, *Silt*, 2004.\n\n"
    )
    assert flagged("N103", "".join(part.format(name) for name in ("Byrne", "Cole", "Dunn"))) == []
