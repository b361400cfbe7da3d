"""An earlier run's findings.json: what it knew stays known and does not gate, what is gone since is fixed."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.errors import UsageError
from claimcheck.grammar.fingerprints import fingerprinted
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Status

# Far more than any run finds; an endless device is none.
_LARGEST = 256 * 2**20


@dataclass(frozen=True, slots=True)
class KnownDocument:
    path: str
    id: str
    sha256: str
    title: str


@dataclass(frozen=True, slots=True)
class KnownFinding:
    path: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The documents of the earlier run, and what it found open there. What a decision had covered was not open."""

    documents: tuple[KnownDocument, ...]
    findings: tuple[KnownFinding, ...]


def read(path: Path) -> Baseline:
    """The baseline that a findings.json is. Raises UsageError for what is none."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UsageError(f"{path} is larger than {_LARGEST // 2**20} MB: --baseline names a findings.json")
        content = json.loads(data.decode("utf-8-sig"))
        if content["schema"] != 1:
            raise UsageError(f"{path} was written by another version of claimcheck: make the baseline again")
        documents = tuple(
            KnownDocument(str(each["path"]), str(each["id"]), str(each["sha256"]), str(each["title"]))
            for each in content["documents"]
        )
        findings = tuple(
            KnownFinding(str(each["path"]), str(each["rule"]), str(each["fingerprint"]))
            for each in content["findings"]
            if each["status"] != Status.WAIVED
        )
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): --baseline names a findings.json") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{path} is no findings.json of an earlier run: --baseline names one") from error
    return Baseline(documents, findings)


@dataclass(frozen=True, slots=True)
class Compared:
    """fixed: the fingerprints of what is gone, sorted."""

    findings: tuple[Finding, ...]
    fixed: tuple[str, ...]


def compare(
    baseline: Baseline,
    documents: Collection[Document],
    findings: Iterable[Finding],
    asked: Mapping[str, Collection[str]],
    gone: Callable[[str], bool],
) -> Compared:
    """The findings, those that the baseline has marked as known, and what is fixed.

    asked: by path, the rules that had all they need; of others nobody can say that a finding is gone. gone: whether
    a path of the baseline is no more, so that its document may have been renamed.
    """
    before = _names_before(baseline, documents, findings := tuple(findings), gone)
    names = _fingerprints_before(documents, findings, before)
    left = Counter(each.fingerprint for each in baseline.findings)
    marked: list[Finding] = []
    for finding, name in zip(findings, names, strict=True):
        known = left[name] > 0
        left[name] -= known
        marked.append(replace(finding, status=Status.BASELINE) if known and finding.status is Status.OPEN else finding)
    asked_before = _asked_before(baseline, documents, asked, before)
    fixed: list[str] = []
    # Of two that are alike, the one that this run did not look for is still there.
    told = ((each.rule in asked_before.get(each.path, ()), each.fingerprint) for each in baseline.findings)
    for looked_for, name in sorted(told):
        if left[name] > 0:
            left[name] -= 1
            fixed += [name] * looked_for
    return Compared(tuple(marked), tuple(sorted(fixed)))


def _asked_before(
    baseline: Baseline, documents: Iterable[Document], asked: Mapping[str, Collection[str]], before: Mapping[str, str]
) -> Mapping[str, Collection[str]]:
    """By path of the baseline, the rules that had all they need of the document that stands for it now.

    That is the one at the same path, else one of the same id at a path that the baseline has not: files in two folders may
    share an id, and one of them may not be part of this run.
    """
    former = {each.path for each in baseline.documents}
    elsewhere = {before.get(each.path, each.id): asked[each.path] for each in documents if each.path not in former}
    return {each.path: asked.get(each.path, elsewhere.get(each.id, ())) for each in baseline.documents}


def _fingerprints_before(
    documents: Iterable[Document], findings: tuple[Finding, ...], before: Mapping[str, str]
) -> list[str]:
    """The fingerprint that each finding had when its document went by its former id."""
    names = [finding.fingerprint for finding in findings]
    for document in documents:
        if document.path in before:
            mine = [i for i, finding in enumerate(findings) if finding.path == document.path]
            for i, renamed in zip(mine, fingerprinted((findings[i] for i in mine), before[document.path]), strict=True):
                names[i] = renamed.fingerprint
    return names


def _names_before(
    baseline: Baseline, documents: Iterable[Document], findings: tuple[Finding, ...], gone: Callable[[str], bool]
) -> Mapping[str, str]:
    """By path, the id that a document had in the baseline, where it has another one now: its file was renamed."""
    known_ids = {each.id for each in baseline.documents}
    ids = {document.id for document in documents}
    lost = [each for each in baseline.documents if each.id not in ids]
    names: dict[str, str] = {}
    for document in documents:
        if document.id in known_ids:
            continue
        mine = [finding for finding in findings if finding.path == document.path]
        heir = next((each for each in lost if each.path == document.path), None)
        heir = heir or next((each for each in lost if gone(each.path) and _same(document, mine, each, baseline)), None)
        if heir:
            lost.remove(heir)
            names[document.path] = heir.id
    return names


def _same(document: Document, findings: list[Finding], old: KnownDocument, baseline: Baseline) -> bool:
    """Whether a document is one of the baseline under a new name: the same bytes or title, or most of its findings."""
    if document.sha256 == old.sha256 or (old.title and document.title == old.title):
        return True
    had = Counter(each.fingerprint for each in baseline.findings if each.path == old.path)
    has = Counter(each.fingerprint for each in fingerprinted(findings, old.id))
    shared = (had & has).total()
    return shared >= 2 and shared * 2 > had.total()
