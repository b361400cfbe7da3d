"""S506 beyond its examples."""

from collections.abc import Callable

import pytest

from claimcheck.model.finding import Severity
from claimcheck.model.records import NoRecord, Record, Unregistered

TEXT = "The reef grew back.[^1]\n\n[^1]: P. Amato, “Reefs”, *Marine Letters* 12 (2021), {}\n"
NONE = Unregistered("doi.org")


@pytest.mark.parametrize(
    ("written", "doi", "flagged"),
    [
        ("doi:10.1016/Marlet.1", "10.1016/marlet.1", "10.1016/Marlet.1"),
        ("https://doi.org/10.1016/marlet.1", "10.1016/marlet.1", "10.1016/marlet.1"),
        ("[here](https://doi.org/10.1016%2Fmarlet.1)", "10.1016/marlet.1", "https://doi.org/10.1016%2Fmarlet.1"),
        ("doi:10.1002/(SICI)1097(1998)17:1<1::AID>3.0.CO;2-2", "10.1002/(sici)1097(1998)17:1<1::aid>3.0.co;2-2",
         "10.1002/(SICI)1097(1998)17:1<1::AID>3.0.CO;2-2"),
    ],
)  # fmt: skip
def test_a_doi_that_does_not_exist_is_an_error_where_it_stands(
    written: str, doi: str, flagged: str, judge: Callable[..., tuple]
) -> None:
    text = TEXT.format(written)
    (finding,), _ = judge("S506", text, records={doi: NONE})
    assert finding.severity is Severity.ERROR
    assert text[finding.span.start : finding.span.end] == flagged


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("https://www.marineletters.org/doi/10.1016/marlet.1/figures", "10.1016/marlet.1/figures"),
        ("doi:10.1016/marlet.\n1234", "10.1016/marlet"),
        ("doi:10.1016/marlet…", "10.1016/marlet"),
    ],
)
def test_a_doi_that_may_be_cut_or_longer_is_no_finding(written: str, doi: str, judge: Callable[..., tuple]) -> None:
    assert judge("S506", TEXT.format(written), records={doi: NONE}) == ((), ())


@pytest.mark.parametrize(
    "answer", [Record("Crossref", ""), NoRecord(("Crossref", "DataCite"), registered=True), NoRecord(())]
)
def test_a_doi_that_may_be_registered_is_no_finding(answer: object, judge: Callable[..., tuple]) -> None:
    assert judge("S506", TEXT.format("doi:10.1016/marlet.1"), records={"10.1016/marlet.1": answer}) == ((), ())
