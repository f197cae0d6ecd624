"""Terms between our record and the one-line notation of the gold files.

A gold file writes a term as one string: `P15Y`, `..P20Y` for a maximum, `SUSPENDED:P2Y`, `P9Y6M/P12Y` for
a range, `P25Y/LIFE`, `LIFE`, `..LIFE`, `DEATH`, `FINE`, `UNKNOWN`. Lengths follow ISO 8601
(https://www.iso.org/iso-8601-date-and-time-format.html). Two terms are the same fact when `show` gives the
same string; months stay months, since a verdict of 41 months is not one of three years.

>>> show(parse("15-year", "P15Y"))
'P15Y'
>>> show(parse("up to 20 years", "..P20Y"))
'..P20Y'
"""

from __future__ import annotations

import re
from typing import Final

from habeas.records.term import Duration, Term, TermKind

_PREFIXES: Final[tuple[tuple[str, TermKind], ...]] = (
    ("SUSPENDED", "suspended"),
    ("HOUSE", "house-arrest"),
    ("COMMUNITY", "community"),
    ("PROBATION", "probation"),
)
_WORDS: Final[tuple[tuple[str, TermKind], ...]] = (
    ("LIFE", "life"),
    ("DEATH", "death"),
    ("FINE", "fine"),
    ("UNKNOWN", "unknown"),
)
_ISO: Final = re.compile(r"P(?:([\d.]+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?")
_CEILING: Final = Duration()  # `least` of "up to life": a life sentence itself has no ends (`normalise.terms`)


def show(term: Term) -> str:
    """Write a term in the notation of the gold files.

    A kind without a length keeps its name (`PROBATION:UNKNOWN`); a least length alone ("at least five
    years") is shown as that length.

    >>> show(Term("between 9.5 and 12 years", "prison", Duration(9, 6), Duration(12)))
    'P9Y6M/P12Y'
    """
    if term.kind in {"death", "fine", "life"}:
        word = term.kind.upper()
        if term.kind == "fine" or (term.least is None and term.most is None):
            return word
        return f"..{word}" if term.least in {None, _CEILING} else f"{term.least.iso}/{word}"
    prefix = next((f"{word}:" for word, kind in _PREFIXES if kind == term.kind), "")
    return f"{'..' if term.maximum_only else ''}{prefix}{_span(term)}"


def _span(term: Term) -> str:
    """Write the least and most length as one, where they are one."""
    ends = [length.iso for length in (term.least, term.most) if length]
    if len(ends) == 2 and ends[0] == ends[1]:
        ends.pop()
    return "/".join(ends) or "UNKNOWN"


def parse(words: str, notation: str) -> Term:
    """Read the notation of the gold files into a term; raises ValueError for what is not in it.

    >>> parse("a suspended sentence of two years", "SUSPENDED:P2Y").kind
    'suspended'
    """
    upto = notation.startswith("..")
    prefix, _, rest = notation.removeprefix("..").rpartition(":")
    low, _, high = rest.partition("/")
    for word, kind in _WORDS:
        if word in (low, high) and (kind != "unknown" or not prefix):
            ceiling = _CEILING if upto else None
            return Term(words, kind, _duration(low) if high else ceiling)
    kind = dict(_PREFIXES)[prefix] if prefix else "prison"
    if rest == "UNKNOWN":
        return Term(words, kind)
    most = _duration(high or low)
    return Term(words, kind, None if upto else _duration(low), most)


def same(one: str, other: str) -> bool:
    """Whether two notations mean the same term.

    >>> same("P3.5Y", "P3Y6M"), same("P15Y", "..P15Y")
    (True, False)
    """
    return show(parse("", one)) == show(parse("", other))


def _duration(iso: str) -> Duration:
    """Read one ISO 8601 length; a fraction of a year becomes months."""
    found = _ISO.fullmatch(iso)
    if not found or iso in {"P", ""}:
        raise ValueError(f"not a length: {iso!r}")
    years = float(found[1] or 0)
    months, weeks, days, hours = (int(found[group] or 0) for group in range(2, 6))
    return Duration(int(years), months + round(12 * (years % 1)), weeks, days, hours)
