"""N101 beyond its examples."""

from collections.abc import Callable

NOTES = "\n\n---\n\n1 A. Byrne, *Sand*, Cork: Lee, 2001, p. 4.\n\n2 A. Byrne, *Silt*, Cork: Lee, 2004, p. 9.\n"


def test_several_markers_without_notes_are_several_findings(judge: Callable[..., tuple]) -> None:
    text = "Sand is moved.<sup>1</sup> Silt is not.<sup>2</sup> Mud is.<sup>3</sup> So is clay.<sup>4</sup>" + NOTES
    findings, _ = judge("N101", text)
    assert [each.message.split(".")[0] for each in findings] == ["Marker 3 has no note", "Marker 4 has no note"]
    assert len({each.group for each in findings}) == 2


def test_a_document_that_lost_all_its_notes_is_one_item(judge: Callable[..., tuple]) -> None:
    text = "Rents doubled within a decade.[^rents] Wages did not follow them for many years.[^wages]\n"
    findings, _ = judge("N101", text)
    assert len(findings) == 2
    assert len({each.group for each in findings}) == 1


def test_ordinals_and_units_are_no_markers(flagged: Callable[..., list[str]]) -> None:
    text = "On the 3<sup>rd</sup> day 40 km<sup>2</sup> of sand were moved.<sup>1</sup> Silt was not.<sup>2</sup>" + NOTES
    assert flagged("N101", text) == []
