"""Claims: one event said of one person in one place of one report."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal, get_args

from habeas.records.date import Date
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited, Quote
from habeas.records.term import Term

Kind = Literal[
    "search", "arrest", "hold", "investigate", "charge", "plea", "trial", "convict", "acquit", "sentence", "appeal",
    "dismiss", "pardon", "release", "exchange", "transfer", "extradite", "escape", "die", "mistreat", "secrecy",
]  # fmt: skip
Assertion = Literal["actual", "sought", "prospective", "negated", "alleged"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ASSERTIONS: tuple[Assertion, ...] = get_args(Assertion)
ACCUSING: frozenset[Kind] = frozenset(
    {"arrest", "hold", "investigate", "charge", "plea", "trial", "convict", "sentence"}
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One event said of one person in one place of one report.

    `quote` is the trigger, the word that names the event; `person_quote` the mention it is said of. Every
    filled field carries its own quote. `person` is the id of a `Person` of the same record (None only for
    `secrecy` about a case whose person is unclear). `id` is a hash of the meaning-bearing fields
    (`Claim.identify`), so reading a report twice adds nothing. `confidence` lies in 0..1.
    """

    id: str
    kind: Kind
    person: str | None
    assertion: Assertion
    quote: Quote
    person_quote: Quote | None
    confidence: float
    reader: str
    said_by: Cited[str] | None = None
    authority: tuple[Cited[Authority], ...] = ()
    offences: tuple[Cited[Offence], ...] = ()
    term: Cited[Term] | None = None
    date: Cited[Date] | None = None
    place: tuple[Cited[Place], ...] = ()

    @staticmethod
    def identify(*fields: object) -> str:
        """Hash the meaning-bearing fields of a claim into its id.

        >>> Claim.identify("sha256:00", "arrest", 4, 12) == Claim.identify("sha256:00", "arrest", 4, 12)
        True
        """
        return "claim:" + hashlib.sha256("\x1f".join(map(repr, fields)).encode()).hexdigest()[:24]
