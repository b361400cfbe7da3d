"""The markers of two documents: which are gone or new, and which lead elsewhere or stand elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from claimcheck.comparing.letters import letters, words
from claimcheck.comparing.noted import Noted
from claimcheck.comparing.running import Running
from claimcheck.comparing.units import Parts
from claimcheck.model.comparison import Change, Difference, Side, Subject
from claimcheck.model.document import Marker

# Letters before or behind a marker that tell its place, at most and at least, and the characters they are taken from.
_MOST, _LEAST, _REACH = 24, 8, 80
# Markers of one note, or behind the same letters, that are held against one: those before it are taken by then.
_CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class _Standing:
    """A marker in its place: its sentence, and the letters around it in its passage. word: those of the last word before
    it. note: the index of its note."""

    marker: Marker
    sentence: int | None
    word: str
    before: str
    behind: str
    note: int | None


def marked(before: Parts, after: Parts, running: Running, noted: Noted) -> Iterator[Difference]:
    """The differences of markers. Those that went or came with their note or their sentence are told with it."""
    if after.document.markers_lost and not before.document.markers_lost:
        number = len(before.document.markers)
        yield Difference(Subject.MARKER, Change.LOST, None, None, detail=f"all {number:,} markers, or nearly all")
        return
    if before.document.markers_lost:
        return
    left, right = _standings(before), _standings(after)
    left, right = _same(left, right, running, noted)
    left, right, led = _led_elsewhere(before, after, left, right, running, noted)
    yield from led
    lost, added = frozenset(noted.lost), frozenset(noted.added)
    gone, new = frozenset(running.lost), frozenset(running.added)
    at = defaultdict[int | None, list[_Standing]](list)
    for each in reversed(right):
        at[each.note].append(each)
    for one in left:
        partner = noted.pairs.get(one.note) if one.note is not None else None
        if partner is not None and at[partner]:
            there = at[partner].pop()
            yield Difference(Subject.MARKER, Change.MOVED, _side(before, one), _side(after, there))
        elif one.note not in lost and one.sentence not in gone and one.note is not None:
            yield Difference(Subject.MARKER, Change.LOST, _side(before, one), None)
    for other in (each for standing in at.values() for each in reversed(standing)):
        unexplained = other.note is not None or not any(_one_place(one, other, running) for one in left)
        if other.note not in added and other.sentence not in new and unexplained:
            yield Difference(Subject.MARKER, Change.ADDED, None, _side(after, other))


def _standings(parts: Parts) -> list[_Standing]:
    found: list[_Standing] = []
    for marker in parts.document.markers:
        text, at = parts.document.passages[marker.passage].text.string, marker.offset
        folded = list(filter(None, map(letters, words(text[max(at - _REACH, 0) : at]))))
        before, word = "".join(folded)[-_MOST:], folded[-1] if folded else ""
        behind = "".join(map(letters, words(text[at : at + _REACH])))[:_MOST]
        found.append(_Standing(marker, parts.holding(marker), word, before, behind, parts.note_at(marker.note_id)))
    return found


def _same(
    left: Sequence[_Standing], right: Sequence[_Standing], running: Running, noted: Noted
) -> tuple[list[_Standing], list[_Standing]]:
    """Those that have no counterpart: a marker in the same place that leads to the same note, or to none as well."""
    leading = defaultdict[int | None, list[_Standing]](list)
    for each in right:
        leading[each.note].append(each)
    rest: list[_Standing] = []
    for one in left:
        partners = leading[noted.pairs.get(one.note, -1) if one.note is not None else None]
        there = next((each for each in islice(partners, _CANDIDATES) if _one_place(one, each, running)), None)
        if there is None:
            rest.append(one)
        else:
            partners.remove(there)
    return rest, sorted((each for partners in leading.values() for each in partners), key=lambda each: each.marker.span)


def _led_elsewhere(
    before: Parts, after: Parts, left: Sequence[_Standing], right: Sequence[_Standing], running: Running, noted: Noted
) -> tuple[list[_Standing], list[_Standing], list[Difference]]:
    """Those in one place that lead to two notes, neither of them lost or new; and what is left of both sides."""
    near = defaultdict[str, list[_Standing]](list)
    for each in right:
        near[each.before[-_LEAST:]].append(each)
    rest: list[_Standing] = []
    taken: set[Marker] = set()
    found: list[Difference] = []
    for one in left:
        beside = islice(near[one.before[-_LEAST:]], _CANDIDATES)
        there = next((each for each in beside if _one_place(one, each, running)), None)
        if there is None or one.note in noted.lost or there.note in noted.added:
            rest.append(one)
            continue
        near[one.before[-_LEAST:]].remove(there)
        taken.add(there.marker)
        told = f"it led to {_led(before, one)}, and leads to {_led(after, there)}"
        found.append(Difference(Subject.MARKER, Change.CHANGED, _side(before, one), _side(after, there), detail=told))
    return rest, [each for each in right if each.marker not in taken], found


def _led(parts: Parts, standing: _Standing) -> str:
    if standing.note is None:
        return "no note"
    note = parts.note(standing.note)
    text = note.text.string
    return f"note {note.number} (“{text if len(text) <= 60 else text[:59] + '…'}”)"


def _one_place(one: _Standing, other: _Standing, running: Running) -> bool:
    """Whether two markers stand in the same place of the text. In a sentence that was reworded, any place is the same."""
    partners = running.partners.get(one.sentence, frozenset()) if one.sentence is not None else frozenset()
    if one.sentence in running.same and other.sentence is not None:
        (partner,) = partners
        if abs(partner - other.sentence) > 1:
            return False
    elif other.sentence in partners:
        return one.sentence not in running.heaped or _one_cell(one.word, other.word)
    return _agree(one.before[::-1], other.before[::-1]) or _agree(one.behind, other.behind)


def _one_cell(ours: str, theirs: str) -> bool:
    """Whether two words before a marker may be one, of which a line has the end."""
    whole = not ours or not theirs or any(map(str.isdigit, ours + theirs))
    return ours == theirs if whole else ours.endswith(theirs) or theirs.endswith(ours)


def _agree(ours: str, theirs: str) -> bool:
    """Whether the letters next to two markers are the same, as far as both passages go."""
    length = min(len(ours), len(theirs))
    return ours[:length] == theirs[:length] and (length >= _LEAST or (ours == theirs != ""))


def _side(parts: Parts, standing: _Standing) -> Side:
    """The sentence with the marker in it, in brackets."""
    marker = standing.marker
    if standing.sentence is None:
        return Side(f"[{marker.number}]", marker.span, marker.number)
    unit = parts.sentences[standing.sentence]
    text, at = unit.text.string, min(max(marker.offset - unit.start, 0), len(unit.text.string))
    return Side(f"{text[:at]}[{marker.number}]{text[at:]}", marker.span, marker.number)
