"""Date words as a grammar over the letters of tokens: which run of words is one date, and what it says.

Two layers. `RULES` match one date ('3 May 2020', 'last week', 'two days ago'); `JOINS` put dates together or
open them ('from 2012 until 2018', 'since May'). Letters are listed in `date_words.LETTERS`, digits get theirs in
`tokens`: D a day number, O an ordinal, Y four digits of a year, n another number, E a decade, I and N numeric dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from habeas.normalise import date_builders as build
from habeas.normalise.date_specs import About, Spec
from habeas.normalise.tokens import Token, kinds

_YEAR = r"(?:K?(?P<year>Y)(?:K_?)?)"
_YEAR_REL = r"(?:[oph]{0,2}(?:(?P<year_shift>R)(?P<year_unit>[UuK])|(?P<year_unit_>[UuK])(?P<year_shift_>R)))"
_OF_YEAR = rf"(?:,?[op]?h?{_YEAR}|,?{_YEAR_REL})"
_WEEKDAY = r"(?:(?P<weekday>[Ww])_?d?[,(]?[-ph]{0,2}d?)?"
_DAY = r"(?P<day>[DO])"
_MONTH = r"(?P<month>[Mm])"
_COUNT = r"(?P<count>[aDvn])"
_UNIT = r"(?P<unit>[UuK])"
# What may stand around a date and changes nothing but its span: parts of the day and of a month or year.
_BEFORE = re.compile(r"(?P<about>C-?h?p?)?(?:(?:D?d|c)_?d?,?[oph]{0,2})?(?P<part>[PB]_?[-oph]{0,3})?")
_AFTER = re.compile(r",?d(?![a-zA-Z])|d")

# Each rule with the letters it can begin with.
_RULES: tuple[tuple[str, str, build.Builder], ...] = (
    ("WwDO", rf"{_WEEKDAY}{_DAY}_?[oh]{{0,2}}{_MONTH}_?{_OF_YEAR}?", build.calendar),
    ("WwMm", rf"{_WEEKDAY}{_MONTH}_?h?{_DAY}{_OF_YEAR}?", build.calendar),
    ("Mm", rf"{_MONTH}_?{_OF_YEAR}", build.calendar),
    ("M", r"(?P<month>M)", build.calendar),
    ("R", r"(?P<shift>R)(?P<month>M)", build.calendar),
    ("KY", _YEAR, build.calendar),
    ("Q", rf"(?P<season>Q){_OF_YEAR}?", build.calendar),
    ("R", r"(?P<shift>R)h?(?P<season>Q)", build.calendar),
    ("hE", r"h?(?P<decade>E)[UuK]?", build.calendar),
    ("W", r"(?P<weekday>W)(?:,?d?[poh]{0,2}(?P<week>R)(?P<week_unit>[UuK]))?", build.weekday),
    ("R", r"(?P<shift>R)(?P<weekday>W)", build.weekday),
    ("W", r"(?P<weekday>W)(?P<shift>R)", build.weekday),
    ("FH", r"(?P<fixed>[FH])", build.offset),
    ("L", r"(?P<fixed>L)", build.overnight),
    ("R", r"(?P<fixed>R)d", build.offset),
    ("RX", r"(?P<shift>[RX])(?P<unit>[UuK])", build.period),
    ("UuK", r"(?P<unit>[UuK])(?P<shift>R)", build.period),
    ("h", r"h(?P<unit>U)", build.weekend),
    ("aDvn", rf"{_COUNT}{_UNIT}(?P<ago>G)", build.ago),
    ("G", rf"(?P<ago>G){_COUNT}{_UNIT}", build.ago),
    ("uK", r"(?P<unit>[uK])(?P<ago>G)", build.ago),
    ("aDvn", rf"{_COUNT}{_UNIT}(?P<counted>[BST])", build.counted),
    ("B", rf"(?P<counted>B){_COUNT}{_UNIT}", build.counted),
    ("UuK", r"(?P<unit>[UuK])(?P<counted>[BST])", build.counted),
    ("R", rf"(?P<window>R){_COUNT}{_UNIT}", build.window),
    ("R", rf"(?P<window>R){_UNIT}{_COUNT}", build.window),
    ("Z", rf"(?P<within>Z){_COUNT}{_UNIT}", build.window),
    ("I", r"(?P<iso>I)", build.iso),
    ("N", r"(?P<numeric>N)", build.numeric),
    ("Mm", rf"(?P<month>[Mm])_?(?P<day>[DO])[-tT](?P<day2>[DO])(?:,?{_YEAR})?", build.days),
    ("fDO", rf"f?(?P<day>[DO])_?[-tT][ph]?(?P<day2>[DO])_?o?{_MONTH}_?{_OF_YEAR}?", build.days),
    ("b", rf"b(?P<day>[DO])_?&[ph]?(?P<day2>[DO])_?o?{_MONTH}_?{_OF_YEAR}?", build.days),
    ("b", rf"b{_MONTH}_?(?P<day>[DO])&(?P<day2>[DO])(?:,?{_YEAR})?", build.days),
    ("fbSMmP", rf"[fbS]?P?(?P<month>[Mm])_?[-tT&]P?(?P<month2>[Mm])_?{_OF_YEAR}?", build.months),
    ("Y", r"(?P<year>Y)-(?P<year2>[Dn])(?![UuK-])", build.years),
)
STARTERS = frozenset("CdcPBDOMmWwQKYREFHLXaGvnZINUuhfbS")

# Two dates, or one with an open end; `@` is a date of the first layer.
_JOIN = re.compile(
    r"(?P<pair>(?:(?P<open>[fSb])[ph]{0,2})?(?P<left>@)(?:[-tT]|,?T|(?P<amp>&))[ph]{0,2}(?P<right>@))"
    r"|(?P<one>@)r[ph]{0,2}(?P<other>@)"
    r"|(?P<since>[S])[ph]{0,2}(?P<start>@)|(?P<until>[T])[ph]{0,2}(?P<end>@)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of tokens that is one date: `first` and `last` (exclusive) are token indices; `guarded` words are bare.

    `rule` is the row of kinds that matched, which the guards of `find` look at.
    """

    spec: Spec
    first: int
    last: int
    rule: str


def phrases(tokens: Sequence[Token]) -> list[Phrase]:
    """Find the dates in a row of tokens, longest first at each place, and join what belongs together."""
    row = kinds(tokens)
    found: list[Phrase] = []
    at = 0
    while at < len(row):
        phrase = _phrase(tokens, row, at) if row[at] in STARTERS else None
        if phrase:
            found.append(phrase)
        at = phrase.last if phrase else at + 1
    return _joined(row, found)


def _phrase(tokens: Sequence[Token], row: str, at: int) -> Phrase | None:
    """Give the longest date that begins at a token."""
    before = _BEFORE.match(row, at)
    starts = [at] if before is None or before.end() == at else [before.end(), at]
    for start in starts:
        best = _longest(tokens, row, start)
        if best:
            spec, last = best
            if before and start > at and before["about"]:
                spec = About(spec)
            tail = _AFTER.match(row, last)
            return Phrase(spec, at, tail.end() if tail else last, row[start:last])
    return None


def _longest(tokens: Sequence[Token], row: str, start: int) -> tuple[Spec, int] | None:
    """Try every rule at one place and keep the longest that makes sense."""
    best: tuple[Spec, int] | None = None
    for pattern, builder in _compiled().get(row[start : start + 1], ()):
        match = pattern.match(row, start)
        if match and match.end() > (best[1] if best else start):
            spec = builder(
                {name.rstrip("_"): tokens[match.start(name)] for name, hit in match.groupdict().items() if hit}
            )
            best = (spec, match.end()) if spec else best
    return best


@cache
def _compiled() -> dict[str, list[tuple[re.Pattern[str], build.Builder]]]:
    """Compile the rules once, when they are first needed, by the letter they begin with."""
    rules: dict[str, list[tuple[re.Pattern[str], build.Builder]]] = {}
    for letters, source, builder in _RULES:
        pattern = re.compile(source)
        for letter in letters:
            rules.setdefault(letter, []).append((pattern, builder))
    return rules


def _joined(row: str, found: list[Phrase]) -> list[Phrase]:
    """Join neighbouring dates into intervals and open those behind since and until."""
    collapsed, places = _collapse(row, found)
    joined: list[Phrase] = []
    at = 0
    while at < len(collapsed):
        match = _JOIN.match(collapsed, at)
        phrase = _join(match, places) if match else None
        if match and phrase:
            joined.append(phrase)
            at = match.end()
            continue
        if collapsed[at] == "@":
            joined.append(_of(places[at]))
        at += 1
    return joined


def _collapse(row: str, found: list[Phrase]) -> tuple[str, list[Phrase | int]]:
    """Write each date as one `@`; the second value tells what stands at each letter."""
    letters: list[str] = []
    places: list[Phrase | int] = []
    at = 0
    for phrase in found:
        letters.append(row[at : phrase.first] + "@")
        places.extend([*range(at, phrase.first), phrase])
        at = phrase.last
    letters.append(row[at:])
    places.extend(range(at, len(row)))
    return "".join(letters), places


def _of(place: Phrase | int) -> Phrase:
    """Give the date at a place known to hold one."""
    if isinstance(place, int):
        raise TypeError("no date stands here")
    return place


def _join(match: re.Match[str], places: list[Phrase | int]) -> Phrase | None:
    """Make one date of a join; None where 'and' only lists two dates."""
    first = places[match.start()]
    begin = first if isinstance(first, int) else first.first
    if match["pair"]:
        left, right = _of(places[match.start("left")]), _of(places[match.start("right")])
        if (match["amp"] is not None) != (match["open"] == "b"):
            return None
        spec = build.stretch(left.spec, right.spec)
        return Phrase(spec, begin, right.last, f"{left.rule}-{right.rule}") if spec else None
    if match["one"]:
        left, right = _of(places[match.start("one")]), _of(places[match.start("other")])
        spec = build.either(left.spec, right.spec)
        return Phrase(spec, begin, right.last, f"{left.rule}r{right.rule}") if spec else None
    inner = _of(places[match.start("start" if match["since"] else "end")])
    spec = build.stretch(inner.spec, None) if match["since"] else build.stretch(None, inner.spec)
    return Phrase(spec, begin, inner.last, match.group()[0] + inner.rule) if spec else None
