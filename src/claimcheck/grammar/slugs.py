"""The words that an address has for its page ("/analysis/bridging-us-led-alliances/"), where there are enough of them."""

import re
from urllib.parse import unquote, urlsplit

from claimcheck.grammar import titles
from claimcheck.grammar.wordlist import words

_FEWEST, _MOST, _LONGEST = 4, 80, 2000
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|epub|jpe?g|png|svg|zip|gz|7z|txt|csv|tsv|jsonl?|geojson|xml|parquet|dta|sav|rds?)$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\.(?:s?html?|php\d?|aspx?|jsp|cfm|ece|story|stm)$", re.IGNORECASE)
_NO_SLUG = re.compile(
    r"[\d._-]*|(?:full|abstract|content|print|amp|index|default|pdf|html?|en|view|download)", re.IGNORECASE
)
_CODE = re.compile(r"(?=.*\d)[\da-z]+")
# Words of a site's own order, and words that hold others together: they tell no work from another.
_EMPTY = frozenset(
    words("""
    news press release releases article articles detail details view page pages report reports publication publications
    document documents statement statements speech speeches remarks update updates latest home index default online web
    website english version download file final draft content item post posts blog story stories archive event events
    media library research analysis commentary opinion insight insights brief briefs policy paper papers working
    january february march april may june july august september october november december
    the of and for with from in on to how why what is are its their after between against toward towards by an as at be
    it this that will has have was were who when where which or not no new about into over under more than out up says said
    le la les de des du et une un dans pour sur avec au aux est par entre vers en der die das und dem den ein eine im von zu
    zur zum für mit auf uber aus nach bei il lo gli del della dei delle nel nella per con sul sulla tra di dal el los las y
    para al como que o os as do da dos das uma em no na com het een van voor met op naar over
    """)
)
_SHARED = frozenset(words("in on an to by for is as at or so it de la en a e i o over was die man no per"))


def content_words(text: str) -> list[str]:
    """Words that tell a work, in order: no numbers, no small words, none of a site's own order. Of a long text the first."""
    said = titles.normal(text[:_LONGEST]).split()
    return [word for word in said if len(word) > 2 and word not in _EMPTY and not _CODE.fullmatch(word)][:_MOST]


def slug(url: str) -> str:
    """The words of the last part of a path, single spaces between; empty where it is a number, a code, a file or short."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ""
    parts = [part for part in path.split("/") if part]
    while parts and _NO_SLUG.fullmatch(_PAGE.sub("", parts[-1])):
        parts.pop()
    if not parts or _FILE.search(parts[-1]):
        return ""
    said = re.sub(r"[-_+\s]+", " ", _PAGE.sub("", parts[-1])).strip()
    return said if len(content_words(said)) >= _FEWEST else ""


def unshared(said: str) -> str:
    """The words without the small ones that several languages have: "difesa in italia" is no English."""
    return " ".join(word for word in said.split() if word.casefold() not in _SHARED)


def share(a: list[str], b: list[str]) -> bool:
    """Whether a word of one list is, but for its ending or a joint, in the other ("alliance", "alliances")."""
    return any(_kin(x, y) for x in a for y in b)


def _kin(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return long.startswith(short[: max(4, len(short) - 3)]) or (len(short) >= 5 and short in long)
