import pytest

from claimcheck.errors import UsageError
from claimcheck.grammar.globs import anchored, lenient, spec


def test_the_last_pattern_that_matches_counts() -> None:
    kept = spec(["*.md", "!a.md"])
    assert kept.match_file("b.md")
    assert not kept.match_file("a.md")


@pytest.mark.parametrize(
    ("pattern", "inside", "outside"),
    [
        ("briefs/*.md", "briefs/a.md", "briefs/old/a.md"),
        ("briefs/**/*.md", "briefs/old/a.md", "notes/a.md"),
        ("./briefs", "briefs/old/a.md", "old/briefs/a.md"),
        ("*.md", "a.md", "briefs/a.md"),
    ],
)
def test_a_glob_holds_from_its_folder_down(pattern: str, inside: str, outside: str) -> None:
    assert anchored([pattern]).match_file(inside)
    assert not anchored([pattern]).match_file(outside)


def test_what_is_no_pattern_is_refused_in_settings_and_passed_over_in_a_gitignore() -> None:
    with pytest.raises(UsageError):
        spec(["*.md", "!"])
    assert lenient(["!", "*.md"]).match_file("a.md")
