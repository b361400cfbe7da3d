"""A machine of its own for one run of claimcheck: `unshare -n python namespace.py`, a job as JSON on standard input.

The namespace has a loopback interface and no other, and every address there is leads to it: so a canary that listens on all
of them hears whoever is connected to, be it 10.1.2.3 or the open web, and no packet leaves.

job: links (the document's), options (of `claimcheck run`), names (host to addresses: run in this process, with this name
service), knock (addresses that the canary is tried at first).
answer: verdicts by URL, and the addresses at which the canary was reached, by the run (`reached`) and before (`knocked`).
"""

import asyncio
import contextlib
import json
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

PORTS = (80, 443)
GATE = 9000  # on 127.0.0.1: sends whoever asks for /?URL on to URL
PAGE = b"<html><title>A page</title><p>Nobody should read this.</p></html>"
SETUP = (("link", "set", "lo", "up"), ("route", "add", "local", "0.0.0.0/0", "dev", "lo"),
         ("-6", "route", "add", "local", "::/0", "dev", "lo"))  # fmt: skip


def build() -> None:
    """Make every address one of this machine. Refuses to where there is any way out."""
    if [name for _, name in socket.if_nameindex()] != ["lo"]:
        raise SystemExit("this is no namespace of its own")
    for words in SETUP:
        subprocess.run(["ip", *words], check=True)


def listen(family: int, address: str, port: int, heard: list[str] | None) -> None:
    """Answer everybody: with a page, noting the address that was asked; or, without a list, with the redirect asked for."""
    server = socket.create_server((address, port), family=family, backlog=512)  # type: ignore[arg-type]

    def serve() -> None:
        while True:
            connection, _ = server.accept()
            if heard is not None:
                heard.append(connection.getsockname()[0])
            threading.Thread(target=answer, args=(connection, heard is None), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()


def answer(connection: socket.socket, leads: bool) -> None:
    with contextlib.suppress(OSError), connection:
        asked = connection.recv(65536).decode("latin-1").split(" ")
        head = f"302 Found\r\nLocation: {unquote(asked[1].partition('?')[2])}" if leads and len(asked) > 1 else "200 OK"
        body = b"" if leads else PAGE
        connection.sendall(f"HTTP/1.1 {head}\r\nContent-Type: text/html\r\nConnection: close\r\n".encode()
                           + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)  # fmt: skip


def program(links: Sequence[str], options: Sequence[str]) -> dict[str, str]:
    """What `claimcheck run` says of a document with these links."""
    with tempfile.TemporaryDirectory() as folder:
        notes = "\n\n".join(f"[^{n}]: A. Author, “Title”, 2024, <{link}>" for n, link in enumerate(links, 1))
        marks = " ".join(f"It is so.[^{n}]" for n in range(1, len(links) + 1))
        Path(folder, "brief.md").write_text(f"# A brief\n\n{marks}\n\n{notes}\n", "utf-8")
        own = ["--no-cache", "--no-reports", "--no-archive", "--format", "json"]
        command = [sys.executable, "-m", "claimcheck", "run", "brief.md", *own, *options]
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False)
    return {link["url"]: link["verdict"] for link in json.loads(done.stdout)["links"]}


def in_process(links: Sequence[str], names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The same, with a name service that knows these names."""
    from claimcheck.evidence.gathering import gather_links  # noqa: PLC0415 -- the other half needs none of it
    from claimcheck.model.evidence import LinkCheck, Request  # noqa: PLC0415 -- as above
    from claimcheck.model.settings import Network  # noqa: PLC0415 -- as above

    async def lookup(host: str) -> tuple[str, ...]:
        return tuple(names[host])

    requests = [Request(link) for link in links]
    gathering = gather_links(requests, Network(timeout=3, interval=0), None, datetime.now(UTC), lookup=lookup)
    found = asyncio.run(gathering)
    return {url: check.verdict.value for url, check in found.links.items() if isinstance(check, LinkCheck)}


def main() -> None:
    job = json.load(sys.stdin)
    build()
    heard: list[str] = []
    for port in PORTS:
        listen(socket.AF_INET, "0.0.0.0", port, heard)
        listen(socket.AF_INET6, "::", port, heard)
    listen(socket.AF_INET, "127.0.0.1", GATE, None)
    for address in job.get("knock", ()):
        with socket.create_connection((address, PORTS[0]), timeout=3) as knocking:
            knocking.sendall(b"GET / HTTP/1.1\r\n\r\n")
            knocking.recv(100)
    knocked = list(heard)
    heard.clear()
    names = job.get("names")
    verdicts = in_process(job["links"], names) if names else program(job["links"], job.get("options", ()))
    json.dump({"verdicts": verdicts, "reached": sorted(heard), "knocked": knocked}, sys.stdout)


if __name__ == "__main__":
    main()
