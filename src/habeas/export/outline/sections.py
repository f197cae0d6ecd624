"""From a dossier to its outline: which sections there are, and in what order."""

from __future__ import annotations

from collections.abc import Iterator

from habeas.export.labels import label
from habeas.export.options import Options
from habeas.export.outline.case import charges, chronology, custody_now, stints
from habeas.export.outline.citations import Citations
from habeas.export.outline.doubt import differences, findings, unknown, withheld
from habeas.export.outline.history import decisions, links
from habeas.export.outline.parts import Outline, Phrase, Row, Section
from habeas.export.outline.person import around, identity
from habeas.export.outline.terms import ends_line, sentences
from habeas.export.show.dates import show_edtf
from habeas.export.sources import in_order
from habeas.export.words import count
from habeas.records.case import Case
from habeas.records.dossier import Dossier


def outline(dossier: Dossier, options: Options) -> Outline:
    """Lay a dossier out in sections; empty ones are left out."""
    citations = Citations(in_order(dossier))
    summary = Section("summary", "Summary", "facts", tuple(_summary(dossier, citations, options)))
    rest = list(_sections(dossier, citations))
    made = tuple(section for section in (summary, *rest) if section.rows)
    return Outline(
        label(dossier.person),
        dossier.person.id,
        options.now,
        _basis(dossier),
        made,
        citations.notes(),
        citations.sources(),
    )


def _summary(dossier: Dossier, citations: Citations, options: Options) -> Iterator[Row]:
    case = dossier.case
    if case:
        yield custody_now(case, citations, options.now.date())
        if case.ends and (case.ends.earliest.day or case.ends.latest.day):
            yield Row("Sentence may end", ((Phrase(ends_line(case.ends)),),))
    yield from identity(dossier, citations)


def _sections(dossier: Dossier, citations: Citations) -> Iterator[Section]:
    if dossier.case:
        yield from _of_case(dossier, dossier.case, citations)
    yield around(dossier, citations)
    yield links(dossier)
    yield decisions(dossier)


def _of_case(dossier: Dossier, case: Case, citations: Citations) -> Iterator[Section]:
    yield charges(case, citations)
    yield chronology(dossier, case, citations)
    yield sentences(case, citations)
    yield stints(case, citations)
    yield differences(case, citations)
    yield withheld(case, citations)
    yield unknown(case)
    yield findings(case, citations)


def _basis(dossier: Dossier) -> str:
    """Say what the dossier rests on."""
    days = sorted(one.report.published for one in dossier.articles if one.report.published)
    between = f", {show_edtf(days[0])}" if days else ""
    between += f" to {show_edtf(days[-1])}" if days and days[-1] != days[0] else ""
    return f"{count(len(dossier.articles), 'news report')}{between}"
