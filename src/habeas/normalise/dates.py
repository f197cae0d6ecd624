"""Dates: from the words of a report to what they mean in EDTF, as exactly as stated and no more.

`find` looks for dates in running text and is careful: the verb 'may', ages, sums and lengths of sentences are no
dates. `parse` is given words that something else (the reader) holds for a date and trusts that. Both count from
the report's own day, `published`, an EDTF day; without it words like 'on Tuesday' give nothing.
"""

from __future__ import annotations

import datetime  # noqa: ICN001 - as in the records
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from habeas.normalise import date_cues, date_grammar, date_second, edtf, tokens
from habeas.normalise.date_anchor import Anchor, Direction, resolve
from habeas.normalise.date_guards import stands_alone
from habeas.normalise.date_show import show
from habeas.normalise.date_specs import Counted
from habeas.normalise.date_words import known, primary, words
from habeas.records.date import Basis, Date
from habeas.records.quote import Found

Relation = Literal["same", "narrower", "wider", "overlaps", "apart"]
__all__ = ["Relation", "compare", "find", "of", "parse", "show"]


def find(text: str, *, published: str | None = None, language: str = "en") -> tuple[Found[Date], ...]:
    """Find the dates of a text, in order, with character offsets.

    A span leaves out a leading 'in' or 'on' and keeps 'since', 'until', 'about', 'early'.

    >>> [(found.value.edtf, found.start, found.end) for found in find("She was held in May 2019.")]
    [('2019-05', 16, 24)]
    """
    row = tokens.lex(text, words(language), english=primary(language) == "en")
    day = _day(published)
    return tuple(_found(text, row, day, language))


def parse(  # noqa: PLR0913 - what a date hangs on, all by name
    words: str,
    *,
    published: str | None = None,
    language: str = "en",
    context: str = "",
    direction: Direction = "past",
    anchor: Date | None = None,
) -> Date | None:
    """Read words known to be a date; None where they do not say one, or where that depends on something not given.

    `context` is the sentence: 'will', 'scheduled' before the words turn a date without a year to the future, as
    does `direction`. `anchor` is the event that words such as 'three days later' count from; the basis is then
    `inferred`.

    >>> parse("in April", published="2024-12-26").edtf
    '2024-04'
    >>> parse("three days later", published="2024-12-26") is None
    True
    """
    text = words.strip()
    place = context.find(text) if text else -1
    before, after = (context[:place], context[place + len(text) :]) if place >= 0 else (context, "")
    whole = f"{before} {text} {after}"
    way = date_cues.direction(whole, len(before) + 1, len(before) + 1 + len(text), language=language)
    settled: Direction = "future" if "future" in (way, direction) else "past"
    second = None if known(language) else date_second.parse(text, language=primary(language))
    if second:
        return of(second, words=words)
    chosen = _choose(text, Anchor(_day(published), settled, anchor), language)
    return replace(chosen, words=words) if chosen else None


def of(text: str, *, words: str = "", basis: Basis = "stated") -> Date | None:
    """Make a date of an EDTF string, None where it is not one.

    >>> of("2024-02").latest
    datetime.date(2024, 2, 29)
    """
    limits = edtf.bounds(text)
    return Date(words or text, text, limits[0], limits[1], basis) if limits else None


def compare(a: Date, b: Date) -> Relation:
    """Tell how two dates stand to each other; only `apart` is a contradiction.

    `narrower`: a lies within b and says more.

    >>> compare(of("2023-08-15"), of("2023-08"))
    'narrower'
    """
    low = datetime.date.min
    high = datetime.date.max
    first, second = (a.earliest or low, a.latest or high), (b.earliest or low, b.latest or high)
    if first[1] < second[0] or second[1] < first[0]:
        return "apart"
    if a.edtf == b.edtf or first == second:
        return "same"
    if second[0] <= first[0] and first[1] <= second[1]:
        return "narrower"
    return "wider" if first[0] <= second[0] and second[1] <= first[1] else "overlaps"


def _found(text: str, row: Sequence[tokens.Token], day: datetime.date | None, language: str) -> Iterator[Found[Date]]:
    """Resolve the dates of a row of tokens that stand there as dates."""
    hung = -1
    for phrase in date_grammar.phrases(row):
        if isinstance(phrase.spec, Counted):
            hung = phrase.last  # 'a year after the 2019 verdict' is not 2019
            continue
        first, last = row[phrase.first].start, _end(row, phrase)
        if phrase.first - hung <= 1 and hung >= 0:
            continue
        if not stands_alone(row, phrase, language) or date_cues.forbidden(text, first, last, language=language):
            continue
        way = date_cues.direction(text, first, last, language=language) or "past"
        date = _date(text[first:last], phrase, Anchor(day, way))
        if date:
            yield Found(date, first, last)


def _choose(text: str, anchor: Anchor, language: str) -> Date | None:
    """Choose the date that a run of words says: the only one, or the one that all others hold."""
    row = tokens.lex(text, words(language), english=primary(language) == "en")
    dates: list[Date] = []
    for phrase in date_grammar.phrases(row):
        date = _date(text, phrase, anchor)
        if isinstance(phrase.spec, Counted) and (date or not dates):
            return date
        dates += [date] if date else []
    stated = [date for date in dates if date.basis == "stated"] or dates
    for date in stated:
        if all(compare(date, other) in ("same", "narrower") for other in stated):
            return date
    return None


def _date(text: str, phrase: date_grammar.Phrase, anchor: Anchor) -> Date | None:
    """Resolve one phrase."""
    resolved = resolve(phrase.spec, anchor)
    return of(resolved[0], words=text, basis=resolved[1]) if resolved else None


def _end(row: Sequence[tokens.Token], phrase: date_grammar.Phrase) -> int:
    """Give the end of a phrase without the full stop of its sentence."""
    last = phrase.last
    if row[last - 1].kind == "_" and last - phrase.first > 1:
        before = row[last - 2]
        last -= 0 if before.kind == "m" or (len(before.text) <= 2 and before.kind == "K") else 1
    return row[last - 1].end


def _day(published: str | None) -> datetime.date | None:
    """Give the report's day; None where it is not known to the day."""
    limits = edtf.bounds(published) if published else None
    return limits[0] if limits and limits[0] == limits[1] else None
