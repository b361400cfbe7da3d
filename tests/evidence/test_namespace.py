"""Private, link-local and metadata addresses, on a machine of its own where they exist and a canary listens on each."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

CHILD = Path(__file__).with_name("namespace.py")
UNSHARE = ["unshare", "-n"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["unshare", "-rn"]

# One or more of each kind that is refused and that a TCP connection can be made to.
V4 = ["10.1.2.3", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.1.1", "169.254.169.254", "168.63.129.16",
      "100.64.0.1", "100.100.100.200", "127.0.0.1", "192.0.0.192", "192.88.99.1", "198.18.0.1"]  # fmt: skip
V6 = ["::1", "fc00::1", "fd00:ec2::254", "fec0::1", "2002:a01:203::1", "64:ff9b::a01:203", "64:ff9b:1::a01:203",
      "2001:0:a01:203::1", "5f00::1", "100::1"]  # fmt: skip
# These reach the IPv4 address that they hold, or cannot be connected to at all; a program must not try.
WRAPPED = ["::ffff:10.1.2.3", "::ffff:169.254.169.254", "0:0:0:0:0:FFFF:A9FE:A9FE", "::10.1.2.3", "fe80::1", "ff02::1"]
UNREACHED = ["0.0.0.0", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"]
# 10.1.2.3 and 169.254.169.254 as browsers read them too (WHATWG URL, host parsing).
SPELT = ["0x0a.1.2.3", "0xA010203", "167838211", "012.1.2.3", "10.66051", "10.1.515", "2852039166", "0xa9fea9fe",
         "169.254.43518", "0251.0376.0251.0376", "%31%30.1.2.3", "10。1。2。3", "１０.1.2.3", "10.1.2.3.",
         "reports.org@10.1.2.3", "user:secret@169.254.169.254", "10.1.2.3:443", "localhost", "db.localhost."]  # fmt: skip
OPEN = ("93.184.216.34", "2606:4700::1111")

Inside = Callable[..., Any]


def hosts(addresses: Sequence[str]) -> list[str]:
    return [f"[{address}]" if ":" in address else address for address in addresses]


@pytest.fixture(scope="module")
def inside() -> Inside:
    """Run a job in a namespace that is made for it; skips where none can be made."""
    if not (sys.platform == "linux" and shutil.which("unshare") and shutil.which("ip")):
        pytest.skip("no network namespaces here: unshare and ip are needed")
    tried = subprocess.run([*UNSHARE, "ip", "link", "set", "lo", "up"], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"no network namespace may be made here: {tried.stderr.strip()}")

    def run(
        links: Sequence[str], *options: str, names: Mapping[str, Sequence[str]] | None = None, knock: Sequence[str] = ()
    ) -> Any:
        job = {"links": links, "options": options, "names": names, "knock": knock}
        command = [*UNSHARE, sys.executable, str(CHILD)]
        done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_no_literal_of_a_refused_address_is_connected_to_and_all_are_forbidden(inside: Inside) -> None:
    links = [f"{scheme}://{host}/" for host in hosts([*V4, *V6, *WRAPPED, *UNREACHED]) for scheme in ("http", "https")]
    done = inside(links, knock=[*V4, *V6])
    assert done["knocked"] == [*V4, *V6], "the canary does not listen where it should"
    assert done["verdicts"] == dict.fromkeys(links, "forbidden")
    assert done["reached"] == []


def test_no_spelling_of_a_refused_address_is_connected_to(inside: Inside) -> None:
    done = inside([f"http://{host}/latest/meta-data" for host in SPELT])
    assert len(done["verdicts"]) == len(SPELT)
    assert set(done["verdicts"].values()) == {"forbidden"}
    assert done["reached"] == []


def test_no_redirect_to_a_refused_address_is_followed(inside: Inside) -> None:
    wanted = [*hosts([*V4, *V6, *WRAPPED, *UNREACHED]), *SPELT]
    links = [f"http://gate.test/?{quote(f'http://{host}/', safe='')}" for host in wanted]
    done = inside(links, "--connect-to", "gate.test:80:127.0.0.1:9000")
    assert done["verdicts"] == dict.fromkeys(links, "forbidden")
    assert done["reached"] == []


def test_no_name_that_leads_to_a_refused_address_is_connected_to(inside: Inside) -> None:
    refused = {f"h{n}.net": [address] for n, address in enumerate([*V4, *V6, *WRAPPED, *UNREACHED])}
    links = [f"http://{name}/" for name in refused]
    done = inside([*links, "http://open4.net/", "http://open6.net/"],
                  names=refused | {"open4.net": [OPEN[0]], "open6.net": [OPEN[1]]})  # fmt: skip
    assert done["verdicts"] == dict.fromkeys(links, "forbidden") | {
        "http://open4.net/": "alive",
        "http://open6.net/": "alive",
    }
    assert set(done["reached"]) == set(OPEN)


def test_of_the_addresses_of_a_name_only_the_public_ones_are_connected_to(inside: Inside) -> None:
    done = inside(["http://both.net/"], names={"both.net": ["10.1.2.3", OPEN[0], "fd00::1"]})
    assert done["verdicts"] == {"http://both.net/": "alive"}
    assert set(done["reached"]) == {OPEN[0]}


@pytest.mark.parametrize("address", ["10.1.2.3", "169.254.169.254", "fd00::1", "2002:a01:203::1"])
def test_an_address_that_a_mapping_names_is_connected_to(address: str, inside: Inside) -> None:
    (host,) = hosts([address])
    links = ["http://named.test/", f"http://{host}/", "http://other.test/"]
    done = inside(links, "--connect-to", f"named.test:80:{host}:80", "--connect-to", "other.test:80:127.0.0.1:9000")
    assert [done["verdicts"][link] for link in links[:2]] == ["alive", "forbidden"]
    assert set(done["reached"]) == {address}


def test_what_a_mapping_opens_is_closed_to_a_redirect_that_spells_the_address(inside: Inside) -> None:
    link = f"http://gate.test/?{quote('http://10.1.2.3/', safe='')}"
    mappings = ("--connect-to", "gate.test:80:127.0.0.1:9000", "--connect-to", "named.test:80:10.1.2.3:80")
    done = inside([link, "http://named.test/"], *mappings)
    assert done["verdicts"] == {link: "forbidden", "http://named.test/": "alive"}
    assert set(done["reached"]) == {"10.1.2.3"}
