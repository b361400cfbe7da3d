"""Counted lists: a number, a noun, and the things it promises ("four pillars: a; b; c; and d"), counted only where the list is sure."""

import re
from dataclasses import dataclass

from claimcheck.grammar.figures import FoundFigure


@dataclass(frozen=True, slots=True)
class FoundList:
    """A figure that heads a list, and the list's items at `text[start:end]`."""

    figure: FoundFigure
    start: int
    end: int
    items: tuple[str, ...]


# Nouns that are there to be followed by what they count. Of others ("three ministers") a colon may introduce anything.
_ABSTRACT = frozenset(
    """area pillar strategy factor source reason goal aim objective target step element component principle priority part category type
    kind level stage phase way condition criterion question challenge dimension axis point task theme risk issue option thing aspect
    feature measure problem lesson function role group class region sector domain field form model option purpose recommendation
    requirement rule tool topic track trend value variable initiative key moment cause effect consequence argument assumption finding
    conclusion characteristic ingredient instrument mechanism method mode motive need obstacle opportunity outcome path pattern
    precondition programme program project proposal scenario section set subject threat layer line chapter commitment
    capital city choke""".split()  # noqa: SIM905  words read more easily as text
)
_INTRODUCTION = re.compile(
    r"(?P<colon>:)\s|(?P<dash>\s?[—–]\s?|\s-\s|--)|(?P<paren>\s\()|,?\s(?P<namely>namely|viz\.|that is|i\.e\.)[,:]?\s|(?P<comma>,\s)",
    re.IGNORECASE,
)
_NAMELY = re.compile(r"(?:namely|viz\.|that is(?: to say)?|i\.e\.)[,:]?\s", re.IGNORECASE)
_OPEN_ENDED = re.compile(
    r"\b(?:includ(?:ing|es?|ed)|such as|e\.g\.|for example|for instance|among (?:others|other|them)|inter alia|etc|and so (?:on|forth)|and others"
    r"|and more|notably|especially|particularly|in particular|most notably|starting with|beginning with|above all|like)\b|\.\.\.|…",
    re.IGNORECASE,
)
# What may stand between the noun and the list: a complement of the noun, or "are as follows".
_GAP = re.compile(r"(?: (?:of|in|for|to|that|which|on|within|at|from|between|under|by|with|behind|among|\w+ing|\w+ed|based|key|worth)\b[^:;()—]*)?", re.IGNORECASE)
_COPULA = re.compile(r" (?:are|were|stand out|follow|emerge)(?: (?:the following|as follows|these))?", re.IGNORECASE)
_STRICT_GAP = re.compile(r"(?: (?:of|in|for|from|at|on|within)\b[^:;()—,]*)?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[\s;,:(]))(?:\(?(?P<digit>\d{1,2})[).](?=\s)|\(?(?P<roman>i{1,3}|iv|vi{0,3}|ix|x)\)(?=\s)|\(?(?P<letter>[a-j])\)(?=\s)"
    r"|(?P<ordinal>first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|lastly|finally),\s)\s?",
    re.IGNORECASE,
)
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_ORDINALS = {"fir": 1, "sec": 2, "thi": 3, "fou": 4, "fif": 5, "six": 6}
# What begins like this behind a comma is no item but says something about the one before, or about all of them.
_ASIDE = re.compile(
    r"(?:which|who|whose|whom|where|when|while|whereas|although|though|if|as|because|since|so|but|all|each|both|none|making|leading|together"
    r"|together with|along with|respectively|thus|thereby|according|in (?:order|addition|turn|particular)|aiming|followed|based|with|however)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"(?P<oxford>,\s+(?:and|or|as well as|&)\s+)|\s+(?:and|or|as well as|&)\s+", re.IGNORECASE)
# A name, as an item behind a mere comma must be ("the two countries, Italy and Japan faced ..." lists nothing).
_NAME = re.compile(r"(?:the )?[A-Z][\w.’'&-]*(?: (?:(?:of|the|and|for|de|di|da|von|van|al) ){0,2}[A-Z][\w.’'&-]*)*")
# The most things that a sentence states and lists; above it numbers are quantities.
_MOST = 20
_LONGEST_GAP = 120


def find(text: str, figures: list[FoundFigure]) -> FoundList | None:
    """The first counted list of a sentence. None: no list, an open one ("including"), or one whose items cannot be told apart."""
    for place, figure in enumerate(figures):
        if not _promises(figure):
            continue
        until = figures[place + 1].start if place + 1 < len(figures) else len(text)
        if found := _after(text, figure, until) or _behind_of(text, figure, until):
            return found
    return None


def heads(text: str, figures: list[FoundFigure]) -> FoundFigure | None:
    """The figure that a lead-in ("It rests on three pillars:") promises items of; they stand in a list of their own."""
    body = text.rstrip()
    if not body.endswith(":") or _OPEN_ENDED.search(body) or not figures or not _promises(figures[-1]):
        return None
    gap = body[figures[-1].end : -1]
    allowed = _gap_allowed(figures[-1], gap) or _COPULA.fullmatch(gap)
    return figures[-1] if allowed else None


def _promises(figure: FoundFigure) -> bool:
    counted = figure.noun is not None or (not figure.unit and figure.backward)
    return counted and not figure.about and 2 <= figure.value <= _MOST and figure.value == int(figure.value)


def _gap_allowed(figure: FoundFigure, gap: str) -> bool:
    if len(gap) > _LONGEST_GAP:
        return False
    return bool((_GAP if figure.unit in _ABSTRACT else _STRICT_GAP).fullmatch(gap))


def _after(text: str, figure: FoundFigure, until: int) -> FoundList | None:
    """The list behind a figure. `until` is where the next figure begins: what stands behind that may be its list."""
    for mark in _INTRODUCTION.finditer(text, figure.end, min(figure.end + _LONGEST_GAP + 2, len(text))):
        gap = text[figure.end : mark.start()]
        allowed = _gap_allowed(figure, gap) or (mark["colon"] and _COPULA.fullmatch(gap))
        if not allowed or mark.start() > until:
            return None
        stretch = _stretch(text, mark)
        if stretch is None:
            continue
        start, end = stretch
        if found := _items(text[start:end], figure, mark):
            return FoundList(figure, start, end, found)
        if not mark["comma"]:
            return None
    return None


def _behind_of(text: str, figure: FoundFigure, until: int) -> FoundList | None:
    """"The three pillars of a, b and c": a list only where just the stated number follows, up to the end of the sentence."""
    start = figure.end + len(" of ")
    if figure.unit not in _ABSTRACT or figure.value < 3 or not text.startswith(" of ", figure.end) or until < len(text):
        return None
    body = text[start:].rstrip().rstrip(".!?;")
    items = None if _OPEN_ENDED.search(_outside(body)) else _split(body, int(figure.value), closed=True)
    if items is None or len(items) != figure.value:
        return None
    return FoundList(figure, start, start + len(body), tuple(items))


def _stretch(text: str, mark: re.Match[str]) -> tuple[int, int] | None:
    """Where the list behind its introduction begins and ends."""
    start, end = mark.end(), len(text.rstrip())
    if named := _NAMELY.match(text, start):
        start = named.end()
    if mark["paren"]:
        depth, at = 1, mark.end()
        while at < len(text) and depth:
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        return (start, at - 1) if not depth else None
    if mark["dash"]:
        closing = re.compile(r"\s?—\s?|\s[–-]\s|--").search(text, start)
        end = closing.start() if closing else end
    return start, end


def _items(body: str, figure: FoundFigure, mark: re.Match[str]) -> tuple[str, ...] | None:
    if _OPEN_ENDED.search(_outside(body)):
        return None
    body = body.rstrip().rstrip(".!?;") if not re.search(r"\b[A-Z]\.[A-Z]\.$", body) else body
    named = bool(_NAMELY.search(mark.group())) or bool(mark["namely"])
    sure = figure.unit in _ABSTRACT or mark["paren"] is not None or named
    items = _labelled(body)
    if items is None:
        items = _split(body, int(figure.value), closed=bool(mark["paren"]))
    if items is None or len(items) < 2:
        return None
    if mark["comma"] and not named and not all(_NAME.fullmatch(item) for item in items):
        return None
    if (not sure and not mark["dash"]) or not figure.unit:
        capital = all(item.lstrip("“\"‘'")[:1].isupper() or re.match(r"the [A-Z]", item) for item in items)
        if not capital:
            return None
    return tuple(items)


def _outside(body: str) -> str:
    """The text with what stands in round brackets masked, so that commas and semicolons inside separate nothing."""
    out, depth = [], 0
    for char in body:
        depth += char == "("
        out.append("_" if depth else char)
        depth -= char == ")" and depth > 0
    return "".join(out)


def _labelled(body: str) -> list[str] | None:
    """Items with printed labels ("1) ...; 2) ...", "first, ...; second, ..."). The labels must run from one without a gap."""
    labels = list(_LABEL.finditer(_outside(body) if not re.search(r"\((?:\d|[a-j]|[ivx]+)\)", body) else body))
    if len(labels) < 2 or labels[0].start() > 1:
        return None
    for place, label in enumerate(labels, 1):
        number = _label_value(label)
        if number not in {place, 0}:
            return None
    ends = [label.start() for label in labels[1:]] + [len(body)]
    cut = [body[label.end() : end] for label, end in zip(labels, ends, strict=True)]
    return [re.sub(r"[;,\s]+(?:and|or)?[\s]*$", "", item).strip() for item in cut]


def _label_value(label: re.Match[str]) -> int:
    if label["digit"]:
        return int(label["digit"])
    if label["roman"]:
        return _ROMANS.get(label["roman"].lower(), 0)
    if label["letter"]:
        return ord(label["letter"].lower()) - ord("a") + 1
    return _ORDINALS.get(label["ordinal"][:3].lower(), 0)


def _split(body: str, stated: int, closed: bool) -> list[str] | None:
    """Items between semicolons, else between commas; where a list can be read in two ways, the stated number decides."""
    mask = _outside(body)
    if ";" in mask:
        items = _cut(body, [(m.start(), m.end()) for m in re.finditer(r"\s*;\s*(?:and\s+|or\s+)?", mask)])
        return _last_split(items, stated) if len(items) < stated else items
    joints = list(_LAST.finditer(mask))
    commas = [(m.start(), m.end()) for m in re.finditer(r",\s+", mask)]
    if oxford := [m for m in joints if m["oxford"]]:
        return _oxford(body, mask, commas, oxford, stated, closed)
    return _plain(body, mask, commas, joints, stated, closed)


def _oxford(
    body: str, mask: str, commas: list[tuple[int, int]], oxford: list[re.Match[str]], stated: int, closed: bool
) -> list[str] | None:
    """"a, b, and c": the comma before the last "and" says that every other "and" stands inside an item."""
    last = oxford[0]
    if len(oxford) > 1:
        last = oxford[-1]
    behind = mask[last.end() :]
    tail = re.search(r",\s", behind)
    if tail and not (_ASIDE.match(behind[tail.end() :]) or closed is False):
        return None
    end = last.end() + tail.start() if tail else len(body)
    cuts = [cut for cut in commas if cut[1] <= last.start()] + [(last.start(), last.end())]
    return _agreed(_cut(body[:end], cuts), stated)


def _plain(
    body: str, mask: str, commas: list[tuple[int, int]], joints: list[re.Match[str]], stated: int, closed: bool
) -> list[str] | None:
    """"a, b and c", "a and b", "a, b, c"; what follows the item behind the "and" after a comma is no item."""
    if not commas:
        cuts = [(m.start(), m.end()) for m in joints]
        if len(cuts) + 1 == stated:
            return _cut(body, cuts)
        return None
    behind_last_comma = [m for m in joints if m.start() > commas[0][1]]
    for joint in behind_last_comma:
        tail = re.search(r",\s", mask[joint.end() :])
        if tail is None or _ASIDE.match(mask[joint.end() + tail.end() :]):
            end = joint.end() + tail.start() if tail else len(body)
            cuts = [cut for cut in commas if cut[1] <= joint.start()]
            whole = _cut(body[:end], [*cuts, (joint.start(), joint.end())])
            asyndetic = _cut(body[:end], cuts)
            more = [m for m in joints if joint.end() < m.start() < end]
            if len(asyndetic) == stated:
                return asyndetic
            if more and len(whole) + len(more) >= stated > len(whole):
                return None
            return _agreed(whole, stated)
    items = _cut(body, commas)
    if behind_last_comma or not closed:
        return items if len(items) == stated else None
    return _agreed(items, stated)


def _agreed(items: list[str], stated: int) -> list[str] | None:
    """The items as they are where nothing in them is an aside; where leaving asides out gives the stated number, without them."""
    asides = [item for item in items[1:] if _ASIDE.match(item) or re.match(r"(?:a|an|the former|now|then)\s", item)]
    if len(items) == stated or not asides:
        return items
    kept = [item for item in items if item not in asides]
    return kept if len(kept) == stated else None


def _last_split(items: list[str], stated: int) -> list[str]:
    """"a; b; c and d": the last two may stand behind one semicolon; the stated number tells."""
    joint = list(_LAST.finditer(_outside(items[-1])))
    if joint and len(items) + 1 == stated:
        cut = joint[0]
        return [*items[:-1], items[-1][: cut.start()].strip(), items[-1][cut.end() :].strip()]
    return items


def _cut(body: str, cuts: list[tuple[int, int]]) -> list[str]:
    at, items = 0, []
    for start, end in cuts:
        items.append(body[at:start])
        at = end
    items.append(body[at:])
    cleaned = [re.sub(r"^(?:and|or)\s+", "", item.strip()).strip() for item in items]
    return [item for item in cleaned if item]
