"""Words of a report to values, each with its quote; words that mean nothing of their kind give None.

A thin layer over `habeas.normalise`: it adds the report's own date, the language and the quote.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from habeas.claims.scene import Scene
from habeas.normalise import authorities, dates, offences, places, terms
from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited, Quote
from habeas.records.reading import Span
from habeas.records.term import Term

_AROUND = 120
_LETTER = re.compile(r"[^\W\d_]")


def quote(scene: Scene, span: Span) -> Quote:
    """Cut the quote of a span."""
    return scene.article.quote(span.start, span.end)


def around(scene: Scene, span: Span) -> str:
    """Give the words of a span with those around it in its passage, which settle direction and scope."""
    passage = scene.passages[scene.passage_at(span.start)]
    start, end = max(span.start - _AROUND, passage.start), min(span.end + _AROUND, max(passage.end, span.end))
    return scene.text[start:end]


def date(scene: Scene, span: Span, direction: Literal["past", "future"] = "past") -> Cited[Date] | None:
    """Read a date, counted from the day of the report where the words are relative."""
    cited = quote(scene, span)
    found = dates.parse(
        cited.exact, published=scene.day, language=scene.tag, context=around(scene, span), direction=direction
    )
    if found and found.basis == "relative" and not scene.article.report.published:
        found = replace(found, basis="inferred")
    return Cited(found, cited) if found else None


def term(scene: Scene, span: Span) -> Cited[Term] | None:
    """Read a penalty or length."""
    cited = quote(scene, span)
    found = terms.parse(cited.exact, language=scene.tag, context=around(scene, span))
    return Cited(found, cited) if found else None


def offence(scene: Scene, span: Span) -> Cited[Offence] | None:
    """Read a crime; words without a letter are none."""
    cited = quote(scene, span)
    if not _LETTER.search(cited.exact):
        return None
    return Cited(offences.parse(cited.exact, language=scene.tag), cited)


def authority(scene: Scene, span: Span) -> Cited[Authority] | None:
    """Read a court, prosecutor, police force, prison or state."""
    cited = quote(scene, span)
    if not _LETTER.search(cited.exact):
        return None
    return Cited(authorities.parse(cited.exact, language=scene.tag), cited)


def place(scene: Scene, span: Span) -> Cited[Place] | None:
    """Read a place."""
    cited = quote(scene, span)
    if not _LETTER.search(cited.exact):
        return None
    return Cited(places.parse(cited.exact, language=scene.tag), cited)
