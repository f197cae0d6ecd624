"""Values: what a claim says, one value a line, in words; the same words stand in the form that corrects them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from habeas.export.show.dates import show_date, show_edtf
from habeas.export.show.events import WORDINGS, show_event
from habeas.export.show.terms import show_term
from habeas.export.words import sentence, words
from habeas.records.case import Event
from habeas.records.claim import ASSERTIONS, KINDS, Assertion, Claim
from habeas.records.quote import Quote
from habeas.store.reading.claim_files import ClaimFile

ASSERTED: Final[dict[Assertion, str]] = {
    "actual": "told as something that happened",
    "sought": "asked for",
    "prospective": "may come",
    "negated": "stated not to have happened",
    "alleged": "alleged",
}
KIND_CHOICES: Final = tuple((kind, sentence(WORDINGS[kind].done)) for kind in KINDS)
ASSERTION_CHOICES: Final = tuple((one, sentence(ASSERTED[one])) for one in ASSERTIONS)
LABELS: Final = {
    "kind": "What happened",
    "assertion": "How it is told",
    "person": "Of whom",
    "date": "When",
    "term": "Penalty or length",
    "place": "Where",
    "offence": "Offence",
    "authority": "Who acted",
    "said_by": "On whose word",
}
"""The values of a claim by the names that a correction gives them, in the order of a page."""
SLOTS: Final = tuple(slot for slot in LABELS if slot != "said_by")
"""Those that a person can correct."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value as the machine read it and as it stands, '' for none; `quotes` are the words it stands under."""

    slot: str
    label: str
    read: str
    now: str
    quotes: tuple[Quote, ...]

    @property
    def changed(self) -> bool:
        """Whether a person changed it."""
        return self.read != self.now


def values(file: ClaimFile, read_of: str, now_of: str) -> tuple[Value, ...]:
    """List the values of a claim; `read_of` and `now_of` call the person it was read of and is held of now."""
    read, now = file.read, file.claim
    made = (
        Value(slot, label, show_value(read, slot, read_of), show_value(now, slot, now_of), _quotes(now, slot))
        for slot, label in LABELS.items()
    )
    return tuple(one for one in made if one.read or one.now)


def phrase(claim: Claim) -> str:
    """Word a claim as the case words the event that it tells.

    >>> phrase(Claim("claim:1", "arrest", None, "sought", Quote("sha256:00", 0, 6, "arrest"), None, 0.4, "r"))
    'Asked for: arrest'
    """
    event = Event(
        claim.kind,
        claim.assertion,
        (claim.id,),
        date=claim.date,
        term=claim.term,
        authority=claim.authority,
        offences=claim.offences,
        place=claim.place,
        quotes=(claim.quote,),
    )
    return sentence(show_event(event, [claim]))


def show_value(claim: Claim, slot: str, of: str) -> str:
    """Give one value in words, empty where the claim has none; `of` calls the person."""
    if slot == "date":
        return show_date(claim.date.value) if claim.date else ""
    if slot == "term":
        return show_term(claim.term.value) if claim.term else ""
    if slot == "said_by":
        return words(claim.said_by.value) if claim.said_by else ""
    return {
        "kind": sentence(WORDINGS[claim.kind].done),
        "assertion": sentence(ASSERTED[claim.assertion]),
        "person": of,
        **_listed(claim),
    }[slot]


def typed(claim: Claim, slot: str, of: str) -> str:
    """Give one value as the form to correct it is filled in: words that the store reads again as the same value."""
    if slot in {"kind", "assertion"}:
        return claim.kind if slot == "kind" else claim.assertion
    if slot == "date":
        return show_edtf(claim.date.value.edtf) if claim.date else ""
    if slot == "term":
        return show_term(claim.term.value).strip("“”") if claim.term else ""
    return of if slot == "person" else _listed(claim)[slot]


def _listed(claim: Claim) -> dict[str, str]:
    """Give the values of which a claim may have several, divided by ';' as a correction divides them."""
    given = {
        "place": [cited.value.words for cited in claim.place],
        "offence": [cited.value.words for cited in claim.offences],
        "authority": [cited.value.words for cited in claim.authority],
    }
    return {slot: "; ".join(dict.fromkeys(map(words, told))) for slot, told in given.items()}


def _quotes(claim: Claim, slot: str) -> tuple[Quote, ...]:
    """Give the words that a value stands under."""
    cited = {
        "date": (claim.date,),
        "term": (claim.term,),
        "said_by": (claim.said_by,),
        "place": claim.place,
        "offence": claim.offences,
        "authority": claim.authority,
    }
    if slot == "person":
        return (claim.person_quote,) if claim.person_quote else ()
    return tuple(one.quote for one in cited[slot] if one) if slot in cited else (claim.quote,)
