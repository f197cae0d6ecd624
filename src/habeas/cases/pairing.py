"""Pairing: whether two claims of one person and kind tell one event, and how strongly that shows.

Rules, in the order they are tried. Anything that excludes wins over everything that agrees:

- one length under two names of the offence, in two sentences of a report: one event;
- dates that have no day in common, an event later than the report that would tell it, terms, offences or
  countries that differ, another flavour (an appeal filed, an appeal rejected): two events;
- 'another 15-year sentence' beside '15 years' in one sentence: two events;
- 'another 15-year sentence', told without a date, beside a sentence of long ago told without its term: two events;
- two reports that agree in date, term, offence, authority or place, or a claim so bare that it has nothing to
  disagree with: one event;
- two wordings of the offence that cannot be compared: one event only if date or term agrees.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.cases import days
from habeas.cases.likeness import DIFFERENT, OPEN, SAME, Likeness
from habeas.cases.profile import Compared
from habeas.cases.told import Told
from habeas.records.claim import Kind
from habeas.records.term import TermKind

RECURRENT: frozenset[Kind] = frozenset({"search", "transfer", "mistreat", "appeal"})
CONTESTABLE: frozenset[Kind] = frozenset(
    {"arrest", "charge", "convict", "acquit", "sentence", "release", "exchange", "extradite", "die", "pardon"}
)
ONE_PENALTY: frozenset[TermKind] = frozenset({"prison", "suspended", "life", "death", "unknown"})
"""Kinds of which one decision on one offence imposes one: two of them from two reports contradict."""
SAME_NEWS = 7
SLIP = 2
MISDATED = 31


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the slots of two claims compare; `local` where one report tells both."""

    date: Likeness
    term: Likeness
    offence: Likeness
    authority: Likeness
    place: Likeness
    apart: bool
    local: bool
    unsure: bool

    @property
    def differing(self) -> tuple[str, ...]:
        """Name the slots that differ."""
        slots = ("date", "term", "offence", "authority", "place")
        return tuple(slot for slot in slots if getattr(self, slot) is DIFFERENT)


def pair(one: Told, other: Told) -> Pairing:
    """Compare two claims slot by slot."""
    found = one.profile.against(other.profile)
    return Pairing(
        date=_dates(one, other, found),
        term=found.term,
        offence=found.offence,
        authority=found.authority,
        place=found.place,
        apart=found.apart or _another(one, other),
        local=one.report == other.report,
        unsure=found.unsure,
    )


def strength(one: Told, other: Told) -> float | None:
    """Give how strongly two claims show one event, None where they tell two; 0 where nothing speaks either way."""
    found = one.profile.against(other.profile)
    if found.dates is DIFFERENT or found.term is DIFFERENT or found.apart:
        return None  # most pairs end here
    date = found.dates if not found.timed else _dates(one, other, found)
    if date is DIFFERENT or _another(one, other) or lends(one, other):
        return None
    if found.differing and not _reworded(pair(one, other), one, other):
        return None
    if found.unsure and SAME not in (date, found.term):
        return None
    score = found.score
    if one.place[0] == other.place[0]:
        return score + _nearness(one, other)
    bare = one.claim.kind in RECURRENT and score == 0
    return None if bare else score


def contested(one: Told, other: Told) -> bool:
    """Tell whether two reports give two values for what must be one event: a conflict, not two events.

    Only where one slot alone differs and the rest speaks for one event: another term on the same days or in the
    same week's news of the same offence; another date of the same term and offence, or a slip of two days.
    """
    if one.report == other.report or one.claim.kind not in CONTESTABLE:
        return False
    found = pair(one, other)
    if found.apart or found.unsure:
        return False
    if found.differing == ("term",):
        return _one_act(one, other) and found.offence is not DIFFERENT
    if found.differing != ("date",) or one.claim.date is None or other.claim.date is None:
        return False
    distance = days.gap(one.claim.date.value, other.claim.date.value)
    same = found.term is SAME and found.offence is SAME
    return one.claim.kind == "die" or distance <= SLIP or (same and distance <= MISDATED)


def _reworded(found: Pairing, one: Told, other: Told) -> bool:
    """Tell whether two claims give one sentence under two names of the offence ('theft', 'embezzlement').

    They do where the length is the same and one report tells both in different sentences, or two reports date both
    to one month; in one sentence they are two counts.
    """
    if found.differing != ("offence",) or found.term is not SAME or one.place == other.place:
        return False
    return found.local or (found.date is SAME and _fine(one, other))


def lends(one: Told, other: Told) -> bool:
    """Tell whether a claim would date 'another' term that is told without a date, from elsewhere and from long ago.

    'Her 2022 sentencing' does not date 'another 15-year sentence' in the news of 2024.
    """
    for dated, bare in ((one, other), (other, one)):
        date, term = dated.claim.date, bare.claim.term
        if date is None or term is None or bare.claim.date or dated.claim.term or term.value.scope != "further":
            continue
        if one.place == other.place and one.place[1] >= 0:
            return False
        first = date.value.earliest
        return bare.day is None or first is None or (bare.day - first).days > MISDATED
    return False


def _one_act(one: Told, other: Told) -> bool:
    """Tell whether two claims with other terms speak of one decision: terms that exclude each other, and one time."""
    ones = [told.claim.term.value for told in (one, other) if told.claim.term]
    if len(ones) < 2 or any(term.scope or term.maximum_only for term in ones):
        return False
    kinds = {term.kind for term in ones}
    if len(kinds) > 1 and not (kinds <= ONE_PENALTY and _fine(one, other)):
        return False
    if one.claim.date and other.claim.date:
        return _fine(one, other)
    told, retold = one.day, other.day
    return (
        one.profile.against(other.profile).offence is SAME
        and not (one.claim.date or other.claim.date)
        and bool(told and retold and abs((told - retold).days) <= SAME_NEWS)
    )


def _fine(one: Told, other: Told) -> bool:
    """Tell whether two claims are dated to the month at least."""
    dates = [told.claim.date.value for told in (one, other) if told.claim.date]
    return len(dates) == 2 and all(days.breadth(date) <= MISDATED for date in dates)


def _dates(one: Told, other: Told, found: Compared) -> Likeness:
    """Compare dates; a report cannot tell as having happened what happened after it."""
    if one.claim.date and other.claim.date:
        return found.dates
    for dated, bare in ((one, other), (other, one)):
        real = bare.claim.assertion in {"actual", "alleged"}
        begun = dated.claim.date.value.earliest if dated.claim.date else None
        if real and bare.day and begun and begun > bare.day:
            return DIFFERENT
    return OPEN


def _another(one: Told, other: Told) -> bool:
    """Tell whether the words of the term make it another than that of the other claim."""
    scopes = [told.claim.term.value.scope if told.claim.term else None for told in (one, other)]
    if scopes[0] == scopes[1] or not (one.claim.term and other.claim.term):
        return False
    if scopes.count("further") == 1 and None not in scopes:
        return True
    together = one.place == other.place and one.place[1] >= 0
    return "further" in scopes and together and one.claim.quote != other.claim.quote


def _nearness(one: Told, other: Told) -> float:
    """Give up to 1 for claims that stand close in one report, and 0.5 more in one sentence."""
    distance = abs(one.claim.quote.start - other.claim.quote.start)
    return 1 / (1 + distance / 200) + 0.5 * (one.place == other.place)
