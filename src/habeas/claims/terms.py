"""Which of several penalties of one event is the one to show."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.records.quote import Cited
from habeas.records.term import Term

_ORDER = ("death", "life", "prison", "house-arrest", "suspended", "probation", "community", "fine", "unknown")


def main_terms(terms: Sequence[Cited[Term]]) -> Cited[Term] | None:
    """Choose the gravest kind; of equals the first, a stated length before a bare kind."""

    def rank(cited: Cited[Term]) -> tuple[bool, int, int]:
        term = cited.value
        bare = term.kind == "prison" and term.least is None and term.most is None
        return bare, _ORDER.index(term.kind), cited.quote.start

    return min(terms, key=rank, default=None)
