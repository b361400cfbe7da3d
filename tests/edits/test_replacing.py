"""A file is replaced whole, and only if it is what was read."""

import os
import sys
from pathlib import Path

import pytest

from claimcheck.edits.replacing import replace
from claimcheck.errors import UsageError


def test_permissions_stay_and_nothing_else_is_left_behind(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace(file, b"old", b"new")
    assert file.read_bytes() == b"new"
    assert sys.platform == "win32" or file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]


def test_what_somebody_else_changed_meanwhile_is_left_as_it_is(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    with pytest.raises(UsageError, match="meanwhile"):
        replace(file, b"old", b"new")
    assert file.read_bytes() == b"theirs"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_link_stays_one_and_what_it_names_is_replaced(tmp_path: Path):
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    replace(tmp_path / "link.md", b"old", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_write_that_fails_leaves_the_file_and_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="cannot be written"):
        replace(file, b"old", b"new")
    assert (file.read_bytes(), [each.name for each in tmp_path.iterdir()]) == (b"old", ["a.md"])


def test_a_file_that_is_gone_is_one_sentence(tmp_path: Path):
    with pytest.raises(UsageError, match="cannot be written"):
        replace(tmp_path / "none.md", b"", b"new")


def test_a_write_protected_file_is_left_whoever_asks(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(UsageError, match="write-protected"):
        replace(file, b"old", b"new")
    assert file.read_bytes() == b"old"


def test_the_longest_name_can_be_replaced(tmp_path: Path):
    file = tmp_path / ("x" * 252 + ".md")
    file.write_bytes(b"old")
    replace(file, b"old", b"new")
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file away")
def test_the_owner_stays_where_root_mends(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    os.chown(file, 1234, 1235)
    replace(file, b"old", b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 1235)
