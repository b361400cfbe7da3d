"""The credentials that a URL may carry (`http://user:password@host/`), in any text that has URLs in it."""

import re

# From the scheme to the last @ before path, query and fragment (WHATWG URL, authority state), or to where a URL was
# shortened within its password. Bounded, so that no text takes long.
_URL = re.compile(r"(https?:[/\\]{0,4})([^\s/?#]{1,300}(?=@)|[^\s/?#:@]{1,200}:[^\s/?#@…]{0,200}(?=…))(@?)", re.IGNORECASE)


def stands_in(text: str) -> bool:
    """Whether some URL in a text carries credentials."""
    return _URL.search(text) is not None


def left_out(text: str) -> str:
    """The text without them: `http://host/`."""
    return _URL.sub(r"\1", text)


def masked(text: str) -> str:
    """The text with a star for each of their characters, so that everything stands where it stood."""
    return _URL.sub(lambda found: f"{found[1]}{'*' * len(found[2])}{found[3]}", text)
