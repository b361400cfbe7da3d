"""The beginning of a body."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.bodies import ENOUGH, MOST_KEPT, MOST_READ, Body


def _raw_deflate(data: bytes) -> bytes:
    return zlib.compress(data, wbits=-15)


@given(st.binary(max_size=4000), st.integers(1, 500))
@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", _raw_deflate), ("", bytes), ("identity", bytes)],
)
def test_a_body_is_the_same_however_it_is_packed_and_cut(encoding: str, pack, data: bytes, size: int) -> None:  # type: ignore[no-untyped-def]
    body, packed = Body("text/html", encoding), pack(data)
    for at in range(0, len(packed), size):
        body.add(packed[at : at + size])
    assert body.data == data


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]))
def test_no_bytes_make_the_unpacking_crash(data: bytes, encoding: str) -> None:
    body = Body("text/html", encoding)
    body.add(data)
    body.add(data)
    assert len(body.data) <= MOST_KEPT


def test_no_more_is_kept_than_the_bound_however_much_comes() -> None:
    body = Body("text/html", "gzip")
    body.add(gzip.compress(b"\0" * 20_000_000))
    assert len(body.data) == MOST_KEPT


def test_a_page_is_read_to_the_cap_and_a_file_only_as_far_as_shows_that_it_is_there() -> None:
    page, file = Body("text/html; charset=utf-8", ""), Body("application/pdf", "")
    assert page.add(b"x" * ENOUGH)
    assert not page.add(b"x" * MOST_READ)
    assert not file.add(b"x" * ENOUGH)
