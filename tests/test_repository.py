"""House rules that a machine can hold: sizes, names, mirrors, pins and links that lead somewhere."""

import os
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "claimcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_has_at_most_300_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_module_is_an_attic() -> None:
    attics = {"util", "utils", "helper", "helpers", "common", "misc", "shared"}
    assert [name(path) for path in MODULES if attics & {path.stem, path.parent.name}] == []


def test_every_folder_of_tests_is_a_room_of_the_package() -> None:
    folders = {test.parent.relative_to(ROOT / "tests") for test in (ROOT / "tests").rglob("test_*.py")}
    rooms = [folder for folder in sorted(folders) if not (PACKAGE / folder).is_dir()]
    assert [folder.as_posix() for folder in rooms if not (ROOT / folder).is_dir()] == []  # training/ stands beside src/


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_every_action_of_a_workflow_is_pinned_to_a_commit(workflow: Path) -> None:
    used = re.findall(r"uses:\s*(\S+)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_relative_link_of_a_page_leads_to_a_file(page: Path) -> None:
    prose = re.sub(r"^(`{3,}).*?^\1|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", prose) if ":" not in target]
    assert [target for target in targets if target and not (page.parent / target).exists()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no executable bit")
def test_the_ci_script_can_be_executed() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
