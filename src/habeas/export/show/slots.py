"""What reports differ on, and each side of it: one wording for pages, terminals and files."""

from __future__ import annotations

from habeas.export.show.dates import show_edtf
from habeas.export.show.events import WORDINGS
from habeas.export.show.states import CUSTODY
from habeas.export.words import words
from habeas.records.claim import KINDS, Kind

_SIDES: dict[str, str] = {"told": "said to have happened", "denied": "said not to have happened"}
_SIDES.update(CUSTODY.items())
_HOW: dict[str, str] = {
    "alleged": "alleged",
    "sought": "asked for",
    "prospective": "may come",
    "negated": "said not to have happened",
}
_KINDS: dict[str, Kind] = {str(kind): kind for kind in KINDS}


def show_slot(slot: str) -> str:
    """Name what reports differ on: the thing that happened, and which value of it.

    >>> show_slot("acquit"), show_slot("die date"), show_slot("verdict")
    ('acquittal', 'death date', 'verdict')
    """
    kind, _, value = slot.partition(" ")
    return " ".join(part for part in (_thing(kind), words(value)) if part)


def show_side(slot: str, value: str) -> str:
    """Word one of the values that differ.

    >>> show_side("acquit", "denied"), show_side("trial", "trial (negated)"), show_side("arrest date", "2024-03")
    ('said not to have happened', 'trial: said not to have happened', 'March 2024')
    """
    if slot.endswith("date"):
        return show_edtf(value)
    kind, _, how = value.rstrip(")").partition(" (")
    if how in _HOW:
        return f"{_thing(kind)}: {_HOW[how]}"
    return _SIDES.get(value) or _thing(value)


def _thing(kind: str) -> str:
    known = _KINDS.get(kind)
    return WORDINGS[known].thing.removeprefix("an ").removeprefix("a ") if known else words(kind)
