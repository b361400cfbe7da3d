"""`run --format html` and report.html: the page that an editor works with, one file that asks no network for anything."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcheck.model.report import Report
from claimcheck.reports.format import Format, View
from claimcheck.reports.page.making import page
from claimcheck.reports.prose.plain import plain

if TYPE_CHECKING:
    from jinja2 import Template

# In the order in which they hold: a later rule of a style sheet wins, a later script uses what an earlier one defines.
_STYLES = ("base.css", "lists.css", "text.css", "tools.css", "below.css", "narrow.css", "print.css")
_SCRIPTS = ("entries.js", "filters.js", "decisions.js", "questions.js", "start.js")


def render(report: Report, _view: View) -> str:
    from markupsafe import Markup  # noqa: PLC0415 - it comes with Jinja2, which is slow to import

    style, script = _files(_STYLES), _files(_SCRIPTS)
    return (
        _template().render(
            page=page(report),
            style=Markup(style),  # noqa: S704 - our own style sheet
            style_digest=_digest(style),
            script=Markup(script),  # noqa: S704 - our own script
            script_digest=_digest(script),
        )
        + "\n"
    )


def _digest(text: str) -> str:
    """CSP 3, section 2.3.1: an element is allowed by the hash of its text, and so only ours is."""
    return b64encode(sha256(text.encode()).digest()).decode()


@cache
def _files(names: tuple[str, ...]) -> str:
    """Files put together. Line ends are those that a browser sees, or the hash would differ after a Windows checkout."""
    folder = files("claimcheck.reports.page").joinpath("templates")
    return "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names).replace("\r\n", "\n")


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - slow to import

    environment = Environment(
        loader=PackageLoader("claimcheck.reports.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    return environment.get_template("report.html.jinja")


def _harmless(value: object) -> object:
    """What is printed, with nothing in it that hides or turns the reading direction. Markup is our own."""
    return plain(value) if type(value) is str else value


FORMAT = Format("html", "report.html", render)
