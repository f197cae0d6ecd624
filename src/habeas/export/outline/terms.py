"""The sentences of a dossier: what was imposed, the range it comes to, and when it can end, with every step."""

from __future__ import annotations

from collections.abc import Iterator

from habeas.export.outline.citations import Citations
from habeas.export.outline.parts import Phrase, Row, Section
from habeas.export.show.dates import show_edtf
from habeas.export.show.terms import show_bound, show_term
from habeas.export.words import sentence, words
from habeas.records.case import Case, Ends, TermBound, TermEnd, Terms

_INTRO = "Maxima and what was asked for never count. The ends are worked out, and no promise of release."


def sentences(case: Case, citations: Citations) -> Section:
    """List the terms imposed, how they combine, and the ends of the range."""
    rows = [
        Row("Imposed", ((Phrase(sentence(show_term(cited.value)), citations.cite(cited.quote)),),))
        for cited in case.terms.imposed
    ]
    rows += _together(case.terms, citations)
    rows += _ends(case.ends, citations) if case.ends else ()
    return Section("sentences", "Sentences", "facts", tuple(rows), _INTRO)


def ends_line(ends: Ends) -> str:
    """Word the range of days on which the sentences can end.

    >>> import datetime as dt
    >>> ends_line(Ends(TermEnd(dt.date(2031, 8, 1), ()), TermEnd(None, ())))
    'at the earliest 1 Aug 2031; no latest day follows from the reports'
    """
    earliest, latest = (show_edtf(end.day.isoformat()) if end.day else "" for end in (ends.earliest, ends.latest))
    if earliest and latest:
        return earliest if ends.earliest == ends.latest else f"at the earliest {earliest}, at the latest {latest}"
    if latest:
        return f"at the latest {latest}; no earliest day follows from the reports"
    return f"at the earliest {earliest}; no latest day follows from the reports" if earliest else "on a day not known"


def _together(terms: Terms, citations: Citations) -> Iterator[Row]:
    if terms.combination in {"none", "single"} or not (terms.least and terms.most):
        return
    how = "As the reports state" if terms.combination == "stated" else "How they combine is not stated: a range, no sum"
    yield Row("Together", ((Phrase(how, citations.cite(*terms.quotes)),),))
    if terms.least == terms.most:
        yield Row("In all", ((Phrase(_bound(terms.least)),),))
        return
    yield Row("At least", ((Phrase(_bound(terms.least)),),))
    yield Row("At most", ((Phrase(_bound(terms.most)),),))


def _bound(bound: TermBound) -> str:
    known = bound.life or bound.death or bound.duration
    return f"{show_bound(bound)}; {words(bound.rule)}" if known else words(bound.rule)


def _ends(ends: Ends, citations: Citations) -> Iterator[Row]:
    cites = citations.cite(*ends.quotes)
    if ends.earliest == ends.latest:
        yield _end("Ends", ends.earliest, Phrase("", cites))
        return
    yield _end("Earliest end", ends.earliest, Phrase("", cites))
    yield _end("Latest end", ends.latest, Phrase(""))


def _end(label: str, end: TermEnd, cited: Phrase) -> Row:
    shown = show_edtf(end.day.isoformat()) if end.day else "no day follows"
    day = end.day.isoformat() if end.day else None
    return Row(label, ((Phrase(shown, cited.cites, "strong"),),), day, tuple(words(step) for step in end.steps))
