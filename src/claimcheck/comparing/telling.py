"""The order in which two documents are compared: sentences and notes first, then the markers and links in them."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.comparing.extras import without_extras
from claimcheck.comparing.leftovers import going_on, resplit
from claimcheck.comparing.letters import letters
from claimcheck.comparing.linked import linked
from claimcheck.comparing.marked import marked
from claimcheck.comparing.noted import Noted, noted
from claimcheck.comparing.running import Running, running
from claimcheck.comparing.units import Parts, Split, Unit
from claimcheck.comparing.wording import rewordings
from claimcheck.model.comparison import Change, Comparison, Difference, Rewording, Side, Subject
from claimcheck.model.document import Document
from claimcheck.model.text import Span

# What makes a figure, beside its digits.
_FIGURE = re.compile(r"[\d.,%‰$£€¥-]+")
_NO_NOTE = "its words stand in the text, and are no note"
_CUT, _FILLED = "its end stands in the text, and is no note", "its end stood in the text, and was no note"
_WAS_TEXT = "its words stood in the text, and were no note"


def compared(before: Document, after: Document, split: Split) -> Comparison:
    """What became of one document in the other. split: clean text to its sentences.

    What layout changes is no difference: quotes, dashes, hyphens, ligatures, spaces, case, the numbers of lists, where a
    paragraph or a sentence is divided, where a block stands. Time grows with the length of the two, but for stretches that
    were rewritten, which are aligned word by word up to 5,000 words of each.
    """
    ours, theirs = Parts(before, split), Parts(after, split)
    text, notes = running(ours.sentences, theirs.sentences), noted(ours.notes, theirs.notes)
    lost_notes, added = resplit(ours.notes, theirs.sentences, notes.lost, text.added)
    added_notes, lost = resplit(theirs.notes, ours.sentences, notes.added, text.lost)
    cut, new = going_on(ours.notes, theirs.notes, notes.pairs.items(), theirs.sentences, added)
    turned = ((k, i) for i, k in notes.pairs.items())
    filled, gone = going_on(theirs.notes, ours.notes, turned, ours.sentences, lost)
    details = {i: _CUT if i in cut else _FILLED if k in filled else "" for i, k in notes.pairs.items()}
    text = replace(text, lost=without_extras(gone, ours, theirs), added=without_extras(new, theirs, ours))
    found = [
        *_apart(
            list(_sentences(ours, theirs, text, notes)),
            list(_notes(ours, theirs, notes, details, (lost_notes, added_notes))),
        ),
        *marked(ours, theirs, text, notes),
        *linked(ours, theirs, text, notes),
    ]
    return Comparison(
        before,
        after,
        (ours.counts, theirs.counts),
        tuple(sorted(found, key=_place)),
        tuple((ours.sentences[i].side, theirs.sentences[k].side) for i, k in text.elsewhere),
        tuple(_renumbered(ours, theirs, notes)),
    )


def _place(found: Difference) -> tuple[bool, Span, str]:
    side = found.before or found.after
    return found.change is Change.ADDED, side.span if side else Span(0, 0), found.subject


def _sentences(ours: Parts, theirs: Parts, text: Running, notes: Noted) -> Iterator[Difference]:
    raised, risen = _raised(ours), _raised(theirs)
    changed = [
        (left, right, rewordings([ours.sentences[i] for i in left], [theirs.sentences[k] for k in right]))
        for left, right in text.near
    ]
    for left, right, rewritten in (*changed, *(each for table in text.tables for each in table.changed)):
        # A marker that begins a sentence belongs to the end of the one before.
        numbers = {number for i in left for near in (i - 1, i, i + 1) for number in raised.get(near, ())}
        numbers |= {number for k in right for near in (k - 1, k, k + 1) for number in risen.get(near, ())}
        if words := tuple(each for each in rewritten if not _unraised(each, numbers)):
            before, after = _joined([ours.sentences[i] for i in left]), _joined([theirs.sentences[k] for k in right])
            yield Difference(_subject(words), Change.CHANGED, before, after, words)
    for i in text.lost:
        told = _with_markers(
            [number for number in raised.get(i, ()) if number not in {ours.notes[n].note for n in notes.lost}]
        )
        yield Difference(Subject.SENTENCE, Change.LOST, ours.sentences[i].side, None, detail=told)
    for k in text.added:
        yield Difference(Subject.SENTENCE, Change.ADDED, None, theirs.sentences[k].side)


def _raised(parts: Parts) -> dict[int, list[str]]:
    """The numbers of the markers of each sentence."""
    found: dict[int, list[str]] = {}
    for marker in parts.document.markers:
        sentence = parts.holding(marker)
        if sentence is not None:
            found.setdefault(sentence, []).append(marker.number)
    return found


def _unraised(words: Rewording, numbers: Iterable[str]) -> bool:
    """Whether a word has got, or has lost, the number of a marker that is one in the other document only, which is told of
    the marker."""
    a, b = letters(words.before), letters(words.after)
    return any(b == a + number or a == b + number for number in map(letters, numbers))


def _with_markers(numbers: Sequence[str]) -> str:
    if not numbers:
        return ""
    return f"with the marker{'s' if len(numbers) > 1 else ''} of note{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def _subject(words: Iterable[Rewording]) -> Subject:
    """A figure where nothing but figures changed, each for another."""
    figures = all(each.before and each.after and _worded(each.before) == _worded(each.after) for each in words)
    return Subject.FIGURE if figures else Subject.SENTENCE


def _worded(text: str) -> str:
    return _FIGURE.sub("0", _plain(text))


def _joined(units: Sequence[Unit]) -> Side:
    sides = [unit.side for unit in units]
    return Side(
        " ".join(side.text for side in sides), Span(sides[0].span.start, max(s.span.end for s in sides)), sides[0].note
    )


def _notes(
    ours: Parts,
    theirs: Parts,
    notes: Noted,
    details: Mapping[int, str],
    nowhere: tuple[Container[int], Container[int]],
) -> Iterator[Difference]:
    """details: what is to be said of notes that changed. nowhere: the notes whose words are not in the running text of the
    other either."""
    for i, k in notes.pairs.items():
        before, after = ours.notes[i], theirs.notes[k]
        words = rewordings([before], [after]) if before.letters != after.letters else ()
        if words:
            subject = Subject.FIGURE if _subject(words) is Subject.FIGURE else Subject.NOTE
            yield Difference(subject, Change.CHANGED, before.side, after.side, words, details[i])
    for i in notes.lost:
        yield Difference(Subject.NOTE, Change.LOST, ours.notes[i].side, None, detail="" if i in nowhere[0] else _NO_NOTE)
    for k in notes.added:
        detail = "" if k in nowhere[1] else _WAS_TEXT
        yield Difference(Subject.NOTE, Change.ADDED, None, theirs.notes[k].side, detail=detail)


def _apart(sentences: Sequence[Difference], notes: Sequence[Difference]) -> Iterator[Difference]:
    """Each difference once: words that a note lost to a sentence, or got from one, are told of the note."""
    swapped = {
        (_plain(each.after), _plain(each.before))
        for note in notes
        for each in note.words
        if not (each.before and each.after)
    }
    met: set[tuple[str, str]] = set()
    for sentence in sentences:
        kinds = [(_plain(each.before), _plain(each.after)) for each in sentence.words]
        met.update(swapped.intersection(kinds))
        words = tuple(each for each, kind in zip(sentence.words, kinds, strict=True) if kind not in swapped)
        if words or not sentence.words:
            yield replace(sentence, words=words)
    for note in notes:
        told = [each for each in note.words if (_plain(each.after), _plain(each.before)) in met]
        yield replace(note, detail=_CUT if told[0].before else _FILLED) if told and not note.detail else note


def _plain(text: str) -> str:
    return "".join(map(letters, text.split()))


def _renumbered(ours: Parts, theirs: Parts, notes: Noted) -> Iterator[tuple[str, str]]:
    for i, k in notes.pairs.items():
        a, b = ours.note(i), theirs.note(k)
        if a.printed and b.printed and a.number != b.number:
            yield a.number, b.number
