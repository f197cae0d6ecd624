"""Ties between people of one report: the model's arrows, and words like 'his aide' and 'the wife of'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from habeas.claims.figures import Cast
from habeas.claims.holders import Held
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene
from habeas.records.person import Tie, TieKind
from habeas.records.quote import Quote

TRUSTED = 0.5
Tied = dict[int, list[Tie]]
_HIS = re.compile(r"\b(his|her|его|её|ее)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_GENDERS = {"his": "m", "her": "f", "его": "m", "её": "f", "ее": "f"}
_LONG = 2000
_WORDS = re.compile(r"(?:['’]s?)?\s+(?:(?!(?:and|и)\b)[\w-]+\s+){0,2}")
_OF = re.compile(r"\s+(?:of|to|for)\s+(?:(?!(?:and|by)\b)[\w.-]+\s+){0,3}")
_AFTER = re.compile(r",?\s+")
_BEFORE = re.compile(r",\s+(?:(?:a|an|the|former|then|бывш\w+)\s+){0,2}", re.IGNORECASE)
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
        for one, other, kind, quote in (*_arrows(scene), *_owned(scene), *_worded(scene, cast))
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
            if title.owner is None or hit is None or not hit.entry.value:
                continue
            for target in cast.figures_of(title.owner):
                yield source, target.id, cast_kind(hit.entry.value), scene.article.quote(title.start, title.end)


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


def _worded(scene: Scene, cast: Cast) -> Iterator[tuple[Mention, Mention, TieKind, Quote]]:
    """Find 'his wife, Ann', 'Sample's lawyer Ann', 'Ann, an aide to Sample': bearer, owner and the word."""
    listed = scene.listed("ties")
    for number, near in scene.in_passage.items():
        passage = scene.passages[number]
        if passage.end - passage.start > _LONG or not near:
            continue
        for hit in listed.search(scene.text, passage.start, passage.end):
            owner, end = _owner(scene, near, hit.start, hit.end)
            owner = owner or _his(scene, cast, hit.start)
            bearer = owner and _bearer(scene, [m for m in near if m is not owner], (min(hit.start, owner.start), end))
            if owner and bearer and hit.entry.value:
                yield bearer, owner, cast_kind(hit.entry.value), scene.article.quote(hit.start, hit.end)


def _owner(scene: Scene, near: Sequence[Mention], start: int, end: int) -> tuple[Mention | None, int]:
    """Give whose wife or aide it is, and where the phrase ends: 'his wife', 'wife of Sample', 'aide to Sample'."""
    for mention in near:
        if mention.possessive and mention.end <= start and _WORDS.fullmatch(scene.text, mention.end, start):
            return mention, end
        if mention.form == "name" and mention.start >= end and _OF.fullmatch(scene.text, end, mention.start):
            return mention, mention.end
    return None, end


def _his(scene: Scene, cast: Cast, start: int) -> Mention | None:
    """Give whom 'his' before a word like 'sister' stands for: the person the report tells most of, if alone near."""
    word = _HIS.search(scene.text, max(0, start - 40), start)
    if not word:
        return None
    number = scene.passage_at(start)
    gender = _GENDERS.get(word[1].lower())
    fitting = [
        mention
        for mention in (*scene.in_passage.get(number - 1, ()), *scene.in_passage.get(number, ()))
        if mention.end <= word.start() and mention.many is not True
        for figure in cast.figures_of(mention)
        if figure.name and figure.gender in {gender, None}
    ]
    people = {figure.id for mention in fitting for figure in cast.figures_of(mention)}
    told = [figure for figure in cast.figures if figure.name and figure.gender in {gender, None}]
    most = max(told, key=lambda figure: len(figure.mentions), default=None)
    return fitting[-1] if most and people == {most.id} else None


def _bearer(scene: Scene, near: Sequence[Mention], place: tuple[int, int]) -> Mention | None:
    """Give the name right after the phrase, or that before it to which it stands in apposition."""
    start, end = place
    for mention in near:
        if mention.form == "name" and mention.start >= end and _AFTER.fullmatch(scene.text, end, mention.start):
            return mention
    for mention in near:
        if mention.form == "name" and mention.end <= start and _BEFORE.fullmatch(scene.text, mention.end, start):
            return mention
    return None


def _owns(scene: Scene, owner: Mention, mention: Mention) -> bool:
    if owner is mention or not owner.possessive:
        return False
    inside = owner.start == mention.start and owner.end < mention.end
    return inside or (owner.end <= mention.start and not scene.text[owner.end : mention.start].strip())
