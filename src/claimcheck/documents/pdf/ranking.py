"""The levels of headings: the bigger the letters, the higher the rank; bold before plain."""

from collections.abc import Sequence

from claimcheck.documents.pdf.feet import Foot
from claimcheck.documents.pdf.paragraphs import Paragraph
from claimcheck.model.source import BlockKind

_DEEPEST = 6


def ranks(order: Sequence[Paragraph | Foot]) -> list[int]:
    """For each paragraph that is a heading its level, from 1; 0 for everything else."""
    looks = [_look(one) for one in order]
    known = sorted({look for look in looks if look is not None}, reverse=True)
    level = {look: min(i + 1, _DEEPEST) for i, look in enumerate(known)}
    return [level[look] if look is not None else 0 for look in looks]


def _look(one: Paragraph | Foot) -> tuple[float, bool] | None:
    if isinstance(one, Foot) or one.kind is not BlockKind.HEADING:
        return None
    return round(one.lines[0].size * 2) / 2, one.lines[0].style.bold
