from training.citations.mixed import mixed
from training.citations.sample import Sample


def sample(title: str, publisher: str) -> Sample:
    text = f"Hill, A. “{title},” {publisher}, 2020."
    a, b = text.index("“"), text.index(publisher)
    end = b + len(publisher) + 1
    return Sample(text, ((0, a - 1, "author"), (a, b - 1, "title"), (b, end, "publisher"), (end + 1, len(text), "date")))


SAMPLES = [sample("Water", "Brill"), sample("The Long Road", "Norton"), sample("On Salt", "Sage")]


def test_a_mixture_has_the_labels_and_the_marks_of_the_reference_that_it_is_made_of() -> None:
    for one, made in zip(SAMPLES, mixed(SAMPLES, 1), strict=True):
        assert [label for _, _, label in made.parts] == [label for _, _, label in one.parts]
        start, end, _ = made.parts[1]
        assert made.text[start] == "“"
        assert made.text[start:end].endswith(",”")


def test_words_of_a_field_come_from_the_same_field_of_others() -> None:
    titles = {"Water", "The Long Road", "On Salt"}
    made = mixed(SAMPLES, 5)
    assert {one.text[slice(*one.parts[1][:2])].strip("“,”") for one in made} <= titles
    assert [one.text for one in made] != [one.text for _ in range(5) for one in SAMPLES]


def test_the_same_references_give_the_same_mixtures() -> None:
    assert mixed(SAMPLES, 2) == mixed(SAMPLES, 2)
