"""Marks: the text of a report cut into pieces, so that spans of several kinds can lie over the same words.

HTML nests and spans overlap: "charged on Monday" may be an event, a date and the words of two claims at once. So the
text is cut wherever a span begins or ends, and each piece knows every span that it lies in. Nothing is left out: the
pieces joined are the text, which is what quotes are counted in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

MarkKind = Literal["person", "event", "date", "term", "offence", "authority", "place", "said-by"]
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
_BREAK = re.compile(r"\n+")
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text, by character offsets, that are of a kind; `claim` numbers the claim that rests on them."""

    start: int
    end: int
    kind: MarkKind
    claim: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with all that lies over them: the kinds in the order of `MARK_KINDS`, the kinds that begin here, claims.

    `lit` says that they were asked for. `text` is as the report has it; `shown` is what a page prints.
    """

    start: int
    text: str
    kinds: tuple[MarkKind, ...] = ()
    begins: tuple[MarkKind, ...] = ()
    claims: tuple[int, ...] = ()
    lit: bool = False

    @property
    def end(self) -> int:
        """Where the piece ends in the text."""
        return self.start + len(self.text)

    @property
    def shown(self) -> str:
        """The words as a page prints them."""
        return shown(self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The pieces of one paragraph; the line breaks after it stand in the last."""

    pieces: tuple[Piece, ...]


def cut(
    text: str, marks: Iterable[Mark], *, lit: tuple[int, int] | None = None, points: Collection[int] = ()
) -> tuple[Piece, ...]:
    """Cut a text at every edge of a mark, of the words to light, of a paragraph, and at some points besides.

    Marks that do not lie in the text are passed over. The last piece is empty where something stands at the very end.

    >>> [(piece.text, piece.kinds) for piece in cut("held on Monday", [Mark(0, 4, "event"), Mark(5, 14, "date")])]
    [('held', ('event',)), (' ', ()), ('on Monday', ('date',))]
    """
    whole = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    lit = lit if lit and 0 <= lit[0] < lit[1] <= len(text) else (0, 0)
    edges = {0, len(text), *lit, *(point for point in points if 0 <= point <= len(text))}
    edges.update(edge for mark in whole for edge in (mark.start, mark.end))
    edges.update(edge for found in _BREAK.finditer(text) for edge in found.span())
    made = list(_pieces(text, sorted(edges), whole, lit))
    return tuple([*made, Piece(len(text), "")] if len(text) in points else made)


def paragraphs(pieces: Iterable[Piece]) -> tuple[Paragraph, ...]:
    r"""Gather pieces into paragraphs, which end with line breaks.

    >>> [len(paragraph.pieces) for paragraph in paragraphs(cut("Title\n\nHeld.", []))]
    [2, 1]
    """
    made: list[Paragraph] = []
    here: list[Piece] = []
    for piece in pieces:
        here.append(piece)
        if piece.text.startswith("\n"):
            made.append(Paragraph(tuple(here)))
            here = []
    return tuple([*made, Paragraph(tuple(here))] if here else made)


def shown(text: str) -> str:
    r"""Give words fit for a page, character for character, so that places in them stay what they are.

    Marks that reverse the direction of writing become one without width, control characters a visible stand-in.

    >>> shown("to\u202ever\x00")
    'to\u2060ver\ufffd'
    """
    return text if text.isprintable() else "".join(map(_stand_in, text))


def _pieces(text: str, edges: list[int], marks: list[Mark], lit: tuple[int, int]) -> Iterator[Piece]:
    """Walk from edge to edge with the marks that are open."""
    waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
    open_ones: list[Mark] = []
    for start, end in pairwise(edges):
        open_ones = [mark for mark in open_ones if mark.end > start]
        while waiting and waiting[-1].start <= start:
            open_ones.append(waiting.pop())
        kinds = {mark.kind for mark in open_ones}
        begun = {mark.kind for mark in open_ones if mark.start == start}
        yield Piece(
            start,
            text[start:end],
            tuple(kind for kind in MARK_KINDS if kind in kinds),
            tuple(kind for kind in MARK_KINDS if kind in begun),
            tuple(sorted({mark.claim for mark in open_ones if mark.claim is not None})),
            lit[0] <= start < lit[1],
        )


def _stand_in(char: str) -> str:
    if char in _DIRECTION:
        return "\u2060"
    return "\ufffd" if unicodedata.category(char) in _HIDDEN and char not in "\n\t" else char
