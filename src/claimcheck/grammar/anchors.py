"""Places in a document that a `#fragment` names: its ids, and what processors make of its headings.

No two processors name a heading alike: GitHub drops punctuation, Pandoc keeps dots and drops a leading number, Docutils
makes a hyphen of everything, Python-Markdown leaves out what is no ASCII, and a second heading of one name is `-1` or `_1`.
So a heading has several *keys*: the names that any of them gives it, with hyphens, points and underscores taken for one.
Sources: github-slugger; the Pandoc manual, "Extension: auto_identifiers"; Python-Markdown, `toc.slugify`; kramdown,
`basic_generate_id`; Docutils, `nodes.make_id`; VitePress, `@mdit-vue/shared` slugify.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from claimcheck.model.local import Anchors

# Fragments that name no place in the page: the top (HTML Standard, 7.4.6.4), and states that scripts keep in them.
NO_PLACE = re.compile(r"top|[!/].*|[^=]*=.*|L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?", re.IGNORECASE | re.DOTALL)
# Put before a name by GitHub and Bitbucket.
_PREFIX = re.compile(r"(?:user-content|markdown-header)-")
# What processors call a note and the way back: fn1, fnref:1, fn-1-2, _ftnref1, sdfootnote1anc, footnote-1, _footnotedef_1.
_NOTE = re.compile(
    r"_?(?:fn|ftn|edn|sdfootnote|sdendnote|footnote|endnote)s?[-_:.]?"
    r"(?:ref(?:erence)?(?:\d{1,2}(?=:))?|def)?[-_:.]?"
    r"(?P<label>[^\s:]{1,80}?)(?:sym|anc)?",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"[-:]\d{1,3}$")
_LONGEST, _MOST = 500, 1000


def names_place(fragment: str) -> bool:
    """Whether a decoded fragment names a place that can be looked for: no top, no script's state, no block of a wiki."""
    return (
        0 < len(fragment) <= _LONGEST and fragment[0] != "^" and ":~:" not in fragment and not NO_PLACE.fullmatch(fragment)
    )


def there(anchors: Anchors, fragment: str) -> bool:
    """Whether a document has the place, by the name that any processor gives it. True where nobody can know."""
    bare = _PREFIX.sub("", fragment, count=1)
    if not anchors.whole or not anchors.ids.isdisjoint((fragment, bare, bare.lower())):
        return True
    # Obsidian writes the headings above it before a heading.
    return _key(_lower(bare.rpartition("#")[2])) in anchors.keys


def note_labels(fragment: str) -> frozenset[str]:
    """The labels of the note that a fragment may name as processors name notes; none where it is another name."""
    match = _NOTE.fullmatch(_PREFIX.sub("", fragment, count=1))
    if match is None:
        return frozenset()
    plain = _PREFIX.sub("", fragment, count=1)
    again = _NOTE.fullmatch(_AGAIN.sub("", plain))
    return frozenset({match["label"], *((again["label"],) if again else ())})


def slug(heading: str) -> str:
    """The name that GitHub gives a heading: what a suggestion offers."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def keys(headings: Iterable[str]) -> frozenset[str]:
    """The keys of all headings, in their order: a key that was given before is numbered from 1."""
    found: set[str] = set()
    given: Counter[str] = Counter()
    for heading in headings:
        for key in set(_keys(heading[:_LONGEST])):
            found.add(f"{key}-{given[key]}" if given[key] else key)
            given[key] += 1
            if key == "section":  # Python-Markdown numbers what has no name: _1
                found.add(str(given[key]))
    return frozenset(found)


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that is most like another, the first of equals; empty where none is like it."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a slip needs it

    listed = [each for _, each in zip(range(_MOST), names, strict=False)]
    near = process.extractOne(name[:_LONGEST], listed, scorer=fuzz.ratio, processor=str.lower, score_cutoff=75)
    return str(near[0]) if near else ""


def _keys(heading: str) -> Iterator[str]:
    """The names of one heading, whatever becomes of its accents, its punctuation and its number."""
    decomposed = _lower(heading)
    compatible = _lower(unicodedata.normalize("NFKD", heading))
    plain = "".join(c for c in decomposed if unicodedata.category(c) != "No")
    for text in {decomposed, compatible, plain, compatible.encode("ascii", "ignore").decode()}:
        for kept in ("", "_", "_.", None):
            whole = text if kept is None else "".join(c for c in text if c.isalnum() or c.isspace() or c == "-" or c in kept)
            key = _key(whole)
            yield key or "section"
            yield key.lstrip("0123456789-") or "section"


def _lower(text: str) -> str:
    """In lower case without accents."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in decomposed if unicodedata.category(c)[0] != "M")


def _key(text: str) -> str:
    """Runs of letters and digits with one hyphen between."""
    return "-".join("".join(c if c.isalnum() else " " for c in text).split())
