"""URLs in clean text: where each begins and ends, what is wrong with one, and when two are the same."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from claimcheck.grammar.urls_split import split_urls

# Also what is meant as one and mistyped: htp://, http//, https:/. CJK text has no spaces, so its stops end a URL too, and so
# does the arrow that leads from a note back to the text.
_URL = re.compile(
    r"(?<![\w@/.:-])(?:h{0,2}t{1,3}ps?[:;]{0,2}/{2,3}|https?:/|https?:(?=www\.)|www\.(?=[\w\[-]))[^\s<>\"“”„«»‹›‘`|\u2028\uFFFC，。；、）】」』↩↵⏎⤴⬆]*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s[^()\n]{1,80}\)")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_TRAILING = frozenset(".,;:!?'’…*")
_MEANT = re.compile(r"(?:h{0,2}t{1,3}ps?[:;]{0,2}/|https?:www\.|www\.)", re.IGNORECASE)
_BEGINNING = re.compile(r"[a-z]{0,8}[:;/]{0,6}", re.IGNORECASE)
_WELL = re.compile(r"https?://", re.IGNORECASE)
_TWICE = re.compile(r"https?://(?:https?[:;]?/|/)", re.IGNORECASE)
_TRACKING = re.compile(r"(?:utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src)=[^&#]*", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?/{2}(?:[^/?#@]*@)?(?P<host>\[[^\]]*\]|[^/?#:]*)(?P<port>:\d*)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundUrl:
    """A URL in `text[start:end]`. `url` has a scheme (a bare www. address gets http, as browsers and GitHub read it);
    `broken` says in words how the text splits it, else it is empty."""

    start: int
    end: int
    url: str
    broken: str = ""


def urls(text: str) -> list[FoundUrl]:
    """Every http(s) URL and www. address without what ends the sentence around it; a split one is whole again."""
    found: list[FoundUrl] = []
    if "//" not in text and ":/" not in text and "www." not in text.lower():  # every pattern asks for one of them
        return found
    split = {found.start: found for found in split_urls(text)}
    done = 0
    for match in _URL.finditer(text):
        if match.start() < done:
            continue
        if whole := split.get(match.start()):
            one = FoundUrl(whole.start, whole.end, _schemed(whole.url), "a space splits it")
        else:
            url = tidy(_without_aside(match.group(), text, match.end()))
            if not url or url.lower() == "www":
                continue
            one = FoundUrl(match.start(), match.start() + len(url), _schemed(url))
        found.append(one)
        done = one.end
    return found


def _without_aside(raw: str, text: str, end: int) -> str:
    """A URL without the bracketed remark that a missing space glued to it: ".../page/(last visited 30 March 2026)"."""
    head, bracket, word = raw.rpartition("(")
    glued = bracket and word.isalpha() and head.count("(") == head.count(")")
    return head if glued and _ASIDE.match(text, end) else raw


def tidy(url: str) -> str:
    """A URL or DOI without the punctuation after it and the closing brackets that nothing in it opens. Linear."""
    surplus = {closing: url.count(closing) - url.count(opening) for closing, opening in _PAIRS.items()}
    end = len(url)
    while end:
        last = url[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return url[:end].removesuffix("’s").removesuffix("'s")


def malformed(url: str) -> str:
    """In words why a URL can lead nowhere as it is written; empty where it can, and for what is no web address."""
    if not _MEANT.match(url):
        return ""
    if re.search(r"\s", url):
        return "a space is in it"
    if not _WELL.match(url) and not url.lower().startswith("www."):
        return f"it begins with {''.join(_BEGINNING.findall(url, 0, 14)[:1])!r} instead of 'https://'"
    if _TWICE.match(url):
        return "it begins twice" if url.lower().count("http", 0, 16) > 1 else "it has no host"
    authority = _AUTHORITY.match(_schemed(url))
    if not authority or not authority["host"].strip("."):
        return "it has no host"
    if ".." in authority["host"] or "," in authority["host"]:
        return "its host cannot exist"
    for closing, opening in _PAIRS.items():
        if url.count(opening) != url.count(closing):
            return f"{opening!r} and {closing!r} do not pair up"
    return "" if host(url) else "its host cannot exist"


def host(url: str) -> str:
    """The host as a browser understands it (WHATWG URL: lower case, punycode, `0x7f.1` is 127.0.0.1); empty for none."""
    import can_ada  # noqa: PLC0415 - most documents need no URL parsed; a library is loaded where it is

    try:
        return str(can_ada.parse(_schemed(url)).hostname)
    except ValueError:
        return ""


def same(a: str, b: str) -> bool:
    """Whether two URLs are written for one address: scheme, `www.`, case, escapes, final slash and tracking aside."""
    return normal(a) == normal(b)


def tracks(url: str) -> bool:
    """Whether something in a URL tells who came from where, and nothing of the page."""
    return any(_TRACKING.fullmatch(part) for part in url.partition("#")[0].partition("?")[2].split("&"))


def normal(url: str) -> str:
    """A URL to compare with others, not to follow."""
    url = _schemed(url.strip())
    authority = _AUTHORITY.match(url)
    if not authority:
        return unquote(url).casefold()
    name = authority["host"].lower().removeprefix("www.").rstrip(".")
    port = authority["port"] if authority["port"] not in {None, ":", ":80", ":443"} else ""
    path, mark, fragment = url[authority.end() :].partition("#")
    path, _, query = path.partition("?")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKING.fullmatch(part))
    rest = path.rstrip("/") + (f"?{kept}" if kept else "") + (mark + fragment if fragment else "")
    return f"{name}{port}{unquote(rest)}".casefold()


def _schemed(url: str) -> str:
    return f"http://{url}" if url[:4].lower() == "www." else url
