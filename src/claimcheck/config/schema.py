"""The settings file as a schema: every key that may stand there, and what its value must be.

Types are strict, unknown keys are errors. Keys are written with hyphens, as in the file.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_SINGLE_LINE = r"^[^\x00-\x1f\x7f]*$"


def _web(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError("must begin with https:// or http://")
    return value


def _web_or_none(value: str) -> str:
    return _web(value) if value else value


def _bare_hosts(hosts: dict[str, "Host"]) -> dict[str, "Host"]:
    for host in hosts:
        if not host or set(host) & set("/:@ ?#"):
            raise ValueError(f'is keyed by host names such as "example.org", and {host!r} is none')
    return hosts


Line = Annotated[str, Field(pattern=_SINGLE_LINE)]
WebAddress = Annotated[Line, AfterValidator(_web)]
MaybeAddress = Annotated[Line, AfterValidator(_web_or_none)]
# CSL 1.0.2, appendix III, as far as notes cite such works.
Kind = Literal[
    "any", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "dataset",
    "document", "entry-dictionary", "entry-encyclopedia", "hearing", "interview", "legal_case", "legislation", "manuscript",
    "motion_picture", "paper-conference", "patent", "personal_communication", "post", "post-weblog", "regulation", "report",
    "review", "software", "speech", "standard", "thesis", "treaty", "webpage",
]  # fmt: skip
Part = Literal[
    "author", "title", "container-title", "publisher", "place", "date", "accessed", "volume", "issue", "pages", "edition",
    "url", "doi", "isbn",
]  # fmt: skip
Codes = list[Line]
Globs = list[Annotated[Line, Field(min_length=1)]]


class _Table(BaseModel):
    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


class NetworkTable(_Table):
    """timeout and interval in seconds; per-host: how many requests go to one host at a time."""

    timeout: Annotated[float, Field(gt=0, le=600)] = 10.0
    per_host: Annotated[int, Field(ge=1, le=16)] = 2
    interval: Annotated[float, Field(ge=0, le=60)] = 0.05
    user_agent: Line = ""
    mailto: Annotated[Line, Field(pattern=r"^[^@\s]+@[^@\s]+$")] | None = None


class Host(_Table):
    """headers go to this host alone; `env:NAME` takes the value from the environment. skip: why nobody asks there."""

    headers: dict[Annotated[str, Field(pattern=r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")], Line] = {}
    interval: Annotated[float, Field(ge=0, le=60)] | None = None
    skip: Line = ""


class Link(_Table):
    """skip: why nobody asks for this address."""

    skip: Annotated[Line, Field(min_length=1)]


class House(_Table):
    """What a citation of each kind (a CSL type, or any) must have."""

    require: dict[Kind, list[Part]] = {}


class Registries(_Table):
    """Base URLs; one that is empty is not asked."""

    crossref: MaybeAddress = "https://api.crossref.org"
    datacite: MaybeAddress = "https://api.datacite.org"
    handles: MaybeAddress = "https://doi.org/api/handles"
    books: MaybeAddress = "https://openlibrary.org"


class Archive(_Table):
    timemap: WebAddress = "https://web.archive.org/web/timemap/link/"


class Table(_Table):
    """[tool.claimcheck] of pyproject.toml, or the whole of claimcheck.toml."""

    documents: Globs = []
    exclude: Globs = []
    select: Codes = []
    ignore: Codes = []
    per_file_ignores: dict[str, Codes] = {}
    fail_on: Literal["error", "warning", "never"] = "error"
    strict: bool = False
    uncited: Literal["strong", "all"] = "strong"
    house: House = House()
    network: NetworkTable = NetworkTable()
    hosts: Annotated[dict[str, Host], AfterValidator(_bare_hosts)] = {}
    links: dict[WebAddress, Link] = {}
    registries: Registries = Registries()
    archive: Archive = Archive()
