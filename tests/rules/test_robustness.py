"""No text makes a rule fail, point outside the file, or change its mind."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import documents, extraction
from claimcheck.model.evidence import Evidence, Hop, LinkCheck, Reason, Verdict
from claimcheck.model.settings import Settings
from claimcheck.rules import all_rules, check

PIECES = st.sampled_from(
    ["\n\n", "\n", " ", "---\n", "# Part\n\n", "Text stands here, and more of it. ", "(Clark, 2025)",
     "<sup>1</sup>", "<sup>3</sup>",
     "[^a]", "[^a]: ",
     "1 ", "2. ", "<sup>2</sup> ", "Ibid. ", "supra note 99", "Rao, op. cit.", "pp. 96-21 ", "31 June 2024 ",
     "2027-2024 ",
     "Tuesday, 10 March 2025", "https://a.org/2023/12/12/x ", "http://https://b", "[c](https://c.org)",
     "23 December 2023, ", "*", "“q” ", "(", ")", "é", "\u202e", "٣", "| 1. | x |\n", "References\n\n", "- item\n",
     "doi:10.1O00/ 1–2 ", "https://doi.org/", "ISBN 978-0-306-40615-3 ", "ISSN 1234-5678 ", "file:///C:/x ",
     "[https://a.org/x](https://b.org/y) ", "https://a.org/x?utm_source=chatgpt.com ",
     "A. Rao, “A Title of Four Words”, 2020, ",
     "https://a.org/another-work-with-many-words ", "https://urldefense.com/v3/__https:/*b*__;Iw!!a "],
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from(list(Verdict)))
def test_every_finding_lies_in_the_file_and_two_runs_say_the_same(pieces: list[str], verdict: Verdict) -> None:
    text = "".join(pieces)
    document = extraction.extract(documents.read(text.encode(), "t.md"), "t", None)
    links = {
        link.url: LinkCheck(link.url, verdict, Reason.BLOCKED, "x", link.url, (Hop(link.url, 301),))
        for link in document.links
    }
    once = check([document], Evidence(links), all_rules(), Settings(), None)
    again = check([document], Evidence(links), all_rules()[::-1], Settings(), None)
    assert once == again
    for each in (*once[0], *once[1]):
        assert 0 <= each.span.start <= each.span.end <= len(document.source)
    assert len({each.fingerprint for each in once[0]}) == len(once[0])
    assert all(each.message and "\n" not in each.message for each in once[0])
