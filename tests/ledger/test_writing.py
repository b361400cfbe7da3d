"""A ledger is replaced whole or not at all, and two commands at once lose nothing."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.errors import SettingsError, UsageError
from claimcheck.ledger import Ledger, read, writing
from claimcheck.ledger.drafting import Draft

TEXT = "# mine\r\nversion: 1\r\nwaivers:\r\n  - {rule: D304, reason: r}  # why\r\n"


def waiver(reason: str) -> tuple[tuple[str, str], ...]:
    return (("rule", "D304"), ("reason", reason))


def adding(reason: str) -> Callable[[Ledger, Draft], None]:
    def change(_now: Ledger, draft: Draft) -> None:
        draft.add("waivers", waiver(reason))

    return change


def add_many(path: Path, name: str) -> None:
    for number in range(12):
        writing.update(path, adding(f"{name}{number}"))


def test_a_change_that_changes_nothing_touches_no_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(TEXT.encode())
    os.utime(path, (1, 1))
    assert not writing.update(path, lambda _now, _draft: None)
    assert (path.read_bytes(), path.stat().st_mtime) == (TEXT.encode(), 1)
    assert [file.name for file in tmp_path.iterdir()] == ["claims.yaml"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_mode_and_byte_order_mark_stay(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(mark + TEXT.encode())
    path.chmod(0o640)
    assert writing.update(path, adding("s"))
    added = b'  - rule: "D304"\r\n    reason: "s"\r\n'
    assert path.read_bytes() == mark + TEXT.encode() + added
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["claims.yaml"]


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    assert writing.update(tmp_path / "claims.yaml", adding("s"))
    assert read(tmp_path / "claims.yaml").waivers[0].reason == "s"


def test_behind_a_link_the_file_itself_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(TEXT.encode())
    (tmp_path / "claims.yaml").symlink_to("real.yaml")
    writing.update(tmp_path / "claims.yaml", adding("s"))
    assert (tmp_path / "claims.yaml").is_symlink()
    assert len(read(tmp_path / "real.yaml").waivers) == 2


def test_a_change_that_would_break_the_ledger_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(TEXT.encode())
    with pytest.raises(SettingsError, match="left as it is"):
        writing.update(path, lambda _now, draft: draft.add("waivers", (("rule", "D304"),)))
    with pytest.raises(SettingsError, match="left as it is"):
        writing.update(path, lambda _now, draft: draft.add("colours", (("rule", "D304"),)))
    assert path.read_bytes() == TEXT.encode()
    assert [file.name for file in tmp_path.iterdir()] == ["claims.yaml"]


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        writing.update(tmp_path / "none" / "claims.yaml", adding("s"))


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(TEXT.encode())
    fork = multiprocessing.get_context("spawn")
    workers = [fork.Process(target=subprocess_add, args=(str(path), name)) for name in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0]
    reasons = {each.reason for each in read(path).waivers}
    assert reasons == {"r", *(f"{name}{number}" for name in "ab" for number in range(12))}
    assert [file.name for file in tmp_path.iterdir()] == ["claims.yaml"]


def subprocess_add(path: str, name: str) -> None:
    add_many(Path(path), name)


def test_a_lock_that_is_held_is_waited_for_and_then_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(TEXT.encode())
    monkeypatch.setattr(writing, "_PATIENCE", 0.05)
    with writing._locked(path), pytest.raises(UsageError, match="another command is changing"):
        writing.update(path, adding("s"))
    assert writing.update(path, adding("s"))


@pytest.mark.parametrize("patience", [0.0, 0.002, 0.005, 0.01, 0.02, 0.05])
def test_a_command_that_is_killed_leaves_the_old_ledger_or_the_new_one(tmp_path: Path, patience: float) -> None:
    path = tmp_path / "claims.yaml"
    whole = "version: 1\nwaivers:\n" + "".join(f'  - {{rule: "D304", reason: "r{i}"}}\n' for i in range(300))
    path.write_text(whole, "utf-8")
    code = (
        "import sys\nfrom pathlib import Path\nfrom claimcheck.ledger import writing\n"
        "print('go', flush=True)\nnumber = 0\n"
        "while True:\n"
        "    number += 1\n"
        "    fields = (('rule', 'D304'), ('reason', f's{number}'))\n"
        "    writing.update(Path(sys.argv[1]), lambda now, draft: draft.add('waivers', fields))\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        time.sleep(0.1 + patience)
        worker.send_signal(signal.SIGKILL)
        worker.wait(10)
    reasons = [each.reason for each in read(path).waivers]
    assert reasons[:300] == [f"r{i}" for i in range(300)]
    assert reasons[300:] == [f"s{i}" for i in range(1, len(reasons) - 299)]
    assert writing.update(path, adding("after"))
