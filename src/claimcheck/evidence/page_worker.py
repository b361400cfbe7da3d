"""The process that reads pages: bodies come in on standard input, pages go out on standard output, until the input ends.

A request is two lengths (big-endian, 4 bytes each), JSON [Content-Type, fragments, facts wanted, text wanted], and the body;
an answer is a length and the page as JSON. Nothing here opens a file or a connection.
"""

import contextlib
import json
import struct
import sys
from typing import BinaryIO

from claimcheck.evidence.page import Extent, to_wire
from claimcheck.evidence.page_reading import read

_HEAD = struct.Struct(">II")
# Bytes of address space: many times what a page of 2 MB takes, and far less than what a small PDF can unfold to.
_MOST_MEMORY = 2 << 30


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer until the input ends."""
    while len(lengths := source.read(_HEAD.size)) == _HEAD.size:
        head, body = _HEAD.unpack(lengths)
        content_type, fragments, facts, text = json.loads(source.read(head))
        page = read(source.read(body), content_type, tuple(fragments), facts, Extent(text))
        answer = json.dumps(to_wire(page)).encode()
        sink.write(struct.pack(">I", len(answer)) + answer)
        sink.flush()


def bound_memory() -> None:
    """What asks for more than its share dies, and its page stays unread. Where the system knows no limits there is none."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 -- Unix only

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


if __name__ == "__main__":
    bound_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
