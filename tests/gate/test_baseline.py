"""What an earlier run knew: marked, fixed, and found again under another name."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import extraction, rules
from claimcheck.documents import read as read_document
from claimcheck.errors import UsageError
from claimcheck.gate import baseline
from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence
from claimcheck.model.finding import Finding, Status
from claimcheck.model.settings import Settings

TEXT = """\
# Tides

The office spoke.[^1] It wrote.[^2]

[^1]: A. Smith, "Figures", *Journal*, 31 June 2024, pp. 3-9.
[^2]: B. Jones, "Reading", *Journal*, 30 February 2024, pp. 10-12.
"""
GONE: Callable[[str], bool] = lambda _: True  # noqa: E731
HERE: Callable[[str], bool] = lambda _: False  # noqa: E731


def document(text: str = TEXT, path: str = "tides.md") -> Document:
    return extraction.extract(read_document(text.encode(), path), Path(path).stem, None)


def found(*documents: Document) -> tuple[Finding, ...]:
    findings, _ = rules.check(documents, Evidence(), rules.chosen(("D301",), ()), Settings(), None)
    return findings


def known(*documents: Document) -> baseline.Baseline:
    return baseline.Baseline(
        tuple(baseline.KnownDocument(each.path, each.id, each.sha256, each.title) for each in documents),
        tuple(baseline.KnownFinding(each.path, each.rule, each.fingerprint) for each in found(*documents)),
    )


def compared(old: baseline.Baseline, *documents: Document, gone: Callable[[str], bool] = GONE) -> baseline.Compared:
    return baseline.compare(old, documents, found(*documents), {each.path: {"D301"} for each in documents}, gone)


def statuses(result: baseline.Compared) -> list[Status]:
    return [finding.status for finding in result.findings]


def test_a_finding_of_the_baseline_is_known_and_a_new_one_is_open():
    more = TEXT.replace("It wrote.[^2]", "It wrote.[^2] It sang.[^3]") + '[^3]: C. Brown, "Songs", 31 April 2024.\n'
    result = compared(known(document()), document(more))
    assert statuses(result) == [Status.BASELINE, Status.BASELINE, Status.OPEN]
    assert result.fixed == ()


def test_what_is_gone_is_fixed_by_its_fingerprint():
    old = known(document())
    result = compared(old, document(TEXT.replace("31 June", "30 June")))
    assert statuses(result) == [Status.BASELINE]
    assert result.fixed == (old.findings[0].fingerprint,)


def test_nothing_is_fixed_where_its_rule_or_its_document_was_not_part_of_the_run():
    old, mended = known(document(), document(path="other.md")), document("# Tides\n\nNothing is cited any more.\n")
    assert baseline.compare(old, (mended,), (), {"tides.md": set()}, HERE).fixed == ()
    assert len(baseline.compare(old, (mended,), (), {"tides.md": {"D301"}}, HERE).fixed) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A first paragraph, that was not there.\n\n" + TEXT,
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("31 June 2024", "31 June\n    2024"),
    ],
    ids=["lines moved", "other line ends", "a line broken"],
)
def test_a_fingerprint_holds_whatever_lines_do(text: str):
    assert compared(known(document()), document(text)).fixed == ()


def test_a_renamed_document_is_known_by_its_title_its_bytes_or_its_findings():
    untitled, other = TEXT.replace("# Tides", "Tides rise and fall."), TEXT.replace("spoke", "speaks")
    for before, after in ((TEXT, TEXT), (TEXT, other), (untitled, untitled.replace("spoke", "speaks"))):
        result = compared(known(document(before)), document(after, "floods.md"))
        assert statuses(result) == [Status.BASELINE, Status.BASELINE]
        assert result.fixed == ()


def test_a_copy_of_a_document_that_is_still_there_is_new():
    assert statuses(compared(known(document()), document(path="copy.md"), gone=HERE)) == [Status.OPEN, Status.OPEN]


def test_one_known_finding_excuses_one_only_where_two_documents_share_an_id():
    result = compared(known(document(path="a/brief.md")), document(path="a/brief.md"), document(path="b/brief.md"))
    assert [(each.path, each.status) for each in result.findings] == [
        *[("a/brief.md", Status.BASELINE)] * 2,
        *[("b/brief.md", Status.OPEN)] * 2,
    ]


def test_a_document_of_the_same_id_that_is_not_part_of_the_run_is_not_fixed():
    old = known(document(path="a/brief.md"), document(TEXT.replace("31 June", "32 June"), path="b/brief.md"))
    assert compared(old, document(path="a/brief.md"), gone=HERE).fixed == ()
    moved = known(document(path="b/brief.md"))
    assert len(compared(moved, document("# Tides\n\nNothing.\n", path="c/brief.md"), gone=HERE).fixed) == 2


def test_paths_of_another_system_or_folder_are_only_names():
    old = known(document())
    there = baseline.Baseline(
        tuple(replace(each, path="C:\\briefs\\tides.md") for each in old.documents),
        tuple(replace(each, path="C:\\briefs\\tides.md") for each in old.findings),
    )
    assert statuses(compared(there, document())) == [Status.BASELINE] * 2
    assert len(compared(there, document("# Tides\n\nNothing.\n")).fixed) == 2


def test_a_finding_that_a_baseline_lists_twice_excuses_two_and_no_more():
    old = known(document())
    doubled = replace(old, findings=old.findings * 3)
    result = compared(doubled, document())
    assert (statuses(result), len(result.fixed)) == ([Status.BASELINE] * 2, 4)


def test_a_waived_finding_stays_waived():
    old, one = known(document()), document()
    waived = tuple(replace(each, status=Status.WAIVED) for each in found(one))
    assert statuses(baseline.compare(old, (one,), waived, {one.path: {"D301"}}, HERE)) == [Status.WAIVED] * 2


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of POSIX")
def test_a_file_without_an_end_is_one_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(baseline, "_LARGEST", 2**20)
    with pytest.raises(UsageError, match="larger than 1 MB"):
        baseline.read(Path("/dev/zero"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "1" * 5000,
        '{"schema": 1, "documents": [], "findings": [[]]}',
        "{}",
        '{"schema": 2}',
        '{"schema": 1, "documents": 3}',
        "[" * 100_000,
        "\xff",
    ],
)
def test_what_is_no_findings_json_is_one_sentence(tmp_path: Path, text: str):
    file = tmp_path / "findings.json"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError, match=r"no findings\.json|another version"):
        baseline.read(file)


def test_a_baseline_that_is_not_there_is_one_sentence(tmp_path: Path):
    with pytest.raises(UsageError, match="cannot be read"):
        baseline.read(tmp_path / "none.json")


def test_a_waived_finding_of_the_baseline_was_not_open(tmp_path: Path):
    shape = {"path": "a.md", "rule": "D301", "fingerprint": "0" * 64}
    listed = [{**shape, "status": status} for status in ("open", "waived", "baseline")]
    file = tmp_path / "findings.json"
    file.write_text(json.dumps({"schema": 1, "documents": [], "findings": listed}), "utf-8")
    assert len(baseline.read(file).findings) == 2
