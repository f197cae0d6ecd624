"""A reading laid out for the rules: mentions of people, triggers, and the text cut into passages.

A passage is a sentence, or several pieces of one that a page has broken across lines. All offsets are into
`Article.text`. Nothing is decided here but what the words of one mention are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast, get_args

from habeas.claims import bare, dateline, strangers
from habeas.claims.headings import with_surnames, without_common_words, without_headings, without_openers
from habeas.claims.mention import Mention
from habeas.claims.wordlists import WordList, language_of, words
from habeas.records.article import Article, Sentence
from habeas.records.claim import KINDS, Assertion, Kind
from habeas.records.person import Role
from habeas.records.reading import Arrow, Reading, Span

T = TypeVar("T")
ROLES: frozenset[str] = frozenset(get_args(Role))
_TOKEN = re.compile(r"\w+(?:[.'’\-]\w+)*|[^\w\s]")
_STOPPED = re.compile(r"[.!?…:;\"”»)\]]\s*$")


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that names an event, with the assertion the model gave it; `span` is its index in the reading."""

    span: int
    start: int
    end: int
    words: str
    kind: Kind
    passage: int
    assertion: Assertion | None
    score: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading with what the rules need to ask of it."""

    article: Article
    reading: Reading
    language: str
    day: str | None
    passages: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    triggers: tuple[Trigger, ...]
    arrows: Mapping[int, tuple[Arrow, ...]]
    of_span: Mapping[int, Mention]
    in_passage: Mapping[int, tuple[Mention, ...]]
    spans_in_passage: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    triggers_of: Mapping[int, tuple[Trigger, ...]] = field(default_factory=dict)
    arrows_reaching: Mapping[int, tuple[Arrow, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.article.text

    @property
    def tag(self) -> str:
        """The language of the report itself, which `normalise` may know better than our lists do."""
        return self.article.report.language or self.language

    def listed(self, topic: str) -> WordList:
        """Give the word list of a topic in the language of this report."""
        return words(topic, self.language)

    def passage_at(self, offset: int) -> int:
        """Give the index of the passage that holds an offset."""
        return max(bisect_right(self.passages, offset, key=lambda passage: passage.start) - 1, 0)

    def passage_text(self, passage: int) -> str:
        """Give the words of a passage."""
        place = self.passages[passage]
        return self.text[place.start : place.end]

    def before(self, offset: int, count: int) -> list[str]:
        """Give up to `count` tokens of the same passage that stand before an offset, in order of the text."""
        start = self.passages[self.passage_at(offset)].start
        return _TOKEN.findall(self.text, max(start, offset - 24 * count), offset)[-count:]

    def after(self, offset: int, count: int) -> list[str]:
        """Give up to `count` tokens of the same passage that stand after an offset."""
        end = self.passages[self.passage_at(max(offset - 1, 0))].end
        return _TOKEN.findall(self.text, offset, min(end, offset + 24 * count))[:count]

    def distance(self, one: int, other: int) -> int:
        """Count the tokens between two offsets."""
        low, high = sorted((one, other))
        return len(_TOKEN.findall(self.text, low, high))

    def arrows_of(self, span: int, label: str) -> Iterator[Arrow]:
        """Give the arrows of one label that start at a span."""
        return (arrow for arrow in self.arrows.get(span, ()) if arrow.label == label)

    def arrows_to(self, span: int, label: str) -> Iterator[Arrow]:
        """Give the arrows of one label that end at a span."""
        return (arrow for arrow in self.arrows_reaching.get(span, ()) if arrow.label == label)

    def triggers_in(self, passage: int) -> tuple[Trigger, ...]:
        """Give the triggers of a passage."""
        return self.triggers_of.get(passage, ())

    def spans(self, passage: int, label: str) -> Iterator[int]:
        """Give the indices of the spans of one label that start in a passage."""
        return (index for index in self.spans_in_passage.get(passage, ()) if self.reading.spans[index].label == label)


def look(reading: Reading) -> Scene:
    """Lay a reading out; spans that lie outside the text or hold no words are passed over."""
    article = reading.article
    language = language_of(article.report.language, article.text)
    passages = tuple(_passages(article))
    starts = [passage.start for passage in passages]
    valid = [i for i, span in enumerate(reading.spans) if 0 <= span.start < span.end <= len(article.text)]
    order = sorted(valid, key=lambda i: (reading.spans[i].start, reading.spans[i].end))

    def passage_of(span: Span) -> int:
        return max(bisect_right(starts, span.start) - 1, 0)

    people = [i for i in order if reading.spans[i].label == "person"]
    beside = _covers(reading, order)
    mentions = tuple(
        _mention(reading, (number, index), language, passage_of(reading.spans[index]), beside)
        for number, index in enumerate(people)
    )
    mentions = without_headings(article.text, passages, mentions)
    mentions = with_surnames(article.text, passages, language, mentions)
    mentions = without_common_words(article.text, language, mentions)
    mentions = without_openers(passages, mentions)
    mentions = tuple(
        replace(mention, id=number) for number, mention in enumerate(strangers.people_only(article.text, mentions))
    )
    triggers = tuple(
        _trigger(reading, i, passage_of(reading.spans[i])) for i in order if reading.spans[i].label in KINDS
    )
    return Scene(
        article, reading, language, dateline.day_of(article), passages, mentions, triggers,
        _by(reading.arrows, lambda arrow: arrow.source),
        {mention.span: mention for mention in mentions},
        _by(mentions, lambda mention: mention.passage),
        _by(order, lambda index: passage_of(reading.spans[index])),
        _by(triggers, lambda trigger: trigger.passage),
        _by(reading.arrows, lambda arrow: arrow.target),
    )  # fmt: skip


def _by(items: Iterable[T], key: Callable[[T], int]) -> dict[int, tuple[T, ...]]:
    """Sort things into groups by a number, keeping their order."""
    groups: dict[int, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {number: tuple(found) for number, found in groups.items()}


def _passages(article: Article) -> Iterator[Sentence]:
    """Join sentences that a page broke across lines: no stop at the end, a small letter at the start of the next."""
    current: Sentence | None = None
    for sentence in article.sentences or (Sentence(0, len(article.text)),):
        if current and _continues(article.text, current, sentence):
            current = Sentence(current.start, sentence.end)
            continue
        if current:
            yield current
        current = sentence
    if current:
        yield current


def _continues(text: str, current: Sentence, following: Sentence) -> bool:
    first = text[following.start : following.start + 1]
    last = text[max(current.start, current.end - 3) : current.end]
    return first.islower() and not _STOPPED.search(last) and following.start - current.start < 2000


def _covers(reading: Reading, order: list[int]) -> list[Span]:
    labels = {"nationality", "position", "organisation", "place", "authority"}
    return [reading.spans[i] for i in order if reading.spans[i].label in labels]


def _mention(reading: Reading, ids: tuple[int, int], language: str, passage: int, beside: list[Span]) -> Mention:
    number, index = ids
    span = reading.spans[index]
    low = bisect_right(beside, span.start - 1, key=lambda other: other.start)
    high = bisect_right(beside, span.end - 1, key=lambda other: other.start)
    inside = [
        (other.start - span.start, other.end - span.start)
        for other in beside[low:high]
        if other.end <= span.end and (other.start, other.end) != (span.start, span.end)
    ]
    said = bare.describe(reading.article.text[span.start : span.end], language, inside)
    owner = said.possessive or reading.article.text[span.end : span.end + 2] in {"'s", "’s"}
    return Mention(
        number, index, span.start, span.end, said.words, passage, said.form, said.name, said.gender, said.many,
        owner, span.assertion if span.assertion in ROLES else None, span.score,
        said.accused, said.speaker, said.relative,
    )  # fmt: skip


def _trigger(reading: Reading, index: int, passage: int) -> Trigger:
    span = reading.spans[index]
    exact = reading.article.text[span.start : span.end]
    assertion = cast("Assertion", span.assertion) if span.assertion else None
    return Trigger(index, span.start, span.end, exact, cast("Kind", span.label), passage, assertion, span.score)
