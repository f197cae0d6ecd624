"""Decisions for readers: who settled what, when and why, one line each."""

from __future__ import annotations

from rich.text import Text

from habeas.cli.page import LABEL
from habeas.export.words import listing, words
from habeas.records.decision import Decision, Verb

_DID: dict[Verb, str] = {
    "merge": "held to be one person",
    "split": "held not to be this person",
    "apart": "held to be different people",
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
    text.append(f"{words(decision.by)} {_DID[decision.verb]} {listing(map(words, decision.subjects))}", style="")
    text.append(f": {words(decision.why)}" if decision.why else "", style="")
    return text.append(f"  {decision.id}", style=LABEL)
