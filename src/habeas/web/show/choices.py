"""Choices: what a form of filters offers, and what has been chosen, each with the address that takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from habeas.export.show.dates import show_edtf
from habeas.export.show.events import WORDINGS
from habeas.export.show.states import CUSTODY, STAGES
from habeas.export.words import quoted, sentence, words
from habeas.normalise import edtf, offences
from habeas.web.show.asked import Asked
from habeas.web.show.facets import called

HELD: Final = ("held", "held: in custody, serving or house arrest")
STATUS: Final = (("", "any"), HELD, *CUSTODY.items())
STAGE: Final = (("", "any"), *STAGES.items())
KIND: Final = (("", "any"), *((kind, one.done) for kind, one in WORDINGS.items()))
SORT: Final = (("changed", "last change"), ("name", "name"), ("date", "last event"))
CHECKS: Final = {
    "conflicts": "Reports differ, nobody explained it",
    "withheld": "Something is withheld",
    "review": "Waits for a decision",
    "sealed": "Sealed cases",
}
"""The filters that are ticked; the last is for those who may see sealed cases."""
CRIMES: Final = tuple(sorted({one.name for one in offences.classes().values()}))


@dataclass(frozen=True, slots=True)
class Chosen:
    """One filter that is set, in words, and where leaving it off leads."""

    words: str
    href: str


def options(offered: tuple[tuple[str, str], ...], asked: str) -> tuple[tuple[str, str], ...]:
    """Give what a select offers; a value that was asked for and is none of it, or several, stands there as typed.

    >>> options((("", "any"), ("a", "A")), "a,b")
    (('', 'any'), ('a', 'A'), ('a,b', 'a,b'))
    """
    return offered if not asked or asked in dict(offered) else (*offered, (asked, words(asked)))


def chosen(asked: Asked, *, path: str) -> tuple[Chosen, ...]:
    """List the filters that are set, each with the address of the page without it."""
    return tuple(Chosen(said, _href(path, asked, field)) for field, said in _said(asked))


def described(asked: Asked) -> str:
    """Say in one line what is asked for; empty where nothing is.

    >>> described(Asked(words="court", country="RU", review=True))
    '“court”; country: Russia; waits for a decision'
    """
    typed = [quoted(asked.words)] if asked.words else []
    return "; ".join([*typed, *(said[:1].lower() + said[1:] for _, said in _said(asked))])


def _said(asked: Asked) -> Iterator[tuple[str, str]]:
    named = (("status", "Custody"), ("stage", "Stage"), ("country", "Country"), ("offence", "Offence"))
    for field, name in (*named, ("source", "Told by")):
        value = getattr(asked, field)
        if value:
            yield field, f"{name}: {', '.join(_value(field, one) for one in value.split(','))}"
    if asked.kind:
        yield "kind", f"Event: {dict(KIND).get(asked.kind, words(asked.kind))}"
    for field in ("since", "until"):
        if getattr(asked, field):
            yield field, f"{sentence(field)} {_day(getattr(asked, field))}"
    yield from ((field, said) for field, said in CHECKS.items() if getattr(asked, field))


def _value(field: str, value: str) -> str:
    return "held" if (field, value) == ("status", "held") else called(field, value)


def _day(value: str) -> str:
    return show_edtf(value) if edtf.bounds(value) else words(value)


def _href(path: str, asked: Asked, field: str) -> str:
    query = asked.change(**{field: False if field in CHECKS else ""}).query()
    return f"{path}?{query}" if query else path
