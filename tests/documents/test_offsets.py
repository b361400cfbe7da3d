from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.offsets import Offsets

TEXTS = st.text(max_size=60) | st.text(alphabet="aé€🙂", min_size=900, max_size=1300)


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), st.integers(0, len(text)))), st.integers(0, 9))
def test_the_byte_offset_of_a_character_leads_back_to_it(placed: tuple[str, int], begin: int) -> None:
    text, at = placed
    assert Offsets(text, begin)(len(text[:at].encode())) == begin + at
