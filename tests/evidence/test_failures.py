"""The client's exceptions as one value."""

import errno
import socket
import ssl

import aiohttp
import httpx
import pytest

from claimcheck.evidence.failures import Kind, classify
from claimcheck.evidence.guard import ForbiddenAddress


def wrapped(cause: BaseException) -> httpx.ConnectTimeout:
    """As httpx-aiohttp hands on whatever happens: one type for everything."""
    error = httpx.ConnectTimeout("cannot connect")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (ForbiddenAddress("10.0.0.1"), Kind.FORBIDDEN),
        (ConnectionRefusedError(errno.ECONNREFUSED, ""), Kind.REFUSED),
        (ConnectionResetError(errno.ECONNRESET, ""), Kind.RESET),
        (BrokenPipeError(), Kind.RESET),
        (OSError(errno.ENETUNREACH, ""), Kind.UNROUTED),
        (OSError(errno.EHOSTUNREACH, ""), Kind.UNROUTED),
        (OSError(errno.EMFILE, "Too many open files"), Kind.EXHAUSTED),
        (TimeoutError(), Kind.TIMEOUT),
        (socket.gaierror(socket.EAI_AGAIN, ""), Kind.LOOKUP),
        (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), Kind.TLS),
        (aiohttp.ServerDisconnectedError(), Kind.RESET),
        (aiohttp.ClientPayloadError("cut"), Kind.RESET),
        (aiohttp.InvalidURL("x"), Kind.MALFORMED),
        (UnicodeError("xn--a"), Kind.MALFORMED),
        (ValueError("what is this"), Kind.GARBLED),
    ],
)
def test_the_cause_decides_not_the_wrapper(cause: BaseException, kind: Kind) -> None:
    assert classify(wrapped(cause)).kind is kind


@pytest.mark.parametrize(
    ("code", "words"), [(10, "has expired"), (62, "another host"), (18, "signed by itself"), (1, "does not hold")]
)
def test_a_certificate_error_is_said_in_words(code: int, words: str) -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    assert words in classify(wrapped(error)).detail


def test_a_chain_of_causes_that_bites_its_tail_ends() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert classify(first).kind is Kind.GARBLED
