"""How well do the rules of `habeas.claims` hold when the reader errs? Scores on readings spoilt by seeded dice.

    python training/noise_check.py [--seeds 3] [--clean] [--details FILE]

The oracle readings of the annotated corpus (dev reports left out) lose 40% of their arrows to people and of their
other arrows, 60% of `same`, 20% of spans (triggers stay), 30% of the roles; false arrows to people and `same` arrows
are added, and every pronoun of the text becomes a mention, as a trained reader would have it.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotated import ROOT, dev_ids, load

from habeas.claims.assemble import assemble
from habeas.evaluate import gold, scores
from habeas.records.article import Article
from habeas.records.claim import KINDS
from habeas.records.docket import Docket
from habeas.records.reading import Arrow, Reading, Span

PRONOUNS = re.compile(
    r"\b(?:he|him|his|himself|she|her|hers|they|them|their|who|он|его|ему|им|она|её|ей|они|их|свою|свой)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Rates:
    """How often what goes wrong, as shares of what there is."""

    person: float = 0.4
    false_person: float = 0.4
    same: float = 0.6
    false_same: float = 0.1
    other: float = 0.4
    spans: float = 0.2
    roles: float = 0.3
    wrong_roles: float = 0.05
    assertion: float = 0.3


def spoil(reading: Reading, seed: int, rates: Rates = Rates()) -> Reading:
    """Spoil a reading by dice of its own (seed and report)."""
    dice = random.Random(f"{seed}:{reading.article.report.source}")  # noqa: S311 - not a secret
    spans, arrows = _without_spans(_with_pronouns(reading), dice, rates)
    spans = tuple(_spoilt(span, dice, rates) for span in spans)
    people = [i for i, span in enumerate(spans) if span.label == "person"]
    kept = [arrow for arrow in arrows if dice.random() > _loss(arrow, rates)]
    kept = [replace(arrow, score=dice.uniform(0.4, 1.0)) for arrow in kept]
    kept += _false_people(spans, people, dice, rates)
    kept += _false_same(people, dice, rates)
    return Reading(reading.article, spans, tuple(kept), "noise")


def _with_pronouns(reading: Reading) -> Reading:
    taken = {(span.start, span.end) for span in reading.spans if span.label == "person"}
    found = [m.span() for m in PRONOUNS.finditer(reading.article.text) if m.span() not in taken]
    return replace(reading, spans=(*reading.spans, *(Span("person", *place) for place in found)))


def _without_spans(reading: Reading, dice: random.Random, rates: Rates) -> tuple[tuple[Span, ...], tuple[Arrow, ...]]:
    kept = [i for i, span in enumerate(reading.spans) if span.label in KINDS or dice.random() > rates.spans]
    number = {old: new for new, old in enumerate(kept)}
    arrows = (a for a in reading.arrows if a.source in number and a.target in number)
    moved = tuple(replace(a, source=number[a.source], target=number[a.target]) for a in arrows)
    return tuple(reading.spans[i] for i in kept), moved


def _spoilt(span: Span, dice: random.Random, rates: Rates) -> Span:
    score = dice.uniform(0.5, 1.0)
    if span.label == "person":
        chance = dice.random()
        if chance < rates.wrong_roles:
            return replace(span, score=score, assertion=dice.choice(("subject", "victim", "authority", "official")))
        return replace(span, score=score, assertion=None if chance < rates.roles else span.assertion)
    if span.label in KINDS and span.assertion != "actual" and dice.random() < rates.assertion:
        return replace(span, score=score, assertion="actual")
    return replace(span, score=score)


def _loss(arrow: Arrow, rates: Rates) -> float:
    return {"person": rates.person, "same": rates.same}.get(arrow.label, rates.other)


def _false_people(spans: tuple[Span, ...], people: list[int], dice: random.Random, rates: Rates) -> Iterator[Arrow]:
    for index, span in enumerate(spans):
        near = [p for p in people if abs(spans[p].start - span.start) < 300]
        if span.label in KINDS and near and dice.random() < rates.false_person:
            yield Arrow("person", index, dice.choice(near), dice.uniform(0.35, 0.8))


def _false_same(people: list[int], dice: random.Random, rates: Rates) -> Iterator[Arrow]:
    for place in range(1, len(people)):
        if dice.random() < rates.false_same:
            earlier = dice.choice(people[max(place - 6, 0) : place])
            yield Arrow("same", people[place], earlier, dice.uniform(0.4, 0.8))


def check(ids: list[str], change: Callable[[Reading], Reading], root: Path = ROOT) -> scores.Scores:
    """Score what comes of the changed oracle readings of some reports."""
    readings = {article.report.source: reading for article, reading in load(ids, root=root)}

    def read(article: Article) -> Docket:
        people, claims = assemble(change(readings[article.report.source]))
        return Docket(article, people, claims)

    return scores.evaluate(root / "gold", ids, read)


def main() -> None:
    """Print the table of each seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--clean", action="store_true", help="leave the readings as they are")
    parser.add_argument("--details", type=Path)
    options = parser.parse_args()
    dev = dev_ids()
    ids = [id for id in gold.names(ROOT / "gold") if id not in dev]
    for seed in range(1 if options.clean else options.seeds):
        found = check(ids, (lambda reading: reading) if options.clean else (lambda reading, s=seed: spoil(reading, s)))
        print("clean" if options.clean else f"seed {seed}")
        for row in found.table():
            print(*row)
        if options.details:
            options.details.write_text("\n".join(found.details()))


if __name__ == "__main__":
    main()
