"""What became of the links of a document, and when the answer leaves a question open."""

from collections.abc import Callable, Iterator

from claimcheck.model.document import Document, Link
from claimcheck.model.evidence import Evidence, LinkCheck, Reason, Verdict
from claimcheck.model.finding import Exhibit, Outcome, Undetermined
from claimcheck.model.rule import Context
from claimcheck.rules.wording import place_of, quoted

_OPEN = {
    Verdict.BLOCKED: Reason.BLOCKED,
    Verdict.RATE_LIMITED: Reason.RATE_LIMITED,
    Verdict.LOGIN: Reason.LOGIN,
    Verdict.PAYWALLED: Reason.PAYWALLED,
    Verdict.UNREACHABLE: Reason.UNREACHABLE,
    Verdict.SERVER_ERROR: Reason.SERVER_ERROR,
    Verdict.UNVERIFIED: Reason.AMBIGUOUS,
}
_PASSING = frozenset({Verdict.UNREACHABLE, Verdict.SERVER_ERROR})
"""A fault that may be gone tomorrow decides only when it was seen on two days, or with --strict-hosts."""


def checked(document: Document, evidence: Evidence) -> Iterator[tuple[Link, LinkCheck]]:
    """Each occurrence of a link that somebody asked about."""
    for link in document.links:
        answer = evidence.link(link.url)
        if not link.broken and isinstance(answer, LinkCheck):
            yield link, answer


def open_reason(check: LinkCheck, context: Context) -> Reason | None:
    """Why the answer does not decide whether the page is there; None where it does."""
    if check.verdict in _PASSING and sure(check, context):
        return None
    return _OPEN.get(check.verdict) and (check.reason or _OPEN[check.verdict])


def sure(check: LinkCheck, context: Context) -> bool:
    return check.confirmed or context.settings.network.strict_hosts


def faults(
    document: Document, evidence: Evidence, context: Context, verdict: Verdict, message: Callable[[str, str, str], str]
) -> Iterator[Outcome]:
    """Links with a fault that may be gone tomorrow. `message` is made of the URL, the place that cites it, and the fault."""
    for link, answer in checked(document, evidence):
        if answer.verdict not in {verdict, Verdict.UNVERIFIED}:
            continue
        reason = open_reason(answer, context)
        if reason is not None:
            yield undecided(document, link, answer, reason, context)
            continue
        note = document.note_by_id.get(link.note_id or "")
        yield context.finding(
            document,
            link.span,
            message(quoted(link.url), place_of(note), answer.detail),
            text=link.url,
            note=note,
            brief=link.brief,
            group=group(link),
            evidence=exhibits(answer),
        )


def undecided(document: Document, link: Link, check: LinkCheck, reason: Reason, context: Context) -> Undetermined:
    return context.undetermined(
        document,
        link.span,
        reason,
        check.detail or f"the answer was {check.verdict.value}",
        group=group(link),
        note=document.note_by_id.get(link.note_id or ""),
        url=link.url,
    )


def group(link: Link) -> str:
    """Everything that one URL causes is one item."""
    return f"link:{link.url}"


def exhibits(check: LinkCheck) -> tuple[Exhibit, ...]:
    """The verdict, and the way the request went where it was led on."""
    answer = Exhibit("answer", check.detail or check.verdict.value, check.url)
    hops = tuple(
        Exhibit("redirect", f"HTTP {hop.status}" if hop.status else "no answer", hop.url) for hop in check.chain[:-1]
    )
    return (answer, *hops)
