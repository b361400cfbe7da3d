"""`compare --format text`: what the editor reads who holds a proof against the approved text."""

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck.model.comparison import Change, Comparison, Counts, Difference, Subject
from claimcheck.reports.format import Format, View
from claimcheck.reports.prose.details import location
from claimcheck.reports.prose.words import capital, count

if TYPE_CHECKING:
    from claimcheck.reports.terminal.sheet import Sheet

_STYLE = {Change.LOST: "bold red", Change.ADDED: "bold blue", Change.CHANGED: "bold yellow", Change.MOVED: "bold yellow"}
# Enough to find a sentence or a note by; the JSON has all of it.
_LONGEST = 320
# Pieces that stand elsewhere, and notes with another number, that are named before the rest is counted.
_NAMED = 5


def render(comparison: Comparison, view: View) -> str:
    from claimcheck.reports.terminal.sheet import Sheet  # noqa: PLC0415 - rich takes longer to import than most runs

    sheet = Sheet(view)
    if view.quiet:
        for each in comparison.differences:
            sheet.line(f"{_place(each, comparison)}: {_name(each)} {each.change}: {_told(each)}")
    else:
        _full(sheet, comparison)
    sheet.wrapped(_outcome(comparison))
    return sheet.text()


def _full(sheet: "Sheet", comparison: Comparison) -> None:
    from claimcheck.reports.terminal.sheet import Part  # noqa: PLC0415 - as above

    for document, counts in zip((comparison.before, comparison.after), comparison.counts, strict=True):
        sheet.wrapped(Part(document.path, "bold"), f": {_counts(counts)}")
    for change in Change:
        found = [each for each in comparison.differences if each.change is change]
        if found:
            sheet.blank()
            sheet.line(Part(f"{capital(change.value)} ({len(found):,})", _STYLE[change]))
        for each in found:
            sheet.wrapped(f"{_told(each)}", label=Part(f"  {_name(each)} ", "bold"), indent=13)
            if each.detail and (each.before or each.after):
                sheet.wrapped(each.detail, indent=13)
            sheet.wrapped(Part(_place(each, comparison), "cyan"), indent=13)
    sheet.blank()
    for remark in _remarks(comparison):
        sheet.wrapped(remark)


def _name(found: Difference) -> str:
    """ "note 12", "figure", "marker 7"."""
    side = found.before or found.after
    numbered = found.subject in {Subject.NOTE, Subject.MARKER} and side
    return f"{found.subject.value} {side.note}" if numbered and side and side.note else found.subject.value


def _told(found: Difference) -> str:
    """What was lost or added, or the words before and after in their sentence: [was] {is}."""
    before, after = found.before, found.after
    if before is None or after is None:
        side = before or after
        return f"“{_cut(side.text)}”" if side else found.detail
    if found.subject is Subject.LINK:
        return f"{before.text} → {after.text}"
    if found.subject is Subject.MARKER:
        if found.change is Change.CHANGED:
            return f"“{_cut(after.text)}”"
        return f"“{_cut(before.text)}” → “{_cut(after.text)}”"
    words = "; ".join(_words(each.before, each.after) for each in found.words[:_NAMED])
    more = f"; and {len(found.words) - _NAMED:,} more" if len(found.words) > _NAMED else ""
    where = f" in note {before.note}" if found.subject is Subject.FIGURE and before.note else ""
    return f"{words}{more}{where}: “{_cut(after.text)}”"


def _words(before: str, after: str) -> str:
    """ "12% → 21%", "without “not”", "now with “not”"."""
    if not before:
        return f"now with “{_cut(after)}”"
    return f"{_cut(before)} → {_cut(after)}" if after else f"without “{_cut(before)}”"


def _place(found: Difference, comparison: Comparison) -> str:
    """Where it stands: of what was not added in the first document, and of what was not lost in the second."""
    sides = ((found.before, comparison.before), (found.after, comparison.after))
    return " → ".join(location(document, side.span) for side, document in sides if side) or comparison.after.path


def _remarks(comparison: Comparison) -> list[str]:
    """What is no difference, and yet good to know."""
    remarks: list[str] = []
    moved, renumbered = comparison.elsewhere, comparison.renumbered
    if moved:
        named = "; ".join(f"“{_cut(a.text, 60)}” ({location(comparison.after, b.span)})" for a, b in moved[:_NAMED])
        more = f"; and {len(moved) - _NAMED:,} more" if len(moved) > _NAMED else ""
        remarks.append(f"In another place, which is no difference: {named}{more}")
    if renumbered:
        named = ", ".join(f"{old} is {new}" for old, new in renumbered[:_NAMED])
        more = f" and {len(renumbered) - _NAMED:,} more" if len(renumbered) > _NAMED else ""
        remarks.append(f"Notes with another number, which is no difference: {named}{more}")
    return remarks


def _counts(counts: Counts) -> str:
    return ", ".join(
        (
            count(counts.sentences, "sentence"),
            count(counts.notes, "note"),
            count(counts.markers, "marker"),
            count(counts.links, "link"),
        )
    )


def _outcome(comparison: Comparison) -> str:
    found = Counter(each.change for each in comparison.differences)
    if not found:
        return "The same: nothing was lost, added or changed"
    return capital(", ".join(f"{found[change]:,} {change.value}" for change in Change if found[change]))


def _cut(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


FORMAT = Format("text", None, render)
