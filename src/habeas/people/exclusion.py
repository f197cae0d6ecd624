"""Exclusion: facts that two mentions of one person cannot have.

What excludes is stronger than any sum of clues: the machine never puts such two into one person, whatever lies between
them. A part in the case that nobody has together is weaker: a person is asked, as somebody cleared in one report may
well be accused in the next.
"""

from __future__ import annotations

from itertools import product

from habeas.normalise import names, offences
from habeas.normalise.name_likeness import same_word
from habeas.people.ages import gap
from habeas.people.facts import Facts
from habeas.records.person import Role

BESIDE_THE_CASE: frozenset[Role] = frozenset(
    {"authority", "counsel", "victim", "witness", "commentator", "reporter", "not-implicated"}
)

_COURT = ("judge", "justice", "magistrate", "prosecut", "attorney", "court", "detective", "суд", "прокур", "следоват")
_GENERATION = 4
"""More years than this between years of birth are no copied or mistaken age, but somebody else."""


def excluded(one: Facts, other: Facts) -> str | None:
    """Say why two mentions cannot be one person, None where nothing excludes it."""
    if one.report == other.report:
        return "two people of one report"
    if gap(one.born, other.born) > (_GENERATION if _counted(one) or _counted(other) else 1):
        return f"years of birth apart ({' and '.join(sorted((_years(one), _years(other))))})"
    if named_apart(one, other):
        return "another patronymic or suffix"
    if len(titled(one) | titled(other)) > 1 and len(titled(one)) == len(titled(other)) == 1:
        return "a man and a woman by their titles"
    return "another nationality, offence and country" if elsewhere(one, other) else None


def opposed(one: Facts, other: Facts) -> str | None:
    """Name the parts that nobody has together: the accused of one report is not the judge of another."""
    roles = {one.role, other.role}
    beside = next(iter(roles - {"subject"}), None)
    if "subject" not in roles or beside not in BESIDE_THE_CASE:
        return None
    if beside == "victim" and one.born and other.born and not gap(one.born, other.born):
        return None
    if beside == "authority" and _in_office(one if one.role == "authority" else other):
        return None
    part = "not implicated" if beside == "not-implicated" else beside
    return f"accused in one report, {part} in another"


def _in_office(facts: Facts) -> bool:
    """Tell whether an authority is one outside the courts: a minister or sheriff may well be tried later."""
    return bool(facts.titles) and not any(word in title for title in facts.titles for word in _COURT)


def titled(facts: Facts) -> frozenset[str]:
    """Give the genders that the titles before a name tell ('Ms.', 'Herr'), whatever the given name is taken for."""
    return frozenset(told for name in (*facts.names, *facts.short) if (told := names.titled(name)))


def unsettled(one: Facts, other: Facts) -> str | None:
    """Name the parts that a family may have a namesake in: a person is asked unless the two are of one age."""
    if {one.role, other.role} != {"subject", "relative"} or (one.born and other.born and not gap(one.born, other.born)):
        return None
    return "accused in one report, relative in another"


def _counted(facts: Facts) -> bool:
    """Tell whether the years of birth are counted back from an age."""
    return facts.born is not None and facts.born[0] != facts.born[1]


def named_apart(one: Facts, other: Facts) -> bool:
    """Tell whether patronymics or suffixes differ; a name without one excludes nothing."""
    fathers = [{name.patronymic for name in each.names if name.patronymic} for each in (one, other)]
    if all(fathers) and not any(same_word(a, b) for a, b in product(*fathers)):
        return True
    suffixes = {own_suffix(one), own_suffix(other)} - {None}
    return len(suffixes) > 1


def own_suffix(facts: Facts) -> str | None:
    """Give the 'Jr.' or 'Sr.' of the name that a person goes by; a report that takes two people for one has both."""
    found = facts.names[0].suffix if facts.names else None
    return _plain(found) if found else None


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
