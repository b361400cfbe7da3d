"""The items of an enumeration: between printed labels, semicolons, or commas and a last "and"."""

import re

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NAME = re.compile(r"(?:the )?[A-Z][\w.’'&-]*(?: (?:(?:of|the|and|for|de|di|da|von|van|al) ){0,2}[A-Z][\w.’'&-]*)*")
"""A name, as an item behind a mere comma must be ("the two countries, Italy and Japan faced ..." lists nothing)."""

_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[\s;,:(]))(?:\(?(?P<digit>\d{1,2})[).](?=\s)|\(?(?P<roman>i{1,3}|iv|vi{0,3}|ix|x)\)(?=\s)"
    r"|\(?(?P<letter>[a-j])\)(?=\s)"
    rf"|(?:(?P<ordinal>{'|'.join(ORDINALS)})(?:ly)?|lastly|finally),\s)\s?",
    re.IGNORECASE,
)
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
# What begins like this behind a comma is no item but says something about the one before, or about all of them.
_ASIDE = re.compile(
    r"(?:which|who|whose|whom|where|when|while|whereas|although|though|if|as|because|since|so|but|all|each|both|none"
    r"|making|meaning|leading|together"
    r"|together with|along with|respectively|thus|thereby|according|in (?:order|addition|turn|particular)|aiming"
    r"|followed|based|with|however)\b",
    re.IGNORECASE,
)
# Names that have an "and" of their own.
_JOINED_NAMES = re.compile(
    r"Bosnia|Herzegovina|Trinidad|Tobago|Antigua|Barbuda|Kitts|Nevis|Tom[ée]|Pr[íi]ncipe|Grenadines|Wallis|Miquelon"
    r"|Newfoundland|Labrador|Marks|Spencer|Standard|Johnson|Procter|Gamble|Caribbean|Pacific|Sons|Company"
)
_NAMED = re.compile(r"(?:the )?[A-Z][\w.’'&-]*(?: (?:of |the |de |di |da |von |van |al )?[A-Z][\w.’'&-]*){0,3}")
_OPENED = re.compile(
    r"(?:an?|one|the|to|how|that|who|what|whether|no|too|on|by|for|from|with|one (?:for|in|on|of))\b", re.IGNORECASE
)
# What each item may begin with: of "on trade, services and investment, and on talks" there are two.
_LED = re.compile(r"(?:on|in|at|by|for|from|with|to|how|that|whether|between|under)\b", re.IGNORECASE)
_LAST = re.compile(r"(?P<oxford>,\s+(?:and|or|as well as|&)\s+)|\s+(?:and|or|as well as|&)\s+", re.IGNORECASE)


def outside(body: str) -> str:
    """The text with what stands in round brackets masked, so that commas and semicolons inside separate nothing."""
    out, depth = [], 0
    for char in body:
        depth += char == "("
        out.append("_" if depth else char)
        depth -= char == ")" and depth > 0
    return "".join(out)


def labelled(body: str) -> list[str] | None:
    """Items with printed labels ("1) ...; 2) ...", "first, ...; second, ..."), which must run from one without a gap."""
    labels = list(_LABEL.finditer(outside(body) if not re.search(r"\((?:\d|[a-j]|[ivx]+)\)", body) else body))
    if len(labels) < 2 or labels[0].start() > 1:
        return None
    for place, label in enumerate(labels, 1):
        number = _label_value(label)
        if number not in {place, 0}:
            return None
    ends = [label.start() for label in labels[1:]] + [len(body)]
    cut = [body[label.end() : end] for label, end in zip(labels, ends, strict=True)]
    return [re.sub(r"[;,\s]+(?:and|or)?[\s]*$", "", item).strip() for item in cut]


def _label_value(label: re.Match[str]) -> int:
    if label["digit"]:
        return int(label["digit"])
    if label["roman"]:
        return _ROMANS.get(label["roman"].lower(), 0)
    if label["letter"]:
        return ord(label["letter"].lower()) - ord("a") + 1
    return ORDINALS.index(label["ordinal"].lower()) + 1 if label["ordinal"] else 0


def split(body: str, stated: int, *, closed: bool, apposed: bool = False) -> list[str] | None:
    """Items between semicolons, else between commas; where a list can be read in two ways, the stated number decides.

    `closed`: the list fills all of `body`. `apposed`: a comma may end it, and the sentence goes on.
    """
    mask = outside(body)
    if ";" in mask:
        items = _cut(body, [(m.start(), m.end()) for m in re.finditer(r"\s*;\s*(?:and\s+|or\s+)?", mask)])
        return _last_split(items, stated) if len(items) < stated else items
    joints = list(_LAST.finditer(mask))
    commas = [(m.start(), m.end()) for m in re.finditer(r",\s+", mask)]
    if any(joint["oxford"] for joint in joints):
        return _oxford(body, mask, commas, [joint for joint in joints if joint["oxford"]][-1], stated, apposed)
    if not commas or (joints and joints[0].start() < commas[0][0]):
        end = commas[0][0] if commas else len(body)
        if not commas or apposed or _ASIDE.match(mask[commas[0][1] :]):
            return _pair(body[:end], [joint for joint in joints if joint.start() < end], stated)
    return _plain(body, mask, commas, joints, stated, closed, apposed)


def _pair(body: str, joints: list[re.Match[str]], stated: int) -> list[str] | None:
    """ "a and b", "a and b and c". More than two readings would do for fewer than the stated number, none for more."""
    items = _cut(body, [(joint.start(), joint.end()) for joint in joints])
    return items if len(items) <= stated else None


def _ends(mask: str, at: int, apposed: bool) -> int | None:
    """Where the last item, which begins at `at`, ends; None where what follows may be one item more."""
    tail = re.search(r",\s", mask[at:])
    if tail is None:
        return len(mask)
    rest = mask[at + tail.end() :]
    return at + tail.start() if _ASIDE.match(rest) or (apposed and not re.search(r",\s|\s(?:and|or)\s", rest)) else None


def _oxford(
    body: str, mask: str, commas: list[tuple[int, int]], last: re.Match[str], stated: int, apposed: bool
) -> list[str] | None:
    """ "a, b, and c": the comma before the last "and" says that every other "and" stands inside an item."""
    end = _ends(mask, last.end(), apposed)
    if end is None:
        return None
    cuts = [cut for cut in commas if cut[1] <= last.start()] + [(last.start(), last.end())]
    return _agreed(_cut(body[:end], cuts), stated)


def _plain(
    body: str,
    mask: str,
    commas: list[tuple[int, int]],
    joints: list[re.Match[str]],
    stated: int,
    closed: bool,
    apposed: bool,
) -> list[str] | None:
    """ "a, b and c", "a, b, c"; what follows the item behind the "and" after a comma is no item."""
    behind = [joint for joint in joints if joint.start() > commas[0][1]]
    for joint in behind:
        end = _ends(mask, joint.end(), apposed)
        if end is None:
            continue
        cuts = [cut for cut in commas if cut[1] <= joint.start()]
        whole, asyndetic = _cut(body[:end], [*cuts, (joint.start(), joint.end())]), _cut(body[:end], cuts)
        more = sum(other.start() < end for other in joints) - 1
        if len(asyndetic) == stated and not (more == 0 and (_all_plain(whole) or parallel(whole))):
            return asyndetic
        return None if more and len(whole) + more >= stated > len(whole) else _agreed(whole, stated)
    items = _cut(body, commas)
    if behind or not closed:
        return items if len(items) == stated else None
    return _agreed(items, stated)


def _all_plain(items: list[str]) -> bool:
    """Whether every item is one word or a name, and the last two are not one name ("Bosnia and Herzegovina")."""
    return all((_NAMED.fullmatch(item) or " " not in item) and not _JOINED_NAMES.search(item) for item in items)


def parallel(items: list[str]) -> bool:
    """Whether all items begin with one small word: of "a quick deal, a slow war and a rout" none is two."""
    opened = [match.group().lower().replace("an", "a") for item in items if (match := _OPENED.match(item))]
    return len(opened) == len(items) and len(set(opened)) == 1


def _agreed(items: list[str], stated: int) -> list[str] | None:
    """The items as they are where none is an aside; where leaving asides out gives the stated number, without them."""
    if len(items) == stated:
        return items
    opened = _LED.match(items[0])
    if opened and sum(bool(re.match(rf"{opened.group()}\b", item, re.IGNORECASE)) for item in items) == stated:
        return [item for item in items if re.match(rf"{opened.group()}\b", item, re.IGNORECASE)]
    asides = [item for item in items[1:] if _aside(item, items)]
    if not asides:
        return items
    kept = [item for item in items if item not in asides]
    return kept if len(kept) == stated else None


def _aside(item: str, items: list[str]) -> bool:
    """Whether an item may say something of the one before: "who ...", "a painter", "the treasurer" among names. Items
    that all begin alike are a list ("who pays, who gains"; "a ban, a levy")."""
    opening = item.split(maxsplit=1)[0].lower()
    if items[0].split(maxsplit=1)[0].lower() == opening or (opening in {"a", "an"} and items[0][:2].lower() in {"a ", "an"}):
        return False
    small = not any(other[:1].isupper() for other in items)
    if small and re.match(r"an? ", item) and re.match(r"an? ", items[-1]):  # "air strikes, a raid, and a blockade"
        return False
    if _ASIDE.match(item) or re.match(r"(?:an?|the former|now|then|his|her|its|their)\s", item):
        return True
    return item[:1].islower() and items[0][:1].isupper() and sum(other[:1].isupper() for other in items) >= 2


def _last_split(items: list[str], stated: int) -> list[str]:
    """ "a; b; c and d": the last two may stand behind one semicolon; the stated number tells."""
    joint = list(_LAST.finditer(outside(items[-1])))
    if joint and len(items) + 1 == stated:
        cut = joint[0]
        return [*items[:-1], items[-1][: cut.start()].strip(), items[-1][cut.end() :].strip()]
    return items


def _cut(body: str, cuts: list[tuple[int, int]]) -> list[str]:
    at, items = 0, []
    for start, end in cuts:
        items.append(body[at:start])
        at = end
    items.append(body[at:])
    cleaned = [re.sub(r"^(?:and|or)\s+", "", item.strip()).strip() for item in items]
    return [item for item in cleaned if item]
