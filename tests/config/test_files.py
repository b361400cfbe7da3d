"""Where the settings are found, and what is said of those that do not hold."""

from pathlib import Path

import pytest

from claimcheck.config import load, locate
from claimcheck.errors import SettingsError

FULL = """
documents = ["briefs/**/*.md"]
exclude = ["briefs/old/**"]
ignore = ["D310"]
fail-on = "warning"
uncited = "strong"
house = {require = {webpage = ["title", "accessed"]}}
per-file-ignores = {"briefs/letters/**" = ["C2"]}
network = {timeout = 10, per-host = 2, interval = 0.05, user-agent = "us", mailto = "a@example.org"}
hosts."example.org" = {headers = {X-Token = "env:TOKEN"}, interval = 1.0, skip = "reason"}
archive = {timemap = "https://web.archive.org/web/timemap/link/"}

[registries]
crossref = "https://api.crossref.org"
datacite = "https://api.datacite.org"
handles = "https://doi.org/api/handles"
books = "https://openlibrary.org"
"""


def written(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def refused(folder: Path, text: str, name: str = "claimcheck.toml") -> str:
    file = written(folder, text, name)
    with pytest.raises(SettingsError) as caught:
        load(file, folder)
    words = str(caught.value)
    assert words.startswith(str(file))
    assert "\n" not in words
    return words.removeprefix(f"{file}: ")


def test_every_key_of_the_full_example_is_taken(tmp_path: Path) -> None:
    table = load(written(tmp_path, FULL), tmp_path).table
    assert table is not None
    assert table.per_file_ignores == {"briefs/letters/**": ["C2"]}
    assert table.network.mailto == "a@example.org"
    assert table.hosts["example.org"].interval == 1.0


def test_pyproject_has_the_same_under_its_table(tmp_path: Path) -> None:
    file = written(tmp_path, '[tool.other]\nx = 1\n[tool.claimcheck]\nfail-on = "never"\n', "pyproject.toml")
    table = load(file, tmp_path).table
    assert table is not None
    assert table.fail_on == "never"


def test_the_nearest_file_upward_is_taken_and_none_above_the_repository(tmp_path: Path) -> None:
    written(tmp_path, "")
    work = tmp_path / "repo/a/b"
    work.mkdir(parents=True)
    assert locate(work) == tmp_path / "claimcheck.toml"
    (tmp_path / "repo/.git").mkdir()
    assert locate(work) is None
    own = written(tmp_path / "repo", "[tool.claimcheck]\n", "pyproject.toml")
    assert locate(work) == own


def test_claimcheck_toml_comes_before_pyproject_beside_it(tmp_path: Path) -> None:
    written(tmp_path, "[tool.claimcheck]\n", "pyproject.toml")
    own = written(tmp_path, "")
    assert locate(tmp_path) == own


def test_a_pyproject_that_does_not_speak_of_us_is_passed_over_even_a_broken_one(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    written(inner, '[project]\nname = "claimcheck-site"\n[tool', "pyproject.toml")
    assert locate(inner) != inner / "pyproject.toml"


def test_a_broken_pyproject_that_speaks_of_us_is_not_passed_over(tmp_path: Path) -> None:
    file = written(tmp_path, "[tool.claimcheck]\nignore = [\n", "pyproject.toml")
    assert locate(tmp_path) == file


def test_without_a_file_the_working_folder_is_the_base(tmp_path: Path) -> None:
    assert load(None, tmp_path).folder == tmp_path


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('exlude = ["a"]', "there is no key 'exlude'; did you mean 'exclude'?"),
        ("network = {timeuot = 1}", "there is no key 'network.timeuot'; did you mean 'timeout'?"),
        ('hosts."a.org" = {header = {}}', "there is no key 'hosts.a.org.header'; did you mean 'headers'?"),
        ("fail_on = 'error'", "there is no key 'fail_on'; did you mean 'fail-on'?"),
        ("zzz = 1", "there is no key 'zzz'; known here are "),
        ("fail-on = 'none'", "'fail-on' must be 'error', 'warning' or 'never'"),
        ("network = {timeout = 'ten'}", "'network.timeout' must be a number"),
        ("network = {timeout = 0}", "'network.timeout' must be more than 0"),
        ("network = {timeout = inf}", "'network.timeout' must be "),
        ("network = {timeout = nan}", "'network.timeout' must be a finite number"),
        ("network = {per-host = 2.5}", "'network.per-host' must be a whole number"),
        ("network = {per-host = 0}", "'network.per-host' must be 1 or more"),
        ("network = {mailto = 'me'}", "'network.mailto' must be an e-mail address"),
        ("network = 3", "'network' must be a table"),
        ("ignore = 'D3'", "'ignore' must be a list"),
        ("ignore = ['D3', 4]", "'ignore.1' must be a string"),
        ("strict = 'yes'", "'strict' must be true or false"),
        ("hosts.'https://a.org' = {}", "'hosts' is keyed by host names"),
        ("registries = {crossref = 'ftp://x'}", "'registries.crossref' must begin with https:// or http://"),
        ("a = [", "not TOML"),
        ("exlude = 1\nzzz = 2", "there is no key 'exlude'; did you mean 'exclude'? (and 1 more)"),
    ],
)
def test_what_does_not_hold_is_one_sentence_with_file_and_key(tmp_path: Path, text: str, words: str) -> None:
    assert words in refused(tmp_path, text)


def test_no_credential_is_ever_part_of_a_message(tmp_path: Path) -> None:
    for text in ('hosts."a.org" = {headers = {X-Token = "s3cret\\n"}}', 'hosts."a.org" = {headers = "s3cret"}'):
        assert "s3cret" not in refused(tmp_path, text)


def test_a_settings_file_in_another_encoding_is_said_to_be_so(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_bytes("exclude = ['Größe']".encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load(file, tmp_path)


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml does not exist"):
        load(tmp_path / "none.toml", tmp_path)
