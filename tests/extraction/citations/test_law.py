import pytest

from claimcheck.extraction.citations import citations
from claimcheck.model.citations import Citation
from claimcheck.model.text import Run, Text


def cite(text: str) -> tuple[Citation, ...]:
    return citations(Text(text, (Run(0, 0, len(text)),)), [], [])


@pytest.mark.parametrize(
    ("text", "kind", "title", "issued"),
    [
        ("Hatch v. Hill, 552 U.S. 312, 320 (2008).", "legal_case", "Hatch v. Hill", "2008"),
        ("In re Hill Litig., 497 F. Supp. 3d 553, 576 (N.D. Cal. 2020).", "legal_case", "In re Hill Litig.", "2020"),
        ("See Hill, 982 F.3d at 474.", "legal_case", "Hill", None),
        ("531 U.S. 341, 343 (2001).", "legal_case", "531 U.S. 341", "2001"),
        ("Hatch v. Hill, No. 13-11, 2014 WL 14546 (D. Mass. Apr. 15, 2014).", "legal_case", "Hatch v. Hill", "2014-04-15"),
        ("Hill v Secretary of State for Health [2017] UKSC 5.", "legal_case", "Hill v Secretary of State for Health", None),
        ("21 U.S.C. §§ 348, 379e.", "legislation", "21 U.S.C. §§ 348, 379e", None),
        ("21 C.F.R. § 101.13(b) (2025).", "legislation", "21 C.F.R. § 101.13(b)", "2025"),
        ("Pub. L. No. 86-618, 74 Stat. 397 (1960).", "legislation", "Pub. L. No. 86-618, 74 Stat. 397", "1960"),
        ("Water Act of 1972, Pub. L. No. 92-500, 86 Stat. 816 (1972).", "legislation", "Water Act of 1972", "1972"),
        ("Data Protection Act 2018, s 45(2)(a).", "legislation", "Data Protection Act 2018", None),
        (
            "Council Regulation (EU) No 833/2014 of 31 July 2014 concerning trade, OJ L 229, p. 1.",
            "legislation",
            "Council Regulation (EU) No 833/2014 of 31 July 2014 concerning trade",
            "2014-07-31",
        ),
        (
            "Regulation (EU) 2024/1991 of the European Parliament and of the Council on nature, 24 June 2024, OJ L 12.",
            "legislation",
            "Regulation (EU) 2024/1991 of the European Parliament and of the Council on nature",
            "2024-06-24",
        ),
        ("UN Security Council resolution 2231 (2015), 20 July 2015, para. 7.", "legislation",
         "UN Security Council resolution 2231 (2015)", "2015-07-20"),
        ("European Parliament resolution of 17 January 2024 on ports, P9_TA(2024)0028.", "legislation",
         "European Parliament resolution of 17 January 2024 on ports", "2024-01-17"),
        ("Legge 9 luglio 1990, n. 185, Nuove norme, Gazzetta Ufficiale n. 163.", "legislation",
         "Legge 9 luglio 1990, n. 185, Nuove norme", "1990-07-09"),
        ("Loi n° 2018-607 du 13 juillet 2018 relative à la programmation militaire.", "legislation",
         "Loi n° 2018-607 du 13 juillet 2018 relative à la programmation militaire", "2018-07-13"),
        ("H.R. Rep. No. 111-58, pt. 1, at 4 (2009).", "bill", "H.R. Rep. No. 111-58", "2009"),
        ("Import of Drugs, 85 Fed. Reg. 62094, 62095 (Oct. 1, 2020).", "regulation", "Import of Drugs", "2020-10-01"),
    ],
)  # fmt: skip
def test_law_is_kept_whole_as_what_it_is(text: str, kind: str, title: str, issued: str | None) -> None:
    [found] = cite(text)
    assert (found.type, found.title, found.authors) == (kind, title, ())
    assert (str(found.date.edtf) if found.date else None) == issued


@pytest.mark.parametrize(
    "text", ["Id. § 343(i).", "See id. at 44.", "See, e.g., id. §§ 342–343.", "See supra note 34, at 17."]
)
def test_what_refers_back_is_no_law_of_its_own(text: str) -> None:
    assert cite(text) == ()


def test_a_case_cited_before_has_not_the_date_of_the_next() -> None:
    first, second = cite("Hill, 505 U.S. at 98; see also Lamps, Inc. v. Rowe, 587 U.S. 176, 183 (2019) (similar).")
    assert (first.title, first.date) == ("Hill", None)
    assert (second.title, second.volume, second.page) == ("Lamps, Inc. v. Rowe", "587", "176")


def test_a_sentence_about_a_law_is_not_its_name() -> None:
    assert all(
        not found.title.startswith("The provision")
        for found in cite("The provision was first added by the Drug Act, Pub. L. No. 106-387, 114 Stat. 1549 (2000).")
    )


def test_the_gazette_that_prints_a_law_is_what_holds_it() -> None:
    [found] = cite("Legge 9 luglio 1990, n. 185, Nuove norme, Gazzetta Ufficiale n. 163.")
    assert found.container_title == "Gazzetta Ufficiale"


def test_a_sentence_that_begins_with_a_resolution_is_no_law() -> None:
    assert all(
        one.type != "legislation" for one in cite("Security Council resolution 2231 was adopted in 2015 by all members.")
    )
