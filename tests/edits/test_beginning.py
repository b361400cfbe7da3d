"""The files that a project begins with hold, and nothing that is there is touched."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimcheck import config, ledger
from claimcheck.edits.beginning import Answers, Forge, files, write
from claimcheck.errors import UsageError

ALL = [Answers(("briefs/**/*.md",), forge, public) for forge in Forge for public in (True, False)]


@pytest.mark.parametrize("answers", ALL, ids=lambda each: f"{each.forge}-{each.public}")
def test_settings_ledger_and_workflow_hold(tmp_path: Path, answers: Answers):
    begun = write(tmp_path, files(answers, "1.2.3"))
    assert begun.kept == ()
    settings = config.load(tmp_path / "claimcheck.toml", tmp_path)
    assert config.merge(config.Flags(), settings).documents == ("briefs/**/*.md",)
    assert ledger.read(tmp_path / "claims.yaml").claims == ()
    for file in tmp_path.rglob("*.yml"):
        assert YAML(typ="safe").load(file)
        assert "claimcheck==1.2.3" in file.read_text("utf-8")


@pytest.mark.parametrize("forge", [Forge.GITHUB, Forge.GITLAB])
def test_where_anybody_may_read_the_log_no_report_is_printed_or_kept(forge: Forge):
    (open_,) = (text for name, text in files(Answers(("*.md",), forge, True), "1").items() if name.endswith(".yml"))
    assert "tail -n 1" in open_
    assert not any(word in open_ for word in ("upload-artifact", "artifacts:", "summary.md", "--format github"))


def test_what_is_there_stays_byte_for_byte(tmp_path: Path):
    (tmp_path / "claims.yaml").write_bytes(b"version: 1 # mine\r\n")
    begun = write(tmp_path, files(ALL[0], "1"))
    assert begun.kept == ("claims.yaml",)
    assert (tmp_path / "claims.yaml").read_bytes() == b"version: 1 # mine\r\n"
    assert write(tmp_path, files(ALL[0], "2")).written == ()


def test_a_file_in_the_way_of_a_folder_is_one_sentence(tmp_path: Path):
    (tmp_path / ".github").write_text("", "utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        write(tmp_path, files(Answers(("*.md",), Forge.GITHUB, True), "1"))


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_glob_can_be_read_again(glob: str):
    text = files(Answers((glob,), Forge.NONE, True), "1")["claimcheck.toml"]
    assert tomllib.loads(text)["documents"] == [glob]
