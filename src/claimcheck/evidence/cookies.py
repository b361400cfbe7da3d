"""The cookies of one chain of redirects: some sites send a first visitor in a circle until a cookie comes back."""

import re
import urllib.request
from collections.abc import Sequence
from datetime import datetime
from email.message import Message
from http.cookiejar import CookieJar

from claimcheck.evidence.rates import moment

# Cookies of a page that only wants to know its visitor are short (RFC 6265, 6.1 asks for 4 KiB each).
_LONGEST = 8192
_MOST = 50
_EXPIRES = re.compile(r";\s{0,9}expires\s{0,9}=\s{0,9}\"?([^;\"]{0,60})\"?", re.IGNORECASE)


class ChainCookies:
    """What one chain was given. It dies with the chain, so that no answer depends on another link."""

    def __init__(self) -> None:
        self._jar = CookieJar()

    def learn(self, url: str, set_cookie: Sequence[str], date: str, now: datetime) -> None:
        """Take in what an answer sets. date: its Date header, by which it is judged what has expired, else by `now`:
        a chain takes seconds, but it may be replayed from a recording after years."""
        message = Message()
        since = moment(date) or now
        for value in set_cookie[:_MOST]:
            if len(value) <= _LONGEST:
                message["Set-Cookie"] = _lasting(value.replace("\n", " ").replace("\r", " "), since)
        if message:
            self._jar.extract_cookies(_Headers(message), _asked(url))  # type: ignore[arg-type]  # it asks for info() alone

    def header(self, url: str) -> str:
        """The Cookie header for a URL, empty where none is due."""
        if not len(self._jar):
            return ""
        request = _asked(url)
        self._jar.add_cookie_header(request)
        return request.get_header("Cookie") or ""


def _lasting(set_cookie: str, since: datetime) -> str:
    """A Set-Cookie without its end, unless that has come: then it takes the cookie back."""
    found = _EXPIRES.search(set_cookie)
    end = moment(found.group(1)) if found else None
    return _EXPIRES.sub("", set_cookie) if end and end > since else set_cookie


def _asked(url: str) -> urllib.request.Request:
    return urllib.request.Request(url)  # noqa: S310 -- a description for the jar, never opened


class _Headers:
    """The one thing that http.cookiejar asks of a response."""

    def __init__(self, message: Message) -> None:
        self._message = message

    def info(self) -> Message:
        return self._message
