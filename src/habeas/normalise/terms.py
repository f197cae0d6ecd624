"""Terms: what a court imposed or what is asked for, from words to a kind with least and most length.

`parse` trusts that the words are a penalty ('for 10 years he worked' is beyond the words alone); `find` marks a
length in running text only where it is a penalty by construction or by the words before it.

How the ends are written (`least`, `most`): 'up to 20 years' has only `most`, 'at least 10 years' only `least`. Life
has no length, so its upper end is its kind: '25 years to life' is kind life with `least` 25 years, and 'up to
life', which is no life sentence, is kind life with `least` zero (`P0D`); a life sentence has neither end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from habeas.normalise.term_finding import clusters
from habeas.normalise.term_lengths import days
from habeas.normalise.term_reading import Around, read
from habeas.normalise.term_show import show
from habeas.normalise.term_words import tokens
from habeas.normalise.tokens import Token, kinds
from habeas.records.quote import Found
from habeas.records.term import Duration, Term

Relation = Literal["same", "narrower", "wider", "overlaps", "apart"]
_REACH = 120  # characters of context on each side
_ADJECTIVE = re.compile(r"(?:летн|месячн|дневн)\w+$")  # 'семилетний' wants its noun: a term, or a boy
_FOREVER = float("inf")
__all__ = ["Relation", "compare", "find", "parse", "show"]


def find(text: str, *, language: str = "en") -> tuple[Found[Term], ...]:
    """Find the penalties of a text, in order, with character offsets.

    >>> [(found.value.kind, text[found.start:found.end]) for text in ["He got 15 years in prison."]
    ...  for found in find(text)]
    [('prison', '15 years in prison')]
    """
    row = tokens(text, language)
    letters = kinds(row)
    found = []
    for first, last in clusters(letters):
        start, end = row[first].start, row[last - 1].end
        if _ADJECTIVE.search(row[last - 1].text):
            continue
        around = Around(letters[max(0, first - 10) : first], letters[last : last + 4])
        term = read(text[start:end], row[first:last], around, language)
        if term:
            found.append(Found(term, start, end))
    return tuple(found)


def parse(words: str, *, language: str = "en", context: str = "") -> Term | None:
    """Read words known to be a penalty; None where they are an age, 'years ago' or nothing of the kind.

    `context` is the sentence: 'another', 'reduced to', 'up to', 'probation' count close to the words.

    >>> parse("3.5 years").least.iso
    'P3Y6M'
    >>> parse("15 years ago") is None
    True
    """
    place = context.find(words) if words.strip() else -1
    before: tuple[Token, ...] = ()
    after: tuple[Token, ...] = ()
    if place >= 0:
        before = tokens(context[max(0, place - _REACH) : place], language)
        after = tokens(context[place + len(words) :][:_REACH], language)
    around = Around(kinds(before), kinds(after))
    row = tokens(words, language)
    return read(words, (*row, *_unit(row, before, after)), around, language)


def compare(a: Term, b: Term) -> Relation:
    """Tell how two penalties stand to each other; `apart` is a contradiction, twelve months are a year.

    >>> compare(parse("12 months"), parse("a year in prison"))
    'same'
    """
    if a.kind != b.kind and "unknown" not in (a.kind, b.kind):
        return "apart"
    if a.money and b.money and (a.money.amount, a.money.currency) != (b.money.amount, b.money.currency):
        return "apart"
    first, second = _ends(a), _ends(b)
    if all(_near(one, other) for one, other in zip(first, second, strict=True)):
        return "same"
    if first[1] < second[0] or second[1] < first[0]:
        return "apart"
    if second[0] <= first[0] and first[1] <= second[1]:
        return "narrower"
    return "wider" if first[0] <= second[0] and second[1] <= first[1] else "overlaps"


def _unit(row: Sequence[Token], before: Sequence[Token], after: Sequence[Token]) -> Sequence[Token]:
    """Give the unit that a bare number takes from its sentence: 'fourteen years, of which he served eight'."""
    letters = kinds(row)
    if letters.count("n") != 1 or letters.strip("naoQKG"):
        return ()
    units = [token for token in (*reversed(before), *after) if token.kind == "U"]
    return units[:1]


def _ends(term: Term) -> tuple[float, float]:
    """Give least and most in days; nothing stated reaches from zero without end."""
    least: Duration | None = term.least
    return (days(least) if least else 0.0), (days(term.most) if term.most else _FOREVER)


def _near(one: float, other: float) -> bool:
    """Take 30 days and a month for the same, 50 and 51 months not."""
    return one == other or abs(one - other) < 1 + 0.01 * min(one, other, 60)
