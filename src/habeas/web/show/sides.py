"""Sides: two people beside each other, with what agrees and what differs, for whoever says whether they are one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from habeas.export.labels import label, label_of
from habeas.export.show.dates import show_edtf, show_when
from habeas.export.show.events import show_event
from habeas.export.show.states import CUSTODY, ROLES, STAGES, TIES
from habeas.export.sources import claims_of, in_order
from habeas.export.words import sentence, words
from habeas.people import ages, judgement
from habeas.records.dossier import Dossier
from habeas.web.show.passages import Passage, mentioned, place

MOST = 12
"""Lines of one sort shown of each person."""
_LIKELY = 0.7
_SENTENCES = 2
"""Sentences shown of each report."""
Verdict = Literal["", "agrees", "differs"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one side; `both` says that the other side has it too."""

    text: str
    href: str | None = None
    both: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One sort of thing on both sides, and whether it agrees; `more` counts lines left out on each."""

    label: str
    one: tuple[Line, ...]
    other: tuple[Line, ...]
    verdict: Verdict = ""
    more: tuple[int, int] = (0, 0)


Lines = Callable[[Dossier], Iterable[Line]]


def facts(one: Dossier, other: Dossier) -> tuple[Fact, ...]:
    """Compare two people, sort by sort; a sort that neither has is left out."""
    made = (_fact(title, list(lines(one)), list(lines(other)), differs) for title, lines, differs in _SORTS)
    return tuple(fact for fact in made if fact.one or fact.other)


def named(dossier: Dossier) -> tuple[Passage, ...]:
    """Give sentences that name a person, the earliest report first."""
    found = [mentioned(article, dossier.person, _SENTENCES) for article in in_order(dossier)]
    return tuple(passage for each in found for passage in each)[:MOST]


def _fact(title: str, one: Sequence[Line], other: Sequence[Line], differs: bool) -> Fact:  # noqa: FBT001 - a column
    ours, theirs = ({line.text.casefold() for line in side} for side in (one, other))
    shared = ours & theirs
    if title == _BORN and one and other:
        shared = shared or ({"near"} if _near(one[0].text, other[0].text) else set())
    verdict: Verdict = "agrees" if shared else ("differs" if differs and one and other else "")
    sides = [
        tuple(Line(line.text, line.href, line.text.casefold() in shared) for line in side) for side in (one, other)
    ]
    more = (max(len(one) - MOST, 0), max(len(other) - MOST, 0))
    return Fact(title, sides[0][:MOST], sides[1][:MOST], verdict, more)


def _names(dossier: Dossier) -> Iterable[Line]:
    person = dossier.person
    return (Line(form) for form in dict.fromkeys(words(form) for form in (label(person), *person.forms)) if form)


def _role(dossier: Dossier) -> Iterable[Line]:
    return (Line(sentence(ROLES[dossier.person.role])),)


def _born(dossier: Dossier) -> Iterable[Line]:
    told = (ages.born(dossier.person.quotes, article) for article in in_order(dossier))
    for first, last in dict.fromkeys(years for years in told if years):
        yield Line(str(first) if first == last else f"{first} or {last}")


def _near(one: str, other: str) -> bool:
    years = [{int(year) for year in told.split(" or ")} for told in (one, other)]
    return bool(years[0] & years[1])


def _nations(dossier: Dossier) -> Iterable[Line]:
    person = dossier.person
    told = (cited.value for cited in (*person.nationality, *person.origin))
    return (Line(text) for text in dict.fromkeys(words(one.country or one.words) for one in told))


def _positions(dossier: Dossier) -> Iterable[Line]:
    for one in dossier.person.positions:
        yield Line(sentence(", ".join(words(part) for part in (one.title, one.organisation) if part)), place(one.quote))


def _ties(dossier: Dossier) -> Iterable[Line]:
    for tie in dossier.person.ties:
        yield Line(f"{sentence(TIES[tie.kind])} {label_of(dossier, tie.to)}", place(tie.quote))


def _charges(dossier: Dossier) -> Iterable[Line]:
    for charge in dossier.case.charges if dossier.case else ():
        yield Line(f"{sentence(words(charge.offence.words))}: {STAGES[charge.stage]}")


def _custody(dossier: Dossier) -> Iterable[Line]:
    if dossier.case and dossier.case.custody.state != "unknown":
        held = dossier.case.custody
        as_of = f"as of {show_edtf(held.as_of)}" if held.as_of else "as of an undated report"
        yield Line(f"{sentence(CUSTODY[held.state])}, {as_of}")


def _events(dossier: Dossier) -> Iterable[Line]:
    for event in dossier.case.events if dossier.case else ():
        href = place(event.quotes[0]) if event.quotes else None
        yield Line(f"{sentence(show_when(event))}: {show_event(event, claims_of(dossier, event.claims))}", href)


def _beside(dossier: Dossier) -> Iterable[Line]:
    return (Line(label(person)) for person in dossier.people if person.name)


def _reports(dossier: Dossier) -> Iterable[Line]:
    for article in in_order(dossier):
        report = article.report
        about = [words(report.publisher or ""), show_edtf(report.published) if report.published else "date not known"]
        title = words(report.title or "") or "Untitled report"
        yield Line(f"{title} ({', '.join(part for part in about if part)})", f"/reports/{report.id}")


_BORN = "Born, by the ages given"
_SORTS: tuple[tuple[str, Lines, bool], ...] = (
    ("Names", _names, False),
    ("In the reports", _role, True),
    (_BORN, _born, True),
    ("Nationality and origin", _nations, True),
    ("Positions", _positions, False),
    ("Ties", _ties, False),
    ("Charges", _charges, False),
    ("Custody", _custody, False),
    ("Events", _events, False),
    ("Named beside", _beside, False),
    ("Reports", _reports, False),
)


def why_asked(why: str) -> tuple[str, str]:
    """Part the machine's reason into what speaks for one person and what against, '' where nothing does.

    >>> why_asked("same full name, both born in 1980; but other offences")
    ('same full name, both born in 1980', 'other offences')
    """
    good, _, bad = why.partition("; but ")
    return words(good), words(bad)


def belief(score: float) -> str:
    """Word how sure the machine is that two are one person.

    >>> belief(0.97), belief(0.5)
    ('very likely one person', 'perhaps one person')
    """
    if score >= judgement.SAME:
        return "very likely one person"
    return "likely one person" if score >= _LIKELY else "perhaps one person"
