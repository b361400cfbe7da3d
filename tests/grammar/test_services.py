import pytest

from claimcheck.grammar.services import known, services

TABLE = services(r"""
    (?:www\.)?maps\.test   /search$   q query
    maps\.test             .*         leads to a map
""")


@pytest.mark.parametrize(
    ("host", "path", "found"),
    [
        ("maps.test", "/search", ["q query", "leads to a map"]),
        ("www.maps.test", "/search", ["q query"]),
        ("maps.test", "", ["leads to a map"]),
        ("www.maps.test", "/searches", []),
        ("maps.test.example", "/search", []),
        ("mymaps.test", "/search", []),
    ],
)
def test_an_address_is_known_by_its_whole_host_and_the_beginning_of_its_path(host: str, path: str, found: list[str]) -> None:
    assert list(known(TABLE, host, path)) == found
