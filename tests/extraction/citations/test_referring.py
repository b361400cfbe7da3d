import pytest

from claimcheck.documents import read
from claimcheck.extraction import extract
from claimcheck.model.document import Document

SAMUELS = "R. J. Samuels, *Machiavelli’s Children*, Ithaca, NY: Cornell University Press, 2003, pp. 21-96."
HEAT = "Eric Klinenberg, *Heat Wave: A Social Autopsy of Disaster in Chicago*, Chicago: University of Chicago Press, 2002."
FANS = "Jane Smith, “On Fans”, The Lancet, 401 (2023), pp. 5-9."


def document(*notes: str, more: str = "") -> Document:
    text = "".join(f"A sentence.[^{i}] " for i in range(1, len(notes) + 1))
    listed = "\n".join(f"[^{i}]: {note}" for i, note in enumerate(notes, 1))
    return extract(read(f"# Title\n\n{text}\n\n{more}\n\n{listed}\n".encode(), "a.md"), "a", None)


def meant(*notes: str) -> list[tuple[str, str, str]]:
    """What the short forms of the last note mean: their words, the note with the work, the page."""
    return [(form.text, form.cited_in, form.page) for form in document(*notes).notes[-1].short_forms]


@pytest.mark.parametrize(
    ("notes", "words", "cited_in", "page"),
    [
        ((SAMUELS, "Ibid., p. 14."), "Ibid.", "n-1", "14"),
        ((SAMUELS, "See ibid."), "ibid.", "n-1", ""),
        ((SAMUELS, "Id. at 92."), "Id.", "n-1", "92"),
        ((SAMUELS, "Ebd., S. 7."), "Ebd.", "n-1", "7"),
        ((SAMUELS, HEAT, "Samuels, op. cit., p. 91."), "op. cit.", "n-1", "91"),
        ((SAMUELS, HEAT, "Samuels, op. cit., p. 91.", "Ibid., 92."), "Ibid.", "n-1", "92"),
        ((SAMUELS, HEAT, "See Klinenberg, supra note 2, at 30–31."), "supra note 2", "n-2", "30–31"),
        ((f"{SAMUELS[:-1]}; {HEAT}", FANS, "Klinenberg, supra note 1, at 3."), "supra note 1", "n-1", "3"),
        ((SAMUELS, HEAT, "Samuels 2003, p. 30."), "Samuels 2003", "n-1", "30"),
        ((SAMUELS, HEAT, "Samuels (2003), p. 30"), "Samuels (2003)", "n-1", "30"),
        ((SAMUELS, HEAT, "Cf. Samuels 2003, p. 30."), "Samuels 2003", "n-1", "30"),
        ((SAMUELS, HEAT, "See also Samuels (2003), p. 30."), "Samuels (2003)", "n-1", "30"),
        ((FANS, SAMUELS, "Smith, “On Fans”, 7; see also supra notes 1-2."), "Smith, “On Fans”, 7", "n-1", "7"),
        ((HEAT, SAMUELS, "Klinenberg, *Heat Wave*, p. 44."), "Klinenberg, Heat Wave, p. 44.", "n-1", "44"),
    ],
)
def test_a_short_form_means_the_work_cited_before(notes: tuple[str, ...], words: str, cited_in: str, page: str) -> None:
    assert meant(*notes) == [(words, cited_in, page)]


@pytest.mark.parametrize(
    "notes",
    [
        ("Ibid., p. 14.",),
        (f"{SAMUELS[:-1]}; {FANS}", "Ibid., p. 14."),
        (SAMUELS, "Nobody, op. cit., p. 3."),
        (SAMUELS, "Samuels 2004, p. 30."),
        (SAMUELS, "See supra note 1 and accompanying text."),
        (SAMUELS, "See supra notes 1-2."),
        (SAMUELS, "See supra note 9."),
        (SAMUELS, FANS),
    ],
)
def test_what_means_no_work_or_two_means_none(notes: tuple[str, ...]) -> None:
    assert meant(*notes) == []


def test_a_citation_before_it_in_its_own_note_is_what_ibid_means() -> None:
    assert meant(SAMUELS, f"{HEAT[:-1]}; ibid., p. 3.") == [("ibid.", "n-2", "3")]


def test_a_short_reference_is_looked_up_in_the_reference_list() -> None:
    more = "## References\n\nVik, J. (2021). Cables and Quays. Tromsø: Tromsø University Press."
    [note] = document("Vik 2021, p. 4.", more=more).notes
    assert [(form.cited_in, form.citation, form.page) for form in note.short_forms] == [("r-1", 0, "4")]


def test_an_ibid_means_no_note_of_another_brief() -> None:
    one = f"## One\n\nby Ada Smith\n\nA sentence.[^1]\n\n[^1]: {SAMUELS}\n\n"
    other = "## Two\n\nby Ben Jones\n\nA sentence.[^2]\n\n[^2]: Ibid., p. 3.\n"
    found = extract(read((one + other).encode(), "a.md"), "a", None)
    assert [note.brief for note in found.notes] == [0, 1]
    assert found.notes[-1].short_forms == ()
