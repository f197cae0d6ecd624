"""Bylines and date lines: who wrote a report and when it was published, where a pasted page says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from habeas.clean.lines import Line, fold
from habeas.clean.phrases import lists
from habeas.lexicon.load import load

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_NUMERIC = re.compile(r"(?<!\d)(?:(\d{4})[-./](\d\d?)[-./](\d\d?)|(\d\d?)([./-])(\d\d?)[./-](\d{4}))(?!\d)")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b(?::\d\d)?|\b\d{1,2}h\d\d\b")
_NAME_END = re.compile(r"\s+[|•·–—]\s+|\s+-\s+|\s*,\s+(?=\d)")
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some languages for bylines and dates."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    first: tuple[str, ...]
    later: tuple[str, ...]
    months: dict[str, int]
    date_words: frozenset[str]


@cache
def words(language: str | None) -> Words:
    """Read the words that serve a language.

    >>> words("en").months["sept"]
    9
    """
    data = [load(name, "furniture") for name in lists(language)]
    return Words(
        strong=_longest(phrase for one in data for phrase in one.get("bylines", {}).get("strong", ())),
        weak=_longest(phrase for one in data for phrase in one.get("bylines", {}).get("weak", ())),
        first=_longest(phrase for one in data for phrase in one.get("published", {}).get("first", ())),
        later=_longest(phrase for one in data for phrase in one.get("published", {}).get("later", ())),
        months={name: n for one in data for n, names in enumerate(one.get("months", ()), 1) for name in names},
        date_words=frozenset(word for one in data for word in one.get("date_words", ())),
    )


def read_byline(line: Line, known: Words) -> str | None:
    """Give the names on a byline, None for a line that is none: 'By' needs two capitalised words after it.

    >>> from habeas.clean.lines import read_lines
    >>> read_byline(read_lines("By Ann Moor and Ivan Vetrov")[0], words("en"))
    'Ann Moor and Ivan Vetrov'
    >>> read_byline(read_lines("By Ann Moor | Published May 7, 2025 at 6:12 p.m.")[0], words("en"))
    'Ann Moor'
    """
    stopped = line.stopped and not line.content.casefold().endswith(("a.m.", "p.m."))
    if line.long or stopped or line.words > _MOST_WORDS:
        return None
    rest = _after(line.content, known.strong) or _after(line.content, known.weak)
    if not rest:
        return None
    name = _NAME_END.split(rest)[0].strip(" ,|")
    tokens = re.findall(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*", name)
    capitals = [token for token in tokens if token[0].isupper()]
    ours = {token.casefold() for token in tokens} & (known.date_words | set(known.months))
    return name if len(capitals) >= 2 and len(capitals) * 2 >= len(tokens) and not ours else None


def is_date_line(line: Line, known: Words) -> bool:
    """Say whether a line holds a date or time of publication and nothing else.

    >>> from habeas.clean.lines import read_lines
    >>> is_date_line(read_lines("Updated 3:40 pm, 24 December 2024")[0], words("en"))
    True
    """
    if line.long or line.words > _MOST_WORDS or not any(char.isdigit() for char in line.content):
        return False
    told = _after(line.content, known.first) or _after(line.content, known.later)
    rest = _CLOCK.sub(" ", _NUMERIC.sub(" ", told or line.content))
    left = [token for token in _TOKEN.findall(rest.casefold()) if not _is_date_token(token, known)]
    anything = _NUMERIC.search(line.content) or _CLOCK.search(line.content) or _month_in(line.content, known)
    return not left and bool(anything)


def read_published(line: Line, known: Words) -> str | None:
    """Read the day of publication from a date line, None where it tells no whole day or only that of a change.

    >>> from habeas.clean.lines import read_lines
    >>> read_published(read_lines("Published: 24 December 2024")[0], words("en"))
    '2024-12-24'
    """
    if _after(line.content, known.later) and not _after(line.content, known.first):
        return None
    if found := _NUMERIC.search(line.content):
        return _numeric_day(found)
    tokens = _TOKEN.findall(line.content.casefold())
    for index, token in enumerate(tokens):
        month = known.months.get(token.rstrip("."))
        if month:
            return _worded_day(tokens, index, month)
    return None


def _worded_day(tokens: list[str], index: int, month: int) -> str | None:
    """Read '24 December 2024' or 'December 24, 2024' around the month at an index."""
    around = [token for token in tokens[max(0, index - 3) : index + 4] if token.isdigit()]
    years = [int(token) for token in around if len(token) == 4]
    before = [token for token in tokens[max(0, index - 2) : index] if token.isdigit() and len(token) < 3]
    after = [token for token in tokens[index + 1 : index + 3] if token.isdigit() and len(token) < 3]
    days = before[-1:] or after[:1]
    return _day(years[0], month, int(days[0])) if years and days else None


def _numeric_day(found: re.Match[str]) -> str | None:
    """Read a day in figures; between day and month of '03/04/2024' nobody can decide, dots mean the day first."""
    if found[1]:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    first, second, year = int(found[4]), int(found[6]), int(found[7])
    if found[5] == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: int, month: int, day: int) -> str | None:
    """Give an ISO day if there is such a day and it is a plausible one."""
    try:
        return date(year, month, day).isoformat() if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def _is_date_token(token: str, known: Words) -> bool:
    """Say whether a token may stand on a date line."""
    return token.isdigit() or token.rstrip(".") in known.months or token.rstrip(".") in known.date_words


def _month_in(content: str, known: Words) -> bool:
    """Say whether a line names a month."""
    return any(token in known.months for token in _TOKEN.findall(content.casefold()))


def _after(content: str, openings: tuple[str, ...]) -> str | None:
    """Give what follows one of some openings at the start of a line, None where none stands there."""
    folded = content.casefold().lstrip(" •·-–—")
    skipped = len(content) - len(content.lstrip(" •·-–—"))
    for opening in openings:
        if folded.startswith(opening):
            rest = content[skipped + len(opening) :]
            if opening.endswith(":") or not rest[:1].isalnum():
                return rest.strip(" :\t—–-|") or None
    return None


def _longest(found: Any) -> tuple[str, ...]:  # noqa: ANN401 - a generator over YAML
    """Order phrases from the longest, so that 'published on' is tried before 'published'."""
    return tuple(sorted({fold(phrase) + (":" if phrase.endswith(":") else "") for phrase in found}, key=len)[::-1])
