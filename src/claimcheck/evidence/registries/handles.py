"""The handle service of the DOI system (https://doi.org/api/handles): whether a DOI is registered, whoever registered it."""

from claimcheck.evidence.registries.values import segment, table

NAME = "doi.org"
# Response codes of the handle protocol (RFC 3652, 2.2.2.3; CNRI, "Handle Proxy Server REST API").
_SUCCESS, _NO_VALUES, _NOT_FOUND = 1, 200, 100


def by_doi(base: str, doi: str) -> str:
    return f"{base}/{segment(doi)}"


def registered(answer: object) -> bool | None:
    """Whether the DOI is one; None where the service did not say."""
    code = table(answer).get("responseCode")
    if not isinstance(code, int) or isinstance(code, bool):
        return None
    return False if code == _NOT_FOUND else True if code in {_SUCCESS, _NO_VALUES} else None
