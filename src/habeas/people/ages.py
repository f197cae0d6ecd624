"""Ages: when a person was born, as far as the words beside the name tell it.

Namesakes are told apart by it. An age is counted back from the day of the report, so it gives two years.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from habeas.normalise import edtf
from habeas.records.article import Article
from habeas.records.quote import Quote

Years = tuple[int, int]
REACH = 40
_AFTER = re.compile(
    r"\s?(?:,\s?(?:aged |age )?|\((?:aged |age )?)(\d{1,2})(?=[,.;)]| of | was | is | has | who | years[- ]old)"
)
_BEFORE = re.compile(r"\b(\d{1,2})(?:-year-old|[- ]летн\w{1,3})\s(?:[^\d.,;]{0,30}\s)?$")
_BORN = re.compile(r"[\s,(]{1,3}(?:born (?:in )?(\d{4})\b|(\d{4})(?: ?г\. ?р\.| года рождения))")
_YOUNG_AFTER = re.compile(
    r"\s?(?:,\s?(?:both |aged |age )?|\((?:aged |age )?| (?:who )?(?:is|was) )(\d{1,2})"
    r"(?=[,.;)]| was | is | has | who |[- ]years?[- ]old|"
    r" (?:лет|года?|рок[иу]|років|ans|años|anos|anni|Jahre|lat|let)[,.;)])"
)
_YOUNG_BEFORE = re.compile(
    r"(?:\b(\d{1,2})(?:-year-old|[- ]?(?:летн|літн|річн|годишн|jährig|letn|let[ýáé])\w{0,4}| ans,?| años,?)"
    r"|\b(?:underage|несовершеннолетн\w{2,3}|неповнолітн\w{1,3}|minderjährig\w{1,2}|nieletni\w{0,3}))"
    r"\s(?:[^\d.,;]{0,30}\s)?$",
    re.IGNORECASE,
)
_ADULT = 18


def born(quotes: Iterable[Quote], article: Article) -> Years | None:
    """Give the first and last year of birth that the words beside the mentions of a person allow.

    None where no mention tells it, or where two of them tell years that exclude each other.
    """
    told = [years for quote in quotes if quote.report == article.report.id and (years := _beside(quote, article))]
    if not told:
        return None
    low, high = max(first for first, _ in told), min(last for _, last in told)
    return (low, high) if low <= high else None


def apart(one: Years | None, other: Years | None) -> bool:
    """Tell whether two people cannot be of one age: more than a year lies between all their years.

    >>> apart((1980, 1981), (1982, 1983)), apart((1980, 1981), (1990, 1990)), apart(None, (1990, 1990))
    (False, True, False)
    """
    return gap(one, other) > 1


def gap(one: Years | None, other: Years | None) -> int:
    """Give the years between two years of birth, 0 where they meet or one is not known.

    Reports copy ages from older ones, so a gap of a few years is a doubt and only a wide one excludes.

    >>> gap((1980, 1981), (1984, 1985)), gap((1980, 1981), (1981, 1982)), gap(None, (1981, 1982))
    (3, 0, 0)
    """
    return max(one[0] - other[1], other[0] - one[1], 0) if one and other else 0


def _beside(quote: Quote, article: Article) -> Years | None:
    """Read the words just before and after one mention."""
    after, before = article.text[quote.end : quote.end + REACH], article.text[max(quote.start - REACH, 0) : quote.start]
    if year := _BORN.match(after):
        return int(year[1] or year[2]), int(year[1] or year[2])
    age = _AFTER.match(after) or _BEFORE.search(before)
    published = edtf.bounds(article.report.published) if article.report.published else None
    if age is None or published is None or published[0] is None or published[1] is None:
        return None
    return published[0].year - int(age[1]) - 1, published[1].year - int(age[1])


def minor(quotes: Iterable[Quote], text: str, latest: dt.date) -> bool:
    """Tell whether words beside any mention say that a person was certainly under 18 when a report came out.

    `latest` is the last day on which it can have come out: a year of birth counts back from there.

    >>> words = "The court heard Ada Roe, 16, on Monday."
    >>> minor([Quote.cut("sha256:00", words, 16, 23)], words, dt.date(2024, 5, 1))
    True
    """
    return any(_young(quote, text, latest) for quote in quotes)


def _young(quote: Quote, text: str, latest: dt.date) -> bool:
    after, before = text[quote.end : quote.end + REACH], text[max(quote.start - REACH, 0) : quote.start]
    if year := _BORN.match(after):
        return 0 <= latest.year - int(year[1] or year[2]) < _ADULT
    told = _YOUNG_AFTER.match(after) or _YOUNG_BEFORE.search(before)
    return told is not None and (told[1] is None or 0 < int(told[1]) < _ADULT)
