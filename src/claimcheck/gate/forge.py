"""Where the lines of the documents stand on the web: at the forge that `origin` names, at the commit that is checked out.

An address is given only where it is sure to show the very lines: the file's bytes are those of the commit, and a branch of a
remote has that commit. Nothing is asked of the network.
"""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from claimcheck.errors import UsageError
from claimcheck.gate.revisions import ask, tree

# A URL, or the short form of SSH (git-fetch(1), "Git URLs"). Who logs in, and with what, is in no group.
_REMOTE = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^/\s?#]*@)?(?P<host>[\w.-]+)(?::\d+)?/|(?:[\w.-]+@)?(?P<short>[\w-]+\.[\w.-]+):(?!/))"
    r"(?P<path>(?:[\w~-][\w.~-]*/)+[\w~-][\w.~-]*?)(?:\.git)?/?",
    re.ASCII,
)
# How each forge names a file at a commit, up to the number of the line; as it is written, where it would be set as a page.
_GITHUB = "https://{host}/{repository}/blob/{commit}/{path}?plain=1#L"
_GITLAB = "https://{host}/{repository}/-/blob/{commit}/{path}?plain=1#L"
_FORGEJO = "https://{host}/{repository}/src/commit/{commit}/{path}?display=source#L"
_BITBUCKET = "https://{host}/{repository}/src/{commit}/{path}#lines-"
_FORGES = {"github.com": _GITHUB, "gitlab.com": _GITLAB, "codeberg.org": _FORGEJO, "bitbucket.org": _BITBUCKET}
# What people call the host of their own.
_OWN = {"gitlab": _GITLAB, "forgejo": _FORGEJO, "gitea": _FORGEJO}
# A line end to us, and none to a forge.
_LONE_CR = re.compile(rb"\r(?!\n)")


def lines(files: Mapping[str, Path]) -> Mapping[str, str]:
    """By reported path, the address of a file's lines up to the number; nothing for files that have none.

    files: where the documents are, by reported path. All are looked for in the repository around the first that is in one.
    """
    folder = next((file.parent for file in files.values() if _in_repository(file)), None)
    if folder is None:
        return {}
    try:
        return dict(_found(folder, files))
    except UsageError:  # no git, or one that does not answer: a report without links
        return {}


def address(remote: str, commit: str, path: str) -> str | None:
    """The address of a file's lines; None for a remote that is no repository of a known forge."""
    match = _REMOTE.fullmatch(remote)
    if match is None:
        return None
    host = (match["host"] or match["short"]).lower()
    form = _FORGES.get(host) or _OWN.get(host.partition(".")[0])
    if form is None:
        return None
    return form.format(
        host=host, repository=match["path"], commit=commit, path=quote(path.encode("utf-8", "surrogateescape"))
    )


def _in_repository(file: Path) -> bool:
    return any((folder / ".git").exists() for folder in file.resolve().parents)


def _found(folder: Path, files: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    remote = (ask(folder, "config", "--get", "remote.origin.url") or b"").decode("utf-8", "replace").strip()
    commit = (ask(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") or b"").decode().strip()
    if not commit or address(remote, commit, "") is None:
        return
    if not ask(folder, "for-each-ref", "--count=1", f"--contains={commit}", "refs/remotes"):
        return
    top = Path(os.fsdecode((ask(folder, "rev-parse", "--show-toplevel") or b"").removesuffix(b"\n"))).resolve()
    blobs = {path: blob for mode, blob, path in tree(folder, commit) if mode in {"100644", "100755"}}
    for name, file in files.items():
        whole = file.parent.resolve() / file.name
        path = whole.relative_to(top).as_posix() if whole.is_relative_to(top) else ""
        if path in blobs and not whole.is_symlink() and _same(whole, blobs[path]) and (url := address(remote, commit, path)):
            yield name, url


def _same(file: Path, blob: str) -> bool:
    """Whether a file is the blob, or the blob with the line ends of Windows, and has the lines that a forge counts."""
    try:
        data = file.read_bytes()
    except OSError:
        return False
    return not _LONE_CR.search(data) and blob in (_blob(data, len(blob)), _blob(data.replace(b"\r\n", b"\n"), len(blob)))


def _blob(data: bytes, digits: int) -> str:
    """The name that git gives to contents: in SHA-1, or of 64 digits in SHA-256 (gitformat-pack(5), "Object names")."""
    name = "sha256" if digits == hashlib.sha256().digest_size * 2 else "sha1"
    return hashlib.new(name, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
