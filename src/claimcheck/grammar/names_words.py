"""Words that tell the names of people, institutions and newspapers apart."""

from claimcheck.grammar.wordlist import words

PARTICLES = frozenset(
    words("""
    de del della dello dei di da do dos das du des la le van von der den ter ten zu zur af av bin ibn al el y
    """)
)

# What may stand in lower case in the name of an institution.
CONNECTORS = PARTICLES | frozenset(
    words("""
    of for and the on in to with at s d l dell e et und für per pour para sur zur by n t r
    """)
)

CREDENTIALS = frozenset(
    {"dr", "prof", "professor", "phd", "amb", "ambassador", "gen", "col", "adm", "hon", "mr", "mrs", "ms"}
)

INSTITUTIONS = frozenset(
    words("""
    ministry ministère ministerio ministero ministerium commission kommission commissione council conseil consiglio
    rat government regierung governo department dipartimento département agency agence agenzia agentur office bureau
    service services institute institut istituto instituto university université università universität college
    school organization organisation organizzazione bank committee comité comitato union unione association
    associazione center centre centro zentrum foundation fondation fondazione stiftung parliament parlement
    parlamento court tribunal secretariat house senate congress federation nations administration authority board
    chamber society corporation company group assembly forum directorate division laboratory academy académie
    network alliance coalition bundestag treasury embassy mission presidency cabinet delegation fund consortium task
    initiative council's programme admin assoc bd bureaus cir cmty cnty comm comm'n commn cong corp ctr ctrs dep't
    dept fed found gov't govt inc inst libr llc ltd nat'l off org soc'y univ campaign observatory trust society's
    inspectorate bundesamt bundesministerium bundesregierung ministerrat amt staatskanzlei groupe cercle
    observatoire osservatorio gruppo grupo istat eurostat banca banque banco bundesbank corte cour autorité autorità
    autoridad sénat senato senado camera cámara comisión consejo gobierno gouvernement ministerium
    """)
)

MEDIA = frozenset(
    words("""
    times post news newspaper journal guardian reuters bbc cnn nhk herald tribune telegraph gazette magazine
    diplomat economist bloomberg politico euractiv repubblica corriere figaro monde spiegel zeitung asahi yomiuri
    mainichi nikkei chronicle observer independent affairs quarterly review weekly daily today radio tv television
    broadcasting world ansa afp xinhua tass press
    """)
)

# Words with a capital that are no part of a person's name: a title or a heading begins so.
NO_NAMES = (
    frozenset(
        words("""
    the a an of in on at for from to with by and or as is are was how what why when where who which this that these
    our act acts bill law report reports strategy policy plan national international global world foreign affairs
    press news statement declaration agreement treaty convention memorandum order executive directive regulation
    guidelines security defense defence economic economy trade industry industrial china japan italy france germany
    europe european american united states kingdom nations war peace history politics political theory science study
    studies research review journal analysis paper papers brief briefs working white book annual chapter
    introduction vol volume section public private new see also cf ibid id supra infra available accessed retrieved
    et al table figure appendix part january february march april june july august september october november
    december spring summer autumn winter interview press release letter speech remarks hearing testimony website
    webpage email note notes pub stat code usc il lo gli le la les der die das den el los las un une una ein eine
    """)
    )
    - PARTICLES
    - {"le", "la", "el"}
    | INSTITUTIONS
)
