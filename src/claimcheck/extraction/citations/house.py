"""Where a work appeared: container, publisher and place, out of what stands behind its title."""

import re
from dataclasses import dataclass

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.grammar import names, titles
from claimcheck.model.document import Name

_EDITORS = re.compile(
    r"(?:^|,?\s)(?:in|edited by|ed\. by|a cura di|hrsg\. von|dir\.)?\s?(?P<names>[A-Z][^()\uFFFC:]{2,120}?)\s?,?"
    r"\s?\((?:eds?|hrsg|hg|a cura di|dir|editors?)\.?\)[,.:]?\s?",
)
_IN = re.compile(r"^[,.;:\s]{0,3}(?:in|In|IN):?\s+(?=[A-Z“\"‘'«])")
_PLACE = r"[A-Z][\w.’'-]+(?:[\s/–-][A-Z][\w.’'-]+){0,3}(?:,\s(?:[A-Z][\w.]+\s?){1,2})?"
_IMPRINT = re.compile(
    rf"(?:^|[,.(;]\s?|\s\()(?P<place>(?!In:){_PLACE}):\s(?P<publisher>(?:il\s|la\s|de\s)?[A-Z“\"‘][^:{TAKEN}]{{1,160}})$"
)
_PRESS = re.compile(
    r"\b(?:press|verlag|publish(?:er|ers|ing)|books|éditions?|editore|editrice|edizioni|editorial|presses|elsevier|springer|routledge|wiley|sage|"
    r"palgrave|brill|oxford|cambridge|macmillan|penguin|mulino|laterza|einaudi|gallimard|suhrkamp|beck)\b",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:reports?|briefs?|briefings?|papers?|series|studies|review|journal|bulletin|memorandum|memo|note|notes|proceedings|transactions|"
    r"letters|annals|archives|quarterly|yearbook|zeitschrift|rivista|revue|revista|quaderni|cahiers|blog|website)\b",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"(?:available|accessible|online|retrieved|accessed|disponibile|disponible|verfügbar)(?:\s\w+){0,2}|(?:from|at|url|doi|link|in|and|vol|no|p|pp|n|"
    r"last|on|ed|eds|ibid|idem|id|see|via|https?|archived|translated)\.?:?|[\W\d_]*",
    re.IGNORECASE,
)
_SEGMENT = re.compile(rf"{TAKEN}+|,\s|(?<=[^\W\d_]{{3}})\.\s|(?<=[^\W\d_]{{3}})\.$|;\s|(?<=\))\.\s")
_TRAILING = re.compile(r"\s?\(?(?:available|accessible|retrieved|accessed|online)\b[^,.;]{0,30}$", re.IGNORECASE)
_STOP = re.compile(
    r"(?<=[^\W\d_]{2}\.)(?<!\b[MDS][rt]\.)(?<!\bM[rm]s\.)(?<!\bProf\.)(?<!\bvs\.)(?<!\bNo\.)\s(?=[A-Z])|(?<=[?!”’\")]\.)\s(?=[A-Z])|(?<=[?!])\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class House:
    container: str = ""
    publisher: str = ""
    place: str = ""
    editors: tuple[Name, ...] = ()
    part_of: bool = False

    def __bool__(self) -> bool:
        return bool(self.container or self.publisher or self.place or self.editors)


def house(following: str, periodical: bool) -> House:
    """Reads what follows a title. `periodical`: a volume, an issue or pages are there, so the first name is a container."""
    lead = _IN.match(following)
    text = following[lead.end() :] if lead else following
    editors, container, text = _editors(text, lead is not None)
    text, place, publisher = _imprint(text)
    parts = [part for part in map(_part, _SEGMENT.split(text)) if part and not _NOISE.fullmatch(part)]
    if lead and not container and parts:
        container, parts = parts[0], parts[1:]
    if publisher:
        if parts and not container:
            container, parts = parts[0], parts[1:]
        return House(container, publisher, place, editors, lead is not None)
    if not parts:
        return House(container, "", place, editors, lead is not None)
    return _named(parts, container, place, editors, periodical, lead is not None)


def _named(
    parts: list[str], container: str, place: str, editors: tuple[Name, ...], periodical: bool, part_of: bool
) -> House:
    first = parts[0]
    if not container and (periodical or not _publishes(first)):
        container, parts = first, parts[1:]
    if len(parts) > 1 and not _publishes(parts[-1]) and _publishes(parts[0]) and len(parts[-1].split()) <= 3 and not place:
        place, parts = parts[-1], parts[:-1]
    return House(container, ", ".join(parts[:2]), place, editors, part_of)


def is_noise(text: str) -> bool:
    """Whether a piece of a citation names nothing ("available at", "and", "(")."""
    return not re.search(r"[^\W\d_]{2}", text) or bool(_NOISE.fullmatch(text.strip(" .,;:()[]")))


def is_container(name: str) -> bool:
    """Whether a name is that of a newspaper, a journal or a series."""
    return len(name.split()) <= 10 and (names.is_medium(name) or bool(_SERIES.search(name)))


def _publishes(name: str) -> bool:
    if _PRESS.search(name):
        return True
    return names.is_institution(name) and not _SERIES.search(name) and not (name.isupper() and len(name.split()) == 1)


def _editors(text: str, inside: bool) -> tuple[tuple[Name, ...], str, str]:
    """Editors, what stands before them as the container, and the rest: "in A. Rossi (ed.), X", "in X in A. Rossi (eds.)"."""
    match = _EDITORS.search(text)
    if not match:
        return (), "", text
    start, listed = match.start("names"), match["names"]
    at = max(listed.rfind(" in "), listed.rfind(" edited by "), listed.rfind(", in "))
    if at >= 0:
        listed = listed[at:].removeprefix(",").removeprefix(" edited by ").removeprefix(" in ").strip()
        start = match.end("names") - len(listed)
    people = names.parse(listed)
    if not people or people[0].literal:
        return (), "", text
    before = re.sub(r",?\s?(?:in|edited by|ed\. by|a cura di)\s?$", "", text[:start])
    return people, _part(before) if inside else "", (before if not inside else "") + text[match.end() :]


def _imprint(text: str) -> tuple[str, str, str]:
    """ "Ithaca, NY: Cornell University Press" at the end of what is left, cut off it."""
    body = re.split(rf"{TAKEN}{TAKEN}", text, maxsplit=1)[0].rstrip(" ,.;()")
    match = _IMPRINT.search(body)
    if not match:
        return text, "", ""
    return text[: match.start()], match["place"].strip(" ,("), match["publisher"].strip(" ,.")


def tail(text: str, authored: bool, periodical: bool) -> tuple[str, House | None]:
    """A title in plain type with what follows it, parted: the title, and where it appeared if that is plain."""
    body = text.rstrip(" ,.;(")
    imprint = _IMPRINT.search(body)
    if (
        imprint
        and imprint.start() > 3
        and (_PRESS.search(imprint["publisher"]) or not re.match(r"(?:The|A|An|How|What|Why)\s", imprint["publisher"]))
    ):
        title = body[: imprint.start()]
        if title.count(" ") or authored:
            return title, House("", imprint["publisher"].strip(" ,."), imprint["place"])
    sentences = [part.strip() for part in _STOP.split(body) if part.strip()]
    parted = _by_stops(sentences, periodical)
    return parted or _by_commas(body, authored, periodical)


def _by_stops(sentences: list[str], periodical: bool) -> tuple[str, House] | None:
    """ "Title: subtitle. Hudson Institute. Washington DC": what follows the title has the words of a house."""
    for i in range(1, len(sentences)):
        first = sentences[i].rstrip(".")
        short = len(first.split()) <= 12
        if short and (
            _PRESS.search(first)
            or names.is_institution(first)
            or names.is_medium(first)
            or (periodical and i == len(sentences) - 1)
        ):
            title = ". ".join(part.rstrip(".") for part in sentences[:i])
            return title, house(". ".join(part.rstrip(".") for part in sentences[i:]), periodical)
    return None


def _by_commas(body: str, authored: bool, periodical: bool) -> tuple[str, House | None]:
    """ "Title, METI": the last part is the house if it has the words of one and is no part of a list in the title."""
    title, comma, last = body.rpartition(", ")
    if not comma or len(title.split()) < 3 or last.startswith(("and ", "or ")):
        return body, None
    acronym = last.isupper() and len(last.split()) == 1 and len(last) > 2
    capitals = all(word[0].isupper() or len(word) <= 3 or "’" in word or "'" in word for word in last.split())
    known = names.is_institution(last) or names.is_medium(last) or bool(_PRESS.search(last)) or bool(_SERIES.search(last))
    if acronym or (capitals and (known or periodical or (authored and len(last.split()) >= 2))):
        return title, house(last, periodical)
    return body, None


def _part(text: str) -> str:
    text = _TRAILING.sub("", text.replace(TAKEN, " ")).strip(" ,;:()[]–—-")
    return titles.bare(re.sub(r"^(?:in|In)\s(?=[A-Z])", "", text)).strip(" .") if text else ""
