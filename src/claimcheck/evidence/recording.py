"""A run as a WARC file (ISO 28500:2017): each hop as request and response, what failed as metadata.

The chain that a hop belongs to stands in a header of ours: two links that lead to one page ask for it twice, and each of
them has to find its own answer again.
"""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck._version import __version__
from claimcheck.errors import UsageError
from claimcheck.evidence import urls
from claimcheck.evidence.answers import Wanted
from claimcheck.evidence.failures import Failure
from claimcheck.evidence.lifetimes import stamp
from claimcheck.grammar import userinfo

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

FAILURE, NAMES = "application/vnd.claimcheck.failure+json", "application/vnd.claimcheck.names+json"
CHAIN = "WARC-Claimcheck-Chain"
# Headers whose values are somebody's credentials.
_SECRET = frozenset({"authorization", "cookie", "proxy-authorization"})
_HIDDEN = "REDACTED"
# The bytes are kept as they came, but for the framing, which the client took away (RFC 9112, 6.1).
_FRAMING = frozenset({"transfer-encoding"})


@dataclass(frozen=True, slots=True)
class Exchange:
    """An answer as the network gave it. cut: why the body is not all of it (WARC-Truncated), empty where it is.
    at: when it came, as `LinkCheck.checked_at`."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    cut: str = ""
    at: str = ""


class Recorder:
    """Writes one file, which is whole after each record. secret: names of headers that the settings give to hosts.

    Raises UsageError where the file cannot be written.
    """

    def __init__(self, path: Path, now: datetime, secret: frozenset[str] = frozenset()) -> None:
        from warcio.warcwriter import WARCWriter  # noqa: PLC0415 -- only for who records

        try:
            self._file = path.open("wb")
        except OSError as error:
            raise UsageError(f"--record {path} cannot be written ({error.strerror}): name another file") from error
        self._writer = WARCWriter(self._file, gzip=path.name.endswith(".gz"), warc_version="1.1")
        self._began = stamp(now)
        self._cookies: dict[str, int] = {}
        self._secret = _SECRET | {name.lower() for name in secret}
        info = self._writer.create_warcinfo_record(path.name, {"software": f"claimcheck/{__version__}"})
        info.rec_headers.replace_header("WARC-Date", self._began)
        self._put(info)

    def exchange(self, target: urls.Target, headers: Mapping[str, str], answer: Exchange, wanted: Wanted) -> None:
        """One hop: what was sent, and what came back."""
        from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 -- as above

        sent = [("Host", target.authority), *((name, self._shown(name, value)) for name, value in headers.items())]
        came = [(name, self._came(name, value)) for name, value in answer.headers if name not in _FRAMING]
        status = f"{answer.status} {answer.reason or _phrase(answer.status)}"
        own = {"WARC-Date": answer.at or self._began, CHAIN: wanted.start}
        response = self._writer.create_warc_record(
            target.url,
            "response",
            payload=io.BytesIO(answer.body),
            length=len(answer.body),
            http_headers=StatusAndHeaders(status, _plain(came), protocol="HTTP/1.1"),
            warc_headers_dict=own | ({"WARC-Truncated": answer.cut} if answer.cut else {}),
        )
        request = self._writer.create_warc_record(
            target.url,
            "request",
            http_headers=StatusAndHeaders(f"GET {target.path} HTTP/1.1", _plain(sent), is_http_request=True),
            warc_headers_dict=own,
        )
        self._writer.write_request_response_pair(request, response)
        self._file.flush()

    def failure(self, target: urls.Target, failure: Failure, wanted: Wanted) -> None:
        """One hop without an answer."""
        content = {"kind": failure.kind.value, "detail": failure.detail}
        self._metadata(target.url, content, FAILURE, {CHAIN: wanted.start}, failure.at)

    def names(self, resolved: list[str]) -> None:
        """The names that did resolve: whether another one is dead depends on them."""
        self._metadata("urn:claimcheck:names", resolved, NAMES, {})

    def close(self) -> None:
        self._file.close()

    def _metadata(self, url: str, content: object, kind: str, own: Mapping[str, str], at: str = "") -> None:
        payload = json.dumps(content, ensure_ascii=False).encode()
        record = self._writer.create_warc_record(
            url,
            "metadata",
            payload=io.BytesIO(payload),
            length=len(payload),
            warc_content_type=kind,
            warc_headers_dict={"WARC-Date": at or self._began, **own},
        )
        self._put(record)

    def _put(self, record: "ArcWarcRecord") -> None:
        self._writer.write_record(record)
        self._file.flush()

    def _shown(self, name: str, value: str) -> str:
        return _HIDDEN if name.lower() in self._secret else value

    def _came(self, name: str, value: str) -> str:
        """A header of an answer. Of a cookie's value no more is kept than whether it is a new one: where a page leads to
        itself, that decides how the chain goes on."""
        if name == "location":
            return userinfo.left_out(value)
        if name != "set-cookie":
            return value
        pair, mark, attributes = value.partition(";")
        number = self._cookies.setdefault(pair, len(self._cookies) + 1)
        return f"{pair.partition('=')[0]}={_HIDDEN}-{number}{mark}{attributes}"


def _plain(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Headers on one line each, as a file of records needs them."""
    return [(name, " ".join(value.splitlines())) for name, value in headers]


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
