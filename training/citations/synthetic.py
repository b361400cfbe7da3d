"""Notes written by the script itself: the templates filled at random, the same for the same seed."""

import random
import re
from collections.abc import Callable

from training.citations import lists
from training.citations.sample import Sample

_VOCABULARY = lists.read("vocabulary.txt")
_TEMPLATES = lists.read("templates.txt")
_LEADS, _TRAILS = _TEMPLATES["lead"], _TEMPLATES["trail"]
SEED = 20251122
_SEGMENT = re.compile(r"(?P<label>[a-z-]+)(?P<may>\?)?:(?P<text>.*)", re.DOTALL)
_FIELD = re.compile(r"\{([a-z_]+)\}")
_QUOTES = (("“", "”"), ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"))
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "short": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_ORDINALS = {"1": "st", "2": "nd", "3": "rd", "21": "st", "22": "nd", "23": "rd"}
# How often a kind of note is written, against the others.
_WEIGHTS = {
    "report": 6,
    "plain": 4,
    "bluebook": 4,
    "memorandum": 2,
    "release": 1,
    "statement": 2,
    "hearing": 1,
    "interview": 1,
    "newspaper": 4,
    "webpage": 2,
    "journal": 4,
    "book": 3,
    "chapter": 2,
    "thesis": 1,
    "law": 3,
}


def notes(count: int, seed: int = SEED) -> list[Sample]:
    """So many notes, each template as often as the others of its kind."""
    chance = random.Random(seed)  # noqa: S311 - chance is to be repeatable here
    return [_Writer(chance).note() for _ in range(count)]


class _Writer:
    """Writes one note; what its style fixes (quotation marks, dates, italics) holds throughout."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._quotes = chance.choice(_QUOTES)
        self._italics = chance.random() < 0.5
        self._dates = chance.choice(("dmy", "dmy", "mdy", "mdy", "short", "iso", "ordinal"))
        self._people = chance.choice(("full", "full", "initials"))
        self._and = chance.choice((" and ", " and ", " and ", " & ", " & ", " e ", " et ", " und ", " y "))
        self._makers: dict[str, Callable[[], str]] = {
            "people": self._straight,
            "inverted": self._inverted,
            "initials": self._initials,
            "vancouver": self._vancouver,
            "families": self._families,
            "person": lambda: self._name(full=True),
            "title": self._title,
            "booktitle": self._title,
            "day": self._day,
            "month": self._month,
            "year": self._year,
            "date": self._date,
            "daymonth": self._daymonth,
            "monthday": lambda: f"{self._month_name()} {self._number(1, 28)}",
            "yearmonth": lambda: f"{self._year()}, {self._month_name()}",
            "day_it": lambda: self._foreign("it"),
            "day_de": lambda: self._foreign("de"),
            "day_fr": lambda: self._foreign("fr"),
            "day_es": lambda: self._foreign("es"),
            "month_it": lambda: self._foreign_month("it"),
            "month_de": lambda: self._foreign_month("de"),
            "month_fr": lambda: self._foreign_month("fr"),
            "month_es": lambda: self._foreign_month("es"),
            "numeric": self._numeric,
            "slashcomma": lambda: f"{self._name(full=True)}, {self._name(full=True)}",
            "dmy": lambda: f"{self._number(1, 28)} {self._chance.choice(_MONTHS['en'].split())} {self._year()}",
            "slashed": lambda: f"{self._name(full=True)} / {self._name(full=True)}",
            "pages": self._pages,
            "page": lambda: self._number(1, 500),
            "vol": lambda: self._number(1, 120),
            "issue": lambda: self._number(1, 12),
            "small": lambda: self._number(2, 999),
            "long": lambda: self._number(1000, 99999),
            "short": lambda: self._number(10, 25),
            "cong": lambda: self._number(89, 118),
            "url": self._url,
            "doi": self._doi,
            "agency": lambda: self._chance.choice(("OMB", "CRS", "GAO", "NIST", "CBO", "DOD", "FAA", "EPA", "HHS")),
            "handle": lambda: self._pick("family").replace(" ", ""),
            "city": lambda: self._pick("place").split(",")[0],
        }

    def note(self) -> Sample:
        """A template of a kind drawn by weight, filled; now and then with words before and behind."""
        kind = self._chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        segments = [part.strip() for part in self._chance.choice(_TEMPLATES[kind]).split(" | ")]
        if self._chance.random() < 0.2:
            segments.insert(0, f"comment:{self._lead()}")
        if self._chance.random() < 0.12:
            segments.append(f"comment:{self._chance.choice(_TEMPLATES['trail'])}")
        return self._sample(segments)

    def _lead(self) -> str:
        lead = self._chance.choice(_LEADS)
        return f"{self._pick('sentence')} {lead}" if self._chance.random() < 0.3 else lead

    def _sample(self, segments: list[str]) -> Sample:
        text, glued = "", True
        parts: list[tuple[int, int, str]] = []
        emphasis: list[tuple[int, int]] = []
        for segment in segments:
            match = _SEGMENT.fullmatch(segment)
            if match is None:
                raise ValueError(segment)
            if match["may"] and self._chance.random() < 0.5:
                continue
            pattern = match["text"]
            joined = pattern.endswith("+")
            words = self._filled(pattern.removesuffix("+"))
            start = len(text) + (not glued)
            text += "" if glued else " "
            text += self._marked(words, start, emphasis)
            parts.append((start, len(text), match["label"]))
            glued = joined
        return Sample(text, tuple(parts), tuple(emphasis))

    def _marked(self, words: str, start: int, emphasis: list[tuple[int, int]]) -> str:
        """The words without asterisks, in the note's quotation marks; italics are noted."""
        words = re.sub(r"[“‘](.*)[”’]", self._requoted, words) if re.match(r"[“‘].*[”’]\W*$", words) else words
        first, last = words.find("*"), words.rfind("*")
        if first < 0 or first == last:
            return words
        bare = words.replace("*", "")
        if self._italics:
            emphasis.append((start + first, start + last - 1))
        return bare

    def _requoted(self, match: re.Match[str]) -> str:
        return self._quotes[0] + match[1] + self._quotes[1]

    def _filled(self, pattern: str) -> str:
        for _ in range(4):
            if "{" not in pattern:
                break
            pattern = _FIELD.sub(lambda match: self._value(match[1]), pattern)
        return pattern

    def _value(self, name: str) -> str:
        return self._makers[name]() if name in self._makers else self._pick(name)

    def _pick(self, name: str) -> str:
        return self._chance.choice(_VOCABULARY[name])

    def _number(self, low: int, high: int) -> str:
        return str(self._chance.randint(low, high))

    def _title(self) -> str:
        title = self._filled(self._chance.choice(_VOCABULARY["title"]))
        return title[0].upper() + title[1:]

    def _name(self, full: bool | None = None) -> str:
        given = self._pick("given")
        if not (self._people == "full" if full is None else full):
            given = self._shortened(given)
        elif self._chance.random() < 0.15:
            given = f"{given} {self._pick('given')[0]}."
        return f"{given} {self._pick('family')}"

    def _shortened(self, given: str) -> str:
        letters = [part[0] + "." for part in re.split(r"[- ]", given)]
        if self._chance.random() < 0.3:
            letters.append(self._pick("given")[0] + ".")
        return self._chance.choice((" ", "")).join(letters)

    def _many(self) -> int:
        return self._chance.choice((1, 1, 1, 1, 2, 2, 2, 3, 4))

    def _listed(self, names: list[str]) -> str:
        if len(names) == 1:
            return names[0]
        if len(names) > 2 and self._chance.random() < 0.25:
            return names[0] + self._chance.choice((" et al.", ", et al."))
        oxford = "," if len(names) > 2 and self._chance.random() < 0.5 else ""
        return ", ".join(names[:-1]) + oxford + self._and + names[-1]

    def _straight(self) -> str:
        return self._listed([self._name() for _ in range(self._many())])

    def _initials(self) -> str:
        return self._listed([self._name(full=False) for _ in range(self._many())])

    def _inverted(self) -> str:
        count = self._many()
        names = [f"{self._pick('family')}, {self._given()}" for _ in range(count)]
        if count > 1 and self._chance.random() < 0.4:
            names[1:] = [self._name() for _ in names[1:]]
        return self._listed(names)

    def _given(self) -> str:
        given = self._pick("given")
        return given if self._people == "full" else self._shortened(given)

    def _vancouver(self) -> str:
        return ", ".join(
            f"{self._pick('family')} {self._pick('given')[0]}{self._chance.choice(('', 'A', 'M'))}"
            for _ in range(self._many())
        )

    def _families(self) -> str:
        return self._listed([self._pick("family") for _ in range(min(self._many(), 3))])

    def _year(self) -> str:
        return self._number(1968, 2026) if self._chance.random() < 0.3 else self._number(2008, 2026)

    def _month_name(self) -> str:
        return self._chance.choice(_MONTHS["short" if self._dates == "short" else "en"].split())

    def _month(self) -> str:
        return f"{self._month_name()} {self._year()}"

    def _day(self) -> str:
        day, year = self._number(1, 28), self._year()
        match self._dates:
            case "mdy" | "short":
                return f"{self._month_name()} {day}, {year}"
            case "iso":
                return f"{year}-{self._chance.randint(1, 12):02d}-{int(day):02d}"
            case "ordinal":
                return f"{day}{_ORDINALS.get(day, 'th')} {self._month_name()} {year}"
            case _:
                return f"{day} {self._month_name()} {year}"

    def _daymonth(self) -> str:
        return f"{self._number(1, 28)} {self._month_name()}"

    def _foreign(self, language: str) -> str:
        link = {"de": ". ", "es": " de "}.get(language, " ")
        return f"{self._number(1, 28)}{link}{self._foreign_month(language)}"

    def _foreign_month(self, language: str) -> str:
        return f"{self._chance.choice(_MONTHS[language].split())}{' de ' if language == 'es' else ' '}{self._year()}"

    def _numeric(self) -> str:
        return f"{self._chance.randint(1, 28):02d}.{self._chance.randint(1, 12):02d}.{self._year()}"

    def _date(self) -> str:
        return self._chance.choice((self._day, self._day, self._month, self._month, self._year))()

    def _pages(self) -> str:
        first = self._chance.randint(1, 600)
        dash = self._chance.choice(("-", "–", "–"))
        last = first + self._chance.randint(1, 40)
        return f"{first}{dash}{last}" if self._chance.random() < 0.8 else f"{first}{dash}{str(last)[-2:]}"

    def _url(self) -> str:
        slug = "-".join(self._pick("topic").split())
        return self._chance.choice(
            (
                f"https://www.example.org/{slug}",
                f"https://example.com/2024/05/{slug}.pdf",
                f"http://www.example.net/doc?id={self._number(1, 9999)}",
            )
        )

    def _doi(self) -> str:
        doi = f"10.{self._number(1000, 9999)}/{self._pick('family')[:3].lower()}.{self._number(10000, 99999)}"
        return self._chance.choice((f"doi:{doi}", f"https://doi.org/{doi}", f"DOI: {doi}", doi))
