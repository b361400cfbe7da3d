"""Flags over file over defaults."""

from pathlib import Path

import pytest

from claimcheck.config import Flags, SettingsFile, load, merge
from claimcheck.errors import SettingsError
from claimcheck.model.settings import ConnectTo, FailOn, Registries, Settings, Uncited


def file(folder: Path, text: str) -> SettingsFile:
    path = folder / "claimcheck.toml"
    path.write_text(text, "utf-8")
    return load(path, folder)


def test_without_flags_and_file_the_defaults_hold(tmp_path: Path) -> None:
    assert merge(Flags(), load(None, tmp_path)) == Settings()


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert merge(Flags(), file(tmp_path, "")) == Settings()


def test_a_flag_replaces_what_the_file_says(tmp_path: Path) -> None:
    settings = file(tmp_path, 'fail-on = "warning"\n')
    assert merge(Flags(), settings).fail_on is FailOn.WARNING
    assert merge(Flags(fail_on=FailOn.NEVER), settings).fail_on is FailOn.NEVER


def test_exclude_and_ignore_add_up(tmp_path: Path) -> None:
    settings = merge(Flags(exclude=("b",), ignore=("D3",)), file(tmp_path, 'exclude = ["a"]\nignore = ["C2"]\n'))
    assert (settings.exclude, settings.ignore) == (("a", "b"), ("C2", "D3"))


def test_select_on_the_command_line_asks_for_just_those_rules(tmp_path: Path) -> None:
    settings = file(tmp_path, 'select = ["N"]\nignore = ["D304"]\n')
    asked = merge(Flags(select=("D304",), ignore=("D303",)), settings)
    assert (asked.select, asked.ignore) == (("D304",), ("D303",))


def test_the_network_of_the_file_and_that_of_the_flags_come_together(tmp_path: Path) -> None:
    mapping = ConnectTo("", None, "127.0.0.1", 80)
    network = merge(
        Flags(connect_to=(mapping,), ca_file="ca.pem", deadline=5.0, strict_hosts=True),
        file(tmp_path, 'network = {timeout = 3, per-host = 1}\nhosts."A.org" = {interval = 2, skip = "asked not to"}\n'),
    ).network
    assert (network.timeout, network.per_host, network.connect_to, network.deadline) == (3.0, 1, (mapping,), 5.0)
    assert (network.ca_file, network.strict_hosts) == ("ca.pem", True)
    assert (network.hosts["a.org"].interval, network.hosts["a.org"].skip) == (2.0, "asked not to")


def test_links_that_are_left_out_have_a_reason(tmp_path: Path) -> None:
    settings = merge(Flags(), file(tmp_path, 'links."https://a.org/x*" = {skip = "asked not to"}\n'))
    assert dict(settings.network.skip) == {"https://a.org/x*": "asked not to"}
    for wrong in ('links."a.org/x" = {skip = "no"}', 'links."https://a.org" = {skip = ""}', 'links."https://a.org" = {}'):
        with pytest.raises(SettingsError, match="links"):
            merge(Flags(), file(tmp_path, wrong))


HEADER = 'hosts."a.org" = {headers = {X-Token = "env:TOKEN", Accept = "text/html"}}\n'


def test_a_header_takes_its_value_from_the_environment_and_never_shows_it(tmp_path: Path) -> None:
    settings = merge(Flags(), file(tmp_path, HEADER), {"TOKEN": "s3cret"})
    assert dict(settings.network.hosts["a.org"].headers) == {"X-Token": "s3cret", "Accept": "text/html"}
    assert "s3cret" not in repr(settings)


def test_a_variable_that_is_not_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"claimcheck.toml: 'hosts.a.org.headers.X-Token' .* TOKEN"):
        merge(Flags(), file(tmp_path, HEADER), {})


def test_a_value_that_would_split_the_header_is_refused_without_being_shown(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        merge(Flags(), file(tmp_path, HEADER), {"TOKEN": "s3cret\r\nHost: b.org"})
    assert "s3cret" not in str(caught.value)


def test_offline_nobody_sends_a_header_so_none_is_missed(tmp_path: Path) -> None:
    assert dict(merge(Flags(offline=True), file(tmp_path, HEADER), {}).network.hosts["a.org"].headers) == {}


def test_what_the_house_requires_reaches_the_rules(tmp_path: Path) -> None:
    settings = merge(Flags(), file(tmp_path, 'house = {require = {webpage = ["title", "accessed"]}}\n'))
    assert settings.required == {"webpage": ("title", "accessed")}


@pytest.mark.parametrize("require", ['{blog = ["title"]}', '{webpage = ["colour"]}'])
def test_a_kind_or_part_that_no_citation_has_is_refused(tmp_path: Path, require: str) -> None:
    with pytest.raises(SettingsError, match=r"house\.require"):
        file(tmp_path, f"house = {{require = {require}}}\n")


def test_registries_are_those_of_the_file_and_none_with_the_flag(tmp_path: Path) -> None:
    settings = file(tmp_path, 'registries = {crossref = "http://own.org", books = ""}\n')
    named = merge(Flags(), settings).network.registries
    assert named == Registries(crossref="http://own.org", books="")
    for each in (settings, load(None, tmp_path)):
        assert merge(Flags(no_registries=True), each).network.registries == Registries("", "", "", "")


def test_which_figures_want_a_note_reaches_the_rules(tmp_path: Path) -> None:
    assert merge(Flags(), file(tmp_path, "")).uncited is Uncited.STRONG
    assert merge(Flags(), file(tmp_path, 'uncited = "all"\n')).uncited is Uncited.ALL
