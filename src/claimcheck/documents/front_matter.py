"""YAML front matter: what a file says of itself before its text."""

import re

from claimcheck.model.source import Metadata

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(.{0,65536}?)(?:^)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE
)
_DATES = ("published", "date", "issued", "publication-date", "publication_date")


def front_matter(text: str) -> tuple[Metadata, int, str]:
    """What the front matter says, where the text behind it begins, and what is wrong with it (empty: nothing).

    A `---` that opens no mapping is a line across the page, not front matter.
    """
    if not text.startswith("---"):
        return Metadata(), 0, ""
    block = _BLOCK.match(text)
    if block is None:
        return Metadata(), 0, ""
    # Most documents have no front matter: they do not pay for the import.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        values = YAML(typ="safe", pure=True).load(block.group(1))
    except (YAMLError, ValueError, RecursionError):
        if ":" not in block.group(1):
            return Metadata(), 0, ""
        return Metadata(), block.end(), "the front matter is not valid YAML and was passed over"
    if not isinstance(values, dict):
        return Metadata(), (block.end() if values is None else 0), ""
    fields = {str(key).casefold(): value for key, value in values.items()}
    date = next((_scalar(fields[key]) for key in _DATES if fields.get(key)), "")
    authors = fields.get("author") or fields.get("authors") or ()
    metadata = Metadata(_scalar(fields.get("title")), _names(authors), date, _scalar(fields.get("id")))
    return metadata, block.end(), ""


def _scalar(value: object) -> str:
    return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()


def _names(value: object) -> tuple[str, ...]:
    entries = list(value) if isinstance(value, (list, tuple)) else [value]
    names = (_scalar(entry.get("name") if isinstance(entry, dict) else entry) for entry in entries)
    return tuple(name for name in names if name)
