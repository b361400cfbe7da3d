"""URLs that a space or a line break cuts in two, as converters of PDF leave them. Only what can be nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.grammar.wordlist import words

_CUT = re.compile(
    r"(?<![\w@/.])(?P<head>(?:https?://|www\.)[^\s<>\"“”„«»]{3,400})\s{1,2}(?P<tail>[^\s<>\"“”„«»,;()]{2,200})",
    re.IGNORECASE,
)
_SCHEME_CUT = re.compile(
    r"(?<!\w)(?P<scheme>https?)(?::\s{1,2}//\s?|:/\s{1,2}/\s?|://\s{1,2})(?P<rest>(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?:/[^\s<>\"“”„«»]*)?)",
    re.IGNORECASE,
)
# Between angle brackets stands one address (RFC 3986, appendix C), so what is no word of its own belongs to it.
_BRACKETED = re.compile(
    r"<(?P<head>https?://[^\s<>]{3,400})\s{1,2}(?P<tail>(?=[^\s<>]{0,200}[-/_.=\d])[^\s<>]{2,200})>", re.IGNORECASE
)
_SUFFIXES = frozenset(
    words("""
    org com net gov edu int mil info eu uk de fr it es jp cn ca au ch at nl be se no dk fi pl pt ie in br ru
    """)
)
_FILE = re.compile(r"[\w%~.-]{1,120}\.(?:html?|pdf|php|aspx?|jsp|docx?|xlsx?|shtml|cfm)\.?$", re.IGNORECASE)
_SNAKE = re.compile(r"[A-Za-z0-9]{1,60}(?:_[A-Za-z0-9]{1,60}){2,40}[_.]?$")
_NUMBERED = re.compile(r"(?:[\w%~-]{2,60}/){1,6}\d{5,12}/?\.?$|\d{5,12}/[\w%~-]{2,60}/?\.?$")
# After a hyphen, with which no address ends, a shorter slug will do.
_HALF = re.compile(r"[a-z0-9%_]{2,60}[-_][a-z0-9%_]{1,60}/?\.?$")
_SLUG = re.compile(r"[a-z0-9%_]{2,60}(?:[-_][a-z0-9%_]{1,60}){2,40}/?\.?$")
_PATH = re.compile(r"[\w%~.-]{2,80}/[\w%~./?=&-]{1,120}$")
_DEEPER = re.compile(r"(?:[a-z0-9%~_-]{1,60}/){1,6}(?P<last>[^\s/]{3,120}/?\.?)$", re.IGNORECASE)
# What is no word of a sentence, wherever a line may break: two folders or more, and a file, a number or a slug.
_INNER = re.compile(
    r"(?=[a-z0-9])(?!(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/)(?:[a-z0-9%~_.-]{1,80}/){2,8}"
    r"(?:[\w%~.-]{1,120}\.(?:html?|pdf|php|aspx?|jsp|docx?|xlsx?|shtml|cfm)|[a-zA-Z0-9%~]{1,80}(?:[-_][a-zA-Z0-9%~]{1,80}){2,40}/?"
    r"|[a-z0-9%~]{1,80}-[a-z0-9%~]{1,80}/|\d{5,14}/?)\.?$"
)
_WHOLE = re.compile(r"\.(?:html?|pdf|php|aspx?|jsp|docx?|xlsx?|shtml|cfm)$|[?#=]", re.IGNORECASE)
_COLLECTION = re.compile(r"/(?:abs|articles?|content|documents?|handle|id|items?|node|records?|stable)/$", re.IGNORECASE)
_REST_OF_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:/|$)")
_QUERY = re.compile(r"[\w%.-]{1,40}=[\w%.,:/+&=-]{1,160}$")
_WORDS = frozenset(
    words("""
    and/or he/she she/he his/her her/his either/or yes/no km/h n/a w/o
    state-of-the-art up-to-date day-to-day face-to-face end-to-end peer-to-peer step-by-step year-on-year
    """)
)


@dataclass(frozen=True, slots=True)
class SplitUrl:
    """A URL in two pieces: `text[start:end]`, and what it was meant to be."""

    start: int
    end: int
    url: str


def split_urls(text: str) -> list[SplitUrl]:
    """ "https://example.org/some- path/x", "https://www.example. org/a", "https:// example.org/a", in order."""
    found = {one.start: one for one in (*_in_path(text), *_in_brackets(text), *_in_scheme(text))}
    return [found[start] for start in sorted(found)]


def _in_scheme(text: str) -> Iterator[SplitUrl]:
    for match in _SCHEME_CUT.finditer(text):
        rest = match["rest"].rstrip(".,;:!?)]'’")
        yield SplitUrl(match.start(), match.start("rest") + len(rest), f"{match['scheme']}://{rest}")


def _in_brackets(text: str) -> Iterator[SplitUrl]:
    for match in _BRACKETED.finditer(text):
        yield SplitUrl(match.start("head"), match.end("tail"), match["head"] + match["tail"])


def _in_path(text: str) -> Iterator[SplitUrl]:
    at = 0
    while match := _CUT.search(text, at):
        head, tail = match["head"], match["tail"]
        # The word after may be the next URL itself: go on from there, not behind it.
        at = match.start("tail")
        if _goes_on(head, tail):
            tail = tail.rstrip(".:!?'’")
            yield SplitUrl(match.start(), match.start("tail") + len(tail), head + tail)
            at = match.end()


def _goes_on(head: str, tail: str) -> bool:
    bare = head.partition("://")[2] or head
    if "/" not in bare:
        return _host_goes_on(head, bare, tail)
    if tail.startswith("/"):
        return _is_end(tail[1:])
    if re.search(r"\?[^\s#]{1,300}&$", head):
        return bool(_QUERY.match(tail))
    if tail.rstrip(".").lower() in _WORDS or re.match(r"https?:|www\.|doi:|10\.\d", tail, re.IGNORECASE):
        return False
    if not re.search(r"[-/_=&?]$", head):
        return head[-1].isalnum() and not _WHOLE.search(bare) and bool(_INNER.match(tail))
    if head.endswith("/"):
        # A URL may well end in a slash: only a file, a long slug, or a number of a collection can be its end.
        return _is_end(tail) or bool(_COLLECTION.search(head) and re.match(r"\d{4,14}/?\.?$", tail))
    return bool(_FILE.match(tail) or _SLUG.match(tail) or _PATH.match(tail) or (head[-1] == "-" and _HALF.match(tail)))


def _is_end(tail: str) -> bool:
    """Whether it ends in what only the end of a path can be: a file or a long slug, folders before it or none."""
    deeper = _DEEPER.match(tail)
    last = deeper["last"] if deeper else tail
    return bool(_FILE.match(last) or _SLUG.match(last) or _SNAKE.match(last) or _NUMBERED.match(tail))


def _host_goes_on(head: str, bare: str, tail: str) -> bool:
    """ "https://www. example.org/a", "https://www.example. org", "https://www.think- tank.eu/a"."""
    if head != bare and bare.lower() == "www.":
        return bool(_REST_OF_HOST.match(tail))
    if bare.endswith("-") and "." in bare:
        return "/" in tail and bool(_REST_OF_HOST.match(tail))
    return bare.endswith(".") and _is_suffix(bare, tail)


def _is_suffix(host: str, tail: str) -> bool:
    """Whether a host that ends in a stop ("www.example.") has its top-level domain behind the space."""
    suffix = re.match(r"[a-z]{2,4}(?=/|$)", tail)
    labels = host.rstrip(".").lower().split(".")
    return bool(suffix and suffix.group() in _SUFFIXES and labels[-1] not in _SUFFIXES and (len(labels) > 1 or "/" in tail))
