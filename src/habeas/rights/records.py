"""Every text in a record changed, by what the record's own fields say: no field can be forgotten.

Ids, codes and whatever can only be one of a few words stay as they are; a quote is cut anew from its text.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from habeas.records.quote import Quote

T = TypeVar("T")
CODES: Final = frozenset(
    {
        "id", "person", "report", "claims", "claim", "disputed_by", "decision", "to", "one", "other", "subjects",
        "undoes", "aliases", "unsure", "language", "published", "edtf", "as_of", "reported", "reader", "iccs",
        "country", "by", "since", "until", "encoding",
    }
)  # fmt: skip
"""Fields that hold ids, days and codes, or who of the team decided; never words of a report."""
_PLAIN = (int, float, bool, bytes, dt.date, type(None))


@dataclass(frozen=True, slots=True)
class Changing:
    """How to change: texts by a function, quotes by the changed texts of their reports."""

    change: Callable[[str], str]
    texts: Mapping[str, str] = field(default_factory=dict)

    def record(self, value: T) -> T:
        """Give a record, or a tuple of them, with every text in it changed; the very same one where none is."""
        return self._any(value)  # type: ignore[return-value]  # - each branch gives back what it was given

    def _any(self, value: object) -> object:
        if isinstance(value, str):
            return self.change(value)
        if isinstance(value, _PLAIN):
            return value
        if isinstance(value, Quote):
            text = self.texts.get(value.report)
            exact = text[value.start : value.end] if text is not None else self.change(value.exact)
            return value if exact == value.exact else replace(value, exact=exact)
        if isinstance(value, tuple):
            made = tuple(map(self._any, value))
            return value if all(new is old for new, old in zip(made, value, strict=True)) else made
        if is_dataclass(value) and not isinstance(value, type):
            old = {name: getattr(value, name) for name in _texts(type(value))}
            new = {name: self._any(one) for name, one in old.items()}
            changed = {name: one for name, one in new.items() if one is not old[name]}
            return replace(value, **changed) if changed else value
        return value


@cache
def _texts(kind: type) -> tuple[str, ...]:
    """Name the fields of a record that can hold texts, of themselves or within."""
    hints = get_type_hints(kind)
    return tuple(
        one.name
        for one in fields(kind)
        if not _few(hints[one.name]) and not (one.name in CODES and _words(hints[one.name]))
    )


def _few(hint: object) -> bool:
    """Tell whether a type allows only some words."""
    if get_origin(hint) in {Union, types.UnionType}:
        return all(_few(one) or one is type(None) for one in get_args(hint))
    return get_origin(hint) is Literal


def _words(hint: object) -> bool:
    """Tell whether a type is a text, or several."""
    if get_origin(hint) is not None:
        return any(_words(one) for one in get_args(hint))
    return hint is str
