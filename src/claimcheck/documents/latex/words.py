"""What the commands of LaTeX print, and which of their arguments are no text (LaTeX2e, and packages that papers use)."""

from claimcheck.grammar.wordlist import words
from claimcheck.model.source import MarkKind

HEADINGS = {"part": 0, "chapter": 0, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4, "subparagraph": 5}
STYLES = {
    "emph": MarkKind.EMPHASIS, "textit": MarkKind.EMPHASIS, "textsl": MarkKind.EMPHASIS, "mkbibemph": MarkKind.EMPHASIS,
    "textbf": MarkKind.STRONG, "textsc": MarkKind.STRONG, "texttt": MarkKind.CODE,
    "textsuperscript": MarkKind.SUPERSCRIPT,
}  # fmt: skip
# Those that hold to the end of the braces around them.
SWITCHES = {
    "em": MarkKind.EMPHASIS, "it": MarkKind.EMPHASIS, "itshape": MarkKind.EMPHASIS, "sl": MarkKind.EMPHASIS,
    "bf": MarkKind.STRONG,
    "bfseries": MarkKind.STRONG, "sc": MarkKind.STRONG, "scshape": MarkKind.STRONG, "tt": MarkKind.CODE,
    "ttfamily": MarkKind.CODE,
}  # fmt: skip
PRINTED = {
    "%": "%", "&": "&", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", "ldots": "…", "dots": "…", "textellipsis": "…",
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
    "AA": "Å", "i": "ı",
    "j": "ȷ", "th": "þ", "TH": "Þ", "dh": "ð", "DH": "Ð", "textendash": "–", "textemdash": "—", "textquotedblleft": "“",
    "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "textquotesingle": "'", "guillemotleft": "«",
    "guillemotright": "»", "glqq": "„", "grqq": "“", "enquote": "", "S": "§", "P": "¶", "copyright": "©", "pounds": "£",
    "textsterling": "£", "euro": "€", "texteuro": "€", "textyen": "¥", "textcent": "¢", "textdegree": "°", "degree": "°",
    "textpercent": "%", "percent": "%",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_",
    "textbar": "|", "textless": "<", "textgreater": ">", "textbullet": "•", "textdagger": "†", "textdaggerdbl": "‡",
    "dag": "†",
    "ddag": "‡", "textregistered": "®", "texttrademark": "™", "textonehalf": "½", "textordmasculine": "º",
    "textordfeminine": "ª",
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "times": "×", "cdot": "·", "pm": "±",
    "approx": "≈",
    "leq": "≤", "geq": "≥", "le": "≤", "ge": "≥", "rightarrow": "→", "to": "→", "neq": "≠", "sim": "∼", "circ": "°",
    "alpha": "α",
    "beta": "β", "gamma": "γ", "mu": "μ", "pi": "π", "sigma": "σ", "Delta": "Δ", "infty": "∞",
}  # fmt: skip
SPACED = frozenset("×±≈≤≥→≠∼·")
MARKS = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘", "'": "’"}
SPACES = frozenset(
    {" ", ",", ";", ":", "!", ">", "quad", "qquad", "enspace", "thinspace", "space", "nobreakspace", "\n", "\r", "\t"}
)
ACCENTS = {
    "'": "\u0301", "`": "\u0300", '"': "\u0308", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327",
    "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "d": "\u0323", "b": "\u0331",
}  # fmt: skip
# How many arguments in braces are no text; what comes behind them is.
SILENT = {
    **dict.fromkeys(words("""
        label index glossary vspace hspace vspace* hspace* bibliographystyle bibliography addbibresource pagestyle
        thispagestyle
        input include includeonly usepackage RequirePackage documentclass graphicspath hyphenation color linespread
        hypersetup
        phantom hphantom vphantom pagenumbering tableofcontents setcitestyle selectlanguage nocite markright numberwithin
        definecolorset theoremstyle pdfbookmark
    """), 1),
    **dict.fromkeys(words("""
        setlength addtolength setcounter addtocounter renewcommand* newcommand newcommand* renewcommand providecommand
        DeclareMathOperator newtheorem markboth fontsize addcontentsline settowidth
    """), 2),
    "textcolor": 1, "colorbox": 1, "parbox": 1, "multicolumn": 2, "multirow": 2, "raisebox": 1, "resizebox": 2,
    "scalebox": 1,
    "hypertarget": 1, "hyperlink": 1, "hyperref": 0, "foreignlanguage": 1, "makebox": 0, "textlang": 1, "definecolor": 3,
    "addtocontents": 2, "rule": 2, "cmidrule": 1, "cline": 1, "fontfamily": 1,
    "newenvironment": 3, "renewenvironment": 3, "fontseries": 1, "fontshape": 1, "titleformat": 5, "titlespacing": 4,
    "setmainfont": 1,
}  # fmt: skip
CITES = frozenset(words("""
    cite citep citet citealt citealp citeauthor citeyear citeyearpar parencite textcite autocite fullcite smartcite
    supercite ref
    eqref pageref autoref cref Cref vref nameref citet* citep* Citet Citep Parencite Textcite cites parencites textcites
    autocites smartcites supercites Cites Parencites Textcites Autocites
"""))  # fmt: skip
# Each work has braces of its own.
SEVERAL = frozenset(words("cites parencites textcites autocites smartcites supercites footcites"
                          " Cites Parencites Textcites Autocites"))  # fmt: skip
MOST_CITES = 50
NOTED_CITES = frozenset(words("footcite footfullcite footcitetext footcites"))
NOTES = {"footnote": "f", "endnote": "e", "sidenote": "f", "pagenote": "e", "tablefootnote": "f"}
NOTE_MARKS = {"footnotemark": "f", "endnotemark": "e", "sidenotemark": "f"}
NOTE_TEXTS = {"footnotetext": "f", "endnotetext": "e", "sidenotetext": "f"}
LISTS = frozenset(words("itemize enumerate description compactitem compactenum inparaenum"))
NUMBERED = frozenset(words("enumerate compactenum"))
TABLES = frozenset(words("tabular tabular* tabularx longtable tabulary supertabular array"))
# Formulas that stand by themselves say nothing that is checked.
FORMULAS = frozenset(words("""
    equation equation* align align* gather gather* multline multline* eqnarray eqnarray* displaymath math tikzpicture
    picture asy
"""))  # fmt: skip
PICTURES = frozenset({"tikzpicture", "picture", "asy"})
REFERENCES = {"thebibliography": "References"}
