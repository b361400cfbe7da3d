"""The release workflow publishes what was tested, from a tag, with no more rights than it needs."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import claimcheck
from claimcheck.documents import SUFFIXES

ROOT = Path(__file__).resolve().parent.parent
WORKFLOW = YAML(typ="safe", pure=True).load((ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8"))
JOBS = WORKFLOW["jobs"]


def test_only_a_pushed_tag_releases() -> None:
    assert WORKFLOW["on"] == {"push": {"tags": ["v*"]}}


def test_nothing_is_published_that_was_not_checked_and_built_before() -> None:
    assert (JOBS["publish"]["needs"], JOBS["build"]["needs"]) == ("build", "checks")
    assert ".ci/run" in [step.get("run") for step in JOBS["checks"]["steps"]]


def test_only_the_publishing_job_has_a_right_and_it_runs_no_command() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert {name: job["permissions"] for name, job in JOBS.items() if "permissions" in job} == {
        "publish": {"id-token": "write"}
    }
    assert [step for step in JOBS["publish"]["steps"] if "run" in step or "checkout" in step["uses"]] == []


def test_publishing_takes_no_secret_and_makes_attestations() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    assert not re.search(r"secrets\.|password|token:", text.replace("id-token:", ""))
    assert JOBS["publish"]["steps"][-1]["with"] == {"attestations": True}


@pytest.mark.skipif(shutil.which("bash") is None or shutil.which("sed") is None, reason="the step is written for a shell")
@pytest.mark.parametrize(("tag", "fits"), [("v{}", True), ("v{}.1", False), ("{}", False)])
def test_a_tag_that_is_not_the_version_stops_the_release(tag: str, fits: bool) -> None:
    (step,) = (step for step in JOBS["build"]["steps"] if step.get("name") == "The tag is the version")
    env = {"PATH": "/usr/bin:/bin", "TAG": tag.format(claimcheck.__version__)}
    done = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=ROOT, env=env, check=False)
    assert (done.returncode == 0) is fits


def test_the_pre_commit_hook_is_called_for_every_kind_of_document_that_a_folder_is_walked_for() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text()
    pattern = re.search(r"^  files: (.+)$", hook, re.MULTILINE)
    assert pattern
    assert all(re.search(pattern[1], f"briefs/one{suffix}") for suffix in SUFFIXES)
    assert not re.search(pattern[1], "src/one.py")
