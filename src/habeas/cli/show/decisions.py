"""Decisions for readers: who settled what, when and why, one line each."""

from __future__ import annotations

from rich.text import Text

from habeas.cli.page import LABEL
from habeas.export.show.decisions import DID, name_claim, name_people
from habeas.export.words import listing, words
from habeas.records.decision import Decision
from habeas.records.settlement import Reviewed, Settlement
from habeas.store import codec
from habeas.store.decide.guarding import VERBS


def show_decision(decision: Decision) -> Text:
    """Word one decision, with its id, which `habeas undo` takes.

    >>> import datetime as dt
    >>> made = Decision("decision:1f", "reject", ("claim:2",), "ada", dt.datetime(2026, 1, 2), "a namesake")
    >>> show_decision(made).plain
    '2 Jan 2026  ada rejected claim:2: a namesake  decision:1f'
    """
    text = Text(f"{decision.at:%-d %b %Y}  ", style=LABEL)
    text.append(f"{words(decision.by)} {DID[decision.verb]} {_subjects(decision)}", style="")
    text.append(f": {words(decision.why)}" if decision.why else "", style="")
    return text.append(f"  {decision.id}", style=LABEL)


def _subjects(decision: Decision) -> str:
    """Name what was decided on: people by name, a claim by its words, anything else by its id."""
    if decision.before and decision.verb in {"merge", "split", "apart", *VERBS}:
        return name_people(codec.decode(decision.before, Settlement).people)
    told = decision.before or decision.after
    if told and decision.verb in {"accept", "correct", "reject", "tell"}:
        claim = codec.decode(told, Reviewed).claim
        return f"{name_claim(claim)} ({claim.id})"
    return listing(map(words, decision.subjects[:1] if decision.verb == "explain" else decision.subjects))
