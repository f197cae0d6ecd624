"""The jobs, offices and ranks a person holds or held, with organisation and time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from habeas.claims.figures import Figure
from habeas.claims.holders import TRUSTED, Title, group
from habeas.claims.scene import Scene
from habeas.records.person import Position, When

_PAST = re.compile(
    r"\b(?:former|ex|past|late|then|previously|formerly|one-time|onetime|retired|once|held|served|was|had been|worked|"
    r"были|бывш\w+|экс|был|была|"
    r"занимал\w*|работал\w*|покойн\w+|тогдашн\w+)\b[\s-]*",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:currently|now|is|serves|works|current|incumbent|ныне|нынешн\w+|сейчас|является|занимает|работает)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"(?:-elect\b|\bdesignate\b|\bincoming\b|\bfuture\b|\bбудущ\w+)", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:from|since|с)\s+(\d{4})", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:to|until|till|through|по|до)\s+(\d{4})", re.IGNORECASE)
_RANGE = re.compile(r"\b(\d{4})\s*[-–—]\s*(\d{4})\b")
_PART = re.compile(r"[,;(]\s*(?!who\b|котор)", re.IGNORECASE)
_NAMED = re.compile(
    r"\s+(?:of|at|for|with|издания|газеты|журнала|телеканала|компании|банка)\s+(?:the\s+)?[\"“«„]?"
    r"((?:[A-ZА-ЯЁ][\w’'&.-]*)(?:\s+(?:of\s+)?[A-ZА-ЯЁ][\w’'&-]*){0,4})"
)
_HIS = re.compile(r"(?:his|her|their|its|the|an?|его|её|ее|их)\s+", re.IGNORECASE)
_AHEAD = 70


def positions(scene: Scene, figure: Figure, titles: tuple[Title, ...]) -> tuple[Position, ...]:
    """Make the positions of a figure from its titles, each title and organisation once, in order of place."""
    found: dict[tuple[str, str | None], tuple[Position, bool, str | None]] = {}
    for title in titles:
        held, told = _position(scene, title)
        key = (held.title.lower(), held.organisation)
        if key not in found or _exactness(held, told=told) > _exactness(found[key][0], told=found[key][1]):
            found[key] = (held, told, group(scene, title))
    if figure.name and not found:
        found = {(held.title.lower(), None): (held, True, None) for held in _described(scene, figure)}
    over = {kind for held, told, kind in found.values() if told and held.when == "past" and kind}
    settled = (replace(held, when="past") if kind in over and not told else held for held, told, kind in found.values())
    return tuple(sorted(settled, key=lambda held: held.quote.start))


def _exactness(held: Position, *, told: bool) -> tuple[bool, bool]:
    """Rank two tellings of one post: the one whose time is told, then the one that gives a year."""
    return told, bool(held.since or held.until)


def _described(scene: Scene, figure: Figure) -> Iterator[Position]:
    """Take the posts that descriptions name: 'the assistant', 'a former aide'; one a word, the past one first."""
    words = (m for m in figure.mentions if m.form == "description" and m.many is not True)
    taken: set[str | None] = set()
    for mention in sorted(words, key=lambda m: not _PAST.search(m.words)):
        hit = next((h for h in scene.listed("roles").search(scene.text, mention.start, mention.end)), None)
        owned = re.match(r"(?:his|her|their|его|её|ее|их)\b", mention.words, re.IGNORECASE)
        if hit and not owned and hit.entry.group not in {None, "relative", "victim", "witness", *taken}:
            taken.add(hit.entry.group)
            when: When = "past" if _PAST.search(mention.words) else "now"
            quote = scene.article.quote(hit.start, hit.end)
            yield Position(quote.exact, None, when, None, None, scene.article.quote(mention.start, mention.end))


def _position(scene: Scene, title: Title) -> tuple[Position, bool]:
    """Make a position of a title, and say whether its time is told or only taken for now."""
    start = _HIS.match(scene.text, title.start, title.end)
    title = replace(title, start=start.end()) if start else title
    exact = scene.text[title.start : title.end]
    passage = scene.passages[title.passage]
    near = (scene.reading.spans[index].start for index in scene.spans(title.passage, "position"))
    others = (start for start in near if start >= title.end)
    after = scene.text[title.end : min(title.end + _AHEAD, passage.end, min(others, default=passage.end))]
    low = max(title.start - 45, passage.start, title.owner.end if title.owner else 0)
    before = _PART.split(scene.text[low : title.start])[-1]
    since, until = _years(after)
    when = _when(exact, before, after, ended=until is not None)
    held = Position(
        exact, _organisation(scene, title), when or "now", since, until, scene.article.quote(title.start, title.end)
    )
    return held, when is not None


def _organisation(scene: Scene, title: Title) -> str | None:
    """Give the organisation by the arrow of the model, else a name behind 'of' or 'at' that is no person's."""
    for arrow in scene.arrows_of(title.span, "of") if title.span is not None else ():
        if arrow.score >= TRUSTED:
            span = scene.reading.spans[arrow.target]
            return scene.text[span.start : span.end]
    named = _NAMED.match(scene.text, title.end, scene.passages[title.passage].end)
    if not named:
        return None
    start, end = named.span(1)
    people = scene.in_passage.get(title.passage, ())
    return None if any(m.start < end and start < m.end for m in people) else named[1]


def _years(after: str) -> tuple[str | None, str | None]:
    both = _RANGE.search(after)
    if both:
        return both[1], both[2]
    since, until = _SINCE.search(after), _UNTIL.search(after)
    return (since[1] if since else None), (until[1] if until else None)


def _when(exact: str, before: str, after: str, *, ended: bool) -> When | None:
    """Say when a position is or was held by the nearest word that tells it; None where none does."""
    if _FUTURE.search(exact) or _FUTURE.match(after):
        return "future"
    if ended or _PAST.match(exact):
        return "past"
    cues: list[tuple[int, When]] = [(hit.end(), "past") for hit in _PAST.finditer(before)]
    cues += [(hit.end(), "now") for hit in _NOW.finditer(before)]
    return max(cues)[1] if cues else None
