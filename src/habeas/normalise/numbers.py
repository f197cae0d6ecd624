"""Numbers in digits and words: 'twenty-five', 'три с половиной', '1.2 million', '500 тыс.'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from habeas.lexicon.load import load
from habeas.normalise.tokens import Token, Value, decimal, lex, vocabulary

Part = tuple[str, Mapping[Value, Sequence[str]]]
# Letters of number words: v a value, V a multiplier, h 'and a half'; merged they are n.
_LETTERS = {"number": "v", "multiplier": "V", "half": "h", "fraction": "v"}
_NUMERIC = frozenset("nDYvVh½")
_HALF = Decimal("0.5")


@cache
def parts(language: str) -> tuple[Part, ...]:
    """Give the number words of a language as parts of a vocabulary; empty where there is no list."""
    lists = load(language, "numbers") or {}
    return tuple((_LETTERS[topic], _values(entry["words"])) for topic, entry in lists.items())


def parse(text: str, *, language: str = "en") -> Decimal | None:
    """Read one number, None where the text is not exactly one.

    >>> parse("twenty-five"), parse("3,5", language="ru"), parse("eight ten") is None
    (Decimal('25'), Decimal('3.5'), True)
    """
    row = lex(text, vocabulary(parts(language)), english=language == "en")
    merged = [token for token in merge(row) if token.kind != "_"]
    return number(merged[0]) if len(merged) == 1 and merged[0].kind == "n" else None


def merge(row: Sequence[Token]) -> tuple[Token, ...]:
    """Join the tokens that make one number into one token of kind n with a Decimal value."""
    merged: list[Token] = []
    at = 0
    while at < len(row):
        token, at = _number(row, at) if row[at].kind in _NUMERIC else (row[at], at + 1)
        merged.append(token)
    return tuple(merged)


def number(token: Token) -> Decimal:
    """Give the value of a merged number; zero for a token that is none."""
    return token.value if isinstance(token.value, Decimal) else Decimal(0)


def _number(row: Sequence[Token], at: int) -> tuple[Token, int]:
    """Read one number from a place on, and where it ends."""
    first, start = row[at], at
    if first.kind in "h½":
        return first._replace(kind="n" if first.kind == "½" else "h", value=_HALF), at + 1
    total, current, smallest = Decimal(0), _plain(first), _magnitude(first)
    digits = first.kind in "nDY"
    at += 1
    while (step := _next(row, at)) is not None:
        token = row[step]
        value = _plain(token) if token.kind in "vV" else _HALF
        if token.kind == "V":
            if value >= 1000:
                total, current, smallest = total + (current or 1) * value, Decimal(0), value
            else:
                current, smallest = (current or 1) * value, value
        elif token.kind in "h½":
            return _token(row, start, step, total + current + _HALF), step + 1
        elif token.kind == "v" and not digits and value < smallest:
            current, smallest = current + value, _magnitude(token)
        else:
            break
        at = step + 1
    return _token(row, start, at - 1, total + current), at


def _next(row: Sequence[Token], at: int) -> int | None:
    """Give the place of the next number word, over a hyphen or, in 'hundred and five', over an 'and'."""
    if at < len(row) and row[at].kind in "vVh½":
        return at
    if at + 1 < len(row) and row[at + 1].kind == "v" and row[at - 1].kind in "vV":
        tight = row[at].kind == "-" and row[at].start == row[at - 1].end and row[at].end == row[at + 1].start
        if (tight and row[at - 1].kind == "v") or (row[at].text.lower() == "and" and row[at - 1].kind == "V"):
            return at + 1
    return None


def _plain(token: Token) -> Decimal:
    """Give the value of one token on its own."""
    if isinstance(token.value, str):
        return decimal(token.value)
    return Decimal(token.value) if isinstance(token.value, int | Decimal) else Decimal(1)


def _magnitude(token: Token) -> Decimal:
    """Give the size that a following word must stay under: 20 takes 5, 5 takes nothing, 100 takes 20."""
    value = _plain(token)
    for size in (100, 10):
        if value >= size and value % size == 0 and value >= 20:
            return Decimal(size)
    return Decimal(100) if token.kind == "V" else Decimal(0)


def _token(row: Sequence[Token], first: int, last: int, value: Decimal) -> Token:
    """Make the merged token."""
    value = value.to_integral_value() if value == value.to_integral_value() else value
    return Token("n", value, row[first].start, row[last].end, row[first].text)


def _values(words: Mapping[object, Sequence[str]]) -> dict[Value, Sequence[str]]:
    """Give the values of a list; fractions are written as text there."""
    return {value if isinstance(value, int) else str(value): forms for value, forms in words.items()}
