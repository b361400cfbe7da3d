"""A change as `diff -u` shows it."""

from claimcheck.edits.showing import unified


def test_a_change_is_shown_with_its_neighbours_and_its_path():
    assert unified("a/b.md", "one\ntwo\nthree\n", "one\n2\nthree\n") == (
        "--- a/a/b.md\n+++ b/a/b.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n"
    )


def test_line_ends_are_those_of_the_file():
    assert "-two\r\n+2\r\n" in unified("a.md", "one\r\ntwo\r\n", "one\r\n2\r\n")


def test_a_last_line_without_an_end_says_so():
    assert unified("a.md", "one", "two").endswith("-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n")


def test_no_change_is_nothing():
    assert unified("a.md", "one\n", "one\n") == ""
