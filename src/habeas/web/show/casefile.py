"""Case files: everything that the page of a case shows, worded and cited, before it is laid out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from habeas.export.labels import label, names
from habeas.export.outline import case as course
from habeas.export.outline.doubt import findings, unknown, withheld
from habeas.export.outline.history import links
from habeas.export.outline.parts import Row
from habeas.export.outline.person import identity
from habeas.export.outline.terms import sentences
from habeas.export.sources import in_order
from habeas.export.words import words
from habeas.records.case import Case
from habeas.records.dossier import Dossier
from habeas.web.show import around, axis, chronology, differing, report_rows, standing
from habeas.web.show.around import Group
from habeas.web.show.axis import Axis
from habeas.web.show.chronology import Chronology
from habeas.web.show.cites import Cites, language
from habeas.web.show.differing import Difference
from habeas.web.show.report_rows import ReportRow
from habeas.web.show.standing import Standing

FEW = 8
"""Differences and findings that are shown before all are asked for."""
MANY = 24
"""People who are."""
REPORTS = 60
"""Reports that are, the newest."""


@dataclass(frozen=True, slots=True)
class Named:
    """A form of a name, with the language of a report that writes it so."""

    form: str
    language: str | None


@dataclass(frozen=True, slots=True)
class OfCase:
    """What is told of the case itself; rows are those of a printed dossier."""

    charges: tuple[Row, ...]
    sentences: tuple[Row, ...]
    stays: tuple[Row, ...]
    chronology: Chronology
    axis: Axis | None
    differences: tuple[Difference, ...]
    open: int
    conflicts: int
    withheld: tuple[Row, ...]
    unknown: tuple[Row, ...]
    findings: tuple[Row, ...]
    breaches: int


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The page of one person; `case` is None for somebody of whom no event is told."""

    name: str
    named: bool
    forms: tuple[Named, ...]
    standing: Standing
    identity: tuple[Row, ...]
    case: OfCase | None
    groups: tuple[Group, ...]
    people: int
    reports: tuple[ReportRow, ...]
    texts: int
    total: int
    links: tuple[Row, ...]
    cites: Cites


def casefile(dossier: Dossier, heads: Mapping[str, str], today: dt.date, *, every: bool) -> CaseFile:
    """Lay out the page of a person; `every` shows all events, differences and people, however many.

    `heads` names the text that each report is a copy of, `today` is the day that 'how long ago' is counted from.
    """
    articles = in_order(dossier)
    large = not every and dossier.case is not None and len(dossier.case.events) > 2 * chronology.MOST
    cites = Cites(articles, most=2, limit=160) if large else Cites(articles)
    stands = standing.standing(dossier, cites, today)
    rows = tuple(row for row in identity(dossier, cites) if row.label not in {"Also named", "In the reports"})
    case = _of_case(dossier, dossier.case, cites, every=every) if dossier.case else None
    groups = around.groups(dossier, cites, len(dossier.people) if every else MANY)
    listed = report_rows.rows(articles, heads, None if every else REPORTS)
    return CaseFile(
        label(dossier.person), dossier.person.name is not None, _forms(dossier), stands, rows, case, groups,
        len(dossier.people), listed, len(report_rows.folded(articles, heads)), len(articles),
        links(dossier).rows, cites,
    )  # fmt: skip


def _of_case(dossier: Dossier, case: Case, cites: Cites, *, every: bool) -> OfCase:
    stays = course.stints(case, cites).rows
    few = len(case.conflicts) + len(case.findings) if every else FEW
    ordered = sorted(case.conflicts, key=lambda one: one.state != "open")
    return OfCase(
        charges=course.charges(case, cites).rows,
        sentences=sentences(case, cites).rows,
        stays=stays,
        chronology=chronology.chronology(dossier, case, cites, every=every),
        axis=axis.axis(case, [_told(row) for row in stays]),
        differences=differing.differences(ordered[:few], cites),
        open=sum(one.state == "open" for one in case.conflicts),
        conflicts=len(case.conflicts),
        withheld=withheld(case, cites).rows,
        unknown=unknown(case).rows,
        findings=findings(replace(case, findings=case.findings[:few]), cites).rows,
        breaches=len(case.findings),
    )


def _told(row: Row) -> str:
    """Word a time in custody in one line."""
    return ". ".join((row.label, *("".join(phrase.text for phrase in line) for line in row.lines)))


def _forms(dossier: Dossier) -> tuple[Named, ...]:
    """Give the other forms of the name; the first report that writes one so tells its language."""
    tongues = {article.report.id: language(article.report) for article in dossier.articles}
    written: dict[str, str | None] = {}
    for quote in dossier.person.quotes:
        written.setdefault(words(quote.exact), tongues.get(quote.report))
    return tuple(Named(form, written.get(form)) for form in names(dossier.person))
