"""Company: who else the reports name, and what it is worth that two reports name the same.

The accused, victims and relatives of one case are named together nowhere else; prosecutors and presidents everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from habeas.people.facts import Companion, Facts
from habeas.people.keys import pair_keys
from habeas.records.person import Role

WORTH: Mapping[Role, float] = {
    "subject": 2.8, "victim": 2.8, "relative": 2.8, "witness": 2.0, "counsel": 1.2, "not-implicated": 1.2,
    "authority": 0.6, "other": 0.6, "commentator": 0.3, "official": 0.3, "reporter": 0.2,
}  # fmt: skip
MOST = 4.5


def companions(one: Facts, other: Facts) -> tuple[float, str]:
    """Weigh the people whom both reports name beside somebody: the closest whole, each further one by a third.

    A namesake of the person themself is no companion. Of two parts in two reports the more distant counts.
    """
    if not one.companions or not other.companions:
        return 0.0, ""
    own = {key for facts in (one, other) for name in facts.names for key in pair_keys(name)}
    there = _worth(other.companions)
    shared = [
        min(worth, there[key]) for key, worth in _worth(one.companions).items() if key in there and key not in own
    ]
    if not shared:
        return 0.0, ""
    first, *rest = sorted(shared, reverse=True)
    words = (
        "the same person is named beside both" if not rest else f"the same {len(shared)} people are named beside both"
    )
    return min(first + sum(rest) / 3, MOST), words


def ties(one: Facts, other: Facts) -> tuple[float, str]:
    """Weigh ties to the same people; a relative in both says most."""
    shared = set(one.bonds) & set(other.bonds)
    if not shared:
        return 0.0, ""
    kinds = sorted({bond.kind for bond in shared})
    return (1.5 if "family" in kinds else 1.0), f"the same tie ({kinds[0]})"


def _worth(company: tuple[Companion, ...]) -> dict[str, float]:
    """Give what each companion is worth."""
    found: dict[str, float] = {}
    for each in company:
        found[each.key] = max(found.get(each.key, 0.0), WORTH[each.role])
    return found
