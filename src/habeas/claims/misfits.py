"""What the model takes for an argument and can be none: datelines, years in office, bail read as a fine.

Each function gives what is left of the arguments of one event. A rule stands here only if what it drops is wrong
whatever the report is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from habeas.claims import naming
from habeas.claims.clauses import clause
from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import part, words
from habeas.normalise import terms as normalise_terms
from habeas.records.claim import Kind
from habeas.records.date import Date
from habeas.records.offence import Authority, AuthorityKind, Offence, Place
from habeas.records.quote import Cited, Quote
from habeas.records.term import Term

_DATELINE = re.compile(r"(?:,\s[\w.]+(?:\s[\w.]+){0,3})?\s*(?:\([^()\n]{1,40}\)\s*)?(?:[–—]|--?\s)")
_COURTS: frozenset[Kind] = frozenset({"convict", "acquit", "sentence", "pardon", "appeal"})
_VERDICTS: tuple[set[Kind], ...] = ({"convict", "acquit"}, {"convict", "dismiss"}, {"plea", "dismiss"})
_LEAD = 48
_ON = re.compile(
    r"\s+(?:(?:reporters|journalists|the court|журналистам)\s+)?(?:(?:late|early)\s+)?(?:on|in|at|в|во)?\s*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:-?[хмй])?\s+(?:год|рок|roku)\w*", re.IGNORECASE)
_FRAME = 2  # tokens: 'In Strelsau, police ...' is where all of the sentence happens
_CANNOT: dict[AuthorityKind, frozenset[Kind]] = {
    "court": frozenset({"arrest", "search"}),
    "police": _COURTS,
    "prison": _COURTS | {"arrest", "search", "charge", "investigate", "plea", "trial", "exchange"},
}


def places(scene: Scene, trigger: Trigger, found: Iterable[Cited[Place]]) -> tuple[Cited[Place], ...]:
    """Drop where a report was filed ('STRELSAU – She was charged') and where something else was done before.

    'Arrested in Strelsau and charged' says where she was arrested, 'a rally in Strelsau against her arrest' neither.
    """
    return tuple(
        cited for cited in found if not _dateline(scene, cited.quote) and not _elsewhere(scene, trigger, cited.quote)
    )


def authorities(scene: Scene, trigger: Trigger, found: Iterable[Cited[Authority]]) -> tuple[Cited[Authority], ...]:
    """Drop who cannot do it (no prison convicts, no court makes an arrest), and who does what another trigger says."""
    able = (cited for cited in found if trigger.kind not in _CANNOT.get(cited.value.kind, frozenset()))
    return tuple(cited for cited in able if not _busy(scene, trigger, cited.quote))


def dates(scene: Scene, found: Iterable[Cited[Date]]) -> list[Cited[Date]]:
    """Drop years in brackets ('the speaker (1999-2007)', in office) and when it was told ('police said on Friday')."""
    kept = (cited for cited in found if not ("/" in cited.value.edtf and _bracketed(scene, cited.quote)))
    return [cited for cited in kept if not _telling(scene, cited.quote)]


def terms(scene: Scene, trigger: Trigger, found: Iterable[Cited[Term]]) -> tuple[Cited[Term], ...]:
    """Drop the term of another sentence that names other people only, and years of the calendar ('в 2010 годах')."""
    here = _surnames(scene, trigger.passage)
    kept = []
    for cited in found:
        there = scene.passage_at(cited.quote.start)
        others = _surnames(scene, there)
        shared = any(naming.same_word(one, other) for one in here for other in others)
        theirs = there != trigger.passage and here and others and not shared
        if not theirs and not _YEAR.fullmatch(cited.quote.exact.strip()):
            kept.append(cited)
    return tuple(kept)


def _surnames(scene: Scene, passage: int) -> set[str]:
    """Give the last words of the names in a passage."""
    rows = (naming.parts(mention.bare) for mention in scene.in_passage.get(passage, ()) if mention.form == "name")
    return {row[-1] for row in rows if row}


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


def offences(scene: Scene, trigger: Trigger, found: Iterable[Cited[Offence]]) -> tuple[Cited[Offence], ...]:
    """Drop penalties, what merely tells more of the crime before it, and the crime of a contrary verdict.

    'Fraud for selling air' is one crime; 'guilty of theft, but cleared of fraud' gives each verdict its own.
    """
    kept: list[Cited[Offence]] = []
    for cited in found:
        if _contrary(scene, trigger, cited.quote):
            continue
        if not (kept and _elaborates(scene, kept[-1].quote, cited.quote)) and not _penalty(scene, cited.quote.exact):
            kept.append(cited)
    return tuple(kept)


def _dateline(scene: Scene, quote: Quote) -> bool:
    passage = scene.passages[scene.passage_at(quote.start)]
    return quote.start - passage.start <= 1 and bool(_DATELINE.match(scene.text, quote.end, passage.end))


def _elsewhere(scene: Scene, trigger: Trigger, quote: Quote) -> bool:
    """Say whether another trigger, or words of protest, stand between a place and the trigger behind it."""
    if quote.end > trigger.start or scene.passage_at(quote.start) != trigger.passage:
        return False
    frames = scene.distance(scene.passages[trigger.passage].start, quote.start) <= _FRAME
    if not frames and any(quote.end <= other.start < trigger.start for other in scene.triggers_in(trigger.passage)):
        return True
    return any(part("voice", scene.language, "protest").search(scene.text, quote.end, trigger.start))


def _busy(scene: Scene, trigger: Trigger, quote: Quote) -> bool:
    """Say whether the authority is the subject of a trigger of its own: 'A court cleared Ann, who had been jailed'."""
    if clause(scene, quote.start).start == clause(scene, trigger.start).start:
        return False
    return any(quote.end <= other.start < trigger.start for other in scene.triggers_in(trigger.passage))


def _telling(scene: Scene, quote: Quote) -> bool:
    """Say whether a date stands right behind a word of saying, and so dates that."""
    start = max(quote.start - _LEAD, scene.passages[scene.passage_at(quote.start)].start)
    hits = list(part("attribution", scene.language, "after").search(scene.text, start, quote.start))
    return bool(hits) and bool(_ON.fullmatch(scene.text, hits[-1].end, quote.start))


def _bracketed(scene: Scene, quote: Quote) -> bool:
    return scene.text[quote.start - 1 : quote.start] == "(" and scene.text[quote.end : quote.end + 1] == ")"


def _contrary(scene: Scene, trigger: Trigger, quote: Quote) -> bool:
    """Say whether a verdict of the other sort stands between a verdict and the crime, or before a crime before it."""
    against = [other for other in scene.triggers_in(trigger.passage) if {trigger.kind, other.kind} in _VERDICTS]
    if quote.start >= trigger.end:
        return any(trigger.end <= other.start < quote.start for other in against)
    touches = not scene.distance(quote.end, trigger.start)  # 'overturns her bribery conviction'
    return not touches and any(other.end <= quote.start for other in against)


def _elaborates(scene: Scene, first: Quote, second: Quote) -> bool:
    between = scene.text[first.end : second.start].strip(" ,\n").lower()
    return bool(words("elaboration", scene.language).find(between))


def _penalty(scene: Scene, exact: str) -> bool:
    found = normalise_terms.find(exact, language=scene.tag)
    return bool(found) and found[0].end - found[0].start == len(exact)
