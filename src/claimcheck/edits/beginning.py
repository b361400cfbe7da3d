"""The files that a project begins with. What is there already is never touched."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from claimcheck.errors import UsageError

_CHECKOUT = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2"
_PYTHON = "actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0"
_UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2"


class Forge(StrEnum):
    """Where checks run."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Answers:
    """What nobody can know but the person. public: whether anybody may read the repository, and its logs."""

    documents: tuple[str, ...]
    forge: Forge
    public: bool


@dataclass(frozen=True, slots=True)
class Begun:
    """The files by name: those that were written, and those that were there already."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def files(answers: Answers, version: str) -> Mapping[str, str]:
    """Every file of a new project, by its path: settings, ledger, and the workflow of the forge."""
    made = {"claimcheck.toml": _settings(answers), "claims.yaml": _LEDGER}
    if answers.forge is Forge.GITHUB:
        made[".github/workflows/claimcheck.yml"] = _github(answers, version)
    if answers.forge is Forge.GITLAB:
        made[".gitlab/claimcheck.yml"] = _gitlab(answers, version)
    return made


def write(folder: Path, made: Mapping[str, str], taken: tuple[str, ...] = ()) -> Begun:
    """Writes those that are not there. taken: names that something else stands for. Raises UsageError."""
    written: list[str] = []
    for name, text in made.items():
        file = folder / name
        if name in taken:
            continue
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            written.append(name)
        except FileExistsError:
            continue
        except OSError as error:
            raise UsageError(f"{file} cannot be written ({error.strerror}): look at its folder's permissions") from error
    return Begun(tuple(written), tuple(name for name in made if name not in written))


def _settings(answers: Answers) -> str:
    listed = ", ".join(_quoted(glob) for glob in answers.documents)
    return f'# The settings of claimcheck. Paths are relative to this file.\ndocuments = [{listed}]\nfail-on = "error"\n'


def _quoted(text: str) -> str:
    """A basic string of TOML 1.0, which a double-quoted one of YAML 1.2 is as well."""
    escaped = (
        c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}"
        for c in text
    )
    return f'"{"".join(escaped)}"'


_LEDGER = """\
# The ledger: what people know and decided, and no program can look up. `claimcheck ledger sync` enters the claims of the
# documents, `claimcheck ledger review` asks for one decision after the other.
version: 1
"""


def _github(answers: Answers, version: str) -> str:
    base = "${{ github.event.pull_request.base.sha }}"
    if answers.public:
        check = """\
      # Anybody may read this log: no word of a document is printed, only how many findings there are. What is said of a
      # fault of the program itself (70) may quote one.
      - run: |
          code=0
          claimcheck run --offline -q --no-reports --since "$BASE" >"$RUNNER_TEMP/printed" 2>"$RUNNER_TEMP/said" || code=$?
          if [ "$code" -ne 70 ]; then cat "$RUNNER_TEMP/said"; fi
          tail -n 1 "$RUNNER_TEMP/printed" | tee -a "$GITHUB_STEP_SUMMARY"
          exit "$code"
"""
        keep = ""
    else:
        check = """\
      - run: |
          code=0
          claimcheck run --offline --format github --since "$BASE" || code=$?
          if [ -s reports/summary.md ]; then cat reports/summary.md >>"$GITHUB_STEP_SUMMARY"; fi
          exit "$code"
"""
        keep = f"""\
      - uses: {_UPLOAD}
        if: always()
        with:
          name: claimcheck
          path: reports/
"""
    return f"""\
name: claimcheck

on:
  pull_request:

permissions:
  contents: read

jobs:
  claimcheck:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: {_CHECKOUT}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: {_PYTHON}
        with:
          python-version: "3.13"
      - run: python -m pip install --quiet claimcheck=={version}
{check}        env:
          BASE: {base}
{keep}"""


def _gitlab(answers: Answers, version: str) -> str:
    if answers.public:
        script = """\
    # Anybody may read this log: no word of a document is printed, only how many findings there are. What is said of a
    # fault of the program itself (70) may quote one.
    - |
      code=0
      claimcheck run --offline -q --no-reports --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" >/tmp/printed 2>/tmp/said || code=$?
      if [ "$code" -ne 70 ]; then cat /tmp/said; fi
      tail -n 1 /tmp/printed
      exit "$code"
"""
    else:
        script = """\
    - claimcheck run --offline --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
  artifacts:
    when: always
    paths: [reports/]
    reports:
      junit: reports/junit.xml
"""
    return f"""\
# In .gitlab-ci.yml: include: [{{local: .gitlab/claimcheck.yml}}]
claimcheck:
  image: python:3.13-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: "0"
  before_script:
    - apt-get update -qq && apt-get install -y -qq git
    - python -m pip install --quiet claimcheck=={version}
  script:
{script}"""
