"""Counts, dates, reasons and verdicts in an editor's words."""

import re

from claimcheck.grammar.calendars import MONTH_NAMES
from claimcheck.model.document import Basis, Published
from claimcheck.model.evidence import Reason, Verdict
from claimcheck.model.finding import Exhibit, Finding
from claimcheck.model.report import Account
from claimcheck.reports.prose.briefs import Sourcing

# EDTF (ISO 8601-2:2019, 4.8): seasons, and quarters of a year.
_PARTS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"} | {
    str(33 + i): f"the {which} quarter of" for i, which in enumerate(("first", "second", "third", "fourth"))
}

BASIS = {
    Basis.OPTION: "as given with --published",
    Basis.LEDGER: "as the ledger says",
    Basis.FRONT_MATTER: "as the file's front matter says",
    Basis.STATED: "as stated in the text",
    Basis.INFERRED: "inferred from the dates of its sources, for it states none",
}

REASON = {
    Reason.OFFLINE: "no network was used",
    Reason.EXCLUDED: "left out by the settings",
    Reason.SCHEME: "not a web address",
    Reason.BLOCKED: "the site turns automatic visitors away",
    Reason.RATE_LIMITED: "the site asked us to come back later",
    Reason.LOGIN: "the page asks for a login",
    Reason.PAYWALLED: "the page is behind a paywall",
    Reason.TIMEOUT: "the site did not answer in time",
    Reason.DEADLINE: "the time for this run was up",
    Reason.UNREACHABLE: "the site could not be reached",
    Reason.SERVER_ERROR: "the site had a fault of its own",
    Reason.NO_RECORD: "there is no record of it",
    Reason.ARCHIVE_FAILED: "the web archive did not answer",
    Reason.REGISTRY_FAILED: "the registry did not answer",
    Reason.FOREIGN_LANGUAGE: "the source is in another language",
    Reason.MARKERS_LOST: "the file has lost its note markers",
    Reason.AMBIGUOUS: "it can be read in more than one way",
}

# What a total says in brackets.
SHORT_REASON = {**{reason: reason.value for reason in Reason}, Reason.SCHEME: "not web addresses"}

VERDICT = {
    Verdict.DEAD: "dead",
    Verdict.SOFT_404: "an error page",
    Verdict.PARKED: "for sale",
    Verdict.FORBIDDEN: "a private address",
    Verdict.UNREACHABLE: "unreachable",
    Verdict.SERVER_ERROR: "server fault",
    Verdict.BLOCKED: "could not check: blocked",
    Verdict.RATE_LIMITED: "could not check: too many requests",
    Verdict.LOGIN: "could not check: login",
    Verdict.PAYWALLED: "could not check: paywall",
    Verdict.UNVERIFIED: "could not check",
    Verdict.MOVED: "moved",
    Verdict.ALIVE: "alive",
}

_SOURCES = {"note": "the note", "URL": "the URL", "page": "the page", "text": "the text", "reference": "the reference"}

# A date that a rule shows as an EDTF value of a day or month, or an interval that begins with one.
_EDTF = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/(?:\.\.|\d{4}-\d\d(?:-\d\d)?)?)?")


def count(number: int, one: str, many: str = "") -> str:
    """ "1 note", "2 notes", "1,200 notes"; `many` where an s does not make the plural."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(edtf: str) -> str:
    """An EDTF value as an editor writes it: "6 May 2025", "May 2025", "6 May 2025 or later"."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _date(first)
    if last in {"..", ""}:
        return f"{_date(first)} or later"
    if first in {"..", ""}:
        return f"{_date(last)} or earlier"
    return f"{_date(first)} to {_date(last)}"


def _date(edtf: str) -> str:
    parts = edtf.split("-")
    if len(parts) == 1 or not all(part.isdigit() for part in parts):
        return edtf
    year, month = parts[0], parts[1]
    if month in _PARTS:
        return f"{_PARTS[month]} {year}"
    if not 1 <= int(month) <= 12:
        return edtf
    name = f"{MONTH_NAMES[int(month) - 1]} {year}"
    return f"{int(parts[2])} {name}" if len(parts) == 3 else name


def published(known: Published | None) -> str:
    if known is None:
        return "Publication date unknown: the file does not say; --published gives it"
    return f"Published {day(known.edtf.text)} ({BASIS[known.basis]})"


def exhibit(shown: Exhibit) -> tuple[str, str]:
    """Label and value of a piece of evidence: ("the note", "23 December 2023"), ("last date of all else, the document
    itself", "6 May 2025"), ("the page (JSON-LD)", "12 December 2023"), ("answer", "HTTP 404"). A source that is a URL is no
    label: the forms show it as a link."""
    kind = shown.kind.replace("-", " ")
    named, comma, signal = shown.source.partition(", ")
    source = _SOURCES.get(named, named) + (f" ({signal})" if comma else "")
    value = day(shown.value) if _EDTF.fullmatch(shown.value) else shown.value
    if not source or "://" in source:
        return "URL" if kind == "url" else kind, value
    return source if kind == "date" else f"{kind}, {source}", value


def where(finding: Finding) -> str:
    """Which note it is about, in words; empty for the running text."""
    return f"note {finding.note}" if finding.note else ""


def account(account: Account, one: str, many: str = "", why: str = "") -> str:
    """ "58 notes: 12 checked, 3 could not be checked, 43 skipped (offline)". Nothing found: "no notes"."""
    if not account.found:
        return f"no {many or one + 's'}"
    parts = (
        (account.checked, "checked"),
        (account.by_hand, "checked by hand"),
        (account.undetermined, "could not be checked"),
        (account.skipped, f"skipped ({why})" if why else "skipped"),
    )
    told = ", ".join(f"{number:,} {words}" for number, words in parts if number)
    return f"{count(account.found, one, many)}: {told}"


def sourcing(known: Sourcing) -> str:
    """ "12 notes; 40 factual statements, 28 without a source"; "no notes; 25 factual statements, none sourced"."""
    statements = count(known.covered + known.bare, "factual statement")
    if not known.told:
        statements += ", sourced or not cannot be told without the markers"
    elif known.covered and known.bare:
        statements += f", {known.bare:,} without a source"
    elif known.covered or known.bare:
        statements += ", all sourced" if known.covered else ", none sourced"
    return f"{count(known.notes, 'note') if known.notes else 'no notes'}; {statements}"


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
