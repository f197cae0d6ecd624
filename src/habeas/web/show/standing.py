"""Standing: where a case stands, in one line and a few badges that fit the stage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from habeas.export.outline.case import custody_now
from habeas.export.outline.parts import Phrase
from habeas.export.outline.terms import ends_line
from habeas.export.show.states import ROLES, STAGES
from habeas.export.words import count, sentence, words
from habeas.records.case import Case, Charge, Stage
from habeas.records.dossier import Dossier
from habeas.web.show.cites import Cites

Tone = Literal["plain", "info", "good", "warn", "doubt"]


@dataclass(frozen=True, slots=True)
class Badge:
    """A word or two on where a case stands."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Standing:
    """Custody in one line with its cites, the line on the end of the sentences, and the badges."""

    custody: tuple[Phrase, ...]
    ends: str
    badges: tuple[Badge, ...]


def standing(dossier: Dossier, cites: Cites, today: dt.date) -> Standing:
    """Say where a case stands; somebody of whom no event is told has the part they play instead."""
    case = dossier.case
    if case is None:
        return Standing((), "", (Badge(sentence(ROLES[dossier.person.role])),))
    [custody] = custody_now(case, cites, today).lines
    ends = case.ends
    known = ends is not None and (ends.earliest.day or ends.latest.day)
    return Standing(custody, ends_line(ends) if ends and known else "", tuple(_badges(dossier, case)))


def _badges(dossier: Dossier, case: Case) -> Iterator[Badge]:
    """Give the stages of the charges, and what keeps the record from being more than a report."""
    if dossier.person.role != "subject":
        yield Badge(sentence(ROLES[dossier.person.role]), "info")
    yield from _stages(case.charges)
    if not any(event.assertion == "actual" for event in case.events):
        yield Badge("Nothing is reported as having happened", "doubt")
    if len(dossier.articles) == 1:
        yield Badge("One report only", "doubt")
    still = sum(conflict.state == "open" for conflict in case.conflicts)
    if still:
        yield Badge(count(still, "open difference"), "warn")
    if case.withheld:
        yield Badge("Something is kept secret", "info")


def _stages(charges: Iterable[Charge]) -> Iterator[Badge]:
    """Give each stage; where charges have come unequally far, with the offence, so that none is taken for another."""
    stages: dict[Stage, list[str]] = {}
    for charge in charges:
        stages.setdefault(charge.stage, []).append(words(charge.offence.name or charge.offence.words))
    for stage, offences in stages.items():
        what = f": {', '.join(dict.fromkeys(offences))}" if len(stages) > 1 else ""
        yield Badge(sentence(STAGES[stage]) + what, "doubt" if stage == "suspected" else "plain")
