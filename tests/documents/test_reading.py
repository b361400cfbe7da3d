"""Which reader a file gets: its first bytes are believed before its name."""

from types import SimpleNamespace

import pytest

from claimcheck.documents import SUFFIXES, reading
from claimcheck.errors import UnreadableFile
from claimcheck.model.source import Source

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "path", "reader"),
    [
        (b"# Title\n", "brief.md", "markdown"),
        (b"# Title\n", "stdin", "markdown"),
        (b"PK\x03\x04rest", "brief.docx", "word"),
        (b"PK\x03\x04rest", "brief.md", "word"),
        (OLD + b"rest", "brief.doc", "word"),
        (b"%PDF-1.7\n", "brief.pdf", "pdf"),
        (b"\r\n\r\n%PDF-1.4\n", "brief", "pdf"),
        (b"%PDF-1.7\n", "brief.docx", "pdf"),
        (b"no archive", "brief.docx", "word"),
        (b"no header", "brief.pdf", "pdf"),
        (b"<p>Words.", "brief.HTML", "html"),
        (b"<p>Words.", "brief.xhtml", "html"),
        (b"<p>Words.", "brief.md", "markdown"),
        (b"\\section{One}", "brief.tex", "latex"),
        (b"One\n===\n", "brief.rst", "restructured"),
        (b"One\n\nTwo\n", "brief.txt", "plain"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Words.", "stdin", "html"),
        (b"<html lang=en><p>Words.", "stdin", "html"),
        (b"<html lang=en><p>Words.", "brief.md", "markdown"),
    ],
)
def test_the_first_bytes_choose_the_reader_and_else_the_name(
    data: bytes, path: str, reader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def load(name: str) -> SimpleNamespace:
        asked.append(name)
        return SimpleNamespace(read=lambda data, path: Source(path, reader, data.decode("latin-1"), "", ()))

    monkeypatch.setattr(reading, "import_module", load)
    source = reading.read(data, path)
    assert (source.path, source.text) == (path, data.decode("latin-1"))
    assert asked == [f"claimcheck.documents.{reader}"]


def test_a_folder_is_walked_for_every_suffix_that_a_reader_has() -> None:
    assert set(reading._BY_SUFFIX) <= set(SUFFIXES)


@pytest.mark.parametrize(
    ("media", "path", "reader"),
    [
        ("text/html; charset=utf-8", "https://a.org/brief", "html"),
        ("Text/HTML", "https://a.org/brief.pdf", "html"),
        ("text/plain", "https://a.org/brief.md", "markdown"),
        ("text/plain", "https://a.org/brief", "plain"),
        ("application/octet-stream", "https://a.org/brief.tex", "latex"),
        ("", "https://a.org/brief", "markdown"),
    ],
)
def test_what_a_server_calls_a_document_counts_more_than_its_address(media: str, path: str, reader: str) -> None:
    assert reading._reader(b"Words.", path, media.partition(";")[0].lower()) == reader


def test_the_encoding_that_a_server_names_counts_more_than_that_of_the_page() -> None:
    page = "<meta charset=utf-8><p>“é”".encode("cp1252")
    assert reading.read(page, "https://a.org/", "text/html; charset=ISO-8859-1").blocks[0].text.string == "“é”"
    assert reading.read("<p>é".encode(), "https://a.org/", "text/html; charset=nonsense").blocks[0].text.string == "é"


@pytest.mark.parametrize(
    ("data", "path"), [(b"{\\rtf1 Words.}", "brief.doc"), (b"\n{\\rtf1", "-"), (b"MIME-Version: 1.0", "a.mht")]
)
def test_what_is_text_but_not_the_authors_is_refused(data: bytes, path: str) -> None:
    with pytest.raises(UnreadableFile, match=r"save it as \.docx"):
        reading.read(data, path)
