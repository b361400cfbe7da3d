"""Addresses that lead to a page by way of somebody's mail gateway, library or chatbot, and the page's own address."""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from claimcheck.grammar.services import known, services

_SAFE_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_PROOFPOINT_3 = re.compile(r"/v3/__(?P<url>.{1,4000}?)__;(?P<hidden>[\w=-]*)!")
_RUNS = re.compile(r"\*(?:\*(?P<length>[A-Za-z0-9_-]))?")
_CHATBOTS = re.compile(
    r"(?:www\.)?(?:chatgpt|openai|chat\.openai|perplexity|perplexity\.ai|claude|copilot|gemini)(?:\.com|\.ai)?"
)
_OWN_PAGES = frozenset({"", "www", "login", "go", "auth", "help"})
_CHATBOT_MARK = re.compile(r"(?P<sign>[?&])utm_source=(?P<value>[^&#]{1,40})(?P<next>&?)", re.IGNORECASE)
# A library's host behind the publisher's: certain by its own name, or by the stops that became hyphens in front of it.
_LIBRARY = re.compile(
    r"(?P<inner>[\w.-]{1,200}?)\.(?:[\w-]{0,20}ez-?proxy\w{0,12}\.|lib-?proxy\w{0,12}\.|eproxy\.|[\w-]{1,40}\.(?:idm\.oclc|remotexs)\.)[\w.-]{2,80}"
    r"|(?P<hyphened>[\w-]{1,200}-(?:com|org|net|edu|gov|int|eu|uk|de|fr|nl|jp))\.(?:[\w-]{0,20}-)?proxy\d?\.[\w.-]{2,80}",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"(?:[\w-]{1,40}\.){0,3}?(?:[\w-]{0,20}ez-?proxy\w{0,12}|lib-?proxy\w{0,12}|eproxy|openathens|idm)\.[\w.-]{2,80}"
    r"|(?:[\w-]{0,20}-)?proxy\d?\.(?:[\w-]{1,40}\.){0,4}(?:edu|edu\.[a-z]{2}|ac\.[a-z]{2})",
    re.IGNORECASE,
)
_DOOR_PATH = re.compile(r"/(?:login|redirector/[\w.-]{1,80}|wayf|connect)(?:/|$)", re.IGNORECASE)

# Host, path, and the parameters that carry the address; from the services' own links.
_GATEWAYS = services(r"""
    (?:[\w-]+\.)*safelinks\.protection\.outlook\.com                            .*      url
    (?:[\w-]+\.)*safelinks\.protection\.(?:office365\.us|partner\.outlook\.cn)  .*      url
    urldefense(?:\.proofpoint)?\.(?:com|us)                                     /v1/    u
    linkprotect\.cudasvc\.com                                                   .*      a
    protect2?\.fireeye\.com                                                     .*      u
    (?:clicktime|[\w-]+\.clicktime)\.symantec\.com                              .*      u
    urlsand\.(?:esvalabs\.com|libraesva\.com)                                   .*      u
    deref-(?:mail\.com|gmx\.(?:net|com)|web\.de|web-02\.de)                     .*      redirectUrl
""")
_REDIRECTIONS = services(r"""
    (?:(?:www|scholar|news|images)\.)?google\.[a-z.]{2,6}                       /url$                   q url
    (?:[\w-]+\.)?facebook\.com                                                  /l\.php$|/flx/warn/     u
    l\.(?:instagram|threads|messenger)\.com                                     .*                      u
    (?:www\.)?linkedin\.com                                                     /redir|/safety/go       url
    (?:www\.)?slack-redir\.net                                                  /link                   url
    t\.umblr\.com                                                               /redirect               z
    (?:www\.)?youtube\.com                                                      /redirect$              q
    (?:out|old)\.reddit\.com                                                    .*                      url
    (?:www\.)?vk\.com                                                           /away\.php              to
    duckduckgo\.com                                                             /l/                     uddg
""")
_CARRIERS = (("mail gateway", _GATEWAYS), ("redirection", _REDIRECTIONS))
_OPAQUE = re.compile(
    r"(?:protect-[a-z]{2}|url\.[a-z]{2})\.(?:m\.)?mimecast(?:protect)?\.com|[\w.-]{1,60}\.mimecastprotect\.com"
    r"|secure-web\.cisco\.com|protect\.checkpoint\.com|url\.emailprotection\.link|urldefense(?:\.proofpoint)?\.com",
    re.IGNORECASE,
)


_MOST_LAYERS = 4
_ONE_LINE = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]*")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """`by`: what stands before the page, in words. `clean`: the page's own address, empty where the link hides it.
    `sure`: nothing of `clean` had to be guessed."""

    by: str
    clean: str = ""
    sure: bool = True


def unwrap(url: str) -> Wrapped | None:
    """What wraps an address, wrappers within wrappers taken off; None for a page's own address."""
    found = _unwrap(url)
    for _ in range(_MOST_LAYERS):
        inner = _unwrap(found.clean) if found and found.clean else None
        if not found or not inner:
            break
        found = Wrapped(found.by, inner.clean, found.sure and inner.sure)
    return Wrapped(found.by) if found and not _ONE_LINE.fullmatch(found.clean) else found


def _unwrap(url: str) -> Wrapped | None:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme in {"chrome-extension", "moz-extension"} and (at := url.find("http", 20)) > 0:
        return Wrapped("a browser's reader", unquote(url[at:]) if url[at:].startswith(("http%3A", "http%3a")) else url[at:])
    query = dict(reversed(parse_qsl(parts.query, max_num_fields=60))) if parts.query.count("&") < 60 else {}
    for what, table in _CARRIERS:
        for keys in known(table, host, parts.path):
            if clean := _first_url(query, keys.split()):
                return Wrapped(f"a {what} ({host})", clean)
    return (
        _proofpoint(url, host, parts.path, query)
        or _gateway(host, parts.path)
        or _library(url, host, parts.path, query)
        or _chatbot(url)
    )


def _first_url(query: Mapping[str, str], names: list[str]) -> str:
    return next((query[name] for name in names if query.get(name, "").startswith(("http://", "https://"))), "")


def _proofpoint(url: str, host: str, path: str, query: Mapping[str, str]) -> Wrapped | None:
    """URL Defense v2 and v3, as Proofpoint's own decoder reads them."""
    if not re.fullmatch(r"urldefense(?:\.proofpoint)?\.(?:com|us)", host):
        return None
    by = f"a mail gateway ({host})"
    if path.startswith("/v2/") and "u" in query:
        return Wrapped(by, unquote(query["u"].translate(str.maketrans("-_", "%/"))))
    match = _PROOFPOINT_3.search(url)
    if not match:
        return Wrapped(by)
    try:
        hidden = iter(base64.urlsafe_b64decode(match["hidden"] + "==").decode("utf-8", "strict"))
    except (binascii.Error, UnicodeDecodeError):
        return Wrapped(by)

    def shown(run: re.Match[str]) -> str:
        length = _SAFE_CHARACTERS.index(run["length"]) + 2 if run["length"] else 1
        return "".join(next(hidden, "") for _ in range(length))

    clean = re.sub(r"^(https?:/)(?=[^/])", r"\1/", _RUNS.sub(shown, match["url"]))
    return Wrapped(by, clean if clean.startswith(("http://", "https://")) else "")


def _gateway(host: str, path: str) -> Wrapped | None:
    if not _OPAQUE.fullmatch(host):
        return None
    tail = unquote(path.rpartition("/")[2])
    return Wrapped(f"a mail gateway ({host})", tail if host == "secure-web.cisco.com" and tail.startswith("http") else "")


def _library(url: str, host: str, path: str, query: Mapping[str, str]) -> Wrapped | None:
    """EZproxy and its like: `login?url=`, and the publisher's host in front of the library's, its stops as hyphens."""
    if _DOOR.fullmatch(host) and _DOOR_PATH.match(path):
        at = url.find("url=http") + 4
        escaped = at > 4 and re.match(r"https?%3a", url[at : at + 8], re.IGNORECASE)
        clean = url[at:] if at > 4 and not escaped else _first_url(query, ["url", "qurl"])
        return Wrapped(f"a library's proxy ({host})", clean)
    match = _LIBRARY.fullmatch(host)
    inner = (match["inner"] or match["hyphened"]) if match else ""
    if inner in _OWN_PAGES:
        return None
    sure = "." in inner
    if not sure:
        inner = inner.replace("--", "\0").replace("-", ".").replace("\0", "-")
    rest = url.partition("://")[2].partition("/")[2]
    return Wrapped(f"a library's proxy ({host})", f"https://{inner}/{rest}" if "." in inner else "", sure)


def _chatbot(url: str) -> Wrapped | None:
    mark = _CHATBOT_MARK.search(url)
    if not mark or not _CHATBOTS.fullmatch(unquote(mark["value"]).lower()):
        return None
    sign = mark["sign"] if mark["next"] else ""
    return Wrapped(f"a chatbot's mark (utm_source={unquote(mark['value'])})", url[: mark.start()] + sign + url[mark.end() :])
