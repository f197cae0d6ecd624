"""What is kept secret, found by its wording where the model saw no word for it, and whose case it is.

    'Her trial is held behind closed doors.'  ->  a claim of kind secrecy of the person 'Her' stands for

The wordings are data (`lexicon/<language>/secrecy.yml`). A secret is said of the person of its clause, else of
its sentence, else of the single subject of the report; of nobody where none of these is clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from habeas.claims import attribution, commentary
from habeas.claims.clauses import clause
from habeas.claims.figures import Figure
from habeas.claims.mention import Mention
from habeas.claims.patients import MOSTLY, Weighing
from habeas.claims.scene import Scene, Trigger
from habeas.lexicon import load as lexicon
from habeas.records.article import Sentence
from habeas.records.claim import Assertion, Claim

CONFIDENCE = 0.6
_LONG = 2000
_BACK = 90
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Wordings:
    """The patterns of one language.

    Secrets, words by which one is only asked for, words that deny it, and the stems one of which every secret
    has ('not told' is one, 'not seen' is none).
    """

    secrets: tuple[re.Pattern[str], ...]
    sought: tuple[re.Pattern[str], ...]
    unsaid: tuple[re.Pattern[str], ...]
    telling: tuple[re.Pattern[str], ...]


@cache
def wordings(language: str) -> Wordings:
    """Compile the patterns of a language; empty where it has no list.

    >>> bool(wordings("en").secrets), bool(wordings("xx").secrets)
    (True, False)
    """
    rows = lexicon.load(language, "secrecy") or ()
    secrets, sought, unsaid, telling = (
        tuple(re.compile(row[key], re.IGNORECASE) for row in rows if key in row)
        for key in ("pattern", "sought", "unsaid", "telling")
    )
    return Wordings(secrets, sought, unsaid, telling)


def addressed(known: Weighing, claims: Sequence[Claim]) -> list[Claim]:
    """Add the secrets that only their wording tells, and give every secret its person where that is clear.

    What the model takes for a secret without a word of telling or hiding in it is left out.
    """
    telling = wordings(_language(known.scene)).telling
    seen = (c for c in claims if c.kind != "secrecy" or not telling or telling[0].search(c.quote.exact))
    found = [*seen, *_unseen(known)]
    return [_addressed(known, one) if one.kind == "secrecy" and one.person is None else one for one in found]


def hits(language: str, text: str, start: int, end: int) -> Iterator[tuple[int, int, Assertion]]:
    """Find wordings of secrecy in one sentence: start, end, and whether it is so or only asked for.

    >>> text = "The trial is held behind closed doors."
    >>> [(text[low:high], how) for low, high, how in hits("en", text, 0, len(text))]
    [('behind closed doors', 'actual')]
    """
    words = wordings(language)
    done = start
    found = {(m.start("q"), m.end("q"), m.start()) for one in words.secrets for m in one.finditer(text, start, end)}
    for low, high, whole in sorted(found):
        before = text[max(start, low - _BACK) : low]
        unsaid = any(one.search(text[max(start, whole - _NEAR) : low]) for one in words.unsaid)
        if low >= done and not unsaid:
            done = high
            yield low, high, "sought" if any(one.search(before) for one in words.sought) else "actual"


def _language(scene: Scene) -> str:
    """Give the language whose wordings serve a report: its own, else the one whose lists serve it."""
    own = scene.tag.split("-")[0]
    return own if wordings(own).secrets else scene.language


def _unseen(known: Weighing) -> Iterator[Claim]:
    """Make a claim of every wording in a clause in which the model saw no secret."""
    scene = known.scene
    language = _language(scene)
    for number, passage in enumerate(scene.passages):
        if passage.end - passage.start > _LONG:
            continue
        for low, high, how in hits(language, scene.text, passage.start, passage.end):
            here = clause(scene, low)
            seen = (t for t in scene.triggers_in(number) if t.kind == "secrecy")
            if any(here.start <= t.start < here.end for t in seen):
                continue
            trigger = Trigger(-1, low, high, scene.text[low:high], "secrecy", number, how, CONFIDENCE)
            if not commentary.comments(scene, trigger):
                yield _claim(scene, trigger, how)


def _claim(scene: Scene, trigger: Trigger, how: Assertion) -> Claim:
    quote = scene.article.quote(trigger.start, trigger.end)
    id = Claim.identify(scene.article.report.id, "secrecy", how, trigger.start)
    said = attribution.said_by(scene, trigger)
    return Claim(id, "secrecy", None, how, quote, None, CONFIDENCE, scene.reading.reader, said_by=said)


def _addressed(known: Weighing, claim: Claim) -> Claim:
    """Give a secret its person: of the clause, the sentence, the sentence before, or the report's only subject."""
    scene = known.scene
    number = scene.passage_at(claim.quote.start)
    here, around = clause(scene, claim.quote.start), scene.passages[number]
    before = scene.passages[number - 1] if number else here
    for place in (here, around):
        if found := _person(known, place, claim.quote.start):
            return _given(scene, claim, *found)
    if known.single is not None:
        return _given(scene, claim, known.single, _last(known, known.single, claim.quote.start))
    if found := _person(known, before, before.end):
        return _given(scene, claim, *found)
    return claim


def _given(scene: Scene, claim: Claim, figure: int, mention: Mention) -> Claim:
    quote = scene.article.quote(mention.start, mention.end)
    id = Claim.identify(claim.id, mention.start)
    return replace(claim, id=id, person=str(figure), person_quote=quote)


def _person(known: Weighing, place: Sentence, at: int) -> tuple[int, Mention] | None:
    """Give the person of a stretch of text whose case it can be: by possessive first, then the nearest before."""
    scene = known.scene
    options = [
        (mention.possessive, mention.start <= at, -abs(at - mention.start), mention.id, figure.id, mention)
        for mention in scene.in_passage.get(scene.passage_at(place.start), ())
        if place.start <= mention.start < place.end
        for figure in known.cast.figures_of(mention)
        if _accused(known, figure)
    ]
    best = max(options, key=lambda option: option[:4], default=None)
    return (best[4], best[5]) if best else None


def _accused(known: Weighing, figure: Figure) -> bool:
    about = known.roles.get(figure.id) == "subject" or known.share.get(figure.id, 0.0) >= MOSTLY
    return about and figure.id not in known.cleared and not figure.only_pronouns


def _last(known: Weighing, figure: int, at: int) -> Mention:
    """Give the mention of a figure read last before an offset, or its first."""
    mentions = known.cast.figures[figure].mentions
    return next((mention for mention in reversed(mentions) if mention.end <= at), mentions[0])
