"""Which of several penalties of one event is the one to show, and who of several people gets which."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.records.quote import Cited
from habeas.records.term import Term

_ORDER = ("death", "life", "prison", "house-arrest", "suspended", "probation", "community", "fine", "unknown")


def main(terms: Sequence[Cited[Term]]) -> Cited[Term] | None:
    """Choose the gravest kind; of equals the first, a stated length before a bare kind."""

    def rank(cited: Cited[Term]) -> tuple[bool, int, int]:
        term = cited.value
        bare = term.kind == "prison" and term.least is None and term.most is None
        return bare, _ORDER.index(term.kind), cited.quote.start

    return min(terms, key=rank, default=None)


def shares(terms: Sequence[Cited[Term]], people: int) -> list[tuple[Cited[Term], ...]]:
    """Share out penalties: as many terms as people are one for each in order, otherwise everyone gets all.

    'Ann and Bob Example got five and six years' gives each a term of their own.
    """
    if people > 1 and len(terms) == people:
        return [(term,) for term in terms]
    return [tuple(terms)] * people
