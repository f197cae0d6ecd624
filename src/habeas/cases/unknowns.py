"""Unknowns: what a case of its stage should have and no report states.

A missing day is a finding: it tells a researcher what to ask for. What is said to be kept secret stands under
`withheld` instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from habeas.cases import days
from habeas.cases.charges import NOT_STATED
from habeas.cases.stage import GUILTY
from habeas.cases.withheld import covers
from habeas.normalise import date_show, terms
from habeas.records.case import Case, Event, Unknown


def unknowns(case: Case, reason: str) -> tuple[Unknown, ...]:
    """List the slots that a case should have and nobody states; `reason` says why custody is unknown, if it is."""
    real = [event for event in case.events if event.assertion == "actual"]
    found = [
        *(gap for event in real if event.kind == "sentence" for gap in _sentence(event)),
        *_arrest(case, real),
        *_charges(case, real),
        *_custody(case, reason),
    ]
    return tuple(dict.fromkeys(one for one in found if not covers(case.withheld, one.slot)))


def _sentence(event: Event) -> Iterable[Unknown]:
    """Find what is missing of a sentence: the day, the court, the length."""
    what = _called(event)
    if event.date is None:
        yield Unknown("date", event.kind, f"no report dates {what}")
    elif days.breadth(event.date.value) > 1:
        yield Unknown("day", event.kind, f"{what} is dated only to {date_show.show(event.date.value)}")
    if not any(one.value.kind == "court" for one in event.authority):
        yield Unknown("court", event.kind, f"no report names the court of {what}")
    if event.term is None:
        yield Unknown("term", event.kind, f"no report gives the length of {what}")
    if not event.offences:
        yield Unknown("offence", event.kind, f"no report names the offence of {what}")


def _arrest(case: Case, events: Sequence[Event]) -> Iterable[Unknown]:
    """Find a missing date of the arrest, where the person was arrested or is held."""
    arrests = [event for event in events if event.kind == "arrest"]
    held = case.custody.state in {"in custody", "serving"}
    if (arrests or held) and not any(event.date for event in arrests):
        yield Unknown("date", "arrest", "no report dates the arrest" if arrests else "no report tells of the arrest")


def _charges(case: Case, events: Sequence[Event]) -> Iterable[Unknown]:
    """Find offences that nobody names, verdicts without a sentence and charges without a date."""
    if any(charge.offence == NOT_STATED for charge in case.charges):
        yield Unknown("offence", "charge", "no report names the offence")
    pending = [charge for charge in case.charges if charge.stage in {"charged", "on trial"}]
    undated = [one for one in pending if one.offence != NOT_STATED and not any(step.date for step in one.history)]
    if undated:
        named = ", ".join(dict.fromkeys(charge.offence.words for charge in undated))
        what = "the charge of" if len(undated) == 1 else "the charges of"
        yield Unknown("date", "charge", f"no report dates {what} {named}")
    guilty = any(charge.stage in GUILTY for charge in case.charges)
    if guilty and not any(event.kind == "sentence" for event in events) and not case.terms.imposed:
        yield Unknown("sentence", "sentence", "a conviction is reported, but no sentence")


def _custody(case: Case, reason: str) -> Iterable[Unknown]:
    """Find a missing state or place of custody."""
    if case.custody.state == "unknown":
        yield Unknown("custody", None, reason)
    elif case.custody.state in {"in custody", "serving"} and not case.custody.place:
        yield Unknown("place", "hold", "no report says where the person is held")


def _called(event: Event) -> str:
    """Name a sentence by its term and offence, so that two of one case are told apart."""
    told = [terms.show(event.term.value)] if event.term else []
    told += [one.value.words for one in event.offences[:1]]
    return f"the sentence ({', '.join(told)})" if told else "the sentence"
