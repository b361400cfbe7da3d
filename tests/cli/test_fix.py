"""`claimcheck fix` through a real process: what changes, and what does not."""

import codecs
import os
import subprocess
import sys

import pytest

from claimcheck.documents.decode import decode

TEXT = """\
Honey keeps.[^1] Wax burns.[^2]\r
\r
[^1]: Bee Society, “Honey”, 2021, https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bees.org%2Fhoney\r
[^2]: Census Office, “Second Count”, 2012, https://www.census.gov.ie/counts/\r
    second-count-of-the-county.html, p. 3"""
MENDED = """\
Honey keeps.[^1] Wax burns.[^2]\r
\r
[^1]: Bee Society, “Honey”, 2021, https://www.bees.org/honey\r
[^2]: Census Office, “Second Count”, 2012, https://www.census.gov.ie/counts/second-count-of-the-county.html, p. 3"""


def test_what_is_certain_is_mended_once_and_every_other_byte_stays(folder, claimcheck):
    files = {
        "utf8.md": TEXT.encode(),
        "marked.md": codecs.BOM_UTF8 + TEXT.encode(),
        "wide.md": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        "old.md": TEXT.encode("cp1252"),
        "clean.md": b"Nothing to mend.\r\n",
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    done = claimcheck("fix", ".", "--offline")
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 8)
    assert "utf8.md, note 1: C209 private-or-wrapped-link, now https://www.bees.org/honey\n" in done.out
    for name, data in files.items():
        decoded = decode(data, name)
        wanted = decoded.text if name == "clean.md" else MENDED
        assert (folder / name).read_bytes() == decoded.mark + wanted.encode(decoded.codec)
    again = claimcheck("fix", ".", "--offline")
    assert (again.code, again.out) == (0, "There is nothing to mend that is certain.\n")


def test_a_diff_shows_what_would_change_and_changes_nothing(folder, claimcheck):
    text, mended = TEXT.replace("\r", "") + "\n", MENDED.replace("\r", "") + "\n"
    (folder / "a.md").write_bytes(text.encode())
    done = claimcheck("fix", ".", "--offline", "--diff")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,5 +1,4 @@\n"
        + "".join(f" {row}\n" for row in text.split("\n")[:2])
        + "".join(f"-{row}\n" for row in text.split("\n")[2:5])
        + "".join(f"+{row}\n" for row in mended.split("\n")[2:4])
    )
    assert (folder / "a.md").read_bytes() == text.encode()
    (folder / "a.md").write_bytes(mended.encode())
    assert claimcheck("fix", "a.md", "--offline", "--diff").out == ""


def test_what_somebody_decided_to_keep_is_kept(folder, claimcheck):
    text = TEXT.replace("[^1]: ", "[^1]: <!-- claimcheck: allow C209 because this is how it came --> ")
    (folder / "a.md").write_bytes(text.encode())
    claimcheck("fix", "a.md", "--offline", "--select", "C209")
    assert (folder / "a.md").read_bytes() == text.encode()


def test_a_path_that_is_not_there_is_exit_3_and_the_others_are_mended(folder, claimcheck):
    (folder / "a.md").write_bytes(TEXT.encode())
    done = claimcheck("fix", "a.md", "none.md", "--offline")
    assert (done.code, (folder / "a.md").read_bytes()) == (3, MENDED.encode())


def test_flags_that_contradict_are_one_sentence(folder, claimcheck):
    done = claimcheck("fix", "a.md", "--offline", "--archived")
    assert (done.code, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "data", [TEXT.encode(), codecs.BOM_UTF8 + TEXT.encode(), TEXT.encode("cp1252"), TEXT.replace("\r\n", "\n").encode()]
)
def test_the_diff_is_a_patch_that_makes_what_fix_makes(folder, data):
    call = [sys.executable, "-m", "claimcheck", "fix", "a b.md", "--offline"]
    (folder / ".git").rmdir()
    (folder / "a b.md").write_bytes(data)
    patch = subprocess.run([*call, "--diff"], cwd=folder, capture_output=True, check=True, timeout=60).stdout
    subprocess.run(["git", "apply", "-"], cwd=folder, input=patch, check=True, timeout=60)
    patched = (folder / "a b.md").read_bytes()
    assert patched != data
    (folder / "a b.md").write_bytes(data)
    subprocess.run(call, cwd=folder, capture_output=True, check=True, timeout=60)
    assert (folder / "a b.md").read_bytes() == patched


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name has to be Unicode")
def test_a_file_whose_name_is_no_unicode_is_mended_and_one_that_may_not_be_written_stops_no_other(folder, claimcheck):
    odd = folder / os.fsdecode(b"odd\xff.md")
    for file in (folder / "a.md", odd):
        file.write_bytes(TEXT.encode())
    (folder / "a.md").chmod(0o444)
    done = claimcheck("fix", ".", "--offline")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert ((folder / "a.md").read_bytes(), odd.read_bytes()) == (TEXT.encode(), MENDED.encode())
