"""TimeMaps, as archives write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.timemap import Memento, distance, mementos, nearest

# RFC 7089, 5: the shape of its example, with a comma in an address.
MAP = """\
<http://a.example.org/p,1>;rel="original",
 <http://arxiv.example.net/timemap/http://a.example.org/p,1>
   ; rel="self";type="application/link-format"; from="Tue, 20 Jun 2000 18:02:59 GMT",
 <http://arxiv.example.net/timegate/http://a.example.org/p,1> ; rel="timegate",
 <http://arxiv.example.net/web/2000/http://a.example.org/p,1>
   ; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT";license="http://cc.example/by, sa",
 <http://arxiv.example.net/web/2009/http://a.example.org/p,1> ; rel="last memento";datetime="Tue, 27 Oct 2009 20:49:54 GMT",
 <http://arxiv.example.net/web/2001/http://a.example.org/p,1>; rel=memento; datetime="Wed, 21 Jun 2001 04:41:56 GMT"
"""


def taken(year: int, month: int, day: int) -> Memento:
    return Memento(datetime(year, month, day, tzinfo=UTC), f"http://x.test/{year}{month}{day}")


def test_the_copies_of_a_timemap_come_oldest_first() -> None:
    assert [(each.taken.year, each.url.split("/web/")[1][:4]) for each in mementos(MAP)] == [
        (2000, "2000"), (2001, "2001"), (2009, "2009"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "<html>no map</html>", '<http://x.test/>; rel="memento"', '<http://x.test/>; rel="memento"; datetime="soon"',
     '<ftp://x.test/>; rel="memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT"', "<" * 100_000, "<http://x>;" * 50_000,
     '<http://x>;rel="' * 20_000, "<http://x>" + "; a=b" * 50_000],
)  # fmt: skip
def test_what_is_no_timemap_has_no_copies(text: str) -> None:
    assert mementos(text) == []


@given(st.text(alphabet='<>;=", relmntodai:/', max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    assert mementos(text) == []


def test_the_nearest_copy_comes_first_and_of_equals_the_older() -> None:
    copies = [taken(2019, 1, 1), taken(2019, 5, 1), taken(2019, 5, 21), taken(2024, 1, 1)]
    day = date(2019, 5, 11)
    assert nearest(copies, (day, day), 2) == [copies[1], copies[2]]
    assert distance(copies[0], (day, day)) == 130
    assert nearest(copies, None, 1) == [copies[3]]


def test_a_copy_within_the_time_of_the_citation_is_no_day_away() -> None:
    assert distance(taken(2019, 5, 1), (date(2019, 1, 1), date(2019, 12, 31))) == 0
    assert distance(taken(2020, 1, 2), (date(2019, 1, 1), date(2019, 12, 31))) == 2
