"""Scores: facts read counted against facts of gold reports, summed over all reports (micro-averaged).

    scores = evaluate(Path("gold"), None, read_article)
    for row in scores.table(): print(*row)

`Scores.digest` is the hash of the gold data, so that a figure always names what it was measured on.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from habeas.evaluate import gold as gold_files
from habeas.evaluate.facts import FAMILIES, Fact, agree, of_docket, of_gold
from habeas.evaluate.faults import bad_quotes, wrong_accusations
from habeas.evaluate.gold import GoldReport
from habeas.evaluate.matching import pair
from habeas.records.article import Article
from habeas.records.docket import Docket

MEASURES: Final = (*FAMILIES, "people", "role")
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of right, predicted and gold things, and what they come to in percent.

    >>> Tally(1, 2, 4).precision, Tally(1, 2, 4).recall, round(Tally(1, 2, 4).f1, 1)
    (50.0, 25.0, 33.3)
    """

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Sum two tallies."""
        return Tally(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """How much of what was predicted is right; 100 where nothing was predicted and nothing was to be."""
        return 100 * self.right / self.predicted if self.predicted else 100.0 * (not self.gold)

    @property
    def recall(self) -> float:
        """How much of gold was predicted; 100 where nothing was to be."""
        return 100 * self.right / self.gold if self.gold else 100.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 200 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 100.0


@dataclass(frozen=True, slots=True)
class ReportScore:
    """What came out right and wrong in one report.

    `found` are gold facts that were read, `missed` those that were not, `invented` what was read and is not
    in gold. `people` tallies people matched; `roles` those of them whose role is right.
    """

    id: str
    found: frozenset[Fact]
    missed: frozenset[Fact]
    invented: frozenset[Fact]
    people: Tally
    roles: Tally
    wrong_accusations: tuple[str, ...] = ()
    bad_quotes: tuple[str, ...] = ()

    def tally(self, measure: str) -> Tally:
        """Give the counts of a fact family, of `people` or of `role`."""
        if measure in {"people", "role"}:
            return self.people if measure == "people" else self.roles
        right, missed, invented = (
            sum(fact.family == measure for fact in facts) for facts in (self.found, self.missed, self.invented)
        )
        return Tally(right, right + invented, right + missed)


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of all reports; `digest` is the sha256 of the gold data they were measured on."""

    reports: tuple[ReportScore, ...]
    digest: str

    def tally(self, measure: str) -> Tally:
        """Sum the counts of a measure over all reports."""
        return _total(self.reports, measure)

    @property
    def wrong_accusations(self) -> tuple[str, ...]:
        """Everybody wrongly accused, as `report: name: kinds`."""
        return tuple(f"{report.id}: {line}" for report in self.reports for line in report.wrong_accusations)

    @property
    def bad_quotes(self) -> tuple[str, ...]:
        """Every quote that is not in its report, as `report: start-end: words`."""
        return tuple(f"{report.id}: {line}" for report in self.reports for line in report.bad_quotes)

    def table(self, *, resamples: int = 0) -> tuple[Row, ...]:
        """Give rows to print, the heading first; with `resamples` (say 1000) a 95% error bar on each F1."""
        heading = ("measure", "P", "R", "F1", "right", "read", "gold", *(("95% of F1",) if resamples else ()))
        rows = [_row(measure, self.tally(measure)) for measure in FAMILIES]
        rows.append(_row("people", self.tally("people")))
        if resamples:
            rows = [(*row, "{:.1f} to {:.1f}".format(*self.error_bar(row[0], resamples))) for row in rows]
        roles = self.tally("role")
        plain = (
            ("role accuracy", f"{roles.precision:.1f}", str(roles.right), str(roles.predicted)),
            ("wrong accusations", str(len(self.wrong_accusations)), "", ""),
            ("bad quotes", str(len(self.bad_quotes)), "", ""),
        )
        blank = ("",) * (len(heading) - 6)
        rows += [(name, "", "", figure, right, of, *blank) for name, figure, right, of in plain]
        return (heading, *rows)

    def error_bar(self, measure: str, resamples: int = 1000, *, seed: int = 7) -> tuple[float, float]:
        """Give the 2.5th and 97.5th percentile of F1 over bootstrap samples of whole reports, seeded."""
        dice = random.Random(seed)  # noqa: S311  # a resampling, not a secret
        tallies = [report.tally(measure) for report in self.reports]
        draws = (dice.choices(tallies, k=len(tallies)) for _ in range(resamples))
        figures = sorted(sum(draw, Tally()).f1 for draw in draws)
        return figures[int(0.025 * (resamples - 1))], figures[round(0.975 * (resamples - 1))]

    def details(self) -> tuple[str, ...]:
        """Give one line for each fact missed (-) or invented (+) and each fault (!), report by report."""
        lines = list[str]()
        for report in self.reports:
            lines += [f"{report.id}: - {fact}" for fact in sorted(report.missed)]
            lines += [f"{report.id}: + {fact}" for fact in sorted(report.invented)]
            lines += [f"{report.id}: ! wrong accusation of {line}" for line in report.wrong_accusations]
            lines += [f"{report.id}: ! bad quote {line}" for line in report.bad_quotes]
        return tuple(lines)


def evaluate(gold_dir: Path, ids: Iterable[str] | None, read: Callable[[Article], Docket]) -> Scores:
    """Read every report of a gold folder (or those of `ids`) with `read` and score what comes out.

    Raises SourceMissing or SourceMalformed for a gold folder that cannot be used; what `read` raises goes through.
    """
    chosen = gold_files.names(gold_dir, ids)
    known = (gold_files.read(gold_dir, id) for id in chosen)
    return Scores(tuple(score(gold, read(gold.article)) for gold in known), gold_files.digest(gold_dir, chosen))


def score(gold: GoldReport, docket: Docket) -> ReportScore:
    """Score one docket against its gold report."""
    matched = pair(gold, docket.people)
    wanted, given = of_gold(gold), of_docket(docket, matched)
    pairs = agree(wanted, given)
    found = frozenset(fact for fact, _ in pairs)
    roles = {person.id: person.role for person in gold.people if person.role}
    judged = [(roles[matched[person.id]], person.role) for person in docket.people if matched.get(person.id) in roles]
    right = sum(role == guess for role, guess in judged)
    return ReportScore(
        gold.id,
        found,
        wanted - found,
        given - {fact for _, fact in pairs},
        people=Tally(len(matched), len(docket.people), len(gold.people)),
        roles=Tally(right, len(judged), len(judged)),
        wrong_accusations=wrong_accusations(gold, docket, matched),
        bad_quotes=bad_quotes(docket),
    )


def changes(before: Scores, after: Scores) -> tuple[str, ...]:
    """Say which facts were gained and lost between two readings of the same gold data, one line each."""
    lines = list[str]()
    earlier = {report.id: report for report in before.reports}
    for report in after.reports:
        if old := earlier.get(report.id):
            lines += [f"{report.id}: gained {fact}" for fact in sorted(report.found - old.found)]
            lines += [f"{report.id}: lost {fact}" for fact in sorted(old.found - report.found)]
            lines += [f"{report.id}: newly wrong {fact}" for fact in sorted(report.invented - old.invented)]
            lines += [f"{report.id}: no longer wrong {fact}" for fact in sorted(old.invented - report.invented)]
    return tuple(lines)


def _total(reports: Iterable[ReportScore], measure: str) -> Tally:
    return sum((report.tally(measure) for report in reports), Tally())


def _row(measure: str, tally: Tally) -> Row:
    shares = (f"{share:.1f}" for share in (tally.precision, tally.recall, tally.f1))
    return (measure, *shares, str(tally.right), str(tally.predicted), str(tally.gold))
