"""The wall around the editor's own network."""

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import guard

REFUSED = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "168.63.129.16",
    "169.254.169.254", "169.254.1.1", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1",
    "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "100::1", "2001::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1",
    "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
]  # fmt: skip


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_is_not_public_unicast_is_refused(address: str) -> None:
    assert guard.refusal(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])
def test_a_public_address_is_not_refused(address: str) -> None:
    assert guard.refusal(address) == ""


@given(st.ip_addresses(v=4))
def test_no_address_that_python_calls_private_passes(address: ipaddress.IPv4Address) -> None:
    if not address.is_global or address.is_multicast:
        assert guard.refusal(str(address))


@given(st.ip_addresses(v=6))
def test_no_ipv6_address_outside_the_global_unicast_block_passes(address: ipaddress.IPv6Address) -> None:
    if address not in ipaddress.IPv6Network("2000::/3"):
        assert guard.refusal(str(address))


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "db.localhost", "127.0.0.1", "::1"])
def test_a_host_that_is_this_machine_is_refused_before_any_lookup(host: str) -> None:
    assert guard.host_refusal(host)


@pytest.mark.parametrize("host", ["localhost.org", "notlocalhost", "127.0.0.1.nip.io", "1.1.1.1"])
def test_a_name_that_only_looks_like_this_machine_is_left_to_the_lookup(host: str) -> None:
    assert guard.host_refusal(host) == ""


@pytest.mark.parametrize("address", REFUSED)
def test_no_socket_is_made_for_a_refused_address(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.evidence.guard.socket.socket", lambda **_: pytest.fail("a socket was made"))
    with pytest.raises(guard.ForbiddenAddress) as caught:
        guard.public_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, 80)))
    assert caught.value.address == address


def test_a_host_name_in_place_of_an_address_gets_no_socket() -> None:
    with pytest.raises(guard.ForbiddenAddress):
        guard.public_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("internal", 80)))


def test_a_public_address_gets_a_socket() -> None:
    with guard.public_socket((socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("1.1.1.1", 80))) as made:
        assert made.family is socket.AF_INET
