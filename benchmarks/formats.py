"""The same document as Word, PDF, HTML and other files: are its notes, markers, claims and findings the same?

Each original (`tests/formats/*.md`, pandoc Markdown) is made into files by the programs that people write and publish with,
and each file is read as any other. What is true of notes and prose comes from pandoc's own reading of the original; claims
and findings are held against those of the original as claimcheck reads it. A note counts as found where its text is at
least 0.9 like the true one (rapidfuzz's ratio: 1 less the insertions and deletions over the characters of both).
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.makers import MAKERS, Maker, Original
from claimcheck import evidence, extraction, rules
from claimcheck.documents import read
from claimcheck.errors import UnreadableFile
from claimcheck.model.document import Document, PassageKind
from claimcheck.model.evidence import Need
from claimcheck.model.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
ORIGINALS = ROOT / "tests" / "formats"
LIKE = 0.9
_TODAY = date(2025, 11, 1)
_PROSE = {kind for kind in PassageKind if kind not in {PassageKind.NOTE, PassageKind.REFERENCE}}
_HEAD = ("format", "maker", "notes", "markers", "note text", "prose", "claims", "findings")


@dataclass(frozen=True, slots=True)
class Score:
    """Of one file. `found` of `notes` and so on; extra: what the file has and the original has not."""

    notes: int
    found: int
    extra_notes: int
    markers: int
    linked: int
    extra_markers: int
    note_text: float
    prose: float
    claims: int
    same_claims: int
    extra_claims: int
    findings: int
    same_findings: int
    extra_findings: int

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--original", type=Path, nargs="+", help=f"default: all of {ORIGINALS.relative_to(ROOT)}")
    parser.add_argument("--only", default="", metavar="TEXT", help="makers and suffixes that have this in them")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where the files that are made stay")
    parser.add_argument("--each", action="store_true", help="a row for each original, and what differs")
    parser.add_argument("--write", type=Path, metavar="FILE", help="puts the table into this page (docs/formats.md)")


def measure(options: argparse.Namespace) -> Iterator[str]:
    originals = [Original(path) for path in options.original or sorted(ORIGINALS.glob("*.md"))]
    makers = [maker for maker in MAKERS if options.only in maker.name + maker.suffix]
    for maker in makers:
        if maker.missing:
            yield f"skipped: {maker.name} ({maker.suffix}), since {', '.join(maker.missing)} is not installed"
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        rows, remarks = _rows([maker for maker in makers if not maker.missing], originals, folder, each=options.each)
    table = [_line(_HEAD), _line(["---"] * 2 + ["---:"] * 6), *rows]
    yield from table
    if options.each:
        yield from remarks
    if options.write:
        _put(table, options.write)


def _rows(
    makers: Sequence[Maker], originals: Sequence[Original], folder: Path, *, each: bool
) -> tuple[list[str], list[str]]:
    """The table's rows, and what differs in words."""
    true = {
        original.name: _understood(original.path.read_bytes(), original.path.name, original.name) for original in originals
    }
    rows: list[str] = []
    remarks: list[str] = []
    for maker in makers:
        scores: dict[str, Score] = {}
        refused: dict[str, str] = {}
        for original in originals:
            path = made(maker, original, folder)
            try:
                found = _understood(path.read_bytes(), path.name, original.name)
            except UnreadableFile as error:
                refused[original.name] = str(error)
                continue
            scores[original.name] = score(original, true[original.name], found)
            remarks += (f"{maker.suffix} {maker.name}, {original.name}: {one}" for one in differences(original, true, found))
        if each:
            rows += (_row(f"{maker.name}: {name}", maker.suffix, one, 1) for name, one in scores.items())
        elif scores:
            rows.append(
                _row(maker.name, maker.suffix, sum(list(scores.values())[1:], next(iter(scores.values()))), len(scores))
            )
        rows += (f"| {maker.suffix} | {maker.name} | {name}: {said} |" for name, said in refused.items())
    return rows, remarks


def made(maker: Maker, original: Original, folder: Path) -> Path:
    """The file that a maker makes of an original."""
    slug = maker.name.lower().replace(",", "").replace(" ", "-")
    place = folder / original.name
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{slug}{maker.suffix}"
    maker.make(original, path)
    return path


def _understood(data: bytes, path: str, name: str) -> Document:
    return extraction.extract(read(data, path), name, None)


def score(original: Original, twin: Document, found: Document) -> Score:
    """How a file's reading compares: its notes and prose with pandoc's, its claims and findings with the original's."""
    texts = [_plain(note.text.string) for note in found.notes]
    likeness = likenesses(original.notes, texts)
    pointed = SequenceMatcher(None, _pointed(original, twin), _pointed(original, found), autojunk=False)
    linked = sum(block.size for block in pointed.get_matching_blocks())
    claims, same_claims, extra_claims = _shared(_claims(twin), _claims(found))
    findings, same_findings, extra_findings = _shared(_findings(twin), _findings(found))
    right = sum(one >= LIKE for one in likeness)
    return Score(
        notes=len(original.notes),
        found=right,
        extra_notes=max(len(texts) - right, 0),
        markers=original.markers,
        linked=linked,
        extra_markers=max(len(found.markers) - original.markers, 0),
        note_text=sum(likeness) / len(likeness),
        prose=fuzz.ratio(original.prose, _prose(found)) / 100,
        claims=claims,
        same_claims=same_claims,
        extra_claims=extra_claims,
        findings=findings,
        same_findings=same_findings,
        extra_findings=extra_findings,
    )


def _pointed(original: Original, document: Document) -> list[int | str]:
    """Of each marker in order the true note that it points to, by the text of that."""
    texts = [_plain(note.text.string) for note in document.notes]
    places = {document.notes[k].id: i for i, (_, k) in _pairs(original.notes, texts).items()}
    return [places.get(marker.note_id or "", f"none: {marker.number}") for marker in document.markers]


def likenesses(true: Sequence[str], found: Sequence[str]) -> list[float]:
    """Of each true note how like it the note is that is most so, each note taken once; 0 where none is left."""
    pairs = _pairs(true, found)
    return [pairs[i][0] if i in pairs else 0.0 for i in range(len(true))]


def _pairs(true: Sequence[str], found: Sequence[str]) -> dict[int, tuple[float, int]]:
    """For each true note (by index) its likeness to the note that is its own, and the index of that."""
    ranked = sorted(
        ((fuzz.ratio(one, two) / 100, -abs(i - k), i, k) for i, one in enumerate(true) for k, two in enumerate(found)),
        reverse=True,
    )
    pairs: dict[int, tuple[float, int]] = {}
    taken: set[int] = set()
    for ratio, _, i, k in ranked:
        if i not in pairs and k not in taken:
            pairs[i] = (ratio, k)
            taken.add(k)
    return pairs


def differences(original: Original, true: dict[str, Document], found: Document) -> Iterator[str]:
    """What a person would look into: notes that are not alike, markers without a note, claims and findings that differ."""
    texts = [_plain(note.text.string) for note in found.notes]
    for text, like in zip(original.notes, likenesses(original.notes, texts), strict=True):
        if like < 1:
            nearest = max(texts, key=lambda one: fuzz.ratio(one, text), default="")
            yield f"note {like:.3f}: {text[:150]!r} read as {nearest[:150]!r}"
    for marker in found.markers:
        if marker.note_id is None:
            yield f"marker {marker.number} without a note, {found.place_name(marker.span)}"
    twin = true[original.name]
    words = {claim.id: f"{claim.id} {_plain(claim.text.string)}" for claim in (*twin.claims, *found.claims)}
    for what, one, two in (("claim", _claims(twin), _claims(found)), ("finding", _findings(twin), _findings(found))):
        yield from (f"{what} lost: {words.get(each, each)}" for each in (one - two).elements())
        yield from (f"{what} added: {words.get(each, each)}" for each in (two - one).elements())


def _shared(true: Counter[str], found: Counter[str]) -> tuple[int, int, int]:
    """How many are true, how many of these are found, how many are found beside them."""
    return true.total(), (true & found).total(), (found - true).total()


def _claims(document: Document) -> Counter[str]:
    """By their ids, which are what decisions hang on."""
    return Counter(claim.id for claim in document.claims)


def _findings(document: Document) -> Counter[str]:
    """Fingerprints of what the rules say without a network, behind the words of a person."""
    answers = evidence.not_asked(evidence.requests((document,), frozenset(Need)))
    findings, _ = rules.check((document,), answers, rules.all_rules(), Settings(), _TODAY)
    return Counter(f"{each.fingerprint[:12]} {each.rule} {' / '.join(each.key)[:200]}" for each in findings)


def _prose(document: Document) -> str:
    passages = (passage for passage in document.passages if passage.kind in _PROSE)
    return _plain(
        " ".join(one.text.string.replace(" | ", " ") if one.kind is PassageKind.ROW else one.text.string for one in passages)
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _row(name: str, suffix: str, score: Score, files: int) -> str:
    def of(found: int, true: int, extra: int) -> str:
        return f"{found} of {true}" + (f", {extra} more" if extra else "")

    return _line(
        (
            suffix,
            name,
            of(score.found, score.notes, score.extra_notes),
            of(score.linked, score.markers, score.extra_markers),
            f"{score.note_text / files:.3f}",
            f"{score.prose / files:.3f}",
            of(score.same_claims, score.claims, score.extra_claims),
            of(score.same_findings, score.findings, score.extra_findings),
        )
    )


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _put(table: Sequence[str], page: Path) -> None:
    """Replaces the table of a page whose first row is this one's."""
    lines = page.read_text(encoding="utf-8").splitlines()
    start = lines.index(table[0])
    end = next((i for i in range(start, len(lines)) if not lines[i].startswith("|")), len(lines))
    page.write_text("\n".join([*lines[:start], *table, *lines[end:]]) + "\n", encoding="utf-8")
