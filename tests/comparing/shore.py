"""Two Markdown texts, compared."""

from claimcheck import documents, extraction
from claimcheck.comparing import compared
from claimcheck.model.comparison import Comparison, Difference
from claimcheck.model.document import Document

Told = list[tuple[str, str]]

# Notes, links, a list, a table and headings: what the tests edit one thing of.
APPROVED = """\
# The long shore

The share of well-known ports rose by 12.5% in 2020, from €1,200 million to €1,350 million.[^1] It's "the best" year -- by
far.[^two] The co-operation of the office was efficient; it flattened the field.

A second paragraph has a link to [the ministry](https://ports.test/report-2020) and goes on.[^3] Nobody said that the
ports were closed. In 2021 there were 27 ports.

## What the law asks

- First item with a figure of 30 days.
- Second item, which is longer and has a note.[^4]

| Year | Ports | Share |
|------|-------|-------|
| in 2020 | 25    | 12.5% |
| in 2021 | 27    | 13.0% |

## What cities do

Cities do a lot of things with "quotes" and dashes. The Ministry of Trade asked for 3 reports.[^5] They were written in 2022
and published at https://ports.test/reports/2022/long-name.html last year.

Finally, a paragraph to end the text with. It has two sentences.

[^1]: A. Marsh, "Ports and shores", *Journal of Shores* 12 (2020), pp. 12-25, https://ports.test/2020/12/ports-and-shores.
[^two]: Ibid.
[^3]: Ministry of Trade, *Annual report 2020*, 3 May 2021, https://ports.test/annual-report-2020.pdf (accessed 4 June 2024).
[^4]: Ibid.
[^5]: B. Quint, *The office*, London 2019, p. 44.
"""


def document(text: str) -> Document:
    return extraction.extract(documents.read(text.encode(), "shore.md"), "shore", None)


def compare(before: str, after: str) -> Comparison:
    return compared(document(before), document(after), extraction.sentences)


def told(comparison: Comparison) -> Told:
    return [(each.subject.value, each.change.value) for each in comparison.differences]


def edited(old: str, new: str, text: str = APPROVED) -> str:
    """The approved text with one edit, which must be possible."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def only(comparison: Comparison) -> Difference:
    (difference,) = comparison.differences
    return difference
