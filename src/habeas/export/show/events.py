"""Events for readers: one phrase each, worded so that nothing sounds surer than it was told.

What was only asked for, may come, is denied or merely alleged says so first. The trigger's own words are added
where the kind alone is too wide to tell what happened (an appeal may be filed, upheld or rejected).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.export.show.terms import show_length, show_term
from habeas.export.words import listing, quoted, words
from habeas.records.case import Event
from habeas.records.claim import Claim, Kind
from habeas.records.offence import AuthorityKind, Offence
from habeas.records.term import Term


@dataclass(frozen=True, slots=True)
class Wording:
    """How a kind of event is worded: as done, as a thing, the word before the offence, and whether to quote."""

    done: str
    thing: str
    offence: str = "over"
    quote: bool = False


WORDINGS: dict[Kind, Wording] = {
    "search": Wording("searched", "a search"),
    "arrest": Wording("arrested", "arrest"),
    "hold": Wording("in custody", "custody"),
    "investigate": Wording("under investigation", "investigation"),
    "charge": Wording("charged", "a charge", "with"),
    "plea": Wording("plea", "a plea", "to", quote=True),
    "trial": Wording("on trial", "trial"),
    "convict": Wording("convicted", "conviction", "of"),
    "acquit": Wording("cleared", "acquittal", "of", quote=True),
    "sentence": Wording("sentenced", "a sentence", "for"),
    "appeal": Wording("appeal", "an appeal", quote=True),
    "dismiss": Wording("case dropped", "dropping of the case"),
    "pardon": Wording("pardon or amnesty", "a pardon or amnesty", quote=True),
    "release": Wording("released", "release"),
    "exchange": Wording("freed in an exchange", "an exchange"),
    "transfer": Wording("transferred", "transfer"),
    "extradite": Wording("extradition or deportation", "extradition or deportation", quote=True),
    "escape": Wording("escape or on the run", "an escape", quote=True),
    "die": Wording("death", "death", quote=True),
    "mistreat": Wording("ill-treatment or protest in custody", "ill-treatment", quote=True),
    "secrecy": Wording("kept secret", "secrecy", quote=True),
}
_JUDGING: frozenset[Kind] = frozenset({"trial", "convict", "acquit", "sentence"})
_HOPES = frozenset({"acquit", "appeal", "dismiss", "exchange", "pardon", "plea", "release"})


def show_event(event: Event, claims: Iterable[Claim] = ()) -> str:
    """Word an event in one phrase; `claims` are those that tell it and give the ones who say so.

    >>> show_event(Event("arrest", "negated", ()))
    'stated not to have happened: arrest'
    """
    said_by = listing(words(claim.said_by.value) for claim in claims if claim.said_by)
    authority = listing(words(cited.value.words) for cited in event.authority)
    if event.assertion == "actual":
        phrase = _show_done(event) + _show_authority(event)
        tail = f", according to {said_by}" if said_by else ""
    else:
        phrase = f"{_show_doubt(event, authority, said_by)}: {_show_thing(event)}"
        tail = f", according to {said_by}" if said_by and event.assertion in {"prospective", "sought"} else ""
        tail = f"{_show_authority(event)}{tail}" if event.assertion != "sought" else tail
    place = ", ".join(dict.fromkeys(words(cited.value.words) for cited in event.place))
    return f"{phrase}{tail}{f' ({place})' if place else ''}"


def _show_authority(event: Event) -> str:
    """Say who acted: courts judge and prosecutors charge, so neither is shown as having done the work of the other."""
    parts: dict[str, list[str]] = {}
    for cited in event.authority:
        parts.setdefault(_part(event.kind, cited.value.kind), []).append(words(cited.value.words))
    return "".join(f", {part} {listing(named)}" for part, named in parts.items())


def _part(kind: Kind, acting: AuthorityKind) -> str:
    """Give the words before an authority of a kind, for the part it can have in an event."""
    if kind in _JUDGING and acting == "prosecutor":
        return "prosecuted by"
    if kind in _JUDGING and acting in {"police", "security-service", "prison"}:
        return "also named:"
    return "at" if kind == "charge" and acting == "court" else "by"


def _show_doubt(event: Event, authority: str, said_by: str) -> str:
    """Say first what keeps an event from being a fact."""
    if event.assertion == "sought":
        return f"asked for by {authority}" if authority else "asked for"
    if event.assertion == "prospective":
        return "may come" if event.kind in _HOPES else "faces"
    if event.assertion == "negated":
        return f"denied by {said_by}" if said_by else "stated not to have happened"
    return f"alleged by {said_by}" if said_by else "alleged"


def _show_done(event: Event) -> str:
    wording = WORDINGS[event.kind]
    phrase = wording.done
    if event.kind == "sentence" and event.term and event.term.value.scope == "reduced-to":
        phrase = f"sentence {show_term(event.term.value)}"
    elif event.term:
        phrase += _show_term(event.kind, event.term.value)
    return phrase + _show_offences(event, wording) + _show_trigger(event, wording)


def _show_term(kind: Kind, term: Term) -> str:
    """Join a term to what was done; time in custody is not yet time in prison."""
    if kind == "hold" and term.kind == "prison":
        length = show_length(term.least, term.most)
        return f" for {length}" if length else ""
    return (" to " if kind == "sentence" else ": ") + show_term(term)


def _show_thing(event: Event) -> str:
    wording = WORDINGS[event.kind]
    phrase = wording.thing
    if event.term:
        phrase = (
            show_term(event.term.value) if event.kind == "sentence" else f"{phrase} ({show_term(event.term.value)})"
        )
    return phrase + _show_offences(event, wording) + _show_trigger(event, wording)


def _show_offences(event: Event, wording: Wording) -> str:
    offences = listing(show_offence(cited.value) for cited in event.offences)
    return f" {wording.offence} {offences}" if offences else ""


def show_offence(offence: Offence) -> str:
    """Word an offence as the report does, after its English name where its words are in another script.

    >>> show_offence(Offence("шпионаж", name="espionage")), show_offence(Offence("spying", name="espionage"))
    ('espionage (“шпионаж”)', 'spying')
    """
    shown = words(offence.words)
    latin = any(char.isascii() and char.isalpha() for char in shown)
    return f"{offence.name} ({quoted(shown)})" if offence.name and not latin else shown


def _show_trigger(event: Event, wording: Wording) -> str:
    return f" ({quoted(event.quotes[0].exact)})" if wording.quote and event.quotes else ""
