"""An item as a question that can be sent: plain text, understood without the report."""

from claimcheck.reports.page.parts import Entry
from claimcheck.reports.prose.words import capital

# Exhibits at most, of those that the message does not tell already.
_MOST = 6


def question(entry: Entry) -> tuple[str, ...]:
    """Where it stands and what is printed there; what is the matter; what speaks for it; what is suggested."""
    words = f"{entry.excerpt.before}{entry.excerpt.words}{entry.excerpt.after}".strip()
    said = f"{words} {entry.message}"
    left = [shown for shown in (*entry.sides, *entry.evidence) if shown.value not in said]
    told = [f"{shown.label}: {shown.value}" for shown in left[:_MOST]]
    lines = (
        f"{capital(entry.place)}: “{words}”" if words else capital(entry.place),
        entry.message,
        *entry.also,
        f"({'; '.join(told)})" if told else "",
        f"Suggestion: {entry.suggestion}" if entry.suggestion else "",
    )
    return tuple(" ".join(line.split()) for line in lines if line)
