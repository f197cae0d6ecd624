"""Certain phrases: events that words alone tell, where the trained model passed over them.

A prisoner swap is rare in any training data and never to be missed: it says that somebody is free. The phrases stand in
`lexicon/<language>/certain.yml`; the person is the one mentioned last before the phrase in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from habeas.claims.wordlists import Hit, language_of, words
from habeas.records.article import Sentence
from habeas.records.reading import Arrow, Reading, Span

SCORE = 0.6
"""How sure such an event is, and that it is this person's: a rule's word, not the model's."""


def complete(reading: Reading) -> Reading:
    """Give a reading with the certain phrases that no span of an event covers, each with its arrow to a person."""
    article = reading.article
    known = words("certain", language_of(article.report.language, article.text))
    if not known:
        return reading
    spans, arrows = list(reading.spans), list(reading.arrows)
    for sentence in article.sentences:
        for hit in known.search(article.text, sentence.start, sentence.end):
            person = _before(reading, sentence, hit.start)
            if person is None or _told(reading, hit):
                continue
            first = hit.start + len(article.text[hit.start : hit.end].split()[0])
            arrows.append(Arrow("person", len(spans), person, SCORE))
            spans.append(Span(hit.entry.value or "", hit.start, first, SCORE))
    return replace(reading, spans=tuple(spans), arrows=tuple(arrows))


def _before(reading: Reading, sentence: Sentence, offset: int) -> int | None:
    """Find the person mentioned last before an offset, in the same sentence."""
    before = [
        (span.end, index) for index, span in _people(reading) if sentence.start <= span.start < span.end <= offset
    ]
    return max(before, default=(0, None))[1]


def _people(reading: Reading) -> Iterator[tuple[int, Span]]:
    return ((index, span) for index, span in enumerate(reading.spans) if span.label == "person")


def _told(reading: Reading, hit: Hit) -> bool:
    """Tell whether the model saw this event, or the same leave from custody, in these words."""
    leaving = {"exchange", "release"}
    return any(span.label in leaving and span.start < hit.end and hit.start < span.end for span in reading.spans)
