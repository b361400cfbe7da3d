"""A schema's complaint as one sentence about a key. No value is ever repeated: it may be a credential."""

from collections.abc import Iterable, Mapping
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from claimcheck.config.schema import Table

_WANTED: Mapping[str, str] = {
    "bool_type": "must be true or false",
    "dict_type": "must be a table",
    "finite_number": "must be a finite number",
    "float_type": "must be a number",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "model_type": "must be a table",
    "string_too_short": "must not be empty",
    "string_type": "must be a string",
}


def explain(error: ValidationError) -> str:
    """The first fault in words, and how many more there are."""
    first, *rest = error.errors(include_url=False, include_input=False)
    more = f" (and {len(rest)} more)" if rest else ""
    return _sentence(first) + more


def _sentence(fault: ErrorDetails) -> str:
    *above, last = [str(part) for part in fault["loc"]] or [""]
    key = ".".join((*above, last)).replace(".[key]", "")
    if fault["type"] == "extra_forbidden":
        close = process.extractOne(last, _keys(above), scorer=fuzz.ratio, score_cutoff=60)
        advice = f"did you mean '{close[0]}'?" if close else "known here are " + ", ".join(_keys(above))
        return f"there is no key '{key}'; {advice}"
    return f"'{key}' {_WANTED.get(fault['type']) or _limit(fault)}" if key else "the settings must be a table"


def _limit(fault: ErrorDetails) -> str:
    context = fault.get("ctx", {})
    match fault["type"]:
        case "literal_error":
            return f"must be {context['expected']}"
        case "greater_than":
            return f"must be more than {context['gt']:g}"
        case "greater_than_equal":
            return f"must be {context['ge']:g} or more"
        case "less_than_equal":
            return f"must be {context['le']:g} or less"
        case "string_pattern_mismatch":
            return "must be an e-mail address" if "@" in context["pattern"] else "has a character that cannot stand there"
        case _:
            return str(context.get("error", fault["msg"]))


def _keys(above: Iterable[str]) -> list[str]:
    """The keys of the table that a path of keys leads to."""
    model: type[BaseModel] = Table
    for step in above:
        field = next((f for f in model.model_fields.values() if f.alias == step), None)
        if field is None:
            continue  # the name of a host
        inner = [kind for kind in (field.annotation, *get_args(field.annotation)) if isinstance(kind, type)]
        model = next((kind for kind in inner if issubclass(kind, BaseModel)), model)
    return sorted(f.alias or name for name, f in model.model_fields.items())
