"""Text as Markdown that says what it said: no markup, no HTML, no link, no mention, wherever GitHub or GitLab shows it.

CommonMark 0.31.2: a backslash before ASCII punctuation makes it a letter (2.4), and what an entity stands for is never
markup (2.5). Mentions, references to issues and emoji are found in the rendered text, so that only a character between the
sign and the name stops them: a zero width space (U+200B), as dependency bots use it.
"""

import re

from claimcheck.reports.prose.plain import plain

_GAP = "&#8203;"
# In this order: a colon before an emoji's name or a URL's host; what a line may begin with and be a list, a heading or a
# table; signs of mentions and references (@user, #1, and GitLab's !1 %1 $1 ~label &1); GH-1; "www."; markup anywhere.
_ACTING = re.compile(
    r"(?P<colon>:)(?=//|[\w+-]+:)"
    r"|^(?P<start>\d{0,9}[-+=:.)])"
    r"""|(?P<sign>[@\#!%$~&])(?=[\w"'{\[])"""
    r"|(?P<issue>GH-)(?=\d)"
    r"|(?P<www>www\.)"
    r"|[\\`*_{}\[\]<>#!|~&$@]",
    re.IGNORECASE,
)
# A dollar sign begins a formula at GitHub, whether escaped or not.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "%": "%"}


def marked(text: str, most: int) -> str:
    """One line, escaped, of at most so many characters before that."""
    line = " ".join(plain(text[: 2 * most]).split())
    kept = line if len(line) <= most and len(text) <= 2 * most else line[: most - 1] + "…"
    return _ACTING.sub(_harmless, kept)


def _harmless(match: re.Match[str]) -> str:
    text = match[0]
    if match["colon"]:
        return f"&#58;{_GAP}"
    if match["issue"]:
        return text + _GAP
    last = _ENTITIES.get(text[-1]) or f"\\{text[-1]}"
    return text[:-1] + last + (_GAP if match["sign"] or match["www"] else "")
