"""The sentences of the running text, each with the notes marked in it and those that cover it from nearby."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.extraction.claims.sentences import sentences
from claimcheck.model.document import Marker, Passage, PassageKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clean offsets `start:end` of passage `index`. `markers` stand in the sentence, `near` at the end of its paragraph."""

    index: int
    start: int
    end: int
    markers: tuple[Marker, ...] = ()
    near: tuple[Marker, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One passage of running text with its sentences. `items` are the indices of the list that it leads in to."""

    index: int
    passage: Passage
    sentences: tuple[Sentence, ...]
    items: tuple[int, ...] = ()


def paragraphs(passages: Sequence[Passage], markers: Sequence[Marker]) -> list[Paragraph]:
    """The running text of the briefs, in reading order."""
    marked: dict[int, list[Marker]] = {}
    for marker in markers:
        marked.setdefault(marker.passage, []).append(marker)
    found: dict[int, Paragraph] = {}
    for index, passage in enumerate(passages):
        if passage.brief is not None and passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM}:
            found[index] = _paragraph(index, passage, sorted(marked.get(index, ()), key=lambda marker: marker.offset))
    for index, items in _lists(passages, found):
        _share(found, index, items)
    return list(found.values())


def _paragraph(index: int, passage: Passage, markers: list[Marker]) -> Paragraph:
    stretches = sentences(passage.text.string, [marker.offset for marker in markers])
    if not stretches:
        return Paragraph(index, passage, ())
    starts = [start for start, _ in stretches]
    own: list[list[Marker]] = [[] for _ in stretches]
    for marker in markers:
        # A marker right before a sentence, after the white space, still belongs to the one that ended there.
        own[max(bisect_left(starts, marker.offset) - 1, 0)].append(marker)
    last = _closing(stretches[-1], own[-1])
    made = [
        Sentence(index, start, end, tuple(marks), () if marks else last)
        for (start, end), marks in zip(stretches, own, strict=True)
    ]
    return Paragraph(index, passage, tuple(made))


def _closing(stretch: tuple[int, int], markers: Iterable[Marker]) -> tuple[Marker, ...]:
    """The markers at the very end of a paragraph; one before its last stop counts."""
    return tuple(marker for marker in markers if marker.offset >= stretch[1] - len(".”)"))


def _lists(passages: Sequence[Passage], found: dict[int, Paragraph]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each paragraph that ends in a colon, with the list items that follow it directly."""
    for index, paragraph in found.items():
        if not paragraph.passage.text.string.rstrip().endswith(":"):
            continue
        if len(items := _led(passages, index)) > 1:
            yield index, items


def _led(passages: Sequence[Passage], index: int) -> tuple[int, ...]:
    """The items behind a lead-in, over the notes of a page; none where a paragraph inside an item leaves it open where
    the list ends. An item leads in to what stands below it, never to its own neighbours."""
    items, brief = list[int](), passages[index].brief
    above = passages[index].level if passages[index].kind is PassageKind.ITEM else None
    for at in range(index + 1, len(passages)):
        passage = passages[at]
        if passage.kind is PassageKind.ITEM and passage.brief == brief:
            if above is not None and passage.level <= above:
                return tuple(items)
            if items and passage.level < passages[items[0]].level:
                # Behind a paragraph no list goes on outside itself: what looks so is a piece of an item.
                return () if passages[index].kind is PassageKind.PARAGRAPH else tuple(items)
            if not items or passage.level == passages[items[0]].level:
                items.append(at)
        elif passage.kind is not PassageKind.NOTE:
            goes_on = at + 1 < len(passages) and passages[at + 1].kind is PassageKind.ITEM
            return () if goes_on and passage.kind is PassageKind.PARAGRAPH else tuple(items)
    return tuple(items)


def _share(found: dict[int, Paragraph], index: int, items: tuple[int, ...]) -> None:
    """Lead-in and items are one sentence: where only the last item bears a marker at its end, it supports all of them."""
    lead = found[index]
    found[index] = lead = replace(lead, items=items)
    last = found[items[-1]].sentences
    if not lead.sentences or not last or lead.sentences[-1].markers:
        return
    closing = _closing((last[-1].start, last[-1].end), last[-1].markers)
    if not closing or any(sentence.markers for item in items[:-1] for sentence in found[item].sentences):
        return
    given = replace(lead.sentences[-1], markers=closing, near=())
    found[index] = replace(lead, sentences=(*lead.sentences[:-1], given))
    for item in items[:-1]:
        shared = tuple(replace(sentence, markers=closing, near=()) for sentence in found[item].sentences)
        found[item] = replace(found[item], sentences=shared)
