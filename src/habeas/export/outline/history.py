"""Why a dossier is about one person, and what people decided about it."""

from __future__ import annotations

from habeas.export.outline.parts import Phrase, Row, Section, Tone
from habeas.export.words import listing, words
from habeas.records.claim import Claim
from habeas.records.decision import Decision, Verb
from habeas.records.dossier import Dossier
from habeas.records.link import MACHINE, Link

_VERBS: dict[Verb, str] = {
    "merge": "joined as one person",
    "split": "told apart",
    "apart": "told apart",
    "accept": "accepted a claim",
    "correct": "corrected a claim",
    "reject": "rejected a claim",
    "explain": "explained a difference",
    "tell": "added a claim",
    "seal": "sealed the case",
    "restrict": "kept it to editors",
    "hide": "withheld the name",
    "reveal": "opened the name",
    "undo": "undid a decision",
}
_JUDGED = {
    "same": "Taken as the same person",
    "not the same": "Not the same person",
    "ask": "Perhaps the same: to be asked",
}


def links(dossier: Dossier) -> Section:
    """List the judgements that hold the mentions of the person together, or leave others out."""
    rows = [Row(_JUDGED[link.judgement], ((_link(link),),)) for link in dossier.links]
    intro = "Each report names people in its own way; these judgements say which are one person."
    return Section("links", "One person in several reports", "table", tuple(rows), intro)


def _link(link: Link) -> Phrase:
    who = "by machine" if link.by == MACHINE else f"by {words(link.by)}"
    tone: Tone = "doubt" if link.judgement == "ask" else "plain"
    return Phrase(f"{words(link.why)} ({who}, {link.score:.2f})", tone=tone)


def decisions(dossier: Dossier) -> Section:
    """List the decisions, oldest first; one that was taken back says so."""
    undone = {decision.undoes for decision in dossier.history}
    claims = {claim.id: claim for claim in (*dossier.claims, *dossier.rejected)}
    rows = [
        Row(f"{one.at:%Y-%m-%d}", ((Phrase(_decision(one, claims) + (", undone later" if one.id in undone else "")),),),
            f"{one.at:%Y-%m-%d}")
        for one in dossier.history
    ]  # fmt: skip
    return Section("history", "Decisions", "timeline", tuple(rows), "Made by people; they stand above what was read.")


def _decision(decision: Decision, claims: dict[str, Claim]) -> str:
    about = listing(
        f"{claims[id].kind} (“{words(claims[id].quote.exact)}”)" for id in decision.subjects if id in claims
    )
    why = f": {words(decision.why)}" if decision.why else ""
    return f"{words(decision.by)} {_VERBS[decision.verb]}{', ' + about if about else ''}{why}"
