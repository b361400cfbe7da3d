"""What kept a page from being read: the client's many exceptions as one value, in an editor's words."""

import errno
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.evidence.guard import ForbiddenAddress, refusal


class Kind(StrEnum):
    """Why an exchange gave no answer, or a chain no end."""

    FORBIDDEN = "forbidden"  # an address that is refused
    UNRESOLVED = "unresolved"  # the name does not exist
    LOOKUP = "lookup"  # the name service did not say
    TLS = "tls"
    REFUSED = "refused"
    UNROUTED = "unrouted"  # no way to the address
    RESET = "reset"  # the connection broke
    TIMEOUT = "timeout"
    SILENT = "silent"  # not asked: the host let too many requests time out
    PAUSED = "paused"  # not asked: the host wants a longer pause than we wait
    GARBLED = "garbled"  # not HTTP
    FLOOD = "flood"  # headers without end
    MALFORMED = "malformed"  # a URL that no client can ask
    CIRCLE = "circle"  # redirects that lead nowhere
    EXHAUSTED = "exhausted"  # our own machine has no connection left
    UNRECORDED = "unrecorded"  # a recording is replayed, and does not have it
    PROXY = "proxy"  # the proxy failed, or somebody behind it
    UNPROXIED = "unproxied"  # the proxy refused to go there
    EXCLUDED = "excluded"  # the settings exclude the host of a redirect


@dataclass(frozen=True, slots=True)
class Failure:
    """detail: one clause for the editor ("the connection was refused"). at: when, as in `Answer`."""

    kind: Kind
    detail: str
    at: str = field(default="", compare=False)


# OpenSSL's X509_V_ERR_* numbers, worded for people who have never seen a certificate (openssl-verification-options(1)).
_CERTIFICATE = {
    9: "its certificate is not valid yet",
    10: "its certificate has expired",
    18: "its certificate is signed by itself",
    19: "its certificate comes from an authority that is not trusted",
    20: "its certificate comes from an authority that is not trusted",
    21: "its certificate comes from an authority that is not trusted",
    62: "its certificate is for another host",
    64: "its certificate is for another address",
}

_BROKEN = {errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE, errno.ESHUTDOWN, errno.ENOTCONN}
_EXHAUSTED = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
_GATEWAY = {502, 503, 504}
_THROUGH = {
    Kind.REFUSED: "the proxy refused the connection",  # with the host only the proxy has one
    Kind.UNROUTED: "no way leads to the proxy",
    Kind.RESET: "the connection through the proxy broke off",
    Kind.GARBLED: "what came from the proxy is not HTTP",
}
_UNROUTED = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL, errno.ENETDOWN, errno.EAFNOSUPPORT}


def classify(error: BaseException) -> Failure:
    """The failure behind an exception of the client. httpx-aiohttp wraps nearly all in one type, so the causes decide."""
    causes = list(_causes(error))
    for recognise in (_guarded, _proxy, _certificate, _tls, _name, _socket):
        for cause in causes:
            failure = recognise(cause)
            if failure is not None:
                return failure
    return _protocol(causes)


def timed_out(seconds: float) -> Failure:
    return Failure(Kind.TIMEOUT, f"no complete answer within {seconds:g} s")


def from_proxy(status: int, *, pauses: bool = False) -> Failure | None:
    """What a proxy itself says with an answer: it wants a login, or it got nowhere (RFC 9110, 15.5.8, 15.6.3 to 15.6.5).

    pauses: it names a time to come back, which is a host's way to talk.
    """
    if status == 407:
        return Failure(Kind.UNPROXIED, "HTTP 407: the proxy asks for a login")
    if status in _GATEWAY and not pauses:
        return Failure(Kind.PROXY, f"HTTP {status}: the proxy found no way to the host, or the host is busy")
    return None


def through_proxy(failure: Failure) -> Failure:
    """A failure on a way that leads through a proxy: what the host is not to blame for alone."""
    words = _THROUGH.get(failure.kind)
    if words is not None:
        return Failure(Kind.PROXY, words)
    return Failure(failure.kind, f"{failure.detail}, through the proxy") if failure.kind is Kind.TIMEOUT else failure


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    for _ in range(10):  # deeper than any chain of client and transport
        if seen is None:
            return
        yield seen
        inner = getattr(seen, "os_error", None) or getattr(seen, "certificate_error", None)
        seen = inner if isinstance(inner, BaseException) else seen.__cause__ or seen.__context__


def _guarded(error: BaseException) -> Failure | None:
    if isinstance(error, ForbiddenAddress):
        return Failure(Kind.FORBIDDEN, f"it leads to {error.address}, which is {refusal(error.address)}")
    return None


def _proxy(error: BaseException) -> Failure | None:
    if type(error).__name__ != "ClientHttpProxyError":  # a CONNECT that got another answer than 200
        return None
    status = int(getattr(error, "status", 0))
    words = f"HTTP {status}: the proxy refuses to go there"
    return from_proxy(status) or Failure(Kind.PROXY if status >= 500 else Kind.UNPROXIED, words)


def _certificate(error: BaseException) -> Failure | None:
    # aiohttp's own certificate error is of this type as well, and carries no code: the cause behind it does.
    code = getattr(error, "verify_code", None) if isinstance(error, ssl.SSLCertVerificationError) else None
    if code is None:
        return None
    return Failure(Kind.TLS, f"no secure connection: {_CERTIFICATE.get(code, 'its certificate does not hold')}")


def _tls(error: BaseException) -> Failure | None:
    if isinstance(error, ssl.SSLError):
        return Failure(Kind.TLS, "no secure connection: the host does not speak TLS as it should")
    return None


def _name(error: BaseException) -> Failure | None:
    if isinstance(error, socket.gaierror):
        return Failure(Kind.LOOKUP, "the name could not be looked up")
    if isinstance(error, UnicodeError):
        return Failure(Kind.MALFORMED, "the host is no name that can be looked up")
    return None


def _socket(error: BaseException) -> Failure | None:
    if isinstance(error, TimeoutError):
        return Failure(Kind.TIMEOUT, "the host did not answer in time")
    if not isinstance(error, OSError):
        return None
    if isinstance(error, ConnectionRefusedError):
        return Failure(Kind.REFUSED, "the host refused the connection")
    if isinstance(error, ConnectionError) or error.errno in _BROKEN:
        return Failure(Kind.RESET, "the host broke off the connection")
    if error.errno in _EXHAUSTED:
        return Failure(Kind.EXHAUSTED, "this machine had no connection left")
    if error.errno in _UNROUTED:
        return Failure(Kind.UNROUTED, "no way leads to the host")
    return None


def _protocol(causes: list[BaseException]) -> Failure:
    names = {type(cause).__name__ for cause in causes}
    text = " ".join(str(cause) for cause in causes)
    if names & {"InvalidURL", "InvalidUrlClientError", "NonHttpUrlClientError", "UnsupportedProtocol"}:
        return Failure(Kind.MALFORMED, "no client can ask for this URL")
    if "LineTooLong" in names or "Got more than" in text or "Too many headers" in text:
        return Failure(Kind.FLOOD, "the header of the answer is longer than any page needs")
    if names & {"ServerDisconnectedError", "ClientPayloadError", "ReadError", "ClientOSError", "ClientConnectorError"}:
        return Failure(Kind.RESET, "the host broke off the connection")
    return Failure(Kind.GARBLED, "what the host answered is not HTTP")
