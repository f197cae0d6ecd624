"""Decisions for readers: who settled what, when and why, one line each."""

from __future__ import annotations

from rich.text import Text

from habeas.cli.page import LABEL
from habeas.export.words import listing, quoted, words
from habeas.records.decision import Decision, Verb
from habeas.records.settlement import Reviewed, Settlement
from habeas.store import codec

_DID: dict[Verb, str] = {
    "merge": "held to be one person:",
    "split": "parted:",
    "apart": "held to be different people:",
    "accept": "accepted",
    "correct": "corrected",
    "reject": "rejected",
    "explain": "explained",
    "undo": "took back",
}


def show_decision(decision: Decision) -> Text:
    """Word one decision, with its id, which `habeas undo` takes.

    >>> import datetime as dt
    >>> made = Decision("decision:1f", "reject", ("claim:2",), "ada", dt.datetime(2026, 1, 2), "a namesake")
    >>> show_decision(made).plain
    '2 Jan 2026  ada rejected claim:2: a namesake  decision:1f'
    """
    text = Text(f"{decision.at:%-d %b %Y}  ", style=LABEL)
    text.append(f"{words(decision.by)} {_DID[decision.verb]} {_subjects(decision)}", style="")
    text.append(f": {words(decision.why)}" if decision.why else "", style="")
    return text.append(f"  {decision.id}", style=LABEL)


def _subjects(decision: Decision) -> str:
    """Name what was decided on: people by name, a claim by its words, anything else by its id."""
    if decision.before and decision.verb in {"merge", "split", "apart"}:
        people = codec.decode(decision.before, Settlement).people
        return listing(f"{words(one.label)} ({one.person})" for one in people)
    if decision.before and decision.verb in {"accept", "correct", "reject"}:
        claim = codec.decode(decision.before, Reviewed).claim
        return f"the {claim.kind} {quoted(claim.quote.exact)} ({claim.id})"
    return listing(map(words, decision.subjects[:1] if decision.verb == "explain" else decision.subjects))
