"""Bot walls: answers that are about the visitor and not about the page. Known by what they are, not by what they speak of.

An article may quote "verify you are human", and thousands of living pages load a wall's script. So on an answer that
refuses (403, 503, ...) a phrase is enough; on one that seems well, it takes the wall's header, its title, its own markup,
or a page with hardly a word beside the phrase.
"""

import re
from html import unescape

from claimcheck.evidence.answers import Answer

# Response headers that only a challenge carries: Cloudflare ("Detect a challenge page response"), AWS WAF ("CAPTCHA and
# Challenge actions").
_HEADERS = {"cf-mitigated": ("challenge",), "x-amzn-waf-action": ("challenge", "captcha")}

_TITLES = frozenset({
    "just a moment...",
    "just a moment…",
    "attention required! | cloudflare",
    "ddos-guard",
    "robot check",
    "are you a robot?",
    "human verification",
    "bot verification",
    "verify you are human",
    "verifying you are human",
    "please verify you are a human",
    "pardon our interruption",
    "pardon our interruption...",
    "checking your browser",
    "checking your browser before accessing",
    "client challenge",
    "access to this page has been denied",
    "un momento...",
    "un instant…",
    "einen moment…",
})  # fmt: skip

# Markup of the challenge page itself: Cloudflare, Imperva, DataDome, HUMAN, AWS WAF, Akamai.
_MARKUP = (
    "window._cf_chl_opt",
    'id="challenge-error-text"',
    "/_incapsula_resource?swudnsai",
    "captcha-delivery.com/captcha/",
    'id="px-captcha"',
    "awswafintegration.forcerefreshtoken",
    "/_sec/cp_challenge/",
)

_PHRASES = (
    "verify you are human",
    "verify you are a human",
    "verify that you are human",
    "verifying you are human",
    "are you a robot",
    "not a robot",
    "checking your browser before",
    "enable javascript and cookies to continue",
    "unusual traffic from your",
    "complete the captcha",
    "access denied by security policy",
)

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,300})", re.IGNORECASE)
# Letters of visible text: a challenge has a sentence or two, an article more.
_FEW = 600


def sign(answer: Answer) -> str:
    """What shows that the answer is a challenge ("cf-mitigated: challenge"), empty where nothing does."""
    for header, values in _HEADERS.items():
        value = answer.header(header).strip().lower()
        if value in values:
            return f"{header}: {value}"
    html = answer.body.decode("utf-8", "replace")
    title = page_title(html)
    if title.lower() in _TITLES:
        return f"the page is titled “{title}”"
    lower = html.lower()
    if any(mark in lower for mark in _MARKUP):
        return "the page is a bot challenge"
    phrase = next((phrase for phrase in _PHRASES if phrase in lower), "")
    if phrase and (answer.status >= 400 or len(visible(lower)) < _FEW):
        return f"the page says “{phrase}”"
    return ""


def page_title(html: str) -> str:
    """The title of a page as it stands there, spaces squeezed."""
    match = _TITLE.search(html)
    return " ".join(unescape(match.group(1)).split()) if match else ""


def visible(html: str) -> str:
    """Roughly the text that a reader sees: without tags, scripts and styles. Linear in the length; `html` in lower case."""
    pieces: list[str] = []
    at = 0
    while (tag := html.find("<", at)) >= 0:
        pieces.append(html[at:tag])
        hidden = next((name for name in ("script", "style", "title") if html.startswith(name, tag + 1)), "")
        end = html.find(f"</{hidden}" if hidden else ">", tag + 1)
        if end < 0:
            return " ".join(" ".join(pieces).split())
        at = end if hidden else end + 1
    return " ".join(" ".join([*pieces, html[at:]]).split())
