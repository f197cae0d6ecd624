"""Words as letters: a text becomes a row of tokens, each with a one-letter kind that grammars match on.

The grammars for dates, terms and money are regular expressions over the row of kinds, not over the text. That
keeps them short, the same for every language, and free of backtracking over untrusted text: a kind is one
letter, and no rule repeats without a bound. What a word means comes from the word lists (`lexicon`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

Value = int | str | Decimal | tuple[int, int, int] | None
Entry = tuple[tuple[str, ...], str, Value, bool]
Vocabulary = Mapping[str, Sequence[Entry]]

_PIECE = re.compile(
    r"""
    (?P<break>\n)
    |(?P<iso>(?<![\d/.-])\d{4}-\d{2}-\d{2}(?!\d))
    |(?P<numeric>(?<![\d/.-])(?:\d{1,2}(?P<s>[./-])\d{1,2}(?P=s)\d{4}|\d{4}(?P<z>[./])\d{1,2}(?P=z)\d{1,2})(?![\d/]))
    |(?P<clock>(?<!\d)\d{1,2}(?::\s?\d{2}){1,2}(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?\s?m\b)
    |(?P<decade>(?<!\d)(?:\d{3}0|\d0)(?:['’]?s|-?(?:х|е|ые|ых|те|та)|er|ern)\b)
    |(?P<ordinal>(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|°|-?(?:го|ого|е|й|ое|му|ти))\b)
    |(?P<number>\d{1,3}(?:[,.\u00a0\u202f\x20']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)
    |(?P<word>[^\W\d_]+)
    |(?P<mark>[^\s\u200b-\u200f\u2060\ufeff])
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_MARKS = {",": ",", ".": "_", "-": "-", "–": "-", "—": "-", "−": "-", "‑": "-", "(": "(", ")": ")", "½": "½"}


@dataclass(frozen=True, slots=True)
class Token:
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
    pieces = list(_pieces(text))
    lower = [piece.group().lower().replace("ё", "е") for piece in pieces]
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        token, at = _token(pieces, lower, at, vocabulary, english=english)
        tokens.append(token)
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
            first, *rest = [match.group() for match in _pieces(form.lower().replace("ё", "е"))]
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


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """Cut into pieces, passing over the 's of a possessive."""
    at = 0
    while match := _PIECE.search(text, at):
        if match.group() in "'’" and (tail := _POSSESSIVE.match(text, match.start())):
            at = tail.end()
            continue
        at = match.end()
        yield match


def _token(
    pieces: Sequence[re.Match[str]], lower: Sequence[str], at: int, vocabulary: Vocabulary, *, english: bool
) -> tuple[Token, int]:
    """Make the token that begins at a piece; a phrase of the vocabulary takes several pieces."""
    piece = pieces[at]
    for rest, kind, value, cased in vocabulary.get(lower[at], ()):
        if cased and not piece.group()[0].isupper():
            continue
        end = at + 1 + len(rest)
        if tuple(lower[at + 1 : end]) == rest:
            last = pieces[end - 1].end()
            return Token(kind, value, piece.start(), last, piece.string[piece.start() : last]), end
    kind, value = _plain(piece, english=english)
    return Token(kind, value, piece.start(), piece.end(), piece.group()), at + 1


def _plain(piece: re.Match[str], *, english: bool) -> tuple[str, Value]:
    """Give kind and value of a piece that is in no list."""
    group, text = piece.lastgroup, piece.group()
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
