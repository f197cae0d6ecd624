"""Sums of money: 'a fine of 500,000 rubles', '$1.2 million', '300 тысяч рублей', '€300'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from habeas.lexicon.load import load
from habeas.normalise import numbers, tokens
from habeas.normalise.date_words import primary
from habeas.normalise.tokens import Token, Vocabulary
from habeas.records.quote import Found
from habeas.records.term import Money

_GAP = frozenset("_")


def find(text: str, *, language: str = "en") -> tuple[Found[Money], ...]:
    """Find the sums of a text, in order, with character offsets; a number without a currency is no sum.

    >>> find("Fined $1.2 million.")[0].value.amount
    Decimal('1200000')
    """
    row = numbers.merge(tokens.lex(text, words(primary(language)), english=primary(language) == "en"))
    return tuple(_sums(text, row))


def parse(words: str, *, language: str = "en") -> Money | None:
    """Read the first sum in some words, None where there is none.

    >>> parse("a fine of 500,000 rubles").currency
    'RUB'
    """
    sums = find(words, language=language)
    return sums[0].value if sums else None


def show(money: Money) -> str:
    """Write a sum for people: `500,000 RUB`.

    >>> from decimal import Decimal
    >>> show(Money("", Decimal(500000), "RUB"))
    '500,000 RUB'
    """
    places = ".0f" if money.amount == money.amount.to_integral_value() else "f"
    return f"{money.amount:,{places}} {money.currency or ''}".strip()


@cache
def words(language: str) -> Vocabulary:
    """Give the vocabulary of sums: the signs of all languages, the currencies and numbers of one."""
    return tokens.vocabulary([*parts(language), *numbers.parts(language)])


def parts(language: str) -> tuple[numbers.Part, ...]:
    """Give signs (kind $) and currency words (kind M) as parts of a vocabulary."""
    own = load(language, "money")
    signs = ("$", load("all", "money")["sign"]["words"])
    codes = ("M", {code: [code] for code in sorted({*load("en", "money")["currency"]["words"]})})
    return (signs, ("M", own["currency"]["words"]), codes) if own else (signs, codes)


def _sums(text: str, row: Sequence[Token]) -> Iterator[Found[Money]]:
    """Pair numbers with the sign before or the currency behind them."""
    for at, token in enumerate(row):
        if token.kind != "n":
            continue
        behind = at + 2 if at + 1 < len(row) and row[at + 1].kind in _GAP else at + 1
        if at and row[at - 1].kind == "$":
            first, last, currency = at - 1, at, row[at - 1].value
        elif behind < len(row) and row[behind].kind in "M$":
            first, last, currency = at, behind, row[behind].value
        else:
            continue
        start, end = row[first].start, row[last].end
        yield Found(Money(text[start:end], numbers.number(token), str(currency)), start, end)
