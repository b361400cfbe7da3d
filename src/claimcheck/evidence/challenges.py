"""Bot walls: answers that are about the visitor and not about the page. Known by what they are, not by what they speak of.

An article may quote "verify you are human", and thousands of living pages load a wall's script. So on an answer that
refuses (403, 503, ...) a phrase is enough; on one that seems well, it takes the wall's header, its title, its own markup,
or a page with hardly a word beside the phrase.
"""

import re

from claimcheck.evidence import urls
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
    "checking your browser - recaptcha",
    "client challenge",
    "making sure you're not a bot!",
    "making sure you’re not a bot!",
    "vercel security checkpoint",
    "you are being redirected...",
    "one moment, please...",
    "request rejected",
    "before you continue to google search",
    "before you continue to youtube",
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

# What every page behind Imperva loads, and its challenge alone.
_ALONE = ("/_incapsula_resource?",)

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
    "you don't have permission to access",
    "the requested url was rejected. please consult",
)

# Where consent is asked for: a host of its own, or a page that is told where to go back to.
_CONSENT_HOSTS = ("consent.", "guce.", "cmp.")
_CONSENT = re.compile(
    r"/(?:[\w-]{1,20}[-_])?(?:cookie[-_]?)?(?:consent|zustimmung|collectconsent|cookie[-_]?wall|privacy-?(?:gate|wall)[\w-]{0,20})"
    r"(?:/[^?]{0,200})?\?",
    re.IGNORECASE,
)

# Letters of visible text: a challenge has a sentence or two, an article more.
_FEW = 600
_NONE = 20


def sign(answer: Answer) -> str:
    """What shows that the answer is a challenge ("cf-mitigated: challenge"), empty where nothing does."""
    for header, values in _HEADERS.items():
        value = answer.header(header).strip().lower()
        if value in values:
            return f"{header}: {value}"
    page = answer.page
    if page.title.lower() in _TITLES:
        return f"the page is titled “{page.title}”"
    if page.wall:
        return "the page is a bot challenge"
    if page.phrase and (answer.status >= 400 or page.letters < _FEW):
        return f"the page says “{page.phrase}”"
    return ""


def asks_consent(at: urls.Target) -> bool:
    """Whether an address is that of a page which asks for consent before it leads on to another one."""
    own = at.host.startswith(_CONSENT_HOSTS) and at.host.count(".") > 1
    return own or bool(_CONSENT.match(at.path))


def markup(html: str, letters: int) -> str:
    """The markup of a known wall in a page, in lower case; empty where there is none. letters: of the visible text."""
    marks = _MARKUP if letters >= _NONE else (*_MARKUP, *_ALONE)
    return next((mark for mark in marks if mark in html), "")


def phrase(html: str) -> str:
    """The words of a wall in a page, in lower case; an article may quote them as well."""
    return next((phrase for phrase in _PHRASES if phrase in html), "")
