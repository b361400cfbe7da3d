"""The links of two documents: which are gone or new, and which lead elsewhere now."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.noted import Noted
from claimcheck.comparing.running import Running
from claimcheck.comparing.units import Parts
from claimcheck.grammar import urls
from claimcheck.model.comparison import Change, Difference, Side, Subject
from claimcheck.model.document import Link

_Home = tuple[str, int]
"""What a link stands in, under one name in both documents: a note or a sentence of the first, or one that only the second
has. A sentence that was split anew in another place has no name."""
_NOWHERE: _Home = ("", 0)
# The target of a line in a table of contents that Word made.
_CONTENTS = "#_Toc"


def linked(before: Parts, after: Parts, running: Running, noted: Noted) -> Iterator[Difference]:
    """The differences of links. Those that went or came with their note or their sentence are told with it."""
    homes = _Homes(before, after, running, noted)
    ours, theirs = homes.ours(), homes.theirs()
    lost: list[Difference] = []
    added: list[Difference] = []
    for home in dict.fromkeys((*ours, *theirs)):
        gone, new = _unlike(ours.get(home, ()), theirs.get(home, ()))
        for link, other in _paired(gone, new) if home != _NOWHERE else ():
            gone.remove(link)
            new.remove(other)
            if not (home in homes.unchanged and _one_printed(link, other)):
                told = f"on “{other.text}”" if not _bare(other) else ""
                yield Difference(Subject.LINK, Change.CHANGED, _side(before, link), _side(after, other), detail=told)
        if home == _NOWHERE:  # where the words of notes stand that are none any more, or were none
            gone = [link for link in gone if urls.normal(link.url) not in homes.in_added_notes]
            new = [link for link in new if urls.normal(link.url) not in homes.in_lost_notes]
        if home in homes.unchanged:  # what is printed is the same, a link or not
            gone, new = ([link for link in links if not _bare(link)] for links in (gone, new))
        if home not in homes.told:
            lost += [Difference(Subject.LINK, Change.LOST, _side(before, link), None, detail=_on(link)) for link in gone]
            added += [Difference(Subject.LINK, Change.ADDED, None, _side(after, link), detail=_on(link)) for link in new]
    yield from lost
    yield from added


class _Homes:
    """unchanged: those with the same letters in both. told: those that only one document has. in_lost_notes, in_added_notes:
    the addresses in notes that only one has."""

    def __init__(self, before: Parts, after: Parts, running: Running, noted: Noted) -> None:
        self._before, self._after = before, after
        groups = [*running.near, *((table.ours, table.theirs) for table in running.tables)]
        self._text = {**{i: ("text", i) for i in running.same}, **{i: ("text", ours[0]) for ours, _ in groups for i in ours}}
        self._their_text = {
            **{k: ("text", i) for i, k in running.same.items()},
            **{k: ("text", ours[0]) for ours, theirs in groups for k in theirs},
            **{k: ("added text", k) for k in running.added},
        }
        self._text |= {i: ("lost text", i) for i in running.lost}
        self._their_notes = {k: ("note", i) for i, k in noted.pairs.items()}
        self._their_notes |= {k: ("added note", k) for k in noted.added}
        pairs = ((before.notes[i], after.notes[k], i) for i, k in noted.pairs.items())
        self.unchanged = {("text", i) for i in running.same} | {("note", i) for a, b, i in pairs if a.letters == b.letters}
        self.told = {("lost text", i) for i in running.lost} | {("added text", k) for k in running.added}
        self.in_lost_notes, self.in_added_notes = _urls(before, noted.lost), _urls(after, noted.added)
        self.told |= {("note", i) for i in noted.lost} | {("added note", k) for k in noted.added}

    def ours(self) -> Mapping[_Home, Sequence[Link]]:
        return _by_home(self._before, self._text, {i: ("note", i) for i in range(len(self._before.notes))})

    def theirs(self) -> Mapping[_Home, Sequence[Link]]:
        return _by_home(self._after, self._their_text, self._their_notes)


def _urls(parts: Parts, notes: Sequence[int]) -> frozenset[str]:
    """The addresses in some notes."""
    known = frozenset(notes)
    return frozenset(urls.normal(link.url) for link in parts.document.links if parts.note_at(link.note_id) in known)


def _by_home(parts: Parts, text: Mapping[int, _Home], notes: Mapping[int, _Home]) -> Mapping[_Home, Sequence[Link]]:
    found: defaultdict[_Home, list[Link]] = defaultdict(list)
    for link in parts.document.links:
        if link.url[:5].lower() == "file:" or _CONTENTS in link.url:  # where a page lay when a browser printed it
            continue
        note = parts.note_at(link.note_id)
        sentence = parts.at(link.span.start) if note is None else None
        home = notes.get(note, _NOWHERE) if note is not None else text.get(-1 if sentence is None else sentence, _NOWHERE)
        found[home].append(link)
    return found


def _unlike(ours: Sequence[Link], theirs: Sequence[Link]) -> tuple[list[Link], list[Link]]:
    """What each has that the other has not, as often."""
    surplus = Counter(urls.normal(link.url) for link in ours)
    surplus.subtract(urls.normal(link.url) for link in theirs)
    sides: tuple[list[Link], list[Link]] = ([], [])
    for links, sign, side in ((ours, 1, sides[0]), (theirs, -1, sides[1])):
        for link in reversed(links):
            url = urls.normal(link.url)
            if surplus[url] * sign > 0:
                surplus[url] -= sign
                side.insert(0, link)
    return sides


def _paired(gone: Sequence[Link], new: Sequence[Link]) -> list[tuple[Link, Link]]:
    """Links of one note or sentence, each with the one that took its place: that with the same words, else the next."""
    words = {link.text: link for link in reversed(new)}
    pairs = [(link, words.pop(link.text)) for link in gone if link.text in words]
    done = [link for pair in pairs for link in pair]
    left, right = ([link for link in links if link not in done] for links in (gone, new))
    return [*pairs, *zip(left, right, strict=False)]


def _one_printed(ours: Link, theirs: Link) -> bool:
    """Whether both are addresses printed in a text that is the same: a reader lost part of one at the end of a line."""
    return _bare(ours) and _bare(theirs)


def _bare(link: Link) -> bool:
    """Whether what is shown is the address itself, or the beginning of it."""
    shown = _squeezed(link.text)
    return not shown or _squeezed(link.url).startswith(shown)


def _squeezed(url: str) -> str:
    return "".join(char for char in urls.normal("".join(url.split())) if char.isalnum())


def _on(link: Link) -> str:
    return "" if _bare(link) else f"on “{link.text}”"


def _side(parts: Parts, link: Link) -> Side:
    note = parts.note_at(link.note_id)
    return Side(link.url, link.span, parts.note(note).number if note is not None else "")
