"""Parts of a SARIF 2.1.0 log: rules, places, messages (OASIS Standard with errata 01, 28 August 2023)."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from claimcheck.model.document import Document
from claimcheck.model.finding import Severity
from claimcheck.model.rule import RuleInfo
from claimcheck.model.text import Span
from claimcheck.reports.prose.plain import plain
from claimcheck.reports.shapes.places import Shape

# The folder that paths are relative to. Its own address is nobody's business (3.14.14 allows it to be absent).
ROOT = "%SRCROOT%"
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_DRIVE = re.compile(r"[A-Za-z]:[/\\]")
_BRACE = re.compile(r"[{}]")
_FAMILIES = {
    "N": "notes", "C": "citations", "D": "dates", "L": "links", "S": "sources", "F": "facts", "M": "ledger",
}  # fmt: skip


def message(lines: Iterable[str]) -> Shape:
    """A plain text message. Braces are doubled (3.11.5: they would be placeholders), and a closing square bracket is kept
    from the parenthesis behind it (3.11.6: they would be a link)."""
    text = "\n".join(plain(line) for line in lines)
    return {"text": _BRACE.sub(lambda match: match[0] * 2, text).replace("](", "] (")}


def whole(text: str) -> str:
    """The text as it is to be written; lone surrogates, which strict readers of JSON refuse, as question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def rule_shape(rule: RuleInfo) -> Shape:
    """A rule with its page as help."""
    about, _, _ = rule.doc.strip().partition("\n## ")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(about.split())},
        "help": {"text": rule.doc.strip(), "markdown": f"# {rule.code} {rule.name}\n\n{rule.doc.strip()}\n"},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"tags": [_FAMILIES.get(rule.code[:1], "other")]},
    }


class Places:
    """Where things stand, by the path of their document."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: Mapping[str, Document] = {document.path: document for document in documents}
        self._indexes = {path: i for i, path in enumerate(self._documents)}

    def location(self, path: str, span: Span) -> Shape:
        """A region has lines, so that a file without them gets the name of its page or paragraph (3.33.4)."""
        document = self._documents[path]
        if document.spots:
            names = [{"name": document.place_name(span)}]
            return {"physicalLocation": {"artifactLocation": self.artifact(path)}, "logicalLocations": names}
        return {"physicalLocation": {"artifactLocation": self.artifact(path), "region": self.region(path, span)}}

    def artifact(self, path: str) -> Shape:
        shape = uri(path)
        return {**shape, "index": self._indexes[path]} if path in self._indexes else shape

    def region(self, path: str, span: Span) -> Shape:
        place = self._documents[path].place(span)
        return {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }


def uri(path: str) -> Shape:
    """A path as a URI reference (RFC 3986): relative to the root, or on its own where it is absolute."""
    if _DRIVE.match(path):
        return {"uri": "file:///" + path[:2] + _quoted(path[2:].replace("\\", "/"))}
    if path.startswith("/"):
        return {"uri": "file://" + _quoted(path)}
    return {"uri": _quoted(path), "uriBaseId": ROOT}


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogatepass"))
