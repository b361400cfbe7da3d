from claimcheck.extraction.citations.mending import mended
from claimcheck.extraction.citations.tokens import tokens


def test_a_title_does_not_end_behind_the() -> None:
    found = tokens("Partnership between the European Union and Japan,")
    labels = ["title"] * 3 + ["publisher"] * 4
    assert mended(found, labels) == ["title"] * 7


def test_a_name_that_goes_on_with_and_is_one() -> None:
    found = tokens("Ministry of Affairs and International Cooperation of Italy,")
    assert set(mended(found, ["publisher"] * 3 + ["author"] * 5)) == {"author"}


def test_a_number_in_a_title_is_no_volume() -> None:
    found = tokens("Italia: 450 anni, 2003.")
    assert mended(found, ["container-title", "volume", "container-title", "date"])[1] == "container-title"


def test_what_a_comma_parts_stays_apart() -> None:
    found = tokens("The Plan, Ministry of Trade,")
    labels = ["title"] * 2 + ["publisher"] * 3
    assert mended(found, labels) == labels
