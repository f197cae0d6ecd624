"""Ties between people of one report: the model's arrows, and words like 'his aide' and 'the wife of'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import cast

from habeas.claims.figures import Cast
from habeas.claims.holders import Held
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene
from habeas.records.person import Tie, TieKind
from habeas.records.quote import Quote

TRUSTED = 0.5
Tied = dict[int, list[Tie]]
_NUMBER = re.compile(r"\d{1,6}")
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "both": 2, "двое": 2, "трое": 3, "четверо": 4, "пятеро": 5, "два": 2, "две": 2, "три": 3, "пять": 5,
}  # fmt: skip


def number(words: str) -> int | None:
    """Give the number a description begins with.

    >>> number("47 men"), number("The two women"), number("several clerks")
    (47, 2, None)
    """
    for token in re.findall(r"\w+", words.lower())[:3]:
        if _NUMBER.fullmatch(token):
            return int(token)
        if token in _COUNTS:
            return _COUNTS[token]
    return None


def ties(scene: Scene, cast: Cast, ids: Mapping[int, str], held: Held) -> Tied:
    """Gather the ties between the shown figures; each pair and kind once."""
    found: Tied = defaultdict(list)
    drawn = [
        (source.id, target.id, kind, quote)
        for one, other, kind, quote in (*_arrows(scene), *_owned(scene))
        for source in cast.figures_of(one)
        for target in cast.figures_of(other)
    ]
    for source, target, kind, quote in (*drawn, *_titled(scene, cast, held)):
        tie = Tie(ids.get(target, ""), kind, quote.exact, quote)
        known = source in ids and target in ids and source != target
        if known and not any((t.to, t.kind) == (tie.to, tie.kind) for t in found[source]):
            found[source].append(tie)
    return found


def _titled(scene: Scene, cast: Cast, held: Held) -> Iterator[tuple[int, int, TieKind, Quote]]:
    """Tie the holder of 'Example's aide' to Example."""
    for source, titles in held.items():
        for title in titles:
            hit = next(iter(scene.listed("ties").search(scene.text, title.start, title.end)), None)
            for target in cast.figures_of(title.owner) if title.owner and hit and hit.entry.value else ():
                yield source, target.id, cast_kind(hit.entry.value), scene.article.quote(title.start, title.end)  # type: ignore[union-attr,arg-type]


def _arrows(scene: Scene) -> Iterator[tuple[Mention, Mention, TieKind, Quote]]:
    for arrow in scene.reading.arrows:
        if arrow.label.startswith("tie:") and arrow.score >= TRUSTED:
            one, other = scene.of_span.get(arrow.source), scene.of_span.get(arrow.target)
            if one and other:
                kind = cast_kind(arrow.label)
                yield one, other, kind, _tie_words(scene, one, other, kind)


def cast_kind(label: str) -> TieKind:
    """Give the kind of a tie arrow."""
    return cast("TieKind", label.removeprefix("tie:"))


def _tie_words(scene: Scene, one: Mention, other: Mention, kind: TieKind) -> Quote:
    """Quote the listed word of the kind nearest to the two people, or else the words from one to the other."""
    low, high = min(one.start, other.start), max(one.end, other.end)
    start, end = max(low - 40, 0), min(high + 40, len(scene.text))
    if end - start < 600:
        hits = [hit for hit in scene.listed("ties").search(scene.text, start, end) if hit.entry.value == kind]
        if hits:
            return scene.article.quote(hits[0].start, hits[0].end)
    return scene.article.quote(one.start, one.end)


def _owned(scene: Scene) -> Iterator[tuple[Mention, Mention, TieKind, Quote]]:
    """Find 'his aide' and 'Example's aide': the description is tied to its owner."""
    for mention in scene.mentions:
        if mention.form != "description":
            continue
        owner = next((o for o in scene.in_passage[mention.passage] if _owns(scene, o, mention)), None)
        hit = next(iter(scene.listed("ties").search(scene.text, mention.start, mention.end)), None)
        if owner and hit and hit.entry.value:
            yield mention, owner, cast("TieKind", hit.entry.value), scene.article.quote(hit.start, hit.end)


def _owns(scene: Scene, owner: Mention, mention: Mention) -> bool:
    if owner is mention or not owner.possessive:
        return False
    inside = owner.start == mention.start and owner.end < mention.end
    return inside or (owner.end <= mention.start and not scene.text[owner.end : mention.start].strip())
