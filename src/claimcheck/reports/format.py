"""What a format is, and how formats are found."""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any, Generic, TypeVar

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class View:
    """How the reader wants it. width: columns of the terminal; color: whether to use it (NO_COLOR is decided before)."""

    verbose: bool = False
    quiet: bool = False
    width: int = 80
    color: bool = False


@dataclass(frozen=True, slots=True)
class Format(Generic[Subject]):
    """One form of a report or of an extraction. filename: its name in the reports folder; None where it is not kept.

    `render` is pure: the same subject and view make the same text, which ends with a line end.
    """

    name: str
    filename: str | None
    render: Callable[[Subject, View], str]


def discover(package: str) -> Mapping[str, Format[Any]]:
    """The `FORMAT` of every module directly in a package, by the format's name, in alphabetical order of the modules."""
    found: dict[str, Format[Any]] = {}
    for module in pkgutil.iter_modules(import_module(package).__path__):
        if not module.ispkg:
            format_ = getattr(import_module(f"{package}.{module.name}"), "FORMAT", None)
            if isinstance(format_, Format):
                found[format_.name] = format_
    return MappingProxyType(found)
