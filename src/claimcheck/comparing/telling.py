"""The order in which two documents are compared: sentences and notes first, then the markers and links in them."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from claimcheck.comparing.extras import without_extras
from claimcheck.comparing.leftovers import resplit
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
    text = replace(text, lost=without_extras(lost, ours, theirs), added=without_extras(added, theirs, ours))
    found = [
        *_sentences(ours, theirs, text, notes),
        *_notes(ours, theirs, notes, lost_notes, added_notes),
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
    raised = _raised(ours)
    for left, right in text.near:
        before, after = [ours.sentences[i] for i in left], [theirs.sentences[k] for k in right]
        # A marker that begins a sentence belongs to the end of the one before.
        numbers = {number for i in left for near in (i - 1, i, i + 1) for number in raised.get(near, ())}
        words = tuple(each for each in rewordings(before, after) if not _unraised(each, numbers))
        if words:
            yield Difference(_subject(words), Change.CHANGED, _joined(before), _joined(after), words)
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
    """Whether a word has got the number of a marker that is none any more, which is told of the marker."""
    return any(letters(words.before) + letters(number) == letters(words.after) for number in numbers)


def _with_markers(numbers: Sequence[str]) -> str:
    if not numbers:
        return ""
    return f"with the marker{'s' if len(numbers) > 1 else ''} of note{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def _subject(words: Iterable[Rewording]) -> Subject:
    """A figure where nothing but figures changed, each for another."""
    figures = all(each.before and each.after and _worded(each.before) == _worded(each.after) for each in words)
    return Subject.FIGURE if figures else Subject.SENTENCE


def _worded(text: str) -> str:
    return _FIGURE.sub("0", "".join(map(letters, text.split())))


def _joined(units: Sequence[Unit]) -> Side:
    sides = [unit.side for unit in units]
    return Side(
        " ".join(side.text for side in sides), Span(sides[0].span.start, max(s.span.end for s in sides)), sides[0].note
    )


def _notes(
    ours: Parts, theirs: Parts, notes: Noted, lost_words: Container[int], added_words: Container[int]
) -> Iterator[Difference]:
    """lost_words, added_words: the notes whose words are not in the running text of the other either."""
    for i, k in notes.pairs.items():
        before, after = ours.notes[i], theirs.notes[k]
        words = rewordings([before], [after]) if before.letters != after.letters else ()
        if words:
            subject = Subject.FIGURE if _subject(words) is Subject.FIGURE else Subject.NOTE
            yield Difference(subject, Change.CHANGED, before.side, after.side, words)
    for i in notes.lost:
        yield Difference(Subject.NOTE, Change.LOST, ours.notes[i].side, None, detail="" if i in lost_words else _NO_NOTE)
    for k in notes.added:
        detail = "" if k in added_words else _WAS_TEXT
        yield Difference(Subject.NOTE, Change.ADDED, None, theirs.notes[k].side, detail=detail)


def _renumbered(ours: Parts, theirs: Parts, notes: Noted) -> Iterator[tuple[str, str]]:
    for i, k in notes.pairs.items():
        a, b = ours.note(i), theirs.note(k)
        if a.printed and b.printed and a.number != b.number:
            yield a.number, b.number
