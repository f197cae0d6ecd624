"""Claim cards: the claims of one report as they stand beside its text, each numbered and worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from habeas.export.words import words
from habeas.records.decision import Decision, Verb
from habeas.records.quote import Quote
from habeas.records.settlement import ClaimState
from habeas.store.reading.claim_files import ClaimFile, ClaimReading
from habeas.web.show.passages import place
from habeas.web.show.tones import Tone
from habeas.web.show.values import Value, phrase, values

_DECIDED: Final[dict[ClaimState, tuple[tuple[Verb, str], ...]]] = {
    "accepted": (("accept", "accepted by"), ("tell", "told by")),
    "corrected": (("correct", "corrected by"),),
    "rejected": (("reject", "rejected by"),),
}
"""The decisions that may have brought a claim to a state, and how they are worded; a told claim counts as accepted."""
_GONE: Final[dict[ClaimReading, str]] = {
    "withdrawn": "A later reading of this report does not tell it.",
    "lost": "Its words are gone from the report.",
}
_ELSEWHERE: Final = frozenset({"kind", "assertion", "person"})
"""Values that the phrase of a card and its heading tell already."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of the report that something rests on, on one line, and where the page lights them."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class CardValue:
    """One value of a claim in words, with the words that it was read from."""

    label: str
    text: str
    cues: tuple[Cue, ...]

    @property
    def same(self) -> bool:
        """Whether the value says those words already, so that they need not stand beside it."""
        return bool(self.cues) and all(cue.words in self.text for cue in self.cues)


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim on the page of its report.

    `who` calls the person and `person` is the id, both None where nobody in particular is meant. `sureness` says in
    words how sure it is and who says so. `quote` is None where its words no longer stand in the text. `stands` is False
    for what was rejected, set aside or is no longer read: it is listed, and marks nothing.
    """

    number: int
    id: str
    who: str | None
    person: str | None
    phrase: str
    values: tuple[CardValue, ...]
    sureness: str
    tone: Tone
    quote: Quote | None
    cue: Cue | None
    stands: bool
    note: str = ""


def cards(files: Iterable[ClaimFile], text: str) -> tuple[ClaimCard, ...]:
    """Make the cards of a report, numbered from 1 in the order given; `text` is that of the report.

    >>> cards([], "")
    ()
    """
    return tuple(_card(number, file, text) for number, file in enumerate(files, 1))


def _card(number: int, file: ClaimFile, text: str) -> ClaimCard:
    claim, who = file.claim, words(file.person.label) if file.person else None
    there = holds(text, claim.quote)
    sureness, tone = sure_words(file)
    return ClaimCard(
        number,
        claim.id,
        who,
        file.person.person if file.person else None,
        phrase(claim),
        tuple(
            _value(one, claim.quote.report) for one in values(file, "", "") if one.slot not in _ELSEWHERE and one.now
        ),
        sureness,
        tone,
        claim.quote if there else None,
        _cue(claim.quote) if there else None,
        stands=there and file.reading in {"now", "told"} and file.state not in {"rejected", "overruled"},
        note=_GONE.get(file.reading, ""),
    )


def _value(value: Value, report: str) -> CardValue:
    return CardValue(value.label, value.now, tuple(_cue(quote) for quote in value.quotes if quote.report == report))


def _cue(quote: Quote) -> Cue:
    return Cue(words(quote.exact), place(quote))


def sure_words(file: ClaimFile) -> tuple[str, Tone]:
    """Say how sure a claim is, and on whose word; the tone tells doubt and nothing else.

    What a person decided stands above what the machine makes of it.
    """
    for verb, worded in _DECIDED.get(file.state, ()):
        if by := _decider(file.decisions, verb):
            return f"{worded} {by}", "plain"
    if file.state in _DECIDED:
        return f"{file.state} by a person", "plain"
    if file.state == "overruled":
        return "set aside: a person decided on these words", "plain"
    return ("sure, read by the machine", "plain") if file.sure else ("not sure, read by the machine", "doubt")


def holds(text: str, quote: Quote) -> bool:
    """Tell whether the words of a quote stand at its place.

    >>> holds("He was freed.", Quote("sha256:00", 7, 12, "freed")), holds("", Quote("sha256:00", 7, 12, "freed"))
    (True, False)
    """
    return 0 <= quote.start < quote.end <= len(text) and text[quote.start : quote.end] == quote.exact


def _decider(decisions: Iterable[Decision], verb: Verb) -> str | None:
    """Give who made the last decision of a kind that was not taken back."""
    listed = tuple(decisions)
    gone = {one.undoes for one in listed if one.undoes}
    made = [words(one.by) for one in listed if one.verb == verb and one.id not in gone]
    return made[-1] if made else None
