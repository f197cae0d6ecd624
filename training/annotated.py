"""The annotated corpus as oracle readings: what a perfect reader would see.

    for article, reading in load(["seed-spector"]): ...

`load(ids=None, root=...)` reads `ROOT/gold/ID.json` and `ROOT/texts/ID.json` (the format of the shared
GUIDELINES.md). Spans carry the labels of `reader/labels.yml`; a trigger's `assertion` is the gold modality, a
person span's `assertion` is the gold role (`None` where gold has none). Arrows are as in labels.yml; `same` leads
from each mention of a person to the mention of the same person before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from habeas.evaluate import gold as gold_files
from habeas.evaluate.gold import GoldEvent, GoldPerson, GoldReport, Words
from habeas.records.article import Article
from habeas.records.reading import Arrow, Reading, Span

ROOT = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def dev_ids(root: Path = ROOT) -> frozenset[str]:
    """Name the reports kept for development scores; never train on them."""
    return frozenset((root / "dev.txt").read_text().split())


def load(ids: Iterable[str] | None = None, *, root: Path = ROOT) -> Iterator[tuple[Article, Reading]]:
    """Give each gold report as an article and the reading of a perfect reader."""
    folder = root / "gold"
    for id in gold_files.names(folder, ids):
        report = gold_files.read(folder, id)
        yield report.article, oracle(report)


@dataclass
class _Board:
    """Spans and arrows as they are put up; a span is kept once."""

    article: Article
    spans: list[Span] = field(default_factory=list)
    index: dict[tuple[str, int, int], int] = field(default_factory=dict)
    arrows: set[tuple[str, int, int]] = field(default_factory=set)

    def put(self, label: str, place: tuple[int, int], assertion: str | None = None) -> int:
        key = (label, *place)
        if key not in self.index:
            self.index[key] = len(self.spans)
            self.spans.append(Span(label, *place, 1.0, assertion))
        return self.index[key]


def locate(
    article: Article, words: Words, near: int | None = None, taken: Iterable[int] = ()
) -> tuple[int, int] | None:
    """Find words in their sentence, as a whole word if possible, nearest to offset `near`."""
    sentence = article.sentences[words.sentence]
    text = article.text[sentence.start : sentence.end]
    pattern = re.escape(words.words)
    found = [m.start() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)] or [
        m.start() for m in re.finditer(pattern, text)
    ]
    found = [sentence.start + at for at in found if sentence.start + at not in taken] or [
        sentence.start + at for at in found
    ]
    if not found:
        return None
    start = min(found, key=lambda at: abs(at - near)) if near is not None else found[0]
    return start, start + len(words.words)


def _name_places(article: Article, people: tuple[GoldPerson, ...]) -> dict[str, list[tuple[int, int]]]:
    """Find every whole-word occurrence of every name form, longest first, each place once."""
    places: dict[str, list[tuple[int, int]]] = {person.id: [] for person in people}
    taken = bytearray(len(article.text))
    forms = sorted(((form, p) for p in people if p.name for form in p.forms), key=lambda pair: -len(pair[0]))
    for form, person in forms:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", article.text):
            if not any(taken[match.start() : match.end()]):
                places[person.id].append(match.span())
                taken[match.start() : match.end()] = b"\x01" * len(match[0])
    return places


def oracle(report: GoldReport) -> Reading:
    """Turn a gold report into the reading of a perfect reader."""
    board = _Board(report.article)
    people = {person.id: person for person in report.people}
    mentions = {id: [*places] for id, places in _name_places(report.article, report.people).items()}
    used: dict[tuple[int, str, str], list[int]] = {}
    for event in report.events:
        _put_event(board, event, people, mentions, used)
    for person in report.people:
        _put_person(board, person, mentions)
    for person in report.people:
        _put_ties(board, person, mentions)
    return Reading(report.article, tuple(board.spans), tuple(Arrow(*arrow) for arrow in sorted(board.arrows)), "gold")


def _put_event(
    board: _Board,
    event: GoldEvent,
    people: dict[str, GoldPerson],
    mentions: dict[str, list[tuple[int, int]]],
    used: dict[tuple[int, str, str], list[int]],
) -> None:
    hint = next((place for _, words in event.people[:1] if (place := locate(board.article, words))), None)
    key = (event.trigger.sentence, event.kind, event.trigger.words)
    place = locate(board.article, event.trigger, hint[0] if hint else None, used.get(key, ()))
    if place is None:
        return
    used.setdefault(key, []).append(place[0])
    trigger = board.put(event.kind, place, event.assertion)
    for id, words in event.people:
        where = _person_place(board.article, words, place[0], mentions[id])
        if where:
            if where not in mentions[id]:
                mentions[id].append(where)
            board.arrows.add(("person", trigger, board.put("person", where, people[id].role)))
    lists = (
        ("by", "authority", event.authority), ("offence", "offence", event.offences), ("term", "term", event.term),
        ("date", "date", event.date), ("place", "place", event.place), ("source", "source", event.said_by),
    )  # fmt: skip
    for arrow, label, values in lists:
        for words in values:
            where = locate(board.article, words, place[0])
            if where:
                board.arrows.add((arrow, trigger, board.put(label, where)))


def _person_place(article: Article, words: Words, near: int, names: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Place the words used for a person; where they hold a name of that person, the name alone."""
    place = locate(article, words, near)
    if place is None:
        return None
    inside = [name for name in names if place[0] <= name[0] and name[1] <= place[1]]
    around = [name for name in names if name[0] <= place[0] and place[1] <= name[1]]
    return (inside or around or [place])[0]


def _put_person(board: _Board, person: GoldPerson, mentions: dict[str, list[tuple[int, int]]]) -> None:
    spans = [board.put("person", place, person.role) for place in sorted(mentions[person.id])]
    for earlier, later in pairwise(spans):
        board.arrows.add(("same", later, earlier))
    for words in person.nationality:
        places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", board.article.text)]
        if places and spans:
            pairs = [(abs(board.spans[s].start - p[0]), s, p) for s in spans for p in places]
            _, span, place = min(pairs)
            board.arrows.add(("nationality", span, board.put("nationality", place)))
    for position in person.positions:
        place = locate(board.article, position.title)
        if place is None or not spans:
            continue
        nearest = min(spans, key=lambda s: abs(board.spans[s].start - place[0]))
        target = board.put("position", place)
        board.arrows.add(("position", nearest, target))
        if position.organisation:
            where = locate(board.article, Words(position.title.sentence, position.organisation), place[0])
            if where:
                board.arrows.add(("of", target, board.put("organisation", where)))


def _put_ties(board: _Board, person: GoldPerson, mentions: dict[str, list[tuple[int, int]]]) -> None:
    for tie in person.ties:
        place = locate(board.article, tie.words)
        if place is None or not mentions.get(person.id) or not mentions.get(tie.to):
            continue
        source = min(mentions[person.id], key=lambda m: abs(m[0] - place[0]))
        target = min(mentions[tie.to], key=lambda m: abs(m[0] - place[0]))
        if source != target:
            spans = (board.index["person", *source], board.index["person", *target])
            board.arrows.add((f"tie:{tie.kind}", *spans))
