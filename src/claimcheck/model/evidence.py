"""What was asked of the world, and what it answered. A failure is a value with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from claimcheck.model.local import LocalCheck
from claimcheck.model.pages import PageFacts, PageText
from claimcheck.model.records import Answer, Question
from claimcheck.model.source import Notice


class Reason(StrEnum):
    """Why something was skipped (the first three) or could not be checked."""

    OFFLINE = "offline"
    EXCLUDED = "excluded"
    SCHEME = "scheme"
    BLOCKED = "blocked"
    RATE_LIMITED = "rate-limited"
    LOGIN = "login"
    PAYWALLED = "paywalled"
    TIMEOUT = "timeout"
    DEADLINE = "deadline"
    UNREACHABLE = "unreachable"
    SERVER_ERROR = "server-error"
    NO_RECORD = "no-record"
    ARCHIVE_FAILED = "archive-failed"
    REGISTRY_FAILED = "registry-failed"
    FOREIGN_LANGUAGE = "foreign-language"
    MARKERS_LOST = "markers-lost"
    AMBIGUOUS = "ambiguous"


SKIPPED = frozenset({Reason.OFFLINE, Reason.EXCLUDED, Reason.SCHEME})


class Verdict(StrEnum):
    ALIVE = "alive"
    MOVED = "moved"
    DEAD = "dead"
    SOFT_404 = "soft-404"
    PARKED = "parked"
    BLOCKED = "blocked"
    RATE_LIMITED = "rate-limited"
    LOGIN = "login"
    PAYWALLED = "paywalled"
    SERVER_ERROR = "server-error"
    UNREACHABLE = "unreachable"
    FORBIDDEN = "forbidden"
    UNVERIFIED = "unverified"


class Need(StrEnum):
    """What a rule wants of the world beyond the document."""

    LINK = "link"
    PAGE = "page"
    TEXT = "text"
    REGISTRY = "registry"
    ARCHIVE = "archive"
    HTTPS = "https"


@dataclass(frozen=True, slots=True, order=True)
class Request:
    """A URL that some rule needs. skip: why it is not asked all the same, in words (the text splits it).

    near: the first and last day that the citation's access or publication date may mean. archive: whether some rule wants
    an archived copy where the page is gone. page: whether some rule wants what the page says of itself, text: all
    its text.
    https: whether some rule wants to know if an http page answers over https as well.
    """

    url: str
    need: Need = Need.LINK
    skip: str = ""
    near: tuple[date, date] | None = None
    archive: bool = False
    page: bool = False
    https: bool = False
    text: bool = False


@dataclass(frozen=True, slots=True)
class Hop:
    """One exchange of a chain. `status` is the HTTP status, None where none came."""

    url: str
    status: int | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at a link. status: of its last answer, None where none came. reason: then why, in words.

    at: as `LinkCheck.checked_at`; empty where a recording does not say.
    """

    status: int | None
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """A page in a web archive. taken: UTC, as `LinkCheck.checked_at`. days: from the citation's date, if it has one."""

    url: str
    taken: str
    days: int | None = None


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What became of a URL.

    reason: set where the verdict leaves the question open (blocked, timeout, ...), None where it decides it.
    detail: the deciding fact in words ("HTTP 404", "the name does not resolve", "cf-mitigated: challenge").
    checked_at: UTC, ISO 8601 to the second, of the evidence (a stored answer keeps its own time).
    confirmed: seen in more than one run, a day apart (or asked for with --strict-hosts).
    missing: the fragment of `url` (without its #) that the page does not have, empty where it has it or nobody could tell.
    copy: for a page that is gone, one that an archive has. archive_failed: why nobody could tell whether it has one.
    secure: an https URL of the same host that answered like the http one, empty where none did; None where nobody asked.
    tries: the attempts, where there were several; of one alone, `chain` and `checked_at` tell all.
    page: what the page says of itself; None where nobody asked, or it is not there to be read. text: likewise all its text.
    """

    url: str
    verdict: Verdict
    reason: Reason | None = None
    detail: str = ""
    final_url: str = ""
    chain: tuple[Hop, ...] = ()
    attempts: int = 0
    checked_at: str = ""
    confirmed: bool = False
    missing: str = ""
    secure: str | None = None
    copy: ArchivedCopy | None = None
    archive_failed: str = ""
    page: PageFacts | None = None
    text: PageText | None = None
    tries: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True)
class NotAsked:
    """Nobody was asked: no network, an excluded URL, a scheme that is not http(s)."""

    reason: Reason
    detail: str = ""


LinkAnswer = LinkCheck | NotAsked


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was gathered, by URL as the author wrote it.

    notices: troubles of the gathering itself (a damaged store). interrupted: Ctrl-C ended it, what is missing is UNVERIFIED.
    local: the local links that lead nowhere, by the path of the document and the target as written.
    records: what registries say; a question that is not there was put to nobody.
    """

    # asyncio.run makes the repr of what its task returns (CPython: signal.getsignal), and this one would take megabytes.
    links: Mapping[str, LinkAnswer] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    notices: tuple[Notice, ...] = ()
    interrupted: bool = False
    local: Mapping[tuple[str, str], LocalCheck] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    records: Mapping[Question, Answer] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @property
    def whole(self) -> bool:
        """Whether the world was asked, and to the end."""
        asked = bool(self.records) or any(isinstance(answer, LinkCheck) for answer in self.links.values())
        return asked and not self.interrupted

    def link(self, url: str) -> LinkAnswer:
        """What is known of a URL; NotAsked where nobody asked."""
        return self.links.get(url, NotAsked(Reason.OFFLINE))

    def beside(self, path: str, target: str) -> LocalCheck | None:
        """What is wrong with a local link of the document at `path`; None where nothing is, or nobody could tell."""
        return self.local.get((path, target))
