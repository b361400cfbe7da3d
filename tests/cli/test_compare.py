"""`claimcheck compare`, as a process: what is printed, and the exit code."""

import json

import pytest

TEXT = "# Ports\n\nPorts rose by 12% in 2020.[^1] They fell in 2021.\n\n[^1]: A. Marsh, Ports, London 2019.\n"


@pytest.fixture
def files(folder):
    (folder / "approved.md").write_text(TEXT, encoding="utf-8")
    (folder / "proof.md").write_text(TEXT.replace("12%", "21%"), encoding="utf-8")
    return folder


def test_the_same_text_in_another_file_is_exit_0(claimcheck, files):
    (files / "copy.md").write_text(TEXT.replace(" They", "\nThey"), encoding="utf-8")
    done = claimcheck("compare", "approved.md", "copy.md")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("The same: nothing was lost, added or changed\n")


def test_a_difference_is_exit_1_and_told(claimcheck, files):
    done = claimcheck("compare", "approved.md", "proof.md")
    assert (done.code, done.err) == (1, "")
    assert "12% → 21%: “Ports rose by 21% in 2020.”" in done.out


def test_json_has_the_difference_with_its_places(claimcheck, files):
    done = claimcheck("compare", "approved.md", "proof.md", "--format", "json")
    (found,) = json.loads(done.out)["differences"]
    assert (done.code, found["words"]) == (1, [{"before": "12%", "after": "21%"}])


def test_one_of_the_two_may_be_standard_input(claimcheck, files):
    assert claimcheck("compare", "-", "approved.md", stdin=TEXT.encode()).code == 0


def test_a_page_of_the_same_words_is_the_same_text(claimcheck, files):
    page = "<html><body><h1>Ports</h1><p>Ports rose by 12&nbsp;% in 2020.<a href='#fn1' role='doc-noteref'><sup>1</sup></a>"
    page += " They fell in 2021.</p><section role='doc-endnotes'><ol><li id='fn1'><p>A. Marsh, Ports, London 2019.</p></li>"
    (files / "proof.html").write_text(f"{page}</ol></section></body></html>", encoding="utf-8")
    done = claimcheck("compare", "approved.md", "proof.html")
    assert (done.code, done.err) == (0, ""), done.out


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["-", "-"], 2, "standard input is one document"),
        (["approved.md", "."], 2, "is a folder: name one file"),
        (["approved.md", "proof.md", "--format", "sarif"], 2, "there is no format sarif"),
        (["approved.md", "gone.md"], 3, "gone.md does not exist"),
        (["approved.md", "broken.md"], 3, "broken.md"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(claimcheck, files, args, code, said):
    (files / "broken.md").write_bytes(b"\x00\x01\x02" * 100)
    done = claimcheck("compare", *args)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert done.err.count("\n") == 1
