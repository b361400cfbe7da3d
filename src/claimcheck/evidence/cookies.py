"""The cookies of one chain of redirects: some sites send a first visitor in a circle until a cookie comes back."""

import urllib.request
from collections.abc import Sequence
from email.message import Message
from http.cookiejar import CookieJar

# Cookies of a page that only wants to know its visitor are short (RFC 6265, 6.1 asks for 4 KiB each).
_LONGEST = 8192
_MOST = 50


class ChainCookies:
    """What one chain was given. It dies with the chain, so that no answer depends on another link."""

    def __init__(self) -> None:
        self._jar = CookieJar()

    def learn(self, url: str, set_cookie: Sequence[str]) -> None:
        message = Message()
        for value in set_cookie[:_MOST]:
            if len(value) <= _LONGEST:
                message["Set-Cookie"] = value.replace("\n", " ").replace("\r", " ")
        if message:
            self._jar.extract_cookies(_Headers(message), _asked(url))  # type: ignore[arg-type]  # it asks for info() alone

    def header(self, url: str) -> str:
        """The Cookie header for a URL, empty where none is due."""
        if not len(self._jar):
            return ""
        request = _asked(url)
        self._jar.add_cookie_header(request)
        return request.get_header("Cookie") or ""


def _asked(url: str) -> urllib.request.Request:
    return urllib.request.Request(url)  # noqa: S310 -- a description for the jar, never opened


class _Headers:
    """The one thing that http.cookiejar asks of a response."""

    def __init__(self, message: Message) -> None:
        self._message = message

    def info(self) -> Message:
        return self._message
