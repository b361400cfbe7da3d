"""`claimcheck init`, and what a new user does next: a commit with a mistake is stopped, and so is a pull request."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
CLEAN = """\
# A brief

The ministry published its figures.[^1]

[^1]: A. Smith, "Figures", *Journal*, 12 May 2024, pp. 3-9.
"""
WRONG = CLEAN.replace("12 May", "31 June")
FLAGS = ("--documents", "briefs/*.md", "--ci", "github", "--private")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the steps are for bash")


def script(folder: Path, name: str, body: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/bash\n{body}\n", "utf-8")
    (folder / name).chmod(0o755)


@pytest.fixture
def environ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An environment in which `claimcheck` is this one, `python -m pip` and `gh` write down what is asked of them."""
    programs = tmp_path / "programs"
    script(programs, "claimcheck", f'exec "{sys.executable}" -m claimcheck "$@"')
    script(programs, "python", f'echo "$@" >>"{tmp_path}/pip.log"')
    listed = f'*--paginate*) cat "{tmp_path}/known" ;; "api user"*) echo "not for you"; exit 1 ;;'
    forked = f'*--method*) [ ! -e "{tmp_path}/forked" ] ;;'
    script(programs, "gh", f'echo "$@" >>"{tmp_path}/gh.log"; case "$*" in {listed} {forked} esac')
    (tmp_path / "known").write_text("", "utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    return {
        **kept,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "A. Editor",
        "GIT_AUTHOR_EMAIL": "editor@site.ac.uk",
        "GIT_COMMITTER_NAME": "A. Editor",
        "GIT_COMMITTER_EMAIL": "editor@site.ac.uk",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "NO_COLOR": "1",
    }


def call(*command: str, cwd: Path, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, timeout=300, check=False)


def begun(tmp_path: Path, environ: dict[str, str], text: str) -> Path:
    """A repository in which a project was begun, with one document that is not committed."""
    folder = tmp_path / "repository"
    (folder / "briefs").mkdir(parents=True)
    call("git", "init", "--quiet", "--initial-branch=main", cwd=folder, environ=environ)
    done = call("claimcheck", "init", *FLAGS, cwd=folder, environ=environ)
    assert (done.returncode, done.stderr) == (0, "")
    (folder / "briefs" / "one.md").write_text(text, "utf-8")
    return folder


def test_a_project_is_begun_once(tmp_path, environ):
    folder = begun(tmp_path, environ, CLEAN)
    assert call("claimcheck", "run", "--offline", cwd=folder, environ=environ).returncode == 0
    done = call("claimcheck", "init", *FLAGS, cwd=folder, environ=environ)
    assert done.stdout.count("kept as it is: ") == 3
    assert "written" not in done.stdout


def test_without_anybody_to_ask_it_says_which_flags_it_needs(tmp_path, environ):
    done = call("claimcheck", "init", "--ci", "github", cwd=tmp_path, environ=environ)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "--documents GLOB and --public or --private" in done.stderr
    assert not (tmp_path / "claims.yaml").exists()


def test_settings_in_pyproject_are_settings(tmp_path, environ):
    (tmp_path / "pyproject.toml").write_text("[tool.claimcheck]\n", "utf-8")
    done = call("claimcheck", "init", *FLAGS, cwd=tmp_path, environ=environ)
    assert not (tmp_path / "claimcheck.toml").exists()
    assert "pyproject.toml" in done.stdout


def test_a_commit_with_a_mistake_is_stopped_by_the_hook_and_one_without_is_not(tmp_path, environ):
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "Hooks"]):
        assert call("git", *command, cwd=hooks, environ=environ).returncode == 0
    rev = call("git", "rev-parse", "HEAD", cwd=hooks, environ=environ).stdout.strip()
    folder = begun(tmp_path, environ, WRONG)
    # The program is installed already: no environment of its own has to be made.
    hook = f"repos: [{{repo: '{hooks}', rev: {rev}, hooks: [{{id: claimcheck, language: system}}]}}]\n"
    (folder / ".pre-commit-config.yaml").write_text(hook, "utf-8")
    environ = {**environ, "PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    installed = call(sys.executable, "-m", "pre_commit", "install", cwd=folder, environ=environ)
    assert installed.returncode == 0, installed.stdout
    call("git", "add", "--all", cwd=folder, environ=environ)
    stopped = call("git", "commit", "--message", "A mistake", cwd=folder, environ=environ)
    assert stopped.returncode != 0
    assert "[D301]" in stopped.stdout + stopped.stderr
    (folder / "briefs" / "one.md").write_text(CLEAN, "utf-8")
    call("git", "add", "--all", cwd=folder, environ=environ)
    done = call("git", "commit", "--message", "Mended", cwd=folder, environ=environ)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("forge", ["github", "gitlab"])
@pytest.mark.parametrize("public", ["--public", "--private"])
def test_the_workflow_that_is_written_fails_what_a_change_adds_and_says_no_more_than_it_may(
    tmp_path, environ, forge, public
):
    folder = tmp_path / "repository"
    (folder / "briefs").mkdir(parents=True)
    call("git", "init", "--quiet", "--initial-branch=main", cwd=folder, environ=environ)
    flags = ("--documents", "briefs/*.md", "--ci", forge, public)
    assert call("claimcheck", "init", *flags, cwd=folder, environ=environ).returncode == 0
    (file,) = [*folder.glob(".github/workflows/*.yml"), *folder.glob(".gitlab/*.yml")]
    read = YAML(typ="safe").load(file)
    steps = (
        [step.get("run", "") for step in read["jobs"]["claimcheck"]["steps"]]
        if forge == "github"
        else read["claimcheck"]["script"]
    )
    script = next(step for step in steps if "claimcheck run" in step)
    assert "${{" not in script

    def run(text: str) -> tuple[int, str]:
        (folder / "briefs" / "one.md").write_text(text, "utf-8")
        base = call("git", "rev-parse", "HEAD", cwd=folder, environ=environ).stdout.strip()
        runner = {"BASE": base, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "RUNNER_TEMP": str(tmp_path)}
        summary = tmp_path / "summary"
        done = call(
            "bash", "-e", "-c", script, cwd=folder, environ={**environ, **runner, "GITHUB_STEP_SUMMARY": str(summary)}
        )
        return done.returncode, done.stdout + done.stderr + (summary.read_text("utf-8") if summary.exists() else "")

    (folder / "briefs" / "one.md").write_text(WRONG, "utf-8")
    call("git", "add", "--all", cwd=folder, environ=environ)
    call("git", "commit", "--quiet", "--message", "Before", cwd=folder, environ=environ)
    assert run("A first paragraph.\n\n" + WRONG)[0] == 0
    code, said = run(
        WRONG.replace("figures.[^1]", "figures.[^1] It erred.[^2]") + '[^2]: B. Jones, "Erring", 31 April 2024.\n'
    )
    assert code == 1
    assert "June" not in said
    assert ("April" in said) is (public == "--private")
    assert "1 must be fixed" in said


def test_a_workflow_that_no_forge_would_find_is_told(tmp_path, environ):
    call("git", "init", "--quiet", cwd=tmp_path, environ=environ)
    (tmp_path / "inner").mkdir()
    done = call("claimcheck", "init", *FLAGS, cwd=tmp_path / "inner", environ=environ)
    assert f"only in {tmp_path} a forge looks for .github: move it there" in done.stdout


class Action:
    """The steps of action.yml as a runner runs them: expressions filled in, bash -eo pipefail, outputs passed on."""

    def __init__(self, folder: Path, tmp_path: Path, environ: dict[str, str], **inputs: str) -> None:
        self._action = YAML(typ="safe").load(ROOT / "action.yml")
        self._folder, self._runner, self._environ = folder, tmp_path / "runner", environ
        self._runner.mkdir()
        known = {f"inputs.{name}": str(each.get("default", "")) for name, each in self._action["inputs"].items()}
        self._known = {
            **known,
            **{f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()},
            "github.action_path": str(ROOT),
            "github.repository": "house/briefs",
            "github.event.pull_request.number": "7",
            "runner.temp": str(self._runner),
        }
        self.printed = ""

    def run(self) -> int:
        for step in self._action["runs"]["steps"]:
            if "run" not in step or (step["name"] == "Comment once" and self._known["inputs.comment"] != "true"):
                continue
            done = self._step(step)
            self.printed += done.stdout + done.stderr
            if done.returncode:
                return done.returncode
        return 0

    def _step(self, step: dict[str, object]) -> subprocess.CompletedProcess[str]:
        assert step["shell"] == "bash"
        assert "${{" not in str(step["run"]), "an expression in a script is code that an input writes"
        named = step.get("env", {})
        assert isinstance(named, dict)
        output = self._runner / "output"
        output.write_text("", "utf-8")
        environ = {**self._environ, **{name: self._filled(str(value)) for name, value in named.items()}}
        environ |= {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(self._runner / "summary")}
        (self._runner / "step.sh").write_text(str(step["run"]), "utf-8")
        command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", str(self._runner / "step.sh"))
        done = call(*command, cwd=self._folder, environ=environ)
        for line in output.read_text("utf-8").splitlines():
            name, _, value = line.partition("=")
            self._known[f"steps.{step.get('id')}.outputs.{name}"] = value
        return done

    def _filled(self, value: str) -> str:
        for name, known in self._known.items():
            value = value.replace(f"${{{{ {name} }}}}", known)
        return value

    @property
    def summary(self) -> str:
        return (self._runner / "summary").read_text("utf-8")


def test_the_action_fails_a_pull_request_that_adds_a_mistake_and_says_which(tmp_path, environ):
    folder = begun(tmp_path, environ, WRONG)
    action = Action(folder, tmp_path, environ)
    assert action.run() == 1
    assert "::error file=briefs/one.md" in action.printed
    assert "31 June 2024" in action.summary
    assert (tmp_path / "pip.log").read_text("utf-8").strip().endswith(str(ROOT))


def test_the_action_passes_what_is_clean_and_what_was_there_before(tmp_path, environ):
    folder = begun(tmp_path, environ, WRONG)
    call("git", "add", "--all", cwd=folder, environ=environ)
    call("git", "commit", "--quiet", "--message", "Before", cwd=folder, environ=environ)
    action = Action(folder, tmp_path, environ, since="HEAD", paths="briefs/one.md\n\n")
    assert action.run() == 0
    assert "no document changed since HEAD" in action.printed


def test_the_action_comments_once_and_renews_its_comment(tmp_path, environ):
    folder = begun(tmp_path, environ, WRONG)
    action = Action(folder, tmp_path, environ, comment="true", fail_on="never")
    assert action.run() == 0
    asked = (tmp_path / "gh.log").read_text("utf-8")
    assert "--method POST repos/house/briefs/issues/7/comments --field body=@" in asked
    assert "PATCH" not in asked
    (tmp_path / "known").write_text("41\n" + "42\n" * 50_000, "utf-8")  # more than a pipe holds
    (tmp_path / "runner").rename(tmp_path / "first")
    assert Action(folder, tmp_path, environ, comment="true", fail_on="never").run() == 0
    assert "--method PATCH repos/house/briefs/issues/comments/41" in (tmp_path / "gh.log").read_text("utf-8")


def test_where_the_token_may_not_comment_the_gate_decides_all_the_same(tmp_path, environ):
    folder = begun(tmp_path, environ, CLEAN)
    (tmp_path / "forked").touch()
    action = Action(folder, tmp_path, environ, comment="true")
    assert action.run() == 0
    assert "::notice title=claimcheck::No comment was written" in action.printed
    (tmp_path / "runner").rename(tmp_path / "first")
    (folder / "briefs" / "one.md").write_text(WRONG, "utf-8")
    assert Action(folder, tmp_path, environ, comment="true").run() == 1


def test_a_run_that_fails_shows_no_summary_of_an_earlier_one(tmp_path, environ):
    folder = begun(tmp_path, environ, WRONG)
    action = Action(folder, tmp_path, environ, fail_on="never")
    assert action.run() == 0
    (tmp_path / "runner" / "summary").unlink()
    (folder / "claimcheck.toml").write_text("nonsense = 1\n", "utf-8")
    assert action.run() == 2
    assert not (tmp_path / "runner" / "summary").exists()


def test_what_a_fault_of_the_program_quotes_is_not_printed_in_public(tmp_path, environ):
    folder = begun(tmp_path, environ, WRONG)
    script(tmp_path / "programs", "claimcheck", "echo 'a fault: 31 June 2024' >&2; exit 70")
    action = Action(folder, tmp_path, environ, public="true")
    assert action.run() == 70
    assert "June" not in action.printed


@pytest.mark.parametrize("public", ["true", "True", "yes", ""])
def test_in_public_the_action_says_how_many_findings_there_are_and_not_a_word_of_the_text(tmp_path, environ, public):
    folder = begun(tmp_path, environ, WRONG)
    action = Action(folder, tmp_path, environ, public=public, comment="true")
    assert action.run() == 1
    assert action.summary.startswith("Not ready: 1 must be fixed")
    for text in (action.printed, action.summary, (tmp_path / "runner/claimcheck-reports/summary.md").read_text("utf-8")):
        assert not any(word in text for word in ("June", "Smith", "ministry", "one.md"))


def test_an_input_is_a_value_and_never_a_command(tmp_path, environ):
    folder = begun(tmp_path, environ, CLEAN)
    action = Action(folder, tmp_path, environ, paths='$(touch stolen)\n"; touch stolen; "', since="", baseline="")
    assert action.run() == 3
    assert not (folder / "stolen").exists()


def test_every_action_it_uses_is_pinned_to_a_commit():
    steps = YAML(typ="safe").load(ROOT / "action.yml")["runs"]["steps"]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    assert all(len(each.partition("@")[2]) == 40 for each in used)


def test_nothing_of_the_text_is_uploaded_unless_it_is_known_not_to_be_public():
    steps = YAML(typ="safe").load(ROOT / "action.yml")["runs"]["steps"]
    (upload,) = (step for step in steps if "upload" in step.get("uses", ""))
    assert "inputs.public == 'false'" in upload["if"]


def test_answers_are_kept_before_the_gate_can_fail():
    steps = YAML(typ="safe").load(ROOT / "action.yml")["runs"]["steps"]
    kinds = [step.get("uses", step.get("name")).partition("@")[0] for step in steps]
    assert kinds.index("Check") < kinds.index("actions/cache/save") < kinds.index("Gate")
    assert "actions/cache" not in kinds  # which keeps nothing where the job fails
