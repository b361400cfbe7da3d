"""The title of a work out of the runs that hold it, freed of what is said behind it in the same breath."""

import re
from collections.abc import Sequence

from claimcheck.extraction.citations.draft import TAKEN
from claimcheck.extraction.citations.features import Marks
from claimcheck.extraction.citations.runs import TRIM, Run
from claimcheck.extraction.citations.words import kinds
from claimcheck.grammar import names, titles

# What is said of a work behind its title.
_BEHIND = re.compile(
    r"[\s,.]+(?:\(?(?:unpublished\s)?(?:doctoral|ph\.?d\.?|master[’']?s?|m\.?a\.?)\s(?:thesis|dissertation)|\d{1,2}\svols?)\b.{0,20}$",
    re.IGNORECASE,
)
# "Of the Signs of Death. Translated by J. Jancke".
_HELPED = re.compile(
    r"[.,]\s(?:edited|translated|traduit|traduction|trad\.|tradotto|traducción|übersetzt|aus\sdem\s\w+\sübersetzt|herausgegeben|hrsg\.)"
    r"\s(?:by|par|von|da|di|de|por)\s.{1,120}$|,\s(?:par|by|von)\s(?:MM?\.|Mmes?|Mr|Ms|Dr|Prof)\.?\s.{1,80}$",
    re.IGNORECASE,
)
# "The Availability of It, KFF": the body that put it out.
_ACRONYM = re.compile(r"[A-Z]{2,8}")
# Words that the name of a body has at most, and the rest of the title at least.
_MOST_WORDS = 6
_FEWEST = 3
# What sort of paper a work is, and those sorts that series are named by as well.
_SORT = (
    r"(?:press|news|media)\s(?:release|statement|conference|note)|fact\s?sheet|newsletter|blog(?:\spost)?|podcast|video|"
    r"(?:statistical|technical|explanatory)\s(?:bulletin|release|note|report|annex)|speech|keynote(?:\s(?:speech|address))?|"
    r"remarks|(?:\w+\s)?report\sof\ssession\s[\d–-]+|rapport\s(?:public|d[’']information|de\smission)(?:\sthématique)?|"
    r"communiqué(?:\sde\spresse)?|comunicato(?:\sstampa)?|nota\s(?:informativa|de\sprensa|stampa)|pressemitteilung|"
    r"dossier\sde\spresse|informe"
)
_SERIES = (
    r"(?:policy|issue|research|special|briefing|background|working|discussion|white|green|position|strategy)\s"
    r"(?:brief|paper|report|note|document)|backgrounder|commentary|positionspapier|hintergrundpapier"
)
# "Heat and health, fact sheet", "Deterrence, research paper by B. Unal".
_SAID_BEHIND = re.compile(rf",\s(?:an?\s)?(?:{_SORT}|{_SERIES})(?:\sby\s[^,]{{3,80}})?$", re.IGNORECASE)
# "Restatement (Third) of Torts § 2".
_PARAGRAPH = re.compile(r",?\s§{1,2}\s?\d\S*$")
# "Beschluss vom", whose date was taken for that of the work.
_LEFT_OVER = re.compile(r",?\s(?:vom|dated|du|del|dal)$")
_ONLY_SORT = re.compile(_SORT, re.IGNORECASE)
# Bodies whose names have no word of an institution, and words of works that begin like one.
_BODY = re.compile(
    r"(?:City|Ville|Stadt|Comune|Ayuntamiento|Mairie|Municipality|Province|State|Regione?|Région|Kingdom|Republic|Port|Bank|Banca|"
    r"Banque|Banco)\s(?:(?:of|de|di|del|della|du)\s|d[’'])?[A-Z][^,]{1,60}"
)
_WORK = re.compile(
    r"\b(?:conclusions?|reports?|statements?|strateg(?:y|ies)|agreement|treaty|acts?|law|bill|resolutions?|regulations?|directive|"
    r"decision|plan|policy|memorandum|communiqué|declaration|speech|remarks|interview|hearing|convention|guidelines?|review|"
    r"constitution|charter|handbook|history|meeting|summit)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r",\s(?:sections?|sec\.|§{1,2}|para\.|art\.|ch\.)\s.*$", re.IGNORECASE)
# "Diari, Moncalieri: Centro interuniversitario", all taken for a title.
_IMPRINT = re.compile(
    r"(?P<title>.{3,300}),\s(?P<place>[A-Z][\w.’'-]+(?:[\s/–-][A-Z][\w.’'-]+){0,3}):\s(?P<publisher>[A-Z][^:,]{2,120})"
)


def title(text: str, runs: Sequence[Run], seen: Marks) -> tuple[str, bool]:
    """The title, and whether it stands in quotation marks."""
    if not runs:
        return "", False
    run = max(runs, key=lambda run: (min(run.last - run.first, 2), -run.start))
    start, end = run.start, run.end
    shown = text[start:end].replace(TAKEN, " ")
    quoted = any(a - 1 <= start and end <= b + 2 for a, b in seen.quotations)
    return titles.bare(shown.strip(" ,;.:") if not shown.strip().endswith("..") else shown), quoted


def numbered(text: str, runs: Sequence[Run]) -> str:
    """ "Circular A-130", "Executive Order 13556": a paper that has no other name than its number."""
    if not runs or not any(c.isdigit() for run in runs for c in text[run.start : run.end]):
        return ""
    last = runs[0]
    for run in runs[1:]:
        if run.first != last.last + 1:
            break
        last = run
    return _SECTION.sub("", titles.bare(text[runs[0].start : last.end].strip(" ,;:")))


def imprint(title: str) -> tuple[str, str, str]:
    """Title, place and publisher of a title that ends in an imprint; the title alone where it does not."""
    match = _IMPRINT.fullmatch(title)
    if match is None or not _publishes(match["publisher"]):
        return title, "", ""
    return match["title"], match["place"], match["publisher"]


def closed(title: str) -> tuple[str, str]:
    """A title without "PhD thesis", and without a bracket that never closes ("A Theory (CUP"); and what stood in that."""
    title = _LEFT_OVER.sub("", _PARAGRAPH.sub("", title))
    title = _SAID_BEHIND.sub("", _BEHIND.sub("", _HELPED.sub("", title)))
    head, opening, rest = title.rpartition(" (")
    if not opening or ")" in rest or not head:
        return title, ""
    return head.rstrip(" ,"), rest.strip(" ,:") if _publishes(rest) or rest.isupper() else ""


def is_sort(text: str) -> bool:
    """Whether words say what sort of paper a work is, and name nothing."""
    return bool(_ONLY_SORT.fullmatch(text))


def signed(title: str) -> tuple[str, str]:
    """The body that a title in plain type begins with, and the title: "City of Paris, Plan Climat 2024-2030"."""
    head, comma, rest = title.partition(", ")
    if not comma or len(rest.split()) < _FEWEST - 1 or not (rest[0].isupper() or rest[0].isdigit()) or _WORK.search(head):
        return "", title
    return (head, rest) if _BODY.fullmatch(head) or names.is_institution(head) else ("", title)


def parted(title: str) -> tuple[str, str]:
    """A title in plain type whose last part names a body or a newspaper, and that name; "" for none."""
    head, comma, last = title.rpartition(", ")
    if not comma or len(head.split()) < _FEWEST or last.startswith(("and ", "&")) or head.endswith(" and"):
        return title, ""
    if len(last.split()) > _MOST_WORDS:
        return title, ""
    if _ACRONYM.fullmatch(last) or ((names.is_institution(last) or names.is_medium(last)) and " " in last):
        return head, last
    return title, ""


def _publishes(name: str) -> bool:
    return any(kind in {"institution", "press"} for word in name.split() for kind in kinds(word.strip(TRIM)))
