"""Scores of a reader on mentions: exact spans, triggers and arrows (an arrow to any mention of the person is right)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from habeas.records.reading import Reading


def count(pairs: Iterable[tuple[Reading, Reading]]) -> dict[str, tuple[float, float, float]]:
    """Give precision, recall and F1 in percent by label from (gold, predicted) readings."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for gold, predicted in pairs:
        want, got = _facts(gold, gold), _facts(predicted, gold)
        for key in want:
            wanted[key[0]] += 1
        for key in got:
            said[key[0]] += 1
            right[key[0]] += key in want
    table = {}
    for label in sorted(set(wanted) | set(said)):
        p, r = right[label] / max(said[label], 1), right[label] / max(wanted[label], 1)
        table[label] = (100 * p, 100 * r, 200 * p * r / max(p + r, 1e-9))
    return table


def _facts(reading: Reading, gold: Reading) -> set[tuple[object, ...]]:
    chain = _person_of(gold)
    facts: set[tuple[object, ...]] = set()
    for span in reading.spans:
        trigger = span.assertion is not None and span.label != "person"
        facts.add(("trigger" if trigger else span.label, span.label, span.start, span.end))
        if trigger:
            facts.add(("assertion", span.assertion, span.start, span.end))
        elif span.label == "person" and span.assertion:
            facts.add(("role", span.assertion, span.start, span.end))
    for arrow in reading.arrows:
        source, target = reading.spans[arrow.source], reading.spans[arrow.target]
        place = (target.start, target.end)
        facts.add(("-> " + arrow.label, source.label, source.start, chain.get(place, place)))
    return facts


def _person_of(gold: Reading) -> dict[tuple[int, int], tuple[str, int]]:
    parent = list(range(len(gold.spans)))
    for arrow in sorted((a for a in gold.arrows if a.label == "same"), key=lambda a: gold.spans[a.source].start):
        parent[arrow.source] = parent[arrow.target]
    return {(s.start, s.end): ("person", parent[i]) for i, s in enumerate(gold.spans) if s.label == "person"}
