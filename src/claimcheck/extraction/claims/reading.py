"""Claims: the sentences of a document that can be held against something, with what each of them states."""

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from claimcheck.extraction.claims.paragraphs import Paragraph, Sentence, paragraphs
from claimcheck.extraction.claims.stated import Stated, kinds, placed, stated
from claimcheck.grammar import quotations
from claimcheck.model.claims import Claim, Figure, Quote
from claimcheck.model.document import Marker, Note, Passage, PassageKind
from claimcheck.model.text import Text


def claims(
    document_id: str, passages: Sequence[Passage], markers: Sequence[Marker], notes: Sequence[Note]
) -> tuple[Claim, ...]:
    """The claims of the running text in reading order: of headings, bylines, captions, notes, references, tables and front
    matter there are none. Ids depend on the document's id and the sentence's words, not on path, format or place.
    """
    known = {note.id for note in notes}
    seen: Counter[str] = Counter()
    found: list[Claim] = []
    running = paragraphs(passages, markers)
    for place, paragraph in enumerate(running):
        items = tuple(passages[index].text.string.strip() for index in paragraph.items)
        for sentence, states in _stating(paragraph, items, partial(_following, passages, running, place)):
            text = paragraph.passage.text.cut(sentence.start, sentence.end)
            words = normalised(text.string)
            seen[words] += 1
            key = identity(document_id, words, seen[words])
            found.append(_claim(key, paragraph.passage, sentence, text, states, known))
    return tuple(found)


def normalised(text: str) -> str:
    """The words of a sentence without marks, case and spacing, by which it is the same in every format."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def identity(document_id: str, words: str, ordinal: int) -> str:
    """ "c-" and eight hex digits; `ordinal` counts sentences of the same words within the document from one."""
    return "c-" + hashlib.sha256("\0".join((document_id, words, str(ordinal))).encode()).hexdigest()[:8]


def _following(passages: Sequence[Passage], running: Sequence[Paragraph], place: int, number: int) -> Iterator[str]:
    """The sentences behind sentence `number` of paragraph `place`, up to the next heading or list."""
    before = running[place]
    yield from (_words(before, at) for at in range(number + 1, len(before.sentences)))
    for paragraph in (running[at] for at in range(place + 1, len(running))):
        between = passages[before.index + 1 : paragraph.index + 1]
        if any(each.kind is PassageKind.HEADING or each.kind is PassageKind.ITEM for each in between):
            return
        yield from (_words(paragraph, at) for at in range(len(paragraph.sentences)))
        before = paragraph


def _words(paragraph: Paragraph, at: int) -> str:
    sentence = paragraph.sentences[at]
    return paragraph.passage.text.string[sentence.start : sentence.end]


def _stating(
    paragraph: Paragraph, items: tuple[str, ...], following: Callable[[int], Iterator[str]]
) -> Iterator[tuple[Sentence, Stated]]:
    """The sentences of a paragraph that state something; the last one leads in to `items`, where there are any."""
    text = paragraph.passage.text.string
    dates = placed(paragraph.passage)
    starts = [date.start for date in dates]
    quoted = quotations.find(text)
    begins, ends = [quote.start for quote in quoted], [quote.end for quote in quoted]
    for number, sentence in enumerate(paragraph.sentences):
        own = dates[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        inside = quoted[bisect_right(ends, sentence.start) : bisect_left(begins, sentence.end)]
        led = items if sentence is paragraph.sentences[-1] else ()
        words, behind = text[sentence.start : sentence.end], following(number)
        states = stated(words, sentence.start, own, inside, bool(sentence.markers), led, behind)
        if states:
            yield sentence, states


def _claim(key: str, passage: Passage, sentence: Sentence, text: Text, states: Stated, known: set[str]) -> Claim:
    def ids(markers: tuple[Marker, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.note_id for m in markers if m.note_id is not None and m.note_id in known))

    return Claim(
        id=key,
        text=text,
        brief=passage.brief if passage.brief is not None else 0,
        kinds=kinds(text.string, states),
        notes=tuple(dict.fromkeys(marker.number for marker in sentence.markers)),
        note_ids=ids(sentence.markers),
        near_note_ids=ids(sentence.near),
        dates=tuple(date.mention for date in states.dates),
        figures=tuple(Figure(f.text, f.value, f.unit, text.span(f.start, f.end)) for f in states.figures),
        quotes=tuple(Quote(q.words, q.speaker, text.span(q.start, q.end)) for q in states.quotes),
        counted=states.counted,
    )
