"""Whose words something is: verbs of saying and the names before and behind them, in English prose."""

import re
from dataclasses import dataclass

from claimcheck.grammar import speakers_abroad


@dataclass(frozen=True, slots=True)
class FoundAttribution:
    """Who says something, and where the words that say so stand. `speaker` is empty where none is named."""

    start: int
    end: int
    speaker: str


# Verbs that bring words in quotation marks; those of the second group call something by them.
_TELLS = (
    r"said|says|(?<!needless to )say|stated|states(?= that|[,:])|argu(?:ed|es|ing)|claim(?:ed|s|ing)|wrote|writes"
    r"|written|declar(?:ed|es|ing)"
    r"|warn(?:ed|s|ing)|insist(?:ed|s)|stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|underlin(?:ed|es)|conclud(?:ed|es)"
    r"|observ(?:ed|es)"
    r"|remark(?:ed|s)|explain(?:ed|s)|told|ask(?:ed|s)|repeated|repli(?:ed|es)|respond(?:ed|s)|add(?:ed|s)"
    r"|acknowledg(?:ed|es)|admit(?:ted|s)"
    r"|advocat(?:e|ed|es|ing)|prais(?:ed|es)|urg(?:ed|es|ing)|pledg(?:ed|es)|vow(?:ed|s)|proclaim(?:ed|s)|point(?:ed"
    r"|s) out|put it"
    r"|denounc(?:ed|es)|announc(?:ed|es)|not(?:ed|es)|commented|promis(?:ed|es)|predict(?:ed|s)|speaks of|spoke of"
    r"|quot(?:ed|es)|ruled|(?:held|found|recogni[sz]ed)(?= that)"
)
_CALLS = (
    r"describ(?:ed|es|ing)|call(?:ed|s|ing)|defin(?:ed|es|ing)|referr(?:ed|ing) to|refers to|label(?:led|ed|s)"
    r"|dubb(?:ed|s)|term(?:ed|s)"
    r"|portray(?:ed|s|ing)|hail(?:ed|s|ing)|coin(?:ed|s)|characteri[sz](?:ed|es|ing)(?= (?:[\w’'-]{1,20} ){0,6}as\b)"
    r"|known as"
)
_SAYING = re.compile(rf"(?<!so )(?<!so-)\b(?:(?P<calls>{_CALLS})|(?:{_TELLS}))(?!\w)")
# "Sometimes referred to as": nobody is said to.
_PASSIVE = re.compile(
    r"(?:^|[,;(–—]\s?|\b(?:is|are|was|were|be|been|being|often|sometimes|commonly|also|widely|so|now|usually|as"
    r"|what is))\s?$"
)
_BY = re.compile(r"\bby ")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the (?:words|view|opinion) of|[Aa]s \w{4,12} by)\s")
_NAME = re.compile(
    r"(?<!\w)[A-Z](?:[\w’'&-]*\w|\.)?(?: (?:(?:of the|of|for the|for|and|de|da|von|van|der|di|del|al|bin) )?(?:[A-Z]\."
    r"|[A-Z][\w’'&-]*\w))*"
)
# Capitals that open a sentence or point to no one, and peoples, whose adjectives say nothing.
_NO_NAME = frozenset(
    """the a an this that these those it its he she they we i in on at by for from with as to of and but or if
    when while although though however moreover furthermore indeed thus therefore finally first second third
    firstly secondly thirdly also even some many most both all each one two three there here what which who
    whose his her their our your my such since during before after under over despite given instead rather yet
    so not no none nor only still then today now according another similarly meanwhile notably where why how
    once until unless among between within without like unlike because whereas whether did does do is are was
    were needless article section chapter figure table january february march april june july august september
    october november december""".split()  # noqa: SIM905  words read more easily as text
)
# How many characters may stand between a quotation and the words that give its speaker.
_NEAR = 110
# How far before a quotation "according to" may stand.
_FAR = 250
# And between "according to" and the name that belongs to it.
_CLOSE = 60


def speaker(sentence: str, start: int, end: int) -> str | None:
    """Who says `sentence[start:end]`: a name with a verb of saying before or behind it, or "according to". None: nobody."""
    known = _before(sentence, start) or _behind(sentence, end) or _according(sentence[max(start - _FAR, 0) : end + _NEAR])
    return known or speakers_abroad.speaker(sentence, start, end)


def introduced(sentence: str, start: int) -> bool:
    """Whether a verb of saying stands close before `start`, whoever speaks ("sometimes referred to as the 'golden era'")."""
    return bool(_SAYING.search(sentence[max(start - 40, 0) : start]))


def _before(sentence: str, start: int) -> str | None:
    offset = max(start - _NEAR, 0)
    left = sentence[offset:start]
    for match in reversed(list(_SAYING.finditer(left))):
        between = left[match.end() :]
        if "; " in between or ". " in between:
            return None
        participle = match["calls"] is not None and not match.group().endswith("ing")
        if participle and _PASSIVE.search(left[: match.start()]):
            agent = _BY.search(between)
            names = _names(between[agent.end() :]) if agent else []
        else:
            names = _subjects(sentence, offset + match.start())
        if names:
            return names[-1]
    return None


_BEHIND_VERB = re.compile(rf"[,.]?[”\"’']?\s(?:{_TELLS})\s")
_BEHIND_NAME = re.compile(rf"[,.]?[”\"’']?\s(?P<name>(?:[\w’'.-]{{1,30}}\s){{1,6}}?)(?:{_TELLS})\b")


def _behind(sentence: str, end: int) -> str | None:
    """`"...", said X` or `"...", X said`: right behind the quotation, and nowhere else."""
    right = sentence[end : end + _NEAR]
    comma = sentence[max(end - 2, 0) : end + 1]
    if "," not in comma and "." not in comma and "?" not in comma:
        return None
    verb = _BEHIND_VERB.match(right)
    name = None if verb else _BEHIND_NAME.match(right)
    names = _names(right[verb.end() :]) if verb else _names(name["name"]) if name else []
    return names[0] if names else None


def _according(around: str) -> str | None:
    match = _ACCORDING.search(around)
    names = _names(around[match.end() : match.end() + _CLOSE].partition(",")[0]) if match else []
    return names[0] if names else None


_APPOSITION = re.compile(r", (?:the|a|an|then|former|who)\b[^,;]{0,90}, (?:(?:to|has|had|have|also) )?$")


def _subjects(sentence: str, at: int) -> list[str]:
    """The names before a verb at `at`, without those of an apposition ("Jane Roe, the Minister of Finance, argued")."""
    left = sentence[max(at - _NEAR, 0) : at]
    return _names(_APPOSITION.sub("", left)) or _names(left)


def _names(text: str) -> list[str]:
    found = []
    for match in _NAME.finditer(text):
        words = match.group().split()
        while words and (words[0].lower().rstrip(".") in _NO_NAME or words[0].endswith("ly")):
            words.pop(0)
        if words:
            found.append(" ".join(words))
    return found


_SAYS_THAT = re.compile(
    r"\b(?:said|says|stated|states that|argu(?:ed|es)|claim(?:ed|s)|wrote|writes|declar(?:ed|es)|warn(?:ed|s)"
    r"|insist(?:ed|s)|stress(?:ed|es)"
    r"|emphasi[sz](?:ed|es)|underlin(?:ed|es)|conclud(?:ed|es)|remark(?:ed|s)|told|not(?:ed|es) that|observ(?:ed"
    r"|es) that|explain(?:ed|s) that"
    r"|acknowledg(?:ed|es) that|admit(?:ted|s) that|point(?:ed|s) out|put it|responded|replied|voiced|predict(?:ed|s)"
    r"|suggest(?:ed|s) that|estimat(?:ed|es) that|maintain(?:ed|s) that|contend(?:ed|s) that)\b"
)
# Between a name and its verb: nothing, an auxiliary, a noun ("the Trump administration has"), or "who".
_LEADS = re.compile(r"(?:,? [\w’'-]{1,20}){0,4},? $")
_STUDY = re.compile(
    r"\b(?:report|study|survey|poll|paper|analysis|research|review|audit|data|figures|statistics|estimates?|assessment"
    r"|index)(?: \w{1,20}){0,4}?"
    r" (?:finds?|found|shows?|showed|reveals?|revealed|suggests?|suggested|indicates?|indicated|estimates?|estimated"
    r"|concludes?|concluded)"
    r" (?:that|an?|the|\d)",
    re.IGNORECASE,
)
# One of these stands in all that `_STUDY` finds: a sentence without them need not be searched.
_FINDINGS = ("find", "found", "show", "reveal", "suggest", "indicat", "estimat", "conclud")
_OPENING = re.compile(
    r"\baccording to (?!whether|how|what|which|whom|plan\b|need\b|circumstance|their\b|its\b)"
    r"|\b(?:as|in what) (?:(?:is|was|has been) )?(?:stated|argued|noted|reported|described|put|observed|suggested"
    r"|claimed|stressed|explained"
    r"|highlighted|outlined) (?:\w{1,20} )?(?:by|in) |\bin the (?:words|view|opinion) of ",
    re.IGNORECASE,
)
# "(Clark, 2025)" at the end of a clause: the work that says it.
_AUTHOR_YEAR = re.compile(
    r"\((?:(?:[Ss]ee|cf\.|e\.g\.,?) )?(?P<name>[A-Z][\w’'-]+(?:(?:,? (?:and|&) | )(?:[A-Z][\w’'-]+"
    r"|et al\.?))?),? (?P<year>(?:1[89]|20)\d\d)[a-z]?"
    r"(?:[,:] (?:pp?\. ?)?\d{1,4}(?:[-–]\d{1,4})?)?\)(?=[.,;:)]|$)"
)
_PLACE_BEFORE = re.compile(r"[A-Z][\w’'-]* $")


def attributions(sentence: str) -> list[FoundAttribution]:
    """Statements put into a mouth: "according to X", "as X stressed", "X argued that", "a survey found that"."""
    found = []
    for match in _OPENING.finditer(sentence):
        name = _first(sentence[match.end() : match.end() + _CLOSE])
        if name or match.start() == 0:
            found.append(FoundAttribution(match.start(), match.end(), name))
    found += [
        FoundAttribution(m.start(), m.end(), name)
        for m in _SAYS_THAT.finditer(sentence)
        if (name := _close_name(sentence, m.start()))
    ]
    folded = sentence.casefold()
    studies = _STUDY.finditer(sentence) if any(word in folded for word in _FINDINGS) else ()
    found += [FoundAttribution(m.start(), m.end(), "") for m in studies]
    found += [FoundAttribution(m.start(), m.end(), m["name"]) for m in author_years(sentence)]
    return sorted(found, key=lambda one: one.start)


def _close_name(sentence: str, at: int) -> str:
    """The name that a verb of saying follows closely; "the states that" has none."""
    left = sentence[max(at - _NEAR, 0) : at]
    cut = _APPOSITION.sub(" ", left)
    for match in reversed(list(_NAME.finditer(cut))):
        if names := _names(match.group()):
            adjacent = match.end() + 1 >= len(cut) or not sentence.startswith("states", at)
            return names[-1] if adjacent and _LEADS.fullmatch(cut, match.end()) else ""
    return ""


def author_years(sentence: str) -> list[re.Match[str]]:
    """Citations in the text by author and year; "(Rome, 1960)" behind a name is place and year, and none."""
    if "(" not in sentence:
        return []
    return [
        m for m in _AUTHOR_YEAR.finditer(sentence) if not _PLACE_BEFORE.search(sentence[max(m.start() - 30, 0) : m.start()])
    ]


def _first(text: str) -> str:
    names = _names(text)
    return names[0] if names else ""
