"""Front matter: what a file says of itself before its text, in the forms that Jekyll, Hugo and Pandoc read.

YAML between `---`, TOML between `+++`, a JSON object, and Pandoc's title block (`%` at the line's head).
"""

import re
from collections.abc import Callable, Mapping

from claimcheck.model.source import Metadata

_END = r"[ \t]*(?:\r\n|\n|\r|\Z)"
_YAML = re.compile(rf"\s{{0,20}}---[ \t]*(?:\r\n|\n|\r)(.{{0,65536}}?)^(?:---|\.\.\.){_END}", re.DOTALL | re.MULTILINE)
_TOML = re.compile(rf"\s{{0,20}}\+\+\+[ \t]*(?:\r\n|\n|\r)(.{{0,65536}}?)^\+\+\+{_END}", re.DOTALL | re.MULTILINE)
_JSON = re.compile(r"\s{0,20}\{\s*\"")
_TITLE_BLOCK = re.compile(r"(?:%(?:[^\r\n]*)(?:\r\n|\n|\r|\Z)(?:[ \t]+\S[^\r\n]*(?:\r\n|\n|\r|\Z))*){1,3}")
_DATES = ("published", "date", "issued", "publication-date", "publication_date", "pubdate", "publishdate")

_Read = Callable[[str], object]


def front_matter(text: str) -> tuple[Metadata, int, str]:
    """What the front matter says, where the text behind it begins, and what is wrong with it (empty: nothing).

    A `---` that opens no mapping is a line across the page, not front matter.
    """
    if text.startswith("%"):
        return _title_block(text)
    if _JSON.match(text):
        return _json(text)
    for opening, pattern, language, read in (("---", _YAML, "YAML", _yaml), ("+++", _TOML, "TOML", _toml)):
        if text[:24].lstrip().startswith(opening) and (block := pattern.match(text)):
            return _between(block, language, read)
    return Metadata(), 0, ""


def _between(block: re.Match[str], language: str, read: _Read) -> tuple[Metadata, int, str]:
    try:
        values = read(block[1])
    except (ValueError, RecursionError):
        if ":" not in block[1] and "=" not in block[1]:
            return Metadata(), 0, ""
        return Metadata(), block.end(), f"the front matter is not valid {language} and was passed over"
    if not isinstance(values, dict):
        return Metadata(), (block.end() if values is None else 0), ""
    return _metadata(values), block.end(), ""


def _yaml(text: str) -> object:
    # Most documents have no front matter: they do not pay for the import.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    reader = YAML(typ="safe", pure=True)
    reader.composer.warn_double_anchors = False  # what a stranger's file says twice is no warning for who reads it
    try:
        values: object = reader.load(text)
    except (YAMLError, LookupError, TypeError) as error:  # the last two: `!!bool foo`, `!!int ""`, `? !!seq [[a]]`
        raise ValueError(str(error)) from error
    return values


def _toml(text: str) -> object:
    import tomllib  # noqa: PLC0415  (as with YAML)

    return tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))


def _json(text: str) -> tuple[Metadata, int, str]:
    """A JSON object before everything else; braces that open none are text."""
    import json  # noqa: PLC0415  (as with YAML)

    begin = len(text) - len(text.lstrip())
    try:
        values, end = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError):
        return Metadata(), 0, ""
    return _metadata(values), end, ""


def _title_block(text: str) -> tuple[Metadata, int, str]:
    """Pandoc's title block: title, authors and date, each behind a `%`; longer ones go on in indented lines."""
    block = _TITLE_BLOCK.match(text)
    if block is None:
        return Metadata(), 0, ""
    fields = [part.strip() for part in re.split(r"(?m)^%", block.group())[1:]]
    title, authors, date = (*fields, "", "", "")[:3]
    names = tuple(name.strip() for name in re.split(r";|[\r\n]+", authors) if name.strip())
    return Metadata(" ".join(title.split()), names, " ".join(date.split())), block.end(), ""


def _metadata(values: Mapping[object, object]) -> Metadata:
    fields = {str(key).casefold(): value for key, value in values.items()}
    date = next((_scalar(fields[key]) for key in _DATES if fields.get(key)), "")
    authors = fields.get("author") or fields.get("authors") or ()
    return Metadata(_scalar(fields.get("title")), _names(authors), date)


def _scalar(value: object) -> str:
    return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()


def _names(value: object) -> tuple[str, ...]:
    entries = list(value) if isinstance(value, (list, tuple)) else [value]
    names = (_scalar(entry.get("name") if isinstance(entry, dict) else entry) for entry in entries)
    return tuple(name for name in names if name)
