"""Words from outside, made fit for a terminal.

A report is untrusted: its words may hold escape sequences, marks that reverse the direction of writing, or
line breaks that would forge a line of the record. Everything that is shown passes through `words`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

_SPACE = re.compile(r"\s+")
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


def words(text: str) -> str:
    r"""Give a text on one line, without control characters, escapes and changes of direction.

    >>> words("A\x1b[31m red\u202e\n  line ")
    'A[31m red line'
    """
    return flow(text).strip()


def flow(text: str) -> str:
    r"""Do as `words` does but keep one space at either end, for pieces that are joined again.

    >>> flow("held \n")
    'held '
    """
    flat = _SPACE.sub(" ", text)
    if flat.isprintable():
        return flat
    return _SPACE.sub(" ", "".join(char for char in flat if not _is_hidden(char)))


def listing(items: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does, without repeats.

    >>> listing(["spying", "bribery", "spying", "fraud"])
    'spying, bribery and fraud'
    """
    distinct = list(dict.fromkeys(items))
    if len(distinct) < 2:
        return "".join(distinct)
    return f"{', '.join(distinct[:-1])} {last} {distinct[-1]}"


def count(number: int, noun: str, plural: str = "") -> str:
    """Give a number with its noun.

    >>> count(1, "report"), count(3, "report"), count(2, "person", "people")
    ('1 report', '3 reports', '2 people')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def sentence(text: str) -> str:
    """Begin with a capital letter, as a sentence does.

    >>> sentence("sentenced to 2 years")
    'Sentenced to 2 years'
    """
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Put words of a report between quotation marks."""
    return f"“{words(text)}”"


def excerpt(text: str, marks: Sequence[tuple[int, int]], *, limit: int = 240) -> list[tuple[str, bool]]:
    """Shorten a sentence around marked words; give pieces, True where they are marked.

    `marks` are (start, end) character offsets into `text`. A sentence of up to `limit` characters is given
    whole; of a longer one, what stands within some words of a mark.

    >>> excerpt("He was freed.", [(7, 12)])
    [('He was ', False), ('freed', True), ('.', False)]
    """
    joined = _join(marks, len(text))
    margin = len(text) if len(text) <= limit else max(limit // (2 * max(len(joined), 1)), 30)
    pieces: list[tuple[str, bool]] = []
    shown = 0
    for index, (start, end) in enumerate(joined):
        begin = max(shown, _word_before(text, start - margin))
        if begin > shown:
            pieces.append((" … " if pieces else "… ", False))
        stop = joined[index + 1][0] if index + 1 < len(joined) else len(text)
        shown = min(stop, _word_after(text, end + margin))
        pieces += [(text[begin:start], False), (text[start:end], True), (text[end:shown], False)]
    if shown < len(text):
        pieces.append((" …", False))
    return [(shown_words, marked) for piece, marked in pieces if (shown_words := flow(piece))]


def _join(marks: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Sort marks, cut them to the text and join those that touch; without any, mark nothing at the start."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(end, length)) for start, end in marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined or [(0, 0)]


def _word_before(text: str, offset: int) -> int:
    if offset <= 0:
        return 0
    return text.rfind(" ", 0, offset + 1) + 1


def _word_after(text: str, offset: int) -> int:
    if offset >= len(text):
        return len(text)
    space = text.find(" ", offset)
    return len(text) if space < 0 else space


def _is_hidden(char: str) -> bool:
    return char in _DIRECTION or unicodedata.category(char) in _HIDDEN
