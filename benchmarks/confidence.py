"""How often claims are right by their confidence: what the bar of publishing (`rights.sure`) is set by.

    python benchmarks/confidence.py GOLD_DIR [--list FILE]

A claim is right where its report's gold file says the same of the same person: kind of event, and whether it is real or
sought, prospective or negated. `told` counts claims, `events` each event of a person once, by its surest claim.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from habeas.evaluate import facts, gold
from habeas.evaluate.facts import Fact
from habeas.evaluate.faults import wrong_accusations
from habeas.evaluate.gold import GoldReport
from habeas.evaluate.matching import pair
from habeas.pipeline import read_article
from habeas.reader.model import load
from habeas.records.claim import ACCUSING, Claim
from habeas.records.docket import Docket

BARS = (0.0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99)


class Told(NamedTuple):
    """A claim, or one event of one person of one report as the surest claim has it."""

    confidence: float
    right: bool
    accusing: bool


class Read(NamedTuple):
    """One gold report, what was read of it, and who is who."""

    gold: GoldReport
    docket: Docket
    matched: Mapping[str, str]


def main() -> None:
    """Print precision and recall over each bar."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("gold", type=Path)
    options.add_argument("--list", type=Path)
    chosen = options.parse_args()
    ids = chosen.list.read_text(encoding="utf-8").split() if chosen.list else None
    read = _read(chosen.gold, ids)
    told = [one for each in read for one in _claims(each)]
    events = [one for each in read for one in _events(each)]
    known = sum(one.kind in ACCUSING for each in read for one in _gold(each))
    print("bar  | accusing claims  right  share | accusing events  right  share  recall | all claims  share | accused")
    for bar in BARS:
        over, once = [one for one in told if one.confidence >= bar], [one for one in events if one.confidence >= bar]
        blaming, right = [one for one in over if one.accusing], sum(one.right for one in once)
        print(
            f"{bar:.2f} | {len(blaming):15} {sum(one.right for one in blaming):6} {_share(blaming):6.3f}"
            f" | {len(once):15} {right:6} {_share(once):6.3f} {right / known:7.3f}"
            f" | {len(over):10} {_share(over):6.3f} | {sum(_accused(each, bar) for each in read)}"
        )


def _share(told: Sequence[Told]) -> float:
    return sum(one.right for one in told) / len(told) if told else 1.0


def _read(root: Path, ids: Sequence[str] | None) -> list[Read]:
    reader = load()
    found = []
    for id in gold.names(root, ids):
        report = gold.read(root, id)
        docket = read_article(report.article, reader=reader)
        found.append(Read(report, docket, pair(report, docket.people)))
    return found


def _gold(one: Read) -> set[Fact]:
    return {fact for fact in facts.of_gold(one.gold) if fact.family == "event"}


def _fact(one: Read, claim: Claim) -> Fact:
    """Give the event of a claim alone, as `facts` compares it."""
    alone = replace(claim, term=None, date=None, offences=(), authority=(), place=())
    (fact,) = facts.of_docket(replace(one.docket, claims=(alone,)), one.matched)
    return fact


def _claims(one: Read) -> Iterator[Told]:
    wanted = _gold(one)
    for claim in one.docket.claims:
        yield Told(claim.confidence, _fact(one, claim) in wanted, claim.kind in ACCUSING)


def _events(one: Read) -> Iterator[Told]:
    """Give each accusing event of a person once, by its surest claim."""
    wanted, surest = _gold(one), dict[Fact, float]()
    for claim in one.docket.claims:
        fact = _fact(one, claim)
        surest[fact] = max(surest.get(fact, 0.0), claim.confidence)
    return (Told(sure, fact in wanted, accusing=True) for fact, sure in surest.items() if fact.kind in ACCUSING)


def _accused(one: Read, bar: float) -> int:
    """Count the people wrongly accused by the claims over a bar alone."""
    over = replace(one.docket, claims=tuple(claim for claim in one.docket.claims if claim.confidence >= bar))
    return len(wrong_accusations(one.gold, over, one.matched))


if __name__ == "__main__":
    main()
