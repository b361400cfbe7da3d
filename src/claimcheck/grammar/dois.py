"""What is called a DOI and cannot be one, and what was meant.

ISO 26324 and the DOI Handbook (2.2): `10.`, a registrant code of four digits or more, `/`, and a suffix of any printable
characters. Short DOIs (`10/b8d5`) are written without a registrant code, and old suffixes have `<`, `>` and `;` in them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from claimcheck.grammar.urls import tidy

_DASHES = "‐‑‒–−"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LABEL = re.compile(
    r"(?=[hdwi])(?:"
    r"(?P<url>(?:https?://)?(?:dx\.|www\.)?\bdoi\.org/)|\binfo:doi/|\b(?P<name>doi\b(?P<colon>\s?[:=])?)\s{0,2})",
    re.IGNORECASE,
)
_TOKEN = re.compile(rf"[!#-~{_DASHES}{_UNSEEN}]{{1,300}}")
_PREFIX = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,3}(?!\d)")
_LOOKALIKE = re.compile(r"(?=[\d.]{0,12}[OolI|])[1lI|][0Oo]\.[\dOolI|]{4,9}(?=/)")
_COMMA = re.compile(r"10,(?=\d{4,9}/)")
_SHORT_CODE = re.compile(r"10\.\d{1,3}(?=/\w)")
_AGAIN = re.compile(r"(?:https?:?/{1,2})?(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_BLANK = re.compile(r"10\.(?:x{2,9}|n{2,9}|y{2,9}|[#?*_]{2,9}|\.\.)(?:/|$)", re.IGNORECASE)
_SEPARATED = re.compile(r"[\\:;,_|-](?=[\w(])")
_RUN_ON = re.compile(r"[a-z(][\w.()-]{0,40}\d", re.IGNORECASE)
_LONG_CODE = re.compile(r"10\.\d{10,20}(?![\d/])")
_CUT_PREFIX = re.compile(r"10\.?\s{1,2}\.?\s?\d{4,9}/\w")
_PREFIX_SPOKEN_OF = re.compile(r"\bpr[eé]fix\w{0,3}\W{1,12}(?:\w{0,5}[:=]?\s{0,2}|\S{0,20}/)$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\W{0,3}$")
_DASHED = re.compile(rf"[{_DASHES}](?=\d)|(?<=[^\W\d_])[{_DASHES}](?=[^\W_])")
_SERIES = re.compile(rf"/\d+[{_DASHES}]\d+$")
_REST = re.compile(r"\s{1,2}(?P<rest>/?\s?[a-z0-9(][\w.()/:;-]{0,200})")
_REST_MARKED = re.compile(r"\s(?P<rest>[./_][a-z0-9][\w.()/:;-]{0,200})")
_OTHER = re.compile(r"https?:|www\.|doi\b|10\.\d", re.IGNORECASE)
_LETTERS = str.maketrans("OolI|", "00111")


@dataclass(frozen=True, slots=True)
class FlawedDoi:
    """`text[start:end]`; `why` in words. `meant` is the DOI that was certainly meant, or empty.

    `spoken`: what a text that speaks of DOIs may say on purpose (a prefix alone, `10.xxxx/...`).
    """

    start: int
    end: int
    why: str
    meant: str = ""
    spoken: bool = False


def flawed(text: str) -> list[FlawedDoi]:
    """What is labelled as a DOI (`doi:`, `doi.org/`) and cannot exist, in order. Linear."""
    found: list[FlawedDoi] = []
    if "doi" not in text.casefold():  # seen at once of most texts, and every label has it
        return found
    for label in _LABEL.finditer(text):
        token = _TOKEN.match(text, label.end())
        if not token or (found and label.start() < found[-1].end):
            continue
        sure = bool(label["url"] or label["colon"]) or label.group().startswith("info")
        found += _flaws(text, token.start(), token.group(), url=bool(label["url"]), sure=sure)
    return found


def _flaws(text: str, at: int, token: str, *, url: bool, sure: bool) -> Iterator[FlawedDoi]:
    """The flaw of one token, if it has one. Without a colon or a resolver, DOI may be a department of state."""
    bare = _closed(token)
    prefix = _PREFIX.match(unquote(bare) if url else bare)
    if not prefix:
        yield from _flawed_prefix(text, at, bare, url=url, sure=sure)
        return
    name = unquote(bare) if url else bare
    rest = name[prefix.end() :]
    if rest.startswith("/") and len(rest) > 1:
        yield from _flawed_suffix(text, at, token, bare, name)
    elif sure or rest:
        yield from _lacking(text, at, bare, prefix.group(), rest)


def _flawed_prefix(text: str, at: int, bare: str, *, url: bool, sure: bool) -> Iterator[FlawedDoi]:
    end = at + len(bare)
    if url and (again := _AGAIN.match(bare)):
        yield FlawedDoi(at, end, "the resolver stands in it twice", bare[again.end() :])
    elif alike := _LOOKALIKE.match(bare):
        meant = alike.group().translate(_LETTERS) + bare[alike.end() :]
        yield FlawedDoi(at, end, f"{alike.group()!r} has letters in place of digits", meant)
    elif _COMMA.match(bare):
        yield FlawedDoi(at, end, "a comma stands in place of the stop", bare.replace(",", ".", 1))
    elif sure and (short := _SHORT_CODE.match(bare)):
        yield FlawedDoi(at, end, f"no prefix is as short as {short.group()!r}")
    elif sure and _LONG_CODE.match(bare):
        yield FlawedDoi(at, end, "no slash follows its prefix")
    elif _BLANK.match(bare):
        yield FlawedDoi(at, end, "it was never filled in", spoken=True)
    elif cut := _CUT_PREFIX.match(text, at):
        token = _TOKEN.match(text, cut.end() - 1)
        end = token.start() + len(_closed(token.group())) if token else cut.end()
        meant = re.sub(r"^10\.?", "10.", re.sub(r"\s", "", text[at:end])).replace("..", ".")
        yield FlawedDoi(at, end, "a space splits it", meant)


def _lacking(text: str, at: int, bare: str, prefix: str, rest: str) -> Iterator[FlawedDoi]:
    """A prefix that no slash or no suffix follows."""
    end = at + len(bare)
    if rest and rest != "/":
        separated = _SEPARATED.match(rest) or (rest[0] == "." and re.search(r"\d", rest))
        if separated or _RUN_ON.match(rest):
            meant = f"{prefix}/{rest[1:] if separated else rest}"
            yield FlawedDoi(at, end, f"no slash follows its prefix {prefix}", meant)
        return
    more = _REST.match(text, end)
    if more and _continues(more["rest"].lstrip("/ ")) and (rest or more["rest"].startswith("/")):
        tail = _closed(more["rest"])
        meant = prefix + "/" + re.sub(r"\s", "", tail).lstrip("/")
        yield FlawedDoi(at, more.start("rest") + len(tail), "a space splits it", meant)
    elif not _PREFIX_SPOKEN_OF.search(text[max(at - 40, 0) : at]):
        yield FlawedDoi(at, end, "nothing follows its prefix", spoken=True)


def _flawed_suffix(text: str, at: int, token: str, bare: str, name: str) -> Iterator[FlawedDoi]:
    end = at + len(bare)
    if hidden := re.search(f"[{_UNSEEN}]", name):
        meant = re.sub(f"[{_UNSEEN}]", "", name)
        yield FlawedDoi(at, end, f"an invisible character (U+{ord(hidden.group()):04X}) is in it", meant)
    elif (dash := _DASHED.search(name)) and not _SERIES.search(name):
        meant = re.sub(f"[{_DASHES}]", "-", name)
        yield FlawedDoi(at, end, f"the dash {dash.group()!r} stands in place of a hyphen", meant)
    elif more := _torn(text, at + len(token), token):
        tail = _closed(more["rest"])
        yield FlawedDoi(at, more.start("rest") + len(tail), "a space splits it", token + tail)


def _torn(text: str, end: int, token: str) -> re.Match[str] | None:
    """What follows a space and certainly belongs to the suffix before it."""
    if marked := _REST_MARKED.match(text, end):
        return marked if token[-1].isalnum() and _continues(marked["rest"]) else None
    more = _REST.match(text, end)
    if not more or not _continues(more["rest"]):
        return None
    suffix = token.partition("/")[2]
    if token[-1] in "-_/":
        return more
    if token[-1] in ".:" and not re.search(r"\d", suffix):
        return more if re.match(r"\d{4,}|[a-z]{2,20}[./]\w*\d", more["rest"]) else None
    return None


def _continues(rest: str) -> bool:
    return bool(re.search(r"\d", rest)) and not _YEAR.match(rest) and not _OTHER.match(rest)


def _closed(token: str) -> str:
    """A token without what ends the sentence or the brackets around it."""
    while token.endswith(">") and token.count(">") > token.count("<"):
        token = token[:-1]
    head, bracket, after = token.partition("<http")
    return tidy(head if bracket and after else token)
