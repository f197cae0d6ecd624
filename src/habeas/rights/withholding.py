"""Withholding: whose name is not shown, and what stands in its place. The table of `docs/rights.md` in code."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from habeas.records.person import Role
from habeas.records.sight import Veil

INSTEAD: Final[dict[Veil, str]] = {
    "victim": "a victim, name withheld",
    "minor": "a person under 18, name withheld",
    "asked": "name withheld",
}
"""What is shown in the place of a name."""


def veil_of(*, named: bool, roles: Collection[Role], minor: bool, last: str | None) -> Veil | None:
    """Tell why a name is withheld, None where it is shown.

    `roles` are those of the person in each report, `last` the last decision about the name that holds: `hide`,
    `reveal` or none. A person decides before the machine does. A victim is not named; one who is also accused is, for a
    case without a name is no record, and an admin can hide it. Somebody said to be under 18 is not named even where
    accused. Who is never named has no name to withhold.

    >>> veil_of(named=True, roles={"victim", "witness"}, minor=False, last=None)
    'victim'
    >>> veil_of(named=True, roles={"victim", "subject"}, minor=False, last=None)
    >>> veil_of(named=True, roles={"subject"}, minor=True, last=None)
    'minor'
    """
    if not named or last == "reveal":
        return None
    if last == "hide":
        return "asked"
    if "victim" in roles and "subject" not in roles:
        return "victim"
    return "minor" if minor else None
