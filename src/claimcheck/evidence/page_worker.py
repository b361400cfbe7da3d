"""The process that reads pages: bodies come in on standard input, pages go out on standard output, until the input ends.

A request is two lengths (big-endian, 4 bytes each), JSON [Content-Type, fragments], and the body; an answer is a length and
the page as JSON. Nothing here opens a file or a connection.
"""

import json
import struct
import sys
from typing import BinaryIO

from claimcheck.evidence.page import to_wire
from claimcheck.evidence.page_reading import read

_HEAD = struct.Struct(">II")


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer until the input ends."""
    while len(lengths := source.read(_HEAD.size)) == _HEAD.size:
        head, body = _HEAD.unpack(lengths)
        content_type, fragments = json.loads(source.read(head))
        answer = json.dumps(to_wire(read(source.read(body), content_type, tuple(fragments)))).encode()
        sink.write(struct.pack(">I", len(answer)) + answer)
        sink.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
