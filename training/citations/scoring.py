"""How well citations are read: F1 of each field over labelled references, as values made comparable."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.extraction.citations import citations
from claimcheck.extraction.citations.model import Model
from claimcheck.grammar import identifiers
from claimcheck.model.citations import Citation, Name
from claimcheck.model.document import Link
from claimcheck.model.text import Run, Span, Text
from training.citations.sample import Sample

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_NO_NAMES = frozenset({"and", "et", "al", "und", "in", "eds", "ed"})
# The set calls "2013;122(2)" and "2 vols." a volume: a year is none, nor is a number of volumes.
_NO_VOLUME = re.compile(r"^\W*(?:1[5-9]|20)\d\d\s?[;,]\s?|\b\d+\svols?\b")
# Share of the words of all names that must agree.
_MOST_NAMES = 0.8
Pairs = dict[str, list[tuple[str, str]]]


def read(sample: Sample, model: Model | None) -> tuple[Citation, ...]:
    """The citations of a sample, as if it were a note."""
    text = sample.text
    links = [Link(one.url, text[one.start : one.end], Span(one.start, one.end), "n", 0) for one in identifiers.urls(text)]
    return citations(Text(text, (Run(0, 0, len(text)),)), links, sample.emphasis, model)


def compare(samples: Iterable[Sample], model: Model | None) -> Pairs:
    """For each field the (found, true) values of all samples; the first citation of a sample counts."""
    pairs: Pairs = {}
    for sample in samples:
        got = next(iter(read(sample, model)), None)
        for field, true in _true(sample).items():
            mine = _found(got).get(field, "") if got else ""
            if field == "author" and true and _overlap(mine, true) >= _MOST_NAMES:
                mine = true
            pairs.setdefault(field, []).append((mine, true))
    return pairs


def f1(pairs: Sequence[tuple[str, str]]) -> float:
    """F1 over (found, true) values, "" for none."""
    hit = sum(found == true != "" for found, true in pairs)
    total = sum(found != "" for found, _ in pairs) + sum(true != "" for _, true in pairs)
    return 2 * hit / total if total else 1.0


def _true(sample: Sample) -> dict[str, str]:
    def tag(*labels: str) -> str:
        return " ".join(sample.text[start:end] for start, end, label in sample.parts if label in labels)

    return {
        "year": _first(_YEAR, tag("date")),
        "page": " ".join(re.findall(r"[A-Za-z]?\d+", tag("pages"))),
        "volume": _first(re.compile(r"\d+"), _NO_VOLUME.sub("", tag("volume"))),
        "title": _plain(tag("title")),
        "author": _plain(" ".join(w for w in _words(tag("author")) if w.lower() not in _NO_NAMES)),
        "container": _plain(re.sub(r"^in\b:?\s", "", tag("journal", "container-title"), flags=re.IGNORECASE)),
        "publisher": _plain(tag("publisher")),
        "url": _address("".join(tag("url").split())),
        "doi": _doi(tag("doi")) or _doi(tag("url")),
    }


def _found(got: Citation) -> dict[str, str]:
    date = got.date.edtf if got.date else None
    return {
        "year": _first(re.compile(r"\d{4}"), date.text) if date else "",
        "page": " ".join(re.findall(r"[A-Za-z]?\d+", got.page)),
        "volume": _first(re.compile(r"\d+"), got.volume or got.issue),
        "title": _plain(got.title),
        "author": " ".join(w for w in _plain(" ".join(map(_whole, got.authors))).split() if len(w) > 1),
        "container": _plain(got.container_title),
        "publisher": _plain(got.publisher),
        "url": _address(got.urls[0]) if got.urls else "",
        "doi": got.doi,
    }


def _address(text: str) -> str:
    """The first URL of a text without what may be written either way: its scheme, marks behind it."""
    match = re.search(r"(?:https?://|www\.)\S+", text)
    return re.sub(r"^https?://", "", match.group().rstrip("/.,;)>")) if match else ""


def _doi(text: str) -> str:
    match = re.search(r"10\.\d{4,9}/\S+", text)
    if match is None:
        return ""
    doi = match.group().casefold().rstrip(".,;]")
    return doi.rstrip(")") if doi.count(")") > doi.count("(") else doi


def _whole(name: Name) -> str:
    return f"{name.family} {name.given} {name.literal}"


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w'’\-]+", text)


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match.group() if match else ""


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c))))


def _overlap(found: str, true: str) -> float:
    """The smaller share of words that two strings have of each other."""
    x, y = Counter(found.split()), Counter(word for word in true.split() if len(word) > 1)
    common = (x & y).total()
    return min(common / max(1, x.total()), common / max(1, y.total()))
