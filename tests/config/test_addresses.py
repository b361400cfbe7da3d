"""--connect-to, as in curl, and --proxy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import connect_to, proxy
from claimcheck.errors import UsageError
from claimcheck.model.settings import ConnectTo, Proxy


@pytest.mark.parametrize(
    ("value", "mapping"),
    [
        ("example.org:443:127.0.0.1:8443", ConnectTo("example.org", 443, "127.0.0.1", 8443)),
        ("::127.0.0.1:8080", ConnectTo("", None, "127.0.0.1", 8080)),
        ("Example.ORG:80::8080", ConnectTo("example.org", 80, "", 8080)),
        ("example.org::localhost:", ConnectTo("example.org", None, "localhost", None)),
        ("[2001:DB8::1]:80:[::1]:8080", ConnectTo("2001:db8::1", 80, "::1", 8080)),
        (":::", ConnectTo("", None, "", None)),
    ],
)
def test_a_mapping_is_read_as_curl_reads_it(value: str, mapping: ConnectTo) -> None:
    assert connect_to(value) == mapping


@pytest.mark.parametrize("value", ["", "a", "a:80", "a:80:b", "a:80:b:80:c", "::1:80:b:80", "[::1:80:b:80", "[]]:1:b:2"])
def test_what_has_not_four_parts_is_refused_with_the_shape(value: str) -> None:
    with pytest.raises(UsageError, match="HOST1:PORT1:HOST2:PORT2"):
        connect_to(value)


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", " 80", "８０", "99999999999999999999"])
def test_a_port_outside_of_its_range_is_refused(port: str) -> None:
    with pytest.raises(UsageError, match="from 1 to 65535"):
        connect_to(f"a:{port}:b:80")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_mapping_or_a_usage_error(value: str) -> None:
    try:
        mapping = connect_to(value)
    except UsageError:
        return
    assert mapping.port is None or 0 < mapping.port < 65536


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("http://proxy.net:3128", Proxy("proxy.net", 3128)),
        ("http://Proxy.NET/", Proxy("proxy.net", 80)),
        ("http://me:pa%3Ass%40w@127.0.0.1:8080", Proxy("127.0.0.1", 8080, "me", "pa:ss@w")),
        ("http://[::1]:8080", Proxy("::1", 8080)),
    ],
)
def test_a_proxy_is_read_with_its_login(value: str, found: Proxy) -> None:
    assert proxy(value) == found


@pytest.mark.parametrize(
    "value",
    ["proxy:3128", "127.0.0.1:3128", "https://s3cret@proxy:1", "socks5://s3cret@proxy:1", "http://", "http://me:s3cret@", "http://proxy:0",
     "http://proxy:99999", "http://me:s3cret@proxy/path", "http://me:s3cret@pro xy", "http://m%3Ae:s3cret@proxy", "http://me:s3cret%E2%98%83@proxy",
     "http://me:s3cret@[proxy]:1", "http://me:s3cret@proxy?x", "http://proxy#s3cret", "http://me:%ff@proxy"],
)  # fmt: skip
def test_what_is_no_url_of_a_proxy_is_refused_without_a_word_of_it(value: str) -> None:
    with pytest.raises(UsageError, match="http://HOST:PORT") as caught:
        proxy(value)
    assert "s3cret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_no_proxy_shows_its_password() -> None:
    assert "s3cret" not in repr(proxy("http://me:s3cret@proxy:1"))


@given(st.text(max_size=60).map(lambda rest: f"http://{rest}"))
def test_whatever_is_typed_is_a_proxy_or_a_usage_error(value: str) -> None:
    try:
        found = proxy(value)
    except UsageError:
        return
    assert found.host
    assert 0 < found.port < 65536
