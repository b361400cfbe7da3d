"""What was asked of the world, and what it answered."""

from types import MappingProxyType

from claimcheck.model.evidence import Evidence, LinkCheck, Verdict


def test_the_words_for_all_the_evidence_do_not_grow_with_it() -> None:
    """asyncio.run makes them of whatever its task returns."""
    links = {f"http://a.test/{i}": LinkCheck(f"http://a.test/{i}", Verdict.ALIVE) for i in range(1000)}
    assert len(repr(Evidence(MappingProxyType(links)))) < 500
