"""Error pages that answer 200: known by what the page is, its title, heading and address, and never by a phrase in its text.

Suspicion costs nothing and proves nothing: an article may be called "Page not found". What proves it is that the host
gives the same page for an address that cannot exist (Bar-Yossef et al., "Sic transit gloria telae", WWW 2004, 2.3), or
that several signs of the page itself agree.
"""

import hashlib
from dataclasses import replace

from claimcheck.evidence import error_pages, urls
from claimcheck.evidence.answers import Answer, Chain
from claimcheck.evidence.page import Page

# Letters of visible text. A notice with the menus around it has some hundred, an article more.
_FEW = 1500
# How far the texts of two copies of one error page may differ in length: they may repeat the address.
_ALIKE = 0.1


def suspicion(start: urls.Target, chain: Chain, page: Page) -> str:
    """What makes the page look like an error page, in words; empty where nothing does."""
    if _led_to_error(start, chain.at):
        return f"it leads to {chain.at.url}"
    if error_pages.says_so(page.title):
        return f"the page is titled “{page.title}”"
    heading = next((each for each in page.headings if error_pages.says_so(each)), "")
    return f"the page is headed “{heading}”" if heading else ""


def proven(start: urls.Target, chain: Chain, page: Page) -> bool:
    """Whether the page shows by itself that it is one, without a look at its sibling."""
    if _led_to_error(start, chain.at):
        return True
    titled = error_pages.says_so(page.title)
    headed = any(error_pages.says_so(each) for each in page.headings)
    if not (titled and (headed or not page.headings)):
        return False
    in_words = error_pages.says_so_in_words(page.title)
    in_code = headed and error_pages.says_so_in_code(page.title)
    short = page.letters < (_FEW if headed and in_words else _FEW / 5)
    return page.noindex or (short and (in_words or in_code))


def sibling(target: urls.Target) -> urls.Target:
    """An address beside the target's that cannot exist: made of the target's own, so that every run asks for the same."""
    path = target.path.partition("?")[0]
    folder, _, name = path.rpartition("/")
    _, dot, suffix = name.rpartition(".")
    ending = f".{suffix}" if dot and suffix.isalnum() and len(suffix) <= 5 else ""
    made_up = hashlib.sha256(target.url.encode()).hexdigest()[:12]
    return replace(target, path=f"{folder}/no-such-page-{made_up}{ending}", user="", password="")


def same(chain: Chain, other: Chain) -> bool:
    """Whether the host gave the sibling the page that it gave the link."""
    if not isinstance(chain.end, Answer) or not isinstance(other.end, Answer) or other.end.status >= 300:
        return False
    if chain.at.url == other.at.url:
        return True
    mine, theirs = chain.end.page, other.end.page
    alike = abs(mine.letters - theirs.letters) <= _ALIKE * max(mine.letters, theirs.letters, 100)
    return mine.read and theirs.read and (mine.title, mine.headings) == (theirs.title, theirs.headings) and alike


def _led_to_error(start: urls.Target, at: urls.Target) -> bool:
    """Led on to /404 by the host itself: another host's page of that name may be anything."""
    own = start.host.removeprefix("www.") == at.host.removeprefix("www.")
    return own and start.path != at.path and error_pages.error_path(at.path) and not error_pages.error_path(start.path)
