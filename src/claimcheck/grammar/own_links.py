"""Addresses that only their author can open, or that show everybody something else: files, intranets, searches."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from claimcheck.grammar.services import known, services

_LOCAL_SCHEMES = frozenset({"file", "smb", "afp", "blob", "ms-word", "ms-excel", "ms-powerpoint", "onenote"})
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\\w")
_INTRANET = frozenset({"local", "internal", "corp", "intranet", "lan", "localdomain", "private", "home"})
_PLACEHOLDERS = frozenset(
    {"host", "hostname", "server", "servername", "domain", "example", "site", "website", "url", "test"}
)
# Host, path, and the parameters that hold what was searched for.
_SEARCHES = services(r"""
    (?:www\.)?google\.[a-z.]{2,6}       /search$                                q
    scholar\.google\.[a-z.]{2,6}        /scholar$                               q
    news\.google\.[a-z.]{2,6}           /search$                                q
    (?:[a-z]{2,3}\.)?bing\.com          /search$|/news/search$|/images/search$  q
    (?:html\.)?duckduckgo\.com          /?$|/html/?$                            q
    (?:[a-z]{2}\.)?search\.yahoo\.com   /search                                 p
    (?:www\.)?baidu\.com                /s$                                     wd word
    (?:www\.)?yandex\.[a-z.]{2,6}       /search                                 text
    (?:www\.)?ecosia\.org               /search$                                q
    search\.brave\.com                  /search$                                q
    (?:www\.)?startpage\.com            /(?:do|sp)/search                       query q
""")
# Host, path, and what such a link does.
_PERSONAL = services(r"""
    [\w-]+-my\.sharepoint\.com                                  .*                      lies in somebody's own OneDrive
    mail\.google\.com|outlook\.(?:office(?:365)?|live)\.com     /(?:mail|owa)           leads into a mailbox
    (?:chat\.openai|chatgpt)\.com                               /(?:g/[^/]+/)?c/        leads into somebody's own chat
    claude\.ai                                                  /chat/                  leads into somebody's own chat
    gemini\.google\.com                                         /(?:u/\d/)?app/         leads into somebody's own chat
    [\w-]+\.slack\.com                                          /(?:archives|files)/    leads into a closed workspace
    teams\.microsoft\.com                                       /l/                     leads into a closed workspace
""")
_EDITOR = re.compile(r"/(?:document|spreadsheets|presentation)/(?:u/\d+/)?d/[\w-]{10,80}(?=/edit\b)")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_ADDRESS = re.compile(r"[\d.]+|0x[\da-f]+|\[.*\]")


@dataclass(frozen=True, slots=True)
class OwnLink:
    """`why`, in words after "the link". `search`: it lists what somebody searched for. `clean`: what may stand instead."""

    why: str
    search: bool = False
    clean: str = ""


def own(url: str) -> OwnLink | None:
    """What keeps others from seeing what the author sees behind a link; None where nothing in the address says so."""
    if _DRIVE.match(url):
        return OwnLink("is a file on somebody's own disk")
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower().rstrip(".")
    except ValueError:
        return None
    if parts.scheme.lower() in _LOCAL_SCHEMES:
        return OwnLink(
            "is a file on somebody's own disk" if parts.scheme == "file" else f"opens only at home ({parts.scheme}:)"
        )
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    if _intranet(host):
        return OwnLink(f"leads into an intranet ({host})")
    if why := next(known(_PERSONAL, host, parts.path), ""):
        return OwnLink(why)
    if host == "docs.google.com" and (editor := _EDITOR.match(parts.path)) and "usp=sharing" not in parts.query:
        return OwnLink("opens an editor", clean=f"https://{host}{editor.group()}/preview")
    return (
        OwnLink("lists the results of a search, which change", search=True)
        if _search(host, parts.path, parts.query)
        else None
    )


def _intranet(host: str) -> bool:
    """A host without a stop, or below a name that the public net does not have (RFC 6762, RFC 8375, ICANN 2024)."""
    if host == "localhost" or _ADDRESS.fullmatch(host):
        return False
    labels = host.split(".")
    if len(labels) == 1:
        return bool(_LABEL.fullmatch(host)) and host.removeprefix("my").removeprefix("your").strip("-") not in _PLACEHOLDERS
    return labels[-1] in _INTRANET


def _search(host: str, path: str, query: str) -> bool:
    keys = next(known(_SEARCHES, host, path), "").split()
    return bool(keys) and "tbm=bks" not in query and any(key in keys and value for key, value in parse_qsl(query[:4000]))
