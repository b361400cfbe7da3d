from claimcheck import documents, extraction
from claimcheck.rules.note_reach import NoteReach

TEXT = """\
# Ports

In 2021 the port of Alba handled 41 million tonnes of grain. In 2022 it handled 45 million tonnes.[^1]

In 2023 it handled 48 million tonnes, [says the port](https://port.test/2023). In 2024 it handled 50 million tonnes.

[^1]: Office of Ports, “Grain”, 2023.
"""


def test_a_note_a_marker_further_on_and_a_link_are_told_apart() -> None:
    document = extraction.extract(documents.read(TEXT.encode(), "a.md"), "a", None)
    reach = NoteReach(document)
    by_year = {claim.text.string[3:7]: claim for claim in document.claims}
    assert {year: reach.noted_later(claim) for year, claim in by_year.items()} == {
        "2021": True, "2022": True, "2023": False, "2024": False,
    }  # fmt: skip
    assert {year: reach.linked(claim) for year, claim in by_year.items()} == {
        "2021": False, "2022": False, "2023": True, "2024": False,
    }  # fmt: skip
    assert reach.noted(by_year["2022"])
    assert not reach.noted(by_year["2024"])
