"""Anchoring: the same words in a text that was cleaned anew, so that no quote ever points beside its words.

A newer cleaning may take away a line of page furniture or put one back; what was read before then stands elsewhere in
the text. Its words are looked for, and of several places the one is taken that lies nearest to where they stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, TypeVar, cast

from habeas.store import codec

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
T = TypeVar("T")
_QUOTE = {"report", "start", "end", "exact"}


def anchored(record: T, text: str, *, shift: int = 0) -> T | None:
    """Give a record whose quotes all point into `text` again, None where words of it are no longer there.

    `shift` is how far the words are expected to have moved. All quotes must be of the one report.

    >>> from habeas.records.quote import Quote
    >>> anchored(Quote("r1", 8, 13, "freed"), "Oster. She was freed.")
    Quote(report='r1', start=15, end=20, exact='freed')
    >>> anchored(Quote("r1", 8, 13, "freed"), "She was held.") is None
    True
    """
    moved = _moved(codec.decode(codec.encode(record), object), text, shift)
    return None if moved is None else codec.decode(codec.encode(moved), type(record))


def find(exact: str, text: str, near: int) -> int | None:
    """Find words in a text, of several places the nearest to an offset; None where they are not in it."""
    return min(_places(exact, text), key=lambda at: (abs(at - near), at), default=None)


def _places(exact: str, text: str) -> Iterator[int]:
    at = text.find(exact) if exact else -1
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


class _LostError(LookupError):
    """Words that are no longer in the text."""


def _moved(record: object, text: str, shift: int) -> Json:
    try:
        return _walk(cast("Json", record), text, shift)
    except _LostError:
        return None


def _walk(value: Json, text: str, shift: int) -> Json:
    if isinstance(value, list):
        return [_walk(one, text, shift) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() != _QUOTE:
        return {key: _walk(one, text, shift) for key, one in value.items()}
    exact, start = cast("str", value["exact"]), cast("int", value["start"])
    at = find(exact, text, start + shift)
    if at is None:
        raise _LostError(exact)
    return {**value, "start": at, "end": at + len(exact)}
