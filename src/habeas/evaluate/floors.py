"""Floors: figures below which a change may not fall, pinned with the hash of the data they were measured on.

A floors file is JSON: `digest` (sha256 of the gold data), `floors` (F1 in percent by measure, for `role` the
share of right roles) and `ceilings` (how many wrong accusations and bad quotes are borne). `evaluation/gate.py`
checks it in CI.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from habeas.errors import BadOption, SourceMalformed, SourceMissing
from habeas.evaluate.scores import MEASURES, Scores

SLACK: Final = 0.0005  # percent; floors are written with three decimals


@dataclass(frozen=True, slots=True)
class Floors:
    """The least figure of each measure and the most faults, as (name, figure) in the order of `MEASURES`."""

    digest: str
    floors: tuple[tuple[str, float], ...]
    ceilings: tuple[tuple[str, int], ...]


def measured(scores: Scores) -> Floors:
    """Turn what was measured into floors, with three decimals."""
    figures = ((measure, round(scores.tally(measure).f1, 3)) for measure in MEASURES)
    return Floors(scores.digest, tuple(figures), _faults(scores))


def check(scores: Scores, floors: Floors) -> tuple[str, ...]:
    """Say what is wrong, one line each; nothing when all floors hold on the same data."""
    problems = list[str]()
    if scores.digest != floors.digest:
        problems.append("the gold data is not the data of the floors: measure anew with --update")
    got = dict(measured(scores).floors)
    problems += [
        f"{measure}: {got.get(measure, 0.0):.3f} is under the floor of {floor:.3f}"
        for measure, floor in floors.floors
        if got.get(measure, 0.0) < floor - SLACK
    ]
    faults = dict(_faults(scores))
    problems += [
        f"{fault}: {faults.get(fault, 0)} is over the ceiling of {ceiling}"
        for fault, ceiling in floors.ceilings
        if faults.get(fault, 0) > ceiling
    ]
    return tuple(problems)


def update(scores: Scores, before: Floors | None, *, allow_regression: bool = False) -> Floors:
    """Give new floors from what was measured; raises BadOption where one would fall, unless that is allowed.

    Floors of other gold data count too: whoever changes the data has to say that the figures may fall.
    """
    if before and not allow_regression:
        same_data = Floors(scores.digest, before.floors, before.ceilings)
        if lower := check(scores, same_data):
            raise BadOption("--update", f"would lower a floor ({'; '.join(lower)}); add --allow-regression to do so")
    return measured(scores)


def read(path: Path) -> Floors:
    """Read a floors file; raises SourceMissing or SourceMalformed."""
    try:
        found = json.loads(path.read_bytes())
        return Floors(
            str(found["digest"]),
            tuple((str(name), float(figure)) for name, figure in found["floors"].items()),
            tuple((str(name), int(figure)) for name, figure in found["ceilings"].items()),
        )
    except FileNotFoundError as problem:
        raise SourceMissing(str(path), "there is no such floors file; make it with --update") from problem
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise SourceMalformed(str(path), f"is not a floors file: {problem!r}") from problem


def write(floors: Floors, path: Path) -> None:
    """Write a floors file, the same bytes for the same floors."""
    content = {"digest": floors.digest, "floors": dict(floors.floors), "ceilings": dict(floors.ceilings)}
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def _faults(scores: Scores) -> tuple[tuple[str, int], ...]:
    return (("wrong accusations", len(scores.wrong_accusations)), ("bad quotes", len(scores.bad_quotes)))
