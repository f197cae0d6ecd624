"""`habeas decide` and `habeas undo`: a person accepts, corrects, rejects or explains, and can take it back."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.database import Because, By, database, decider
from habeas.cli.screen import output
from habeas.errors import BadOption

if TYPE_CHECKING:
    from habeas.records.correction import Correction


class Verdict(StrEnum):
    """What is decided of a claim, or of a conflict (`explain`)."""

    accept = "accept"
    correct = "correct"
    reject = "reject"
    explain = "explain"


def decide(
    context: typer.Context,
    verdict: Annotated[Verdict, typer.Argument(help="accept, correct or reject a claim; explain a conflict.")],
    subject: Annotated[
        str, typer.Argument(metavar="CLAIM|CONFLICT", help="Its id: `habeas case NAME --ids` shows it.")
    ],
    *,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="SLOT=WORDS", help="With correct: the right value, as in --set 'date=August 2023'."
        ),
    ] = None,
    because: Because = None,
    by: By = None,
) -> None:
    """Accept, correct or reject a claim, or explain a conflict; the machine's reading is kept beside it."""
    from habeas.cli.show.changes import show_changes
    from habeas.cli.show.decisions import show_decision

    value = _correction(to or []) if verdict is Verdict.correct else None
    with database(context) as store:
        decision = store.decide(subject, verdict.value, by=decider(by), why=because, value=value)
        output().print(show_decision(decision), soft_wrap=True)
        show_changes(store.refresh(), output())


def undo(
    context: typer.Context,
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="Its id: `habeas history` shows it.")],
    *,
    because: Because = None,
    by: By = None,
) -> None:
    """Take a decision back; both stay in the history."""
    from habeas.cli.show.changes import show_changes
    from habeas.cli.show.decisions import show_decision

    with database(context) as store:
        done = store.undo(decision, by=decider(by), why=because)
        output().print(show_decision(done), soft_wrap=True)
        show_changes(store.refresh(), output())


def _correction(pairs: list[str]) -> Correction:
    """Read `slot=words` pairs; raises BadOption for a slot that a claim does not have."""
    from dataclasses import fields

    from habeas.records.correction import Correction

    slots = [field.name for field in fields(Correction)]
    given = dict(pair.partition("=")[::2] for pair in pairs)
    wrong = [slot for slot in given if slot not in slots]
    if wrong or not all("=" in pair for pair in pairs):
        raise BadOption("--set", f"write SLOT=WORDS; the slots are {', '.join(slots)}")
    if not given:
        raise BadOption("--set", "a correction needs the right value, as in --set 'date=August 2023'")
    return Correction(**given)  # type: ignore[arg-type]  # - kind and assertion are checked by the store
