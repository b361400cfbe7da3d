"""The numbers that HTML lists show."""

import pytest

from claimcheck.documents.markdown import blocks
from claimcheck.model.source import BlockKind


@pytest.mark.parametrize(
    ("html", "labels"),
    [
        ("<ol><li>a</li><li>b</li></ol>", ["1.", "2."]),
        ('<ol start="7"><li>a</li><li value="9">b</li><li>c</li></ol>', ["7.", "9.", "10."]),
        ('<ol type="i"><li>a</li></ol>', [""]),
        ("<ul><li>a</li><li>b</li></ul>", ["", ""]),
        ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", ["1.", "", "2."]),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", ["", "1."]),
    ],
)
def test_items_have_the_number_that_a_browser_shows(html: str, labels: list[str]) -> None:
    assert [block.label for block in blocks(html) if block.kind is BlockKind.ITEM] == labels
