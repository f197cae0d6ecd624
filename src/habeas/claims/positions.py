"""The jobs, offices and ranks a person holds or held, and where he or she is from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from habeas.claims.figures import Figure
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene
from habeas.normalise import places
from habeas.records.person import Nationality, Position, When
from habeas.records.quote import Cited
from habeas.records.reading import Span

TRUSTED = 0.35
_PAST = re.compile(
    r"\b(?:former|ex|past|late|then|previously|formerly|one-time|onetime|retired|once|held|served|was|были|бывш\w+|экс|был|была|занимал\w*|покойн\w+|тогдашн\w+)\b[\s-]*",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:currently|now|is|serves|current|incumbent|ныне|нынешн\w+|сейчас|является)\b", re.IGNORECASE)
_FUTURE = re.compile(r"(?:-elect\b|\bdesignate\b|\bincoming\b|\bfuture\b|\bbudush\w+)", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:from|since|с)\s+(\d{4})", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:to|until|till|through|по|до)\s+(\d{4})", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{4})\s*[-–—]\s*(\d{4})\b")
_ORIGIN = re.compile(
    r"(?:originally\s+from|born\s+in|native\s+of|hails?\s+from|of\s+\w+\s+(?:origin|descent)|-born|"
    r"уроженец|уроженк\w|родом из|родился в|родилась в)\s*$",
    re.IGNORECASE,
)
_ORIGIN_AFTER = re.compile(r"^[\s-]*(?:born|origin|descent|происхождени\w+)\b", re.IGNORECASE)
_AHEAD = 70


def positions(scene: Scene, figure: Figure) -> tuple[Position, ...]:
    """Gather the positions of a figure, each title and organisation once, in order of place."""
    found: dict[tuple[str, str | None], Position] = {}
    for mention in figure.mentions:
        for title in _titles(scene, mention):
            held = _position(scene, mention, title)
            found.setdefault((held.title.lower(), held.organisation), held)
    if figure.name and not found:
        found = {(held.title.lower(), None): held for held in _described(scene, figure)}
    return tuple(sorted(found.values(), key=lambda held: held.quote.start))


def _described(scene: Scene, figure: Figure) -> Iterator[Position]:
    """Take the posts that descriptions name: 'the assistant', 'his former aide'; one a word, the past one first."""
    words = (m for m in figure.mentions if m.form == "description" and m.many is not True)
    taken: set[str | None] = set()
    for mention in sorted(words, key=lambda m: not _PAST.search(m.words)):
        hit = next((h for h in scene.listed("roles").search(scene.text, mention.start, mention.end)), None)
        if hit and hit.entry.group not in {None, "relative", "victim", "witness", *taken}:
            taken.add(hit.entry.group)
            when: When = "past" if _PAST.search(mention.words) else "now"
            quote = scene.article.quote(hit.start, hit.end)
            yield Position(quote.exact, None, when, None, None, scene.article.quote(mention.start, mention.end))


def _titles(scene: Scene, mention: Mention) -> Iterator[int]:
    for arrow in scene.arrows_of(mention.span, "position"):
        if arrow.score >= TRUSTED and scene.reading.spans[arrow.target].label == "position":
            yield arrow.target


def _position(scene: Scene, mention: Mention, index: int) -> Position:
    span = scene.reading.spans[index]
    exact = scene.text[span.start : span.end]
    organisation = next((_words(scene, a.target) for a in scene.arrows_of(index, "of") if a.score >= TRUSTED), None)
    passage = scene.passages[mention.passage]
    after = scene.text[span.end : min(span.end + _AHEAD, passage.end)]
    before = scene.text[max(span.start - 30, passage.start) : span.start]
    since, until = _years(after)
    when = _when(exact, before, after, ended=until is not None)
    return Position(exact, organisation, when, since, until, scene.article.quote(span.start, span.end))


def _words(scene: Scene, index: int) -> str:
    span = scene.reading.spans[index]
    return scene.text[span.start : span.end]


def _years(after: str) -> tuple[str | None, str | None]:
    both = _RANGE.search(after)
    if both:
        return both[1], both[2]
    since, until = _SINCE.search(after), _UNTIL.search(after)
    return (since[1] if since else None), (until[1] if until else None)


def _when(exact: str, before: str, after: str, *, ended: bool) -> When:
    """Say whether a position is held now, by the nearest word that tells it."""
    if _FUTURE.search(exact) or _FUTURE.match(after):
        return "future"
    if ended or _PAST.match(exact):
        return "past"
    cues = [(hit.end(), when) for when, cue in (("past", _PAST), ("now", _NOW)) for hit in cue.finditer(before)]
    return max(cues)[1] if cues else "now"  # type: ignore[return-value]


def nationalities(
    scene: Scene, figure: Figure
) -> tuple[tuple[Cited[Nationality], ...], tuple[Cited[Nationality], ...]]:
    """Give the nationality and the origin of a figure; 'originally from' and '-born' tell an origin."""
    held: dict[str, Cited[Nationality]] = {}
    origin: dict[str, Cited[Nationality]] = {}
    for span in _nations(scene, figure.mentions):
        exact = scene.text[span.start : span.end]
        before, after = scene.text[max(span.start - 30, 0) : span.start], scene.text[span.end : span.end + 15]
        cited = Cited(
            Nationality(exact, places.country(exact, language=scene.tag)), scene.article.quote(span.start, span.end)
        )
        kind = (
            origin if _ORIGIN.search(before) or _ORIGIN_AFTER.match(after) or exact.lower().endswith("-born") else held
        )
        kind.setdefault(exact.lower(), cited)
    return tuple(held.values()), tuple(origin.values())


def _nations(scene: Scene, mentions: Iterable[Mention]) -> Iterator[Span]:
    for mention in mentions:
        for arrow in scene.arrows_of(mention.span, "nationality"):
            span = scene.reading.spans[arrow.target]
            if arrow.score >= TRUSTED and span.label == "nationality":
                yield span
