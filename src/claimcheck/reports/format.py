"""What a format is, and how formats are found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Generic, TypeVar

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


class Family(Mapping[str, Format[Subject]]):
    """The formats of a package, by name. Each bears the name of its module, which is loaded when the format is asked for."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._modules = tuple(each.name for each in iter_modules(import_module(package).__path__) if not each.ispkg)

    def __getitem__(self, name: str) -> Format[Subject]:
        """Raises KeyError for a name that no module bears, or one that holds no `FORMAT`."""
        if name in self._modules:
            format_ = getattr(import_module(f"{self._package}.{name}"), "FORMAT", None)
            if isinstance(format_, Format):
                return format_
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._modules if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
