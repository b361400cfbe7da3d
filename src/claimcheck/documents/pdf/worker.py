"""The process that PDFium runs in: a file comes in on standard input, its pages go out, a line of JSON each.

The first line is [pages of the file, its information dictionary], the last says that it is done; {"refused": ...} stands
in place of what cannot be read. Nothing here opens a file or a connection.
"""

import contextlib
import json
import signal
import sys
from typing import BinaryIO

from claimcheck.documents.pdf.apart import DONE
from claimcheck.documents.pdf.opening import opened, sheets
from claimcheck.documents.pdf.sheet import to_wire
from claimcheck.errors import UnreadableFile

# Bytes of address space: ten times what a book of a thousand pages takes.
_MOST_MEMORY = 768 << 20
# Seconds of processor for one page: a thousand times the usual.
_LONGEST = 10.0


def serve(data: bytes, path: str, sink: BinaryIO) -> None:
    """Tells the file."""

    def tell(said: object) -> None:
        sink.write(json.dumps(said).encode() + b"\n")
        bound_time()

    bound_time()
    try:
        with opened(data, path) as document:
            tell([len(document), document.get_metadata_dict()])
            for sheet in sheets(document):
                tell(to_wire(sheet) if sheet else None)
            tell(DONE)
    except UnreadableFile as error:
        tell({"refused": str(error)})
    sink.flush()


def bound_time() -> None:
    """From now on, another `_LONGEST` seconds; what takes longer dies, in the midst of PDFium too."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, _LONGEST)


def bound_memory() -> None:
    """What asks for more than its share dies. Where the system knows no limits there is none."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 -- Unix only

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    content = sys.stdin.buffer.read()
    bound_memory()
    serve(content, sys.argv[1], sys.stdout.buffer)
