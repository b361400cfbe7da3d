"""C203 malformed-url."""

import re
from collections.abc import Iterator

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Outcome, Severity
from claimcheck.model.rule import Context, Example
from claimcheck.rules.registry import rule
from claimcheck.rules.wording import place_of, quoted

_FLAGGED = Example(
    document="""\
The census was repeated.[^1]

[^1]: Census Office, “Second Count”, 2012, http://https://www.census.gov.ie/second
""",
    flagged=("http://https://www.census.gov.ie/second",),
)
_CLEAN = Example(
    document="""\
The census was repeated.[^1]

[^1]: Census Office, “Second Count”, 2012, <https://www.census.gov.ie/second_(count)?page=2#top>
"""
)

_WEB = re.compile(r"https?:", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^/?#@\s]*@)?(?P<host>\[[^\]]*\]|[^/?#:\\\s]*)", re.IGNORECASE)
_NEVER_IN_HOSTS = re.compile(r"[\s,;!\"'<>^`{|}%*()]")


@rule("C203", "malformed-url", Severity.ERROR, examples=(_FLAGGED, _CLEAN))
def check(document: Document, evidence: Evidence, context: Context) -> Iterator[Outcome]:  # noqa: ARG001 - a rule's shape
    """A URL that cannot be opened as it is written: split by a space or a line, unbalanced, or without a host.

    ## Why it matters

    The reader lands nowhere, or on another page, and the link cannot be checked.

    ## What to do

    Copy the address from the browser once more. The message says what is wrong with this one.
    """
    for link in document.links:
        reason = link.broken or (_host_fault(link.url) if _WEB.match(link.url) else "")
        if reason:
            note = document.note_by_id.get(link.note_id or "")
            yield context.finding(
                document,
                link.span,
                f"The URL {quoted(link.url)} in {place_of(note)} cannot be opened: {reason.rstrip('.')}. Copy it once more.",
                text=link.url,
                note=note,
                brief=link.brief,
                group=f"link:{link.url}",
            )


def _host_fault(url: str) -> str:
    """What is wrong with the host of a web address; empty where nothing is."""
    match = _HOST.match(url)
    host = match["host"] if match else ""
    if not host:
        return "it has no host"
    if host.startswith("["):
        return ""
    if host.lower() in {"http", "https", "www"}:
        return f"“{host}” is no host; the scheme stands there twice or the name is missing"
    if ".." in host or host.startswith("."):
        return f"its host “{host}” has an empty part"
    if wrong := _NEVER_IN_HOSTS.search(host):
        return f"its host “{host}” has “{wrong.group()}” in it"
    return "" if all(len(label) <= 63 for label in host.split(".")) else "a part of its host is longer than 63 letters"
