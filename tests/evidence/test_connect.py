"""--connect-to: where the TCP connection goes."""

import pytest

from claimcheck.evidence import connect, urls
from claimcheck.model.settings import ConnectTo


def target(url: str) -> urls.Target:
    parsed = urls.parse(url)
    assert parsed is not None
    return parsed


def test_the_first_mapping_that_matches_wins() -> None:
    mappings = (
        ConnectTo("a.test", 80, "127.0.0.1", 1),
        ConnectTo("a.test", None, "127.0.0.1", 2),
        ConnectTo("", None, "h", 3),
    )
    assert connect.route(target("http://a.test/"), mappings).port == 1
    assert connect.route(target("https://a.test/"), mappings).port == 2
    assert connect.route(target("http://b.test/"), mappings) == connect.Route("h", 3, moved=True, trusted=True)


def test_without_a_mapping_the_connection_goes_where_the_url_says() -> None:
    assert connect.route(target("https://a.test:8443/"), ()) == connect.Route("a.test", 8443)


def test_an_empty_target_keeps_host_and_port_of_the_url() -> None:
    assert connect.route(target("http://a.test:81/"), (ConnectTo("a.test", None, "", None),)).host == "a.test"
    assert connect.route(target("http://a.test:81/"), (ConnectTo("", None, "h", None),)).port == 81


def test_a_mapping_of_any_host_that_keeps_the_host_makes_no_address_trusted() -> None:
    assert not connect.route(target("http://a.test/"), (ConnectTo("", 80, "", 8080),)).trusted


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://0x7f.1/", "http://2130706433/", "http://127.1/"])
def test_a_literal_is_forbidden_unless_exactly_it_was_named(url: str) -> None:
    assert connect.forbidden(target(url), ())
    assert connect.forbidden(target(url), (ConnectTo("", None, "127.0.0.1", 1),))
    assert connect.forbidden(target(url), (ConnectTo("127.0.0.2", None, "127.0.0.1", 1),))
    assert not connect.forbidden(target(url), (ConnectTo("127.0.0.1", None, "127.0.0.1", 1),))
    assert not connect.forbidden(target(url), (ConnectTo("0x7f.1", None, "127.0.0.1", 1),))


def test_an_ipv6_literal_may_be_named_with_or_without_brackets() -> None:
    for name in ("::1", "[::1]", "[0:0::1]"):
        assert not connect.forbidden(target("http://[::1]/"), (ConnectTo(name, None, "", None),))
