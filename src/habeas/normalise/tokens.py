"""Words as letters: a text becomes a row of tokens, each with a one-letter kind that grammars match on.

The grammars for dates, terms and money are regular expressions over the row of kinds, not over the text. That
keeps them short, the same for every language, and free of backtracking over untrusted text: a kind is one
letter, and no rule repeats without a bound. What a word means comes from the word lists (`lexicon`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

Value = int | str | Decimal | tuple[int, int, int] | None
Entry = tuple[tuple[str, ...], str, Value, bool]
Vocabulary = Mapping[str, Sequence[Entry]]

_PIECE = re.compile(
    r"""
    (?P<word>[^\W\d_]+)
    |(?P<iso>(?<![\d/.-])\d{4}-\d{2}-\d{2}(?!\d))
    |(?P<numeric>(?<![\d/.-])(?:\d{1,2}(?P<s>[./-])\d{1,2}(?P=s)\d{4}|\d{4}(?P<z>[./])\d{1,2}(?P=z)\d{1,2})(?![\d/]))
    |(?P<clock>(?<!\d)\d{1,2}(?::\s?\d{2}){1,2}(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?\s?m\b)
    |(?P<decade>(?<!\d)(?:\d{3}0|\d0)(?:['’]?s|-?(?:х|е|ые|ых|те|та)|er|ern)\b)
    |(?P<ordinal>(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|°|-?(?:го|ого|е|й|ое|му|ти))\b)
    |(?P<number>\d{1,3}(?:[,.\u00a0\u202f\x20']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)
    |(?P<possessive>['’](?:s\b|(?=\s)|\b))
    |(?P<break>\n)
    |(?P<mark>[^\s\u200b-\u200f\u2060\ufeff])
    """,
    re.VERBOSE,
)
_MARKS = {",": ",", ".": "_", "-": "-", "–": "-", "—": "-", "−": "-", "‑": "-", "(": "(", ")": ")", "½": "½"}


class Token(NamedTuple):
    """One word, number or mark; `kind` is a letter the grammars know, `#` for a word that no list has."""

    kind: str
    value: Value
    start: int
    end: int
    text: str


def lex(text: str, vocabulary: Vocabulary, *, english: bool = True) -> tuple[Token, ...]:
    """Cut a text into tokens with their offsets; `english` reads 1.500 as a decimal, not as a thousand.

    >>> [token.kind for token in lex("5 May 2020", {"may": [((), "M", 5, True)]})]
    ['D', 'M', 'Y']
    """
    pieces = [piece for piece in _PIECE.finditer(text) if piece.lastgroup != "possessive"]
    lower = [piece.group().lower().replace("ё", "е") for piece in pieces]
    tokens: list[Token] = []
    at = 0
    for index, piece in enumerate(pieces):
        if index < at:
            continue  # inside a phrase of the vocabulary
        entry = _entry(piece, lower, index, vocabulary) if lower[index] in vocabulary else None
        at = index + 1 + (len(entry[0]) if entry else 0)
        start, end = piece.start(), pieces[at - 1].end()
        kind, value = entry[1:3] if entry else _plain(piece, english=english)
        tokens.append(Token(kind, value, start, end, text[start:end]))
    return tuple(tokens)


def kinds(tokens: Sequence[Token]) -> str:
    """Give the row of kinds, one letter a token, for a grammar to match on.

    >>> kinds((Token("D", 5, 0, 1, "5"), Token("M", 5, 2, 5, "May")))
    'DM'
    """
    return "".join(token.kind for token in tokens)


def entries(words: Mapping[Value, Sequence[str]], kind: str) -> Iterator[tuple[str, Entry]]:
    """Turn one part of a word list (value to words) into vocabulary entries; a capital asks for a capital."""
    for value, forms in words.items():
        for form in forms:
            cased = form[:1].isupper()
            pieces = _PIECE.finditer(form.lower().replace("ё", "е"))
            first, *rest = [piece.group() for piece in pieces if piece.lastgroup != "possessive"]
            yield first, (tuple(rest), kind, value, cased)


def vocabulary(parts: Sequence[tuple[str, Mapping[Value, Sequence[str]]]]) -> Vocabulary:
    """Gather (kind, value to words) pairs into one vocabulary; longer phrases are tried first.

    >>> vocabulary([("F", {-1: ["yesterday"]})])["yesterday"]
    [((), 'F', -1, False)]
    """
    gathered: dict[str, list[Entry]] = {}
    for kind, words in parts:
        for first, entry in entries(words, kind):
            gathered.setdefault(first, []).append(entry)
    for group in gathered.values():
        group.sort(key=lambda entry: -len(entry[0]))
    return gathered


def decimal(text: str, *, english: bool = True) -> Decimal:
    """Read digits with their marks: `500,000`, `500 000`, `3.5`, `3,5`, `1.200.000`.

    >>> decimal("3,5"), decimal("500 000"), decimal("1.200", english=False)
    (Decimal('3.5'), Decimal('500000'), Decimal('1200'))
    """
    digits = re.sub(r"[\s\u00a0\u202f']", "", text)
    point = r",(?=\d{3}(?!\d))" if english else r"[.,](?=\d{3}(?!\d))"
    return Decimal(re.sub(point, "", digits).replace(",", "."))


def _entry(piece: re.Match[str], lower: Sequence[str], at: int, vocabulary: Vocabulary) -> Entry | None:
    """Give the longest entry of the vocabulary that begins at a piece."""
    for entry in vocabulary[lower[at]]:
        if entry[3] and not piece.group()[0].isupper():
            continue
        if not entry[0] or tuple(lower[at + 1 : at + 1 + len(entry[0])]) == entry[0]:
            return entry
    return None


def _plain(piece: re.Match[str], *, english: bool) -> tuple[str, Value]:  # noqa: PLR0911 - one line a kind
    """Give kind and value of a piece that is in no list."""
    group, text = piece.lastgroup, piece.group()
    if group == "word":
        return _MARKS.get(text, "#"), None  # ½ counts as a letter
    if group == "number":
        return _number(text, english=english)
    if group == "ordinal":
        return "O", int(re.sub(r"\D", "", text))
    if group == "decade":
        digits = re.sub(r"\D", "", text)
        return "E", int(digits) // 10 if len(digits) == 4 else 190 + int(digits) // 10
    if group == "mark":
        return _MARKS.get(text, text if text in "$€£¥₽₴₾" else "#"), None
    if group == "numeric":
        return "N", int(not english)  # 1: the day stands first
    return {"break": "!", "iso": "I", "clock": "c"}.get(group or "", "#"), None


def _number(text: str, *, english: bool) -> tuple[str, Value]:
    """Tell a day number (D), a year (Y) and another number (n) apart."""
    if text.isascii() and text.isdigit():
        number = int(text[:18])
        if len(text) <= 2 and 1 <= number <= 31:
            return "D", number
        if len(text) == 4 and 1000 <= number <= 2199:
            return "Y", number
        return "n", Decimal(number) if len(text) <= 18 else Decimal(0)
    try:
        return "n", decimal(text, english=english)
    except ArithmeticError:
        return "#", None
