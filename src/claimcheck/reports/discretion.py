"""A report as it may be shown: without the credentials that a URL of the document carries."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import TypeVar, cast

from claimcheck.grammar import userinfo
from claimcheck.model.document import Document
from claimcheck.model.finding import Fix
from claimcheck.model.report import Report
from claimcheck.model.rule import RuleInfo
from claimcheck.model.text import Text

_T = TypeVar("_T")


def discreet(report: Report) -> Report:
    """The report with no such credentials in it, nor in the documents that it shows. Everything else stands where it stood.

    A fix that writes some is left out: without them it would be another one.
    """
    if not any(_carries(document) for document in report.documents):
        return report
    return _without(report)


def _carries(document: Document) -> bool:
    return userinfo.stands_in(document.source) or any(userinfo.stands_in(link.url) for link in document.links)


def _without(value: _T) -> _T:
    result: object = value
    if isinstance(value, Enum | RuleInfo):
        pass
    elif isinstance(value, Fix):
        result = None if any(userinfo.stands_in(edit.text) for edit in value.edits) else value
    elif isinstance(value, str):
        result = userinfo.left_out(value)
    elif isinstance(value, Text):
        result = replace(value, string=userinfo.masked(value.string))
    elif isinstance(value, tuple):
        result = tuple(_without(each) for each in value)
    elif isinstance(value, Mapping):
        result = MappingProxyType({key: _without(each) for key, each in value.items()})
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: _without(getattr(value, field.name)) for field in fields(value) if field.init}
        if isinstance(value, Document):
            changed["source"] = userinfo.masked(value.source)  # places in it are counted in characters
        result = replace(value, **changed)
    return cast("_T", result)
