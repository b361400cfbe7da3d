import pytest

from claimcheck.grammar import quotations, speakers


def speaker(text: str) -> str | None:
    (one,) = quotations.find(text)
    return speakers.speaker(text, one.start, one.end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Ana Ruiz said “we will pay”.", "Minister Ana Ruiz"),
        ("“We will pay,” said Ana Ruiz.", "Ana Ruiz"),
        ("“We will pay,” Ana Ruiz told reporters.", "Ana Ruiz"),
        ("This is what Ana Ruiz has called “the long road”.", "Ana Ruiz"),
        ("It was described by Ana Ruiz as “the long road”.", "Ana Ruiz"),
        ("Ana Ruiz, the Minister of Finance, argued for “a softer line”.", "Ana Ruiz"),
        ("According to the Bank of Peru, prices are “out of hand”.", "Bank of Peru"),
    ],
)
def test_a_speaker_is_named_by_a_verb_of_saying(text: str, name: str) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Peru joined the so-called “lost decade”.",
        "The period is sometimes referred to as the “lost decade”.",
        "The United States and its “special path” differ.",
        "Needless to say, the “status quo” holds.",
        "It became a “great power”.",
    ],
)
def test_a_scare_quote_has_no_speaker(text: str) -> None:
    assert speaker(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "According to Eurostat, prices rose.",
        "As Ana Ruiz stressed, prices rose.",
        "Ruiz argued that prices rose.",
        "As stated by the Bank of Peru, prices rose.",
        "A survey of firms found that prices rose.",
        "The rise was small (Ruiz, 2021).",
    ],
)
def test_a_statement_in_a_named_mouth_is_attributed(text: str) -> None:
    assert speakers.attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The member states that had left returned.",
        "Some say prices rose.",
        "The games (Rome, 1960) were held at the Olympics (Rome, 1960).",
    ],
)
def test_what_nobody_is_named_for_is_not_attributed(text: str) -> None:
    assert speakers.attributions(text) == []


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("« La mer est notre avenir », a déclaré le ministre à Brest.", "La mer est notre avenir", "ministre"),
        ("Le ministre a déclaré : « La mer est notre avenir. »", "La mer est notre avenir.", "ministre"),
        ("Il ministro ha detto: «Nessuno resta indietro».", "Nessuno resta indietro", "ministro"),
        ("«Nessuno resta indietro», ha detto la presidente Rossi.", "Nessuno resta indietro", "presidente Rossi"),
        ("„Wir bauen das Netz neu“, sagte der Vorstand am Montag.", "Wir bauen das Netz neu", "Vorstand"),
        ("»Wir bauen das Netz neu«, erklärte Anna Lund.", "Wir bauen das Netz neu", "Anna Lund"),
        ("La ministra dijo que «nadie se queda atrás».", "nadie se queda atrás", "ministra"),
    ],
)
def test_a_quotation_in_another_language_has_its_speaker(text: str, words: str, who: str) -> None:
    (quote,) = quotations.find(text)
    assert (quote.words, speakers.speaker(text, quote.start, quote.end)) == (words, who)


def test_every_verb_of_a_study_is_one_of_the_words_that_are_looked_for_first() -> None:
    verbs = ("find", "found", "shows", "showed", "reveal", "suggests", "indicated", "estimates", "concluded")
    assert all(speakers.attributions(f"One survey {verb} that it rains.") for verb in verbs)
