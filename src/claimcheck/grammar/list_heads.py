"""Nouns that head lists."""

from claimcheck.grammar.wordlist import words

ABSTRACT = frozenset(
    words("""
    area pillar strategy factor source reason goal aim objective target step element component principle
    priority part category type kind level stage phase way condition criterion question challenge dimension
    axis point task theme risk issue option thing aspect feature measure problem lesson function role group
    class region sector domain field form model option purpose recommendation requirement rule tool topic
    track trend value variable initiative key moment cause effect consequence argument assumption finding
    conclusion characteristic ingredient instrument mechanism method mode motive need obstacle opportunity
    outcome path pattern precondition programme program project proposal scenario section set subject threat
    layer line chapter commitment capital city choke ground idea charge offence sign symptom right duty obligation
    freedom virtue prong indicator metric branch division department pathway barrier driver force lever limit flaw weakness
    strength advantage disadvantage benefit cost claim premise hypothesis job activity action intervention tradition
    religion language exception amendment provision axe test procedure plan strand rationale use scale
    """)
)
"""What is counted to be named one by one ("four pillars"): neither people nor places nor things of one's hand."""
