"""Exclusion: facts that two mentions of one person cannot have.

What excludes is stronger than any sum of clues: the machine never puts such two into one person, whatever lies between
them. A part in the case that nobody has together is weaker: a person is asked, as somebody cleared in one report may
well be accused in the next.
"""

from __future__ import annotations

from itertools import product

from habeas.normalise import offences
from habeas.normalise.name_likeness import same_word
from habeas.people.ages import gap
from habeas.people.facts import Facts
from habeas.people.naming import Agreement
from habeas.records.person import Role

BESIDE_THE_CASE: frozenset[Role] = frozenset(
    {"authority", "counsel", "victim", "witness", "commentator", "reporter", "not-implicated"}
)

_GENERATION = 4
"""More years than this between years of birth are no copied or mistaken age, but somebody else."""


def excluded(one: Facts, other: Facts, names: Agreement) -> str | None:
    """Say why two mentions cannot be one person, None where nothing excludes it."""
    if one.report == other.report:
        return "two people of one report"
    if names.apart:
        return names.words
    if gap(one.born, other.born) > _GENERATION:
        return f"years of birth apart ({' and '.join(sorted((_years(one), _years(other))))})"
    if named_apart(one, other):
        return "another patronymic or suffix"
    return "another nationality, offence and country" if elsewhere(one, other) else None


def opposed(one: Facts, other: Facts) -> str | None:
    """Name the parts that nobody has together: the accused of one report is not the judge of another."""
    roles = {one.role, other.role}
    beside = next(iter(roles - {"subject"}), None)
    if "subject" not in roles or beside not in BESIDE_THE_CASE:
        return None
    part = "not implicated" if beside == "not-implicated" else beside
    return f"accused in one report, {part} in another"


def named_apart(one: Facts, other: Facts) -> bool:
    """Tell whether patronymics or suffixes differ; a name without one excludes nothing."""
    fathers = [{name.patronymic for name in each.names if name.patronymic} for each in (one, other)]
    if all(fathers) and not any(same_word(a, b) for a, b in product(*fathers)):
        return True
    suffixes = [{_plain(name.suffix) for name in each.names if name.suffix} for each in (one, other)]
    return all(suffixes) and not suffixes[0] & suffixes[1]


def elsewhere(one: Facts, other: Facts) -> bool:
    """Tell whether nationality, offence and country all differ."""
    if not (one.nations and other.nations and one.offences and other.offences and one.countries and other.countries):
        return False
    if set(one.nations) & set(other.nations) or set(one.countries) & set(other.countries):
        return False
    return not any(offences.compare(a, b) for a, b in product(one.offences, other.offences))


def _plain(suffix: str) -> str:
    plain = suffix.strip(".").casefold()
    return {"junior": "jr", "senior": "sr", "младший": "jr", "старший": "sr"}.get(plain, plain)


def _years(facts: Facts) -> str:
    """Write the years of birth."""
    first, last = facts.born or (0, 0)
    return str(first) if first == last else f"{first} or {last}"
