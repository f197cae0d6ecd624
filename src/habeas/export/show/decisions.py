"""Decisions for readers: what somebody did, in the same words on a page, on a terminal and in a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from habeas.export.show.events import WORDINGS
from habeas.export.words import listing, quoted, words
from habeas.records.claim import Claim
from habeas.records.decision import Verb
from habeas.records.settlement import Party

DID: Final[dict[Verb, str]] = {
    "merge": "held to be one person:",
    "split": "parted:",
    "apart": "held to be different people:",
    "accept": "accepted",
    "correct": "corrected",
    "reject": "rejected",
    "explain": "explained",
    "tell": "told",
    "seal": "sealed the case of",
    "restrict": "kept to editors",
    "hide": "withheld the name of",
    "reveal": "opened the name of",
    "undo": "took back",
}
"""What somebody did, before what it was done to: 'ada rejected the arrest “detained”'."""


def name_claim(claim: Claim) -> str:
    """Name a claim that was decided on by its words.

    >>> from habeas.records.quote import Quote
    >>> name_claim(Claim("claim:1", "arrest", None, "actual", Quote("sha256:0", 0, 4, "held"), None, 1, "r"))
    'the arrest “held”'
    """
    thing = WORDINGS[claim.kind].thing.removeprefix("an ").removeprefix("a ")
    return f"the {thing} {quoted(claim.quote.exact)}"


def name_people(people: Iterable[Party], *, ids: bool = True) -> str:
    """Name the people that a decision touched, with their ids unless told otherwise.

    >>> name_people([Party("p:1", "Ada Roe", ("m:1",)), Party("p:2", "A. Roe", ("m:2",))], ids=False)
    'Ada Roe and A. Roe'
    """
    return listing(f"{words(one.label)} ({one.person})" if ids else words(one.label) for one in people)
