"""The words with which a text, in its own voice and in the present, awaits something at a date."""

import re

from claimcheck.model.finding import Confidence
from claimcheck.rules.told import Told

_MEANWHILE = r"[^.;:!?()–—]{0,80}?"
_PART_OF = r"(?:the\s|early\s|late\s|mid-?\s?|(?:the\s)?(?:end|beginning|middle|start|course|spring|summer|autumn)\sof\s)*$"
_WHEN = rf"\s(?:\w+\s)?{{}}\s{_PART_OF}"
_IN, _BY = _WHEN.format(r"(?:by|in|on|for|from|during|until|at)"), _WHEN.format("by")
_NOW = r"\b(?:is|are)\s(?:\w+ly\s|now\s|still\s|also\s|not\s){0,2}"
# "Is due to the crisis in 2008" names a cause, "prices are set in 2008" a deed, "is to be found in 2008" a place.
_EXPECTED = (
    r"(?:expected(?!\sof\b)|scheduled|planned|slated|set\s(?:to|for)|projected|forecast|predicted|anticipated"
    r"|to\sbe(?!\s(?:found|seen|read|noted|understood|sought)\b)|due(?=\s(?:in|on|by|for|at|before|early|late)\b)"
    r"|due\sto\s(?:be|open|begin|start|end|expire|close|take|come|enter|launch|meet|vote|report|return|leave|arrive|finish"
    r"|join|publish|hold|host|run|go|stand|reach))\b"
)
_BEGINS = (
    r"(?:be\s(?:\w+ly\s)?(?:completed|finished|opened|launched|published|released|adopted|held|implemented|introduced"
    r"|established|delivered|built|signed|ratified|presented|operational|ready|available|in\s(?:place|force))"
    r"|begin|start|open|close|end|expire|enter\sinto\sforce|come\sinto\s(?:force|effect)|take\s(?:effect|place|office|over)"
    r"|run\sout|become|join|host|hold|launch|publish|complete)\b"
)
_ENGLISH_SURE = re.compile(rf"{_NOW}{_EXPECTED}{_MEANWHILE}{_IN}", re.IGNORECASE)
_WILL = re.compile(
    rf"\bwill\s(?:\w+ly\s|also\s|only\s)?(?:{_BEGINS}(?:{_MEANWHILE}{_IN}|\s$)|{_MEANWHILE}{_BY})", re.IGNORECASE
)
_ABROAD = re.compile(
    rf"\b(?:(?:è|sono)\sprevist[aoie]|sar(?:à|anno)\s(?:\w+[ao]t[aoie]|pront[aoie]))\b{_MEANWHILE}"
    r"\s(?:per|nel|entro|il)\s(?:il\s|la\s)?$"
    rf"|\b(?:(?:est|sont)\sprévue?s?|ser(?:a|ont)\s\w+(?:é|e|i|u)e?s?)\b{_MEANWHILE}"
    r"\s(?:pour|en|le|d[’']ici)\s?(?:à\s|le\s)?$"
    rf"|\b(?:est[áa]n?\sprevist[oa]s?|ser[áa]n?\s\w+d[oa]s?)\b{_MEANWHILE}\s(?:para|en|el)\s(?:el\s)?$"
    rf"|\b(?:soll(?:en)?|ist|sind)\b{_MEANWHILE}\s(?:im|am|ab|bis|für)\s(?:zum\s|den\s|Jahr\s|Ende\s)*$",
    re.IGNORECASE,
)
_GERMAN = re.compile(r"(?:ist|sind)\b", re.IGNORECASE)
_GERMAN_PLANNED = re.compile(r"^[^.;!?]{0,60}\b(?:geplant|vorgesehen|angesetzt)\b", re.IGNORECASE)
# "Er soll im Mai 2021 in Rom gewesen sein" is hearsay.
_SUPPOSED = re.compile(r"\b(?:gewesen|worden|haben|gehabt)\b")
_NOT_NOW = re.compile(
    r"\b(?:was|were|had|said|says?|stat(?:es?|ed)|announc\w+|declar\w+|promis\w+|pledg\w+|told|foresees?|foresaw|envisag\w+"
    r"|provid(?:es|ed)\sthat|predicted\sthat|forecasts?\sthat|stipulat\w+|sets?\sout|according\sto|under\sthe|if|would"
    r"|whether|claim\w*|wrote|writes|warn\w*|argu\w+|which|who|that|since|than|as|after|compar\w+"
    r"|secondo|disse|dichiarat\w+|annunciat\w+|selon|déclaré\w*|annoncé\w*|laut|sagte|erklärte|zufolge|según|dijo|afirmó|anunci\w+)\b",
    re.IGNORECASE,
)


def awaited(each: Told) -> Confidence | None:
    """How sure the sentence, in its own words, awaits the date; None where it does not, or somebody else does."""
    if not each.alone or _NOT_NOW.search(each.sentence):
        return None
    if _ENGLISH_SURE.search(each.before):
        return Confidence.HIGH
    if _WILL.search(each.before):
        return Confidence.MEDIUM
    abroad = _ABROAD.search(each.before)
    if abroad is None or _SUPPOSED.search(each.after):
        return None
    if _GERMAN.match(abroad.group()) and not _GERMAN_PLANNED.match(each.after):
        return None
    return Confidence.MEDIUM
