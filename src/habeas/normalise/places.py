"""Places and nationalities in words to a country, and the places named in a text.

Cases are compared and counted by country, and reports name it in many ways: 'U.S.', 'American', 'российский', 'Tbilisi,
Georgia'. The gazetteer (`lexicon/<language>/countries.yml`) knows all countries with capitals, biggest cities and
demonyms. What can be several countries stays None: a bare 'Georgia' is a state of one country and the name of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from habeas.lexicon.load import load
from habeas.normalise import phrases
from habeas.records.offence import Place
from habeas.records.quote import Found


@dataclass(frozen=True, slots=True)
class Area:
    """What a word of the gazetteer can mean: one or more country codes, and which sort of word it is."""

    countries: frozenset[str]
    sort: Literal["name", "city", "people"]


def parse(words: str, *, language: str = "en") -> Place:
    """Give a place with its country where the words settle it.

    >>> parse("Tbilisi, Georgia").country, parse("Georgia").country, parse("the courtroom").country
    ('GE', None, None)
    """
    return Place(words, country(words, language=language))


def country(words: str, *, language: str = "en") -> str | None:
    """Give the ISO 3166-1 alpha-2 code that all places and demonyms in some words agree on, None otherwise.

    What stands behind a comma says where the place before it lies: 'Moscow, Idaho' is in the United States.

    >>> country("U.S."), country("American"), country("российский", language="ru"), country("Michael Jordan")
    ('US', 'US', 'RU', None)
    """
    candidates: frozenset[str] | None = None
    for hit in _hits(words, language, strict=False):
        codes = hit.value.countries
        within = codes if words[: hit.start].rstrip(" ").endswith(",") else frozenset()
        candidates = codes if candidates is None else (candidates & codes) or within
    return next(iter(candidates)) if candidates and len(candidates) == 1 else None


def find(text: str, *, language: str = "en") -> tuple[Found[Place], ...]:
    """Find the countries and cities named in a text; 'Minsk, Belarus' is one place. Demonyms are not places.

    >>> [(found.start, found.end, found.value.country) for found in find("He was held in Minsk, Belarus.")]
    [(15, 29, 'BY')]
    """
    found: list[Found[Place]] = []
    for hit in _hits(text, language, strict=True):
        if hit.value.sort == "people":
            continue
        start, end = (
            hit.start,
            hit.end + (text[hit.end - 2 : hit.end - 1] == "." and text[hit.end : hit.end + 1] == "."),
        )
        if found and text[found[-1].end : start] in {", ", " ("}:
            start = found.pop().start
        found.append(Found(parse(text[start:end], language=language), start, end))
    return tuple(found)


def show(place: Place) -> str:
    """Write a place for a person: its words, and the country where the words alone do not show it.

    >>> show(Place("Minsk", "BY"))
    'Minsk (BY)'
    """
    return f"{place.words} ({place.country})" if place.country else place.words


def compare(a: Place, b: Place) -> bool:
    """Tell whether two places can be the same: no different countries, and one wording within the other.

    >>> compare(parse("Moscow"), parse("Moscow, Russia")), compare(parse("Moscow"), parse("Minsk"))
    (True, False)
    """
    if a.country and b.country and a.country != b.country:
        return False
    one, other = ({word.folded for word in phrases.words(place.words)} for place in (a, b))
    return one <= other or other <= one


def _hits(text: str, language: str, *, strict: bool) -> list[phrases.Hit[Area]]:
    """Find words of the gazetteer, without personal names and common words that merely look like places."""
    primary = language.replace("_", "-").split("-")[0].lower()
    tokens = phrases.words(text)
    return [
        hit
        for table in _tables(primary)
        for hit in table.find_words(tokens)
        if _written_as_place(text, hit, strict=strict and primary == "en")
        and not _personal(text, tokens, hit, primary, after=strict)
    ]


def _written_as_place(text: str, hit: phrases.Hit[Area], *, strict: bool) -> bool:
    """Check capitals: 'US' but not 'us', 'Polish' but not 'polish'; Russian writes demonyms small."""
    written = text[hit.start : hit.end]
    if hit.value.sort == "people":
        return written[0].isupper() or not strict
    return written[0].isupper() and written != "Us"


def _personal(text: str, tokens: list[phrases.Word], hit: phrases.Hit[Area], language: str, *, after: bool) -> bool:
    """Tell whether a word that is also a name stands beside a capitalised word: 'Michael Jordan', 'Jordan Smith'."""
    if hit.first != hit.last or not _also_names(language).find_words([tokens[hit.first]]):
        return False
    if after and hit.last + 1 < len(tokens):
        behind = tokens[hit.last + 1]
        if text[hit.end : behind.start] == " " and text[behind.start].isupper():
            return True
    if hit.first == 0:
        return False
    before = tokens[hit.first - 1]
    spaced = text[before.end : hit.start] in {" ", "-"}
    return spaced and text[before.start].isupper() and before.folded not in _before_places(language)


@cache
def _tables(language: str) -> tuple[phrases.Table[Area], ...]:
    """Give the gazetteer of a language, and the English one beside it for names left in Latin script."""
    return tuple(_table(each) for each in dict.fromkeys((language, "en")) if load(each, "countries"))


@cache
def _table(language: str) -> phrases.Table[Area]:
    """Read the gazetteer of one language."""
    data: dict[str, Any] = load(language, "countries")
    entries: list[tuple[str, Area]] = []
    for code, row in data["countries"].items():
        one = frozenset({code})
        entries += [(name, Area(one, "name")) for name in row["names"]]
        entries += [(name, Area(one, "city")) for name in row["cities"]]
        entries += [(name, Area(one, "people")) for name in row["people"]]
    entries += [(name, Area(frozenset(codes), "name")) for name, codes in data["ambiguous"].items()]
    entries += [(name, Area(frozenset({"US"}), "city")) for name in data["us_states"]]
    return phrases.Table(
        (pattern.replace("'s", "").replace("'", " ").replace("-", " "), area) for pattern, area in entries
    )


@cache
def _before_places(language: str) -> frozenset[str]:
    """Give the words that stand before places and not before surnames: 'in London', 'East London'."""
    data: dict[str, Any] = load(language, "countries") or load("en", "countries")
    return frozenset(data["before_places"])


@cache
def _also_names(language: str) -> phrases.Table[bool]:
    """Give the places that people are called after."""
    data: dict[str, Any] = load(language, "countries") or load("en", "countries")
    return phrases.Table((name, True) for name in data["also_names"])
