"""What the model takes for an argument and can be none: datelines, years in office, bail read as a fine.

Each function gives what is left of the arguments of one event. A rule stands here only if what it drops is wrong
whatever the report is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from habeas.claims.scene import Scene
from habeas.claims.wordlists import words
from habeas.normalise import terms as normalise_terms
from habeas.records.claim import Kind
from habeas.records.date import Date
from habeas.records.offence import Authority, AuthorityKind, Offence, Place
from habeas.records.quote import Cited, Quote
from habeas.records.term import Term

_DATELINE = re.compile(r"(?:,\s[\w.]+(?:\s[\w.]+){0,3})?\s*(?:\([^()\n]{1,40}\)\s*)?(?:[–—]|--?\s)")
_COURTS: frozenset[Kind] = frozenset({"convict", "acquit", "sentence", "pardon", "appeal"})
_CANNOT: dict[AuthorityKind, frozenset[Kind]] = {
    "court": frozenset({"arrest", "search"}),
    "police": _COURTS,
    "prison": _COURTS | {"arrest", "search", "charge", "investigate", "plea", "trial", "exchange"},
}


def places(scene: Scene, found: Iterable[Cited[Place]]) -> tuple[Cited[Place], ...]:
    """Drop the place a report was filed from: 'STRELSAU, Ruritania – A man was charged'."""
    return tuple(cited for cited in found if not _dateline(scene, cited.quote))


def authorities(kind: Kind, found: Iterable[Cited[Authority]]) -> tuple[Cited[Authority], ...]:
    """Drop who cannot do it: no prison convicts and no court makes an arrest."""
    return tuple(cited for cited in found if kind not in _CANNOT.get(cited.value.kind, frozenset()))


def dates(scene: Scene, found: Iterable[Cited[Date]]) -> list[Cited[Date]]:
    """Drop years in brackets, which are a life or a time in office: 'the speaker (1999-2007)'."""
    return [cited for cited in found if not ("/" in cited.value.edtf and _bracketed(scene, cited.quote))]


def penalties(kind: Kind, found: Iterable[Cited[Term]]) -> tuple[Cited[Term], ...]:
    """Take an amount of money for what it is: bail where somebody is let go, no penalty where somebody is held."""
    kept = []
    for cited in found:
        money = cited.value.kind == "fine"
        if money and kind == "release":
            kept.append(Cited(replace(cited.value, kind="unknown"), cited.quote))
        elif not (money and kind == "hold"):
            kept.append(cited)
    return tuple(kept)


def offences(scene: Scene, found: Iterable[Cited[Offence]]) -> tuple[Cited[Offence], ...]:
    """Drop penalties, and what merely tells more of the crime before it: 'fraud for selling air'."""
    kept: list[Cited[Offence]] = []
    for cited in found:
        if not (kept and _elaborates(scene, kept[-1].quote, cited.quote)) and not _penalty(scene, cited.quote.exact):
            kept.append(cited)
    return tuple(kept)


def _dateline(scene: Scene, quote: Quote) -> bool:
    passage = scene.passages[scene.passage_at(quote.start)]
    return quote.start - passage.start <= 1 and bool(_DATELINE.match(scene.text, quote.end, passage.end))


def _bracketed(scene: Scene, quote: Quote) -> bool:
    return scene.text[quote.start - 1 : quote.start] == "(" and scene.text[quote.end : quote.end + 1] == ")"


def _elaborates(scene: Scene, first: Quote, second: Quote) -> bool:
    between = scene.text[first.end : second.start].strip(" ,\n").lower()
    return bool(words("elaboration", scene.language).find(between))


def _penalty(scene: Scene, exact: str) -> bool:
    found = normalise_terms.find(exact, language=scene.tag)
    return bool(found) and found[0].end - found[0].start == len(exact)
