"""Kinds of words that citations are made of, in the languages that notes are written in."""

from functools import lru_cache

from claimcheck.grammar.names_words import CONNECTORS, CREDENTIALS, INSTITUTIONS, MEDIA, PARTICLES
from claimcheck.grammar.wordlist import words

_KINDS: dict[str, frozenset[str]] = {
    "institution": INSTITUTIONS,
    "medium": MEDIA,
    "particle": PARTICLES,
    "connector": CONNECTORS - PARTICLES,
    "credential": CREDENTIALS,
    "editor": frozenset(
        words("""
        ed eds edited editor editors edt edn hrsg hg herausgegeben cura curated dir coord comp comps compiled trans transl
        translated translator traduit traduction tr übers übersetzt
        """)
    ),
    "press": frozenset(
        words("""
        press verlag publisher publishers publishing publications books éditions edition editore editrice edizioni
        editorial presses elsevier springer routledge wiley sage palgrave brill oxford cambridge macmillan penguin mulino
        laterza einaudi gallimard suhrkamp beck inc ltd llc sons hall mcgraw-hill academic pergamon kluwer plenum harper
        norton random pearson addison-wesley prentice-hall birkhäuser erlbaum mit acm ieee rand mondadori feltrinelli
        praeger dunod westview blackwell north-holland elsevier kaufmann mcgraw-hill springer-verlag erlbaum mifflin knopf
        schuster harpercollins verso clarendon flammarion seuil fayard harmattan hanser mouton gruyter vrin nomos
        rubbettino carocci francoangeli utet cedam egea donzelli alianza tecnos harrassowitz olms olschki reidel
        nijhoff ashgate elgar hurst polity bloomsbury longman heinemann methuen putnam scribner doubleday
        """)
    ),
    "journal": frozenset(
        words("""
        journal journals review reviews quarterly annals transactions letters bulletin proceedings proc zeitschrift
        rivista revue revista archives archiv studies science sciences research trans lett rev int conf conference
        symposium workshop annual meeting acta annales american international lecture notes encyclopedia handbook
        """)
    ),
    "series": frozenset(
        words("""
        report reports brief briefs briefing briefings paper papers series working policy technical tech memo note notes
        discussion occasional commentary insight insights blog website webpage factsheet fact focus analysis issue
        thesis dissertation phd ph.d doctoral master's master diss memorandum circular directive publication no
        """)
    ),
    "month": frozenset(
        words("""
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
        dicembre januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août
        septembre octobre novembre décembre enero febrero abril mayo junio julio septiembre octubre noviembre diciembre
        spring summer autumn fall winter
        """)
    ),
    "volume": frozenset(
        words("vol vols volume volumes bd band tome t v no nos nr num number issue iss heft fasc n part pt")
    ),
    "page": frozenset(words("p pp pag pagg page pages s seite seiten págs pág par para paras")),
    "edition": frozenset(
        words("edition edn ed rev revised second third fourth fifth sixth aufl auflage édition edizione edición")
    ),
    "access": frozenset(
        words("""
        accessed retrieved visited available viewed online consulted abgerufen verfügbar consulté disponible consultato
        disponibile consultado zugriff accesso last updated modified url doi from archived hereinafter
        """)
    ),
    "lead": frozenset(
        words("see cf cfr vgl siehe voir vedi véase quoted cited quoting citing compare accord also generally e.g contra")
    ),
    "in": frozenset(words("in im dans en")),
    "event": frozenset(
        words("""
        statement statements remarks speech testimony hearing interview address keynote press release communiqué
        declaration briefing letter email e-mail memorandum lecture presentation before
        """)
    ),
    "law": frozenset(
        words(
            """
            act law bill regulation directive order decree code resolution treaty convention agreement stat u.s.c cong c.f.r
            """
        )
    ),
    "verb": frozenset(
        words("""
        is are was were has have had be been does did will would may might must shall should can could states stated says
        said notes noted argues argued describes provides requires includes established refers defines explaining noting
        observing stating finding holding concluding discussing providing arguing that which who
        """)
    ),
    "abbreviation": frozenset(
        words("""
        j jr sr st dr prof mr mrs ms univ dept inst int natl assoc soc proc trans ann am acad sci phys chem math lett rev
        vol no nr pp ed eds hrsg vgl etc al inc ltd co corp u.s cf vs ph.d bull comput eng med biol res
        """)
    ),
    "al": frozenset(words("al others altri colleagues")),
    "and": frozenset(words("and und et e y & en og och")),
}


@lru_cache(maxsize=8192)
def kinds(word: str) -> tuple[str, ...]:
    """The kinds that a word is of, in a fixed order."""
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    return tuple(kind for kind, members in _KINDS.items() if lower in members)
