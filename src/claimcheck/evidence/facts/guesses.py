"""What libraries make of a page that does not say it: author and date by trafilatura and htmldate. Weak, whatever they find.

Both take a copyright year for a date, and fill a month up to a day: a date counts only where the prose of the page has it,
and to the precision that it has there.
"""

import re

from lxml import etree, html

from claimcheck.evidence.facts.statements import Kind, Statements
from claimcheck.grammar.dates import find
from claimcheck.model.dates import Precision
from claimcheck.model.pages import Signal

_FRAME = ("footer", "nav", "aside", "script", "style", "noscript", "template", "meta", "svg", "iframe", "form", "select")
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright|all rights reserved)[^\n]{0,80}", re.IGNORECASE)
# "Last updated: 9 September 2024" is no day of publication.
_CHANGED = re.compile(
    r"(?:\b(?:up ?dated|modified|revised|reviewed|changed|amended|accessed|retrieved|as of|effective|expires?|valid"
    r"|next review|stand)|aktualisier\w+|geändert|mise? à jour|modifié\w*|modification|aggiorna\w+|modifica\w*"
    r"|actualiza\w+|atualiza\w+|bijgewerkt|uppdaterad|opdateret|päivitetty|zaktualizowano)\b[^.;!?\d]{0,30}$",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|&#x?0*(?:[0-8]|1[0-9]|2[0-9]|3[01]|[a-f]|1[a-f]);", re.IGNORECASE)
# What their code raises on markup that its authors never saw; a guess is worth no page.
_THEIRS = (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError, AssertionError)
# Pages beyond this are no articles, and cost seconds.
_MOST_ELEMENTS = 4000
# Fixed, or the answer would depend on the day on which it is asked for.
_DATES = {"original_date": True, "extensive_search": True, "min_date": "1990-01-01", "max_date": "2100-01-01"}


def add(root: etree._Element, prose: str, statements: Statements) -> None:
    """Take a guess at what no strong signal states."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 -- slow to import, and many pages need none of it

    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return
    try:
        found = extract_metadata(_work(root), date_config=dict(_DATES), extensive=True)
    except (*_THEIRS, etree.LxmlError):
        return
    if statements.lacks(Kind.AUTHOR) and found.author:
        for name in found.author.split(";"):
            statements.add(Kind.AUTHOR, name, Signal.TEXT)
    if statements.lacks(Kind.PUBLISHED) and found.date:
        statements.add(Kind.PUBLISHED, _borne_out(found.date, prose), Signal.TEXT)


def _work(root: etree._Element) -> html.HtmlElement:
    """A copy of the page without its frame and without its rights."""
    markup = etree.tostring(root, encoding="unicode", method="html")
    tree = html.fromstring(_CONTROL.sub(" ", markup))
    etree.strip_elements(tree, *_FRAME, with_tail=False)
    for element in tree.iter():
        if isinstance(element.text, str):
            element.text = _RIGHTS.sub(" ", element.text)
        if isinstance(element.tail, str):
            element.tail = _RIGHTS.sub(" ", element.tail)
    return tree


def _borne_out(day: str, prose: str) -> str:
    """A day as the prose has it: to the day, or to the month; empty where it has neither."""
    text = _RIGHTS.sub(" ", prose)
    named = [
        date.edtf
        for date in find(text)
        if date.edtf is not None and not _CHANGED.search(text, max(date.start - 60, 0), date.start)
    ]
    if any(edtf.precision is Precision.DAY and edtf.text == day for edtf in named):
        return day
    month = day[:7]
    return month if any(edtf.precision is Precision.MONTH and edtf.text == month for edtf in named) else ""
