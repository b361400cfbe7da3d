"""`run --format html` and report.html: the page that an editor reads, one file without script or network."""

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


def render(report: Report, _view: View) -> str:
    from markupsafe import Markup  # noqa: PLC0415 - it comes with Jinja2, which is slow to import

    style = _style()
    # CSP 3, section 2.3.1: a style element is allowed by the hash of its text, and so only ours is.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _template().render(page=page(report), style=Markup(style), digest=digest) + "\n"  # noqa: S704 - our own style sheet


@cache
def _style() -> str:
    """The style sheet. Line ends are those that a browser sees, or its hash would differ after a Windows checkout."""
    sheet = files("claimcheck.reports.page").joinpath("templates", "report.css").read_text(encoding="utf-8")
    return sheet.replace("\r\n", "\n")


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
