"""Whether the address that a link shows is the address it leads to."""

import re
import unicodedata
from enum import Enum
from urllib.parse import unquote

from claimcheck.grammar import identifiers, urls
from claimcheck.grammar.urls_home import leads_on

_SHOWN = re.compile(r"(?:https?://|www\.)[\w\[][^\s]*\.[^\s]+", re.IGNORECASE)
_PATTERN = re.compile(r"[{}<>\[\]$*|\\]")
_SPOKEN_OF = re.compile(
    r"(?:^|[./])(?:example\.(?:com|org|net|edu)|localhost|127\.0\.0\.1|[\w-]+\.(?:example|test|invalid))(?:$|[:/])"
)
_ELLIPSIS = re.compile(r"…|\.{3,}|\[…\]")
_MOBILE = re.compile(r"^(?:www\d?|m|mobile|amp)\.|(?<=\.)m\.(?=wiki)")
_INDEX = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$")
_RENAMED = {"twitter.com": "x.com"}
_SECOND = frozenset(
    {"ac", "co", "com", "edu", "gob", "gouv", "gov", "go", "gv", "mil", "ne", "net", "or", "org", "govt", "nhs"}
)


class Shown(Enum):
    SAME = "same"
    PATH = "path"  # of the same site, another page
    HOST = "host"  # another site


def compare(text: str, target: str) -> Shown:
    """How far the address in `text` is from `target`. SAME as well where `text` is no address, or a shorter form of one.

    Scheme, `www.`, case, escapes, hyphenation, an ellipsis, a final slash or index page, tracking, a DOI's resolvers, short
    links, and addresses wrapped in others (archives, gateways) change nothing.
    """
    shown = urls.tidy("".join(text.split()))
    if not _SHOWN.fullmatch(shown) or not target.lower().startswith(("http://", "https://")) or _PATTERN.search(shown):
        return Shown.SAME
    ours, theirs = _parts(shown), _parts(target)
    if not ours[0] or not theirs[0] or _SPOKEN_OF.search(ours[0]) or _fits(shown, target):
        return Shown.SAME
    if (one := _one_doi(shown, target)) is not None:
        return Shown.SAME if one else Shown.PATH
    if leads_on(ours[0]) or leads_on(theirs[0]) or _begins(_squeezed(shown), _squeezed(target), anywhere=True):
        return Shown.SAME
    if _site(ours[0]) != _site(theirs[0]):
        return Shown.HOST
    return Shown.SAME if _begins(_squeezed(ours[1]), _squeezed(theirs[1])) else Shown.PATH


def _parts(url: str) -> tuple[str, str]:
    """Host, without the labels of its mobile pages, and the rest without index page, tracking and fragment."""
    whole = urls.normal(url).partition("#")[0]
    rest = whole[len(whole.partition("/")[0].partition("?")[0]) :]
    return _MOBILE.sub("", urls.host(url).lower()), _INDEX.sub("", rest).rstrip("/")


def _site(host: str) -> str:
    """The part of a host that somebody registered, as far as its form tells ("bbc.co.uk", "esteri.it")."""
    labels = host.split(".")
    many = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND
    site = ".".join(labels[-3:] if many else labels[-2:])
    return _RENAMED.get(site, site)


def _squeezed(url: str) -> str:
    """Letters and digits alone: what hyphenation, escapes and markup leave of an address."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", unquote(url).casefold())
    return "".join(c for c in unicodedata.normalize("NFKC", bare) if c.isalnum())


def _one_doi(shown: str, target: str) -> bool | None:
    """Whether both have the same DOI, or only one has any (a publisher's page for its DOI); None where neither has."""
    ours, theirs = ([doi for _, _, doi in identifiers.find_dois(unquote(each))] for each in (shown, target))
    if not ours and not theirs:
        return None
    return not ours or not theirs or any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs)


def _fits(shown: str, target: str) -> bool:
    """Whether the target has both ends of an address that an ellipsis shortens."""
    head, *_, tail = _ELLIPSIS.split(shown) if _ELLIPSIS.search(shown) else (None, "")
    if head is None:
        return False
    whole = _squeezed(target)
    return whole.startswith(_squeezed(head)) and whole.endswith(_squeezed(tail))


def _begins(part: str, whole: str, *, anywhere: bool = False) -> bool:
    """Whether one is the beginning of the other, or stands in it, and no number is cut in two ("/2023/1", "/2023/12")."""
    at = whole.find(part) if anywhere else 0
    rest = whole[at + len(part) :]
    return at >= 0 and whole.startswith(part, at) and not (part[-1:].isdigit() and rest[:1].isdigit())
