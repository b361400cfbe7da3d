"""Words that stand before a year in brackets and are no author: what is dated, what happened, and where."""

NO_AUTHORS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn fall winter
    early mid late since until before after circa ca about from around
    figure fig table box annex appendix chapter section article art part paragraph map chart graph note source photo image
    page volume vol issue number no act law bill treaty agreement accord convention protocol charter constitution
    resolution directive regulation decree decision declaration statement strategy plan programme program project agenda
    report summit conference congress council forum session meeting workshop games olympics cup expo festival prize award
    war battle revolution crisis election elections referendum reform film novel album song
    president prime minister emperor king queen pope prince general secretary
    born died est founded established updated version edition season week day year years fy q
    the a an this that these those its his her their our brexit covid
    """.split()  # noqa: SIM905 - one word a literal would fill a page
)
EVENTS = frozenset(
    """
    law bill treaty agreement accord accords convention protocol charter constitution declaration summit conference
    congress session games olympics cup expo festival exhibition fair prize award war battle revolution
    """.split()  # noqa: SIM905 - one word a literal would fill a page
)
"""After these a name and a year in brackets are a place or a person of the event, not a source."""
WORKS_OF_ART = frozenset({"film", "movie", "novel", "poem", "play", "opera", "song", "album", "painting", "sculpture"})
"""A name and a year shortly after one of these are its maker and its date."""
PLACES = frozenset(
    """
    amsterdam ankara athens bali barcelona beijing belgrade berlin bern bonn boston bratislava brussels bucharest budapest
    cairo cancun canberra chicago copenhagen delhi doha dubai dublin durban florence geneva glasgow hague hamburg hanoi
    helsinki hiroshima istanbul jakarta johannesburg kiev kyiv kyoto lausanne lima lisbon ljubljana london lyon maastricht
    madrid manila marrakesh melbourne milan montreal moscow munich nagoya nairobi naples nice osaka oslo ottawa oxford paris
    potsdam prague rio riga rome rotterdam santiago sarajevo seoul seville shanghai singapore sofia stockholm strasbourg
    sydney tallinn tampere tehran tokyo toronto turin vancouver venice versailles vienna vilnius warsaw washington yalta
    york zagreb zurich
    africa america argentina asia australia austria belgium brazil britain bulgaria canada chile china croatia cuba cyprus
    czechia denmark egypt england estonia europe finland france georgia germany greece hungary india indonesia iran iraq
    ireland israel italy japan kenya korea kosovo latvia libya lithuania luxembourg malta mexico morocco netherlands nigeria
    norway pakistan peru philippines poland portugal romania russia scotland serbia slovakia slovenia spain sudan sweden
    switzerland syria taiwan thailand tunisia turkey uk ukraine us usa vietnam wales yemen
    """.split()  # noqa: SIM905 - one word a literal would fill a page
)
