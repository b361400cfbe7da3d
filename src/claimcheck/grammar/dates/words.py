"""The words that dates are written with: all of them in English, Italian, French, German and Spanish; months and weekdays
in two dozen languages."""

import re
from collections.abc import Iterable

from claimcheck.grammar.wordlist import words

# One row a month. `~` marks forms that are a common word of another language ("two years ago", "set", "the planet Mars"):
# they need a day and a year beside them.
_MONTHS = """
january jan gennaio genn ~gen janvier janv januar jänner enero ~ene
february feb febbraio febb febbr février févr fév februar febrero
march ~mar marzo marz ~mars märz mrz
april apr aprile avril ~avr abril ~abr
may maggio ~mag mai mayo
june jun giugno giu juin juni junio
july jul luglio lug juillet juil juli julio
august aug agosto ~ago août aout
september sept sep settembre ~sett ~set septembre septiembre
october oct ottobre ott octobre oktober okt octubre
november nov novembre noviembre
december dec dicembre dic décembre déc dezember dez diciembre
"""
# Dutch, Portuguese, Catalan, Romanian, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Slovak, Croatian, Greek, Russian
# and Ukrainian, in the case that stands behind a day. `~` as above: "Rio de Janeiro 2016", "Di Maio, 2018". Not "listopada",
# which is November in Polish and October in Croatian.
_MONTHS_ABROAD = """
januari ~janeiro gener ianuarie tammikuuta stycznia ledna januára siječnja ιανουαρίου января січня
februari fevereiro febrer februarie helmikuuta lutego února februára veljače φεβρουαρίου февраля лютого
maart ~mrt março març martie ~marts maaliskuuta ~marca března ožujka μαρτίου ~марта березня
aprilie huhtikuuta kwietnia ~dubna apríla travnja απριλίου апреля квітня
~mei ~maio maig ~maj toukokuuta ~maja května mája svibnja μαΐου ~мая травня
junho juny iunie kesäkuuta czerwca června júna lipnja ιουνίου июня червня
julho juliol iulie heinäkuuta lipca července júla srpnja ιουλίου июля липня
~augustus agost augusti elokuuta sierpnia srpna ~augusta kolovoza αυγούστου ~августа серпня
setembro setembre septembrie syyskuuta września září septembra rujna σεπτεμβρίου сентября вересня
outubro octubre octombrie lokakuuta października října októbra οκτωβρίου октября жовтня
novembro novembre noiembrie marraskuuta listopadu novembra studenoga studenog νοεμβρίου ноября листопада
dezembro desembre decembrie desember joulukuuta grudnia prosince decembra prosinca δεκεμβρίου декабря грудня
"""
_WEEKDAYS = """
monday mon lunedì lunedi lundi montag lunes lun
tuesday tues tue martedì martedi mardi dienstag martes
wednesday wed mercoledì mercoledi mercredi mittwoch miércoles miercoles mer mié
thursday thurs thur thu giovedì giovedi jeudi donnerstag jueves jeu gio jue
friday fri venerdì venerdi vendredi freitag viernes ven vie
saturday sat sabato samedi samstag sonnabend sábado sabado sam sáb
sunday sun domenica dimanche sonntag domingo dim dom
"""
# In the same languages, less what means something else as well: Russian "среда" (surroundings), Romanian "luni" (months).
_WEEKDAYS_ABROAD = """
maandag segunda-feira dilluns måndag måndagen mandag maanantaina poniedziałek pondělí pondelok δευτέρα понедельник понеділок
dinsdag terça-feira dimarts marți tisdag tisdagen tirsdag tiistaina wtorek úterý utorok τρίτη вторник вівторок
woensdag quarta-feira dimecres miercuri onsdag onsdagen keskiviikkona środa środę středa středu streda stredu τετάρτη середу
donderdag quinta-feira dijous joi torsdag torsdagen torstaina czwartek čtvrtek štvrtok πέμπτη четверг четвер
vrijdag sexta-feira divendres vineri fredag fredagen perjantaina piątek pátek piatok παρασκευή пятница пятницу
zaterdag dissabte sâmbătă lördag lördagen lørdag lauantaina sobota sobotę sobotu σάββατο суббота субботу субота суботу
zondag diumenge duminică söndag söndagen søndag sunnuntaina niedziela niedzielę neděle neděli nedeľa nedeľu κυριακή неділя
"""
_SEASONS = """
spring primavera printemps frühjahr frühling
summer estate été sommer verano
autumn fall autunno automne herbst otoño
winter inverno hiver invierno
"""
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
"""
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred"


def _numbered(rows: str, first: int) -> dict[str, int]:
    lines = rows.strip().splitlines()
    return {word.lstrip("~"): n for n, line in enumerate(lines, first) for word in line.split()}


def any_of(words: Iterable[str]) -> str:
    """A regex group for one of the words, the longest first, so that none hides behind its own beginning."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


HOME_MONTHS = _numbered(_MONTHS, 1)
MONTHS = _numbered(_MONTHS_ABROAD, 1) | HOME_MONTHS
FOREIGN_WORDS = frozenset(word[1:] for word in f"{_MONTHS} {_MONTHS_ABROAD}".split() if word.startswith("~"))
# Those that a day may stand behind; elsewhere what stands there counts things ("im Februar 30 Betriebe").
MONTHS_BEFORE_DAYS = frozenset(
    words("""
    january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov
    december dec
    """)
)
VERBS = frozenset({"may", "march"})
SHORT_WEEKDAYS = frozenset(
    words("""
    mon tue tues wed thu thur thurs fri sat sun lun mer mié jeu gio jue ven vie sam sáb dim dom
    """)
)
# Words of other languages as well ("So, 10 March was kept free"): they need a German date behind them.
GERMAN_WEEKDAYS = {"Mo": 0, "Di": 1, "Mi": 2, "Do": 3, "Fr": 4, "Sa": 5, "So": 6}
HOME_WEEKDAYS = _numbered(_WEEKDAYS, 0)
WEEKDAYS = _numbered(_WEEKDAYS_ABROAD, 0) | HOME_WEEKDAYS
SEASONS = _numbered(_SEASONS, 21)
ORDINALS = {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
NUMBERS = tuple(_NUMBERS.split())
ROMAN = {"xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}

# After these a number is a label, never a day or a year.
LABEL_WORDS = frozenset(
    words("""
    no nos nr num number numero número issue vol vols volume art arts article articles articolo artikel section
    sections sec sects ch chap chapter cap chapters pp page pages pag pagg seite seiten line lines table tab figure
    fig resolution resolutions res regulation directive rfc iso iec para paras paragraph rule room model version
    issn isbn eissn code zip tel phone fax docket step item items bd band heft part pt appendix annex box question
    unit suite lot footnote note fn file agenda horizon vision windows
    """)
)
LABELS = any_of(["made in china", *LABEL_WORDS])

# What people count by the thousand: "2000 people" is no year.
COUNTED = any_of(
    words("""
    people persons soldiers troops men women children students refugees migrants employees workers jobs firms
    companies businesses participants respondents delegates members users customers households families victims
    deaths casualties killed wounded copies items pages words lines square cubic km kilometres kilometers miles
    metres meters feet kg tonnes tons tonne litres liters barrels mw gw kw twh gwh hectares acres euro euros eur
    dollars usd yen jpy pounds gbp francs million billion trillion thousand percent times years days hours minutes
    seconds months weeks units ships aircraft vehicles tanks missiles warheads drones points volts watts hz calories
    schools hospitals houses homes towns villages seats votes interviews patients cases samples references documents
    persone soldati anni euro milioni personnes soldats ans personen soldaten jahre menschen personas soldados años
    """)
)
