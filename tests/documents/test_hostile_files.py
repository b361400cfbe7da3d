"""Files made to do harm, each given to the program as a user would: one sentence and exit 3, soon and in little memory."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.documents import files, hostile

from claimcheck.documents import read
from claimcheck.errors import UnreadableFile

SECONDS, MEMORY = 20, 2**30
SECRET = "the words of another file"
GOOD = "# A brief\n\nThe harbour silted up.[^1]\n\n[^1]: A. Author, “Silt,” *Journal*, 31 June 2020, pp. 3–9.\n"
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


@pytest.fixture
def claimcheck(tmp_path: Path) -> Iterator[Callable[..., Done]]:
    """Calls the program with little time and memory (where the system can hold it to that), in a folder of its own.

    Whatever it leaves in the folder for temporary files fails the test.
    """
    spare = tmp_path / "spare"
    spare.mkdir()

    def call(*names: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "run", *names, "--offline", "--no-reports", "--fail-on", "never", "-v"],
            cwd=tmp_path,
            env={**os.environ, "TMPDIR": str(spare), "XDG_CACHE_HOME": str(tmp_path / ".cache"), "NO_COLOR": "1"},
            capture_output=True,
            timeout=3 * SECONDS,
            check=False,
            preexec_fn=_held if sys.platform == "linux" else None,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    yield call
    assert list(spare.iterdir()) == []


def _held() -> None:
    import resource  # noqa: PLC0415 - no other system has it

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.fixture
def asked() -> Iterator[tuple[str, list[object]]]:
    """The address of a server, and who came to it."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            try:
                while True:
                    connection, who = server.accept()
                    came.append(who)
                    connection.close()
            except OSError:
                return

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", came
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET, encoding="utf-8")
    return path


def refused(name: str, done: Done) -> list[str]:
    """What is wrong with a refusal; nothing is."""
    lines = done.err.splitlines()
    wrong = [f"exit {done.code}"] if done.code != 3 else []
    wrong += [] if len(lines) == 1 and name in done.err else [f"said {done.err[:500]!r}"]
    return wrong + (["a fault of ours"] if "fault of claimcheck" in done.err or "Traceback" in done.err else [])


HARM = [
    *(pytest.param(".docx", make, id=f"docx: {name}") for name, make in hostile.WORD.items()),
    *(pytest.param(".pdf", make, id=f"pdf: {name}") for name, make in hostile.PDF.items()),
]


@pytest.mark.parametrize(("suffix", "make"), HARM)
def test_a_harmful_file_is_one_sentence_and_exit_3_and_the_others_go_on(suffix, make, tmp_path, claimcheck, asked, secret):
    (tmp_path / f"harm{suffix}").write_bytes(make(asked[0], secret))
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    done = claimcheck(f"harm{suffix}", "good.md")
    assert refused(f"harm{suffix}", done) == []
    assert "31 June 2020" in done.out
    assert SECRET not in done.out + done.err
    assert asked[1] == []


@pytest.mark.parametrize(("suffix", "make"), [pytest.param(*each, id=name) for name, each in hostile.READABLE.items()])
def test_a_file_that_asks_for_more_is_read_and_gets_nothing(suffix, make, tmp_path, claimcheck, asked, secret):
    (tmp_path / f"harm{suffix}").write_bytes(make(asked[0], secret))
    done = claimcheck(f"harm{suffix}")
    assert (done.code, done.err) == (0, "")
    assert SECRET not in done.out + done.err
    assert asked[1] == []


def test_an_encrypted_pdf_is_one_sentence_that_says_so(tmp_path, claimcheck):
    (tmp_path / "brief.pdf").write_bytes((HERE / "encrypted.pdf").read_bytes())
    done = claimcheck("brief.pdf")
    assert refused("brief.pdf", done) == []
    assert "password" in done.err or "encrypt" in done.err


def test_what_is_wrong_with_a_scan_and_a_locked_file_is_said_in_words_a_person_can_act_on(tmp_path, claimcheck):
    words = {
        "scan.pdf": (hostile.PDF["a scan"], "text"),
        "locked.docx": (hostile.WORD["an encrypted file"], "password"),
        "old.docx": (hostile.WORD["an old .doc"], ".docx"),
    }
    for name, (make, _) in words.items():
        (tmp_path / name).write_bytes(make("", tmp_path))
    said = claimcheck(*words).err.splitlines()
    assert {line.split()[1].rstrip(":"): [w for _, w in words.values() if w in line] for line in said}.keys() == words.keys()
    assert [name for name, (_, word) in words.items() if not any(name in line and word in line for line in said)] == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("brief.docx", files.pdf(), id="a PDF called .docx"),
        pytest.param("brief.pdf", files.docx(), id="a Word file called .pdf"),
        pytest.param("brief.md", files.docx(), id="a Word file called .md"),
    ],
)
def test_a_file_is_read_as_what_it_is_and_not_as_what_it_is_called(name, data, tmp_path, claimcheck):
    (tmp_path / name).write_bytes(data)
    done = claimcheck(name)
    assert (done.code, done.err) == (0, "")
    assert "factual statement" in done.out


def test_the_lock_of_a_file_that_is_open_is_passed_over_in_a_folder(tmp_path, claimcheck):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "~$brief.docx").write_bytes(b"\x05Wiebk" + bytes(156))
    (tmp_path / "drafts" / "good.md").write_text(GOOD, encoding="utf-8")
    done = claimcheck("drafts")
    assert done.code == 0
    assert "31 June 2020" in done.out


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_file_that_was_cut_off_anywhere_is_read_or_refused_and_nothing_else(suffix):
    data = {".docx": files.docx(), ".pdf": files.pdf()}[suffix]
    # A PDF is given to a process of its own each time.
    ends = range(0, len(data), 1 if suffix == ".docx" else 47)
    said = [refusal(data[:end], f"brief{suffix}") for end in ends]
    assert [each for each in said if each and (not each.startswith("brief") or "\n" in each)] == []
    assert sum(map(bool, said)) > len(ends) / 2


def refusal(data: bytes, name: str) -> str:
    try:
        read(data, name)
    except UnreadableFile as error:
        return str(error)
    return ""


def test_five_thousand_pages_take_little_time_and_memory(tmp_path, claimcheck):
    pages = [files.page_of([*files.LINES, f"This is sheet {i}."]) for i in range(5000)]
    (tmp_path / "long.pdf").write_bytes(files.pdf(pages))
    done = claimcheck("long.pdf")
    assert (done.code, done.err) == (0, "")
