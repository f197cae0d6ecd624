"""Whose a job or office is: grammar first, then the arrows of the model.

    'Ann Example, editor of the Gazette'               the name before it (apposition)
    'editor Ann Example', 'the assistant, Ann Example'  the name after it
    'Ann, who held the post of mayor under Bob'        the grammatical subject, never Bob
    'minister Ann Example's aide'                      'aide' is somebody else's, who is tied to Ann

A title that grammar gives to nobody known ('Ann's aide') is held by the one other person of the report who is
called so elsewhere ('the assistant, Eve Sample'), or by nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from habeas.claims.figures import Cast, Figure
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene

TRUSTED = 0.35
_NEXT = 80
_NEARLY = 0.75
_BLANK = re.compile(r"[\s\"“”«»„]+")
_COMMA = re.compile(r",\s+")
_APPOSED = re.compile(
    r"(?:,|\s[-–—]|\s\()\s*(?!(?:and|or|said|says|told|и|или|сказал\w*|заявил\w*)\b)"
    r"(?:(?!(?:and|by|with|to|from|against|said|says|told|whose|и|с|от|к)\b)[\w.'’-]+\s+){0,4}",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\b(?:(?:held|holds|occupied|occupies|took)\s+the\s+(?:position|post|office|job|rank|role)\s+of|"
    r"(?:serves|served|serving|works|worked|working|acts|acted|acting)(?:\s+[\w-]+)?\s+as|"
    r"(?:is|was|became|been|remains)(?:\s+(?:currently|now|once|formerly|previously|then|still|also))?|"
    r"(?:занимал[аи]?|занимает|занял[аи]?)\s+(?:пост|должность)|работал[аи]?|работает|служил[аи]?|служит|был[аи]?|стал[аи]?|является)"
    r"\s+(?:(?:the|a|an|his|her|its)\s+)?(?:[a-z-]+\s+|[а-яё-]+(?:ый|ий|ой|ым|им|ая)\s+)?$",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:under|by|with|for|to|of|against|from|than|before|after|при|под|у|с|от|для|к|против|после|вместе с)"
    r"\s+(?:(?!(?:and|и)\b)[\w.-]+\s+){0,2}$",
    re.IGNORECASE,
)
_HIS = re.compile(r"(?:his|her|their|its|его|её|ее|их)\b", re.IGNORECASE)
_GROUPS = frozenset({"authority", "counsel", "official"})
_TITLED = frozenset({"aide", "journalist"})


@dataclass(frozen=True, slots=True)
class Title:
    """A job or office in the text; `span` is its index in the reading, None where only a word list knows it.

    `owner` is who has the person ('Ann's aide': Ann), where grammar says so.
    """

    start: int
    end: int
    passage: int
    span: int | None
    owner: Mention | None = None


Held = Mapping[int, tuple[Title, ...]]


def holders(scene: Scene, cast: Cast) -> Held:
    """Give the titles of every figure, in order of place."""
    found: dict[int, list[Title]] = defaultdict(list)
    loose: list[Title] = []
    drawn = _drawn(scene)
    for title in (*_seen(scene), *_listed(scene)):
        owner = _owner(scene, title)
        told = _by_grammar(scene, title, owner) or (
            () if owner or title.span is None else _by_arrow(drawn.get(title.span, []))
        )
        whose = [f for mention in told for f in cast.figures_of(mention) if not _own(scene, cast, mention, f)]
        owned = Title(title.start, title.end, title.passage, title.span, owner)
        for figure in whose:
            found[figure.id].append(owned)
        if not whose:
            loose.append(owned)
    for title in loose:
        bearer = _called_so(scene, cast, title, found)
        if bearer is not None:
            found[bearer].append(title)
    return {id: tuple(sorted(set(held), key=lambda one: one.start)) for id, held in found.items()}


def _seen(scene: Scene) -> Iterator[Title]:
    for index, span in enumerate(scene.reading.spans):
        if span.label == "position":
            yield Title(span.start, span.end, scene.passage_at(span.start), index)


def _listed(scene: Scene) -> Iterator[Title]:
    """Find listed titles beside a name, which the model did not see."""
    taken = [(span.start, span.end) for span in scene.reading.spans if span.label == "position"]
    for mention in (m for m in scene.mentions if m.form == "name"):
        passage = scene.passages[mention.passage]
        low, high = max(mention.start - 40, passage.start), min(mention.end + _NEXT, passage.end)
        for start, end in sorted(_words(scene, low, high), key=lambda place: place[0] - place[1]):
            inside = start < mention.end and mention.start < end and scene.text[start:end] in mention.bare
            if not inside and not any(one < end and start < other for one, other in taken):
                taken.append((start, end))
                yield Title(start, end, mention.passage, None)


def _words(scene: Scene, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Find the titles of the word lists in a stretch of text, without plurals."""
    for topic in ("roles", "positions"):
        for hit in scene.listed(topic).search(scene.text, low, high):
            wanted = hit.entry.value in _GROUPS or hit.entry.group in _TITLED or topic == "positions"
            if wanted and not re.search(r"[^s]s$", scene.text[hit.start : hit.end]):
                yield hit.start, hit.end


def _owner(scene: Scene, title: Title) -> Mention | None:
    """Give the person whose aide, lawyer or wife somebody is: 'Ann Example's former aide'."""
    for mention in scene.in_passage.get(title.passage, ()):
        close = mention.possessive and mention.form == "name" and mention.end <= title.start
        if close and _OWNED.fullmatch(scene.text, mention.end, title.start):
            return mention
        inside = mention.start < title.start < mention.end and mention.form == "name"
        if inside and re.search(r"['’]s?\s+(?:[\w-]+\s+){0,3}$", scene.text[mention.start : title.start]):
            return mention
    return _genitive(scene, title)


def _genitive(scene: Scene, title: Title) -> Mention | None:
    """Give Ann in 'защитник Анны Иван Образцов' and in 'адвокат Анны': a name in the genitive behind the title."""
    names = [m for m in scene.in_passage.get(title.passage, ()) if m.form == "name" and m.start >= title.end][:2]
    if scene.language != "ru" or not names or not _BLANK.fullmatch(scene.text, title.end, names[0].start):
        return None
    if len(names) > 1 and _BLANK.fullmatch(scene.text, names[0].end, names[1].start):
        return names[0]
    plain = names[0].words[:-1]
    bare = scene.text[title.end - 1 : title.end].lower() not in {"а", "у", "е", "ы", "и", "м", "й"}
    inflected = names[0].words[-1:] == "а" and any(m.words.endswith(plain) for m in scene.mentions if m.form == "name")
    return names[0] if bare and inflected and scene.listed("ties").find(_last(scene, title)) else None


def _last(scene: Scene, title: Title) -> str:
    return scene.text[title.start : title.end].rpartition(" ")[2]


def _by_grammar(scene: Scene, title: Title, owner: Mention | None) -> tuple[Mention, ...]:
    """Give the mention whose title it is by its place in the sentence; empty where the place does not tell."""
    near = [m for m in scene.in_passage.get(title.passage, ()) if m is not owner]
    covering = [m for m in near if m.start <= title.start and title.end <= m.end]
    if covering:
        return (min(covering, key=lambda m: m.end - m.start),)
    following = next((m for m in near if m.start >= title.end), None)
    leading = next((m for m in reversed(near) if m.end <= title.start and m.form == "name"), None)
    apposed = leading is not None and _APPOSED.fullmatch(scene.text, leading.end, title.start)
    behind = owner.end if owner and owner.start >= title.end else title.end
    for end in (behind, _end_of_organisation(scene, title)):
        if following and following.form == "name" and following.start >= end:
            if _BLANK.fullmatch(scene.text, end, following.start):
                return (following,)
            if _COMMA.fullmatch(scene.text, end, following.start) and not apposed and _closed(scene, following):
                return (following,)
    if leading and apposed:
        return (leading,)
    return _subject(scene, title, near)


def _closed(scene: Scene, mention: Mention) -> bool:
    """Say whether a name in apposition ends there: a stop, a comma or a bracket follows."""
    return scene.text[mention.end : mention.end + 1] in {",", ".", ";", ")", ""}


def _end_of_organisation(scene: Scene, title: Title) -> int:
    ends = [
        scene.reading.spans[arrow.target].end
        for arrow in (scene.arrows_of(title.span, "of") if title.span is not None else ())
        if arrow.score >= TRUSTED and 0 < scene.reading.spans[arrow.target].start - title.end < 30
    ]
    return max(ends, default=title.end)


def _subject(scene: Scene, title: Title, near: list[Mention]) -> tuple[Mention, ...]:
    """Give the grammatical subject of 'held the post of' and 'serves as': nobody behind a preposition."""
    low = max(scene.passages[title.passage].start, title.start - 300)
    cue = _PREDICATE.search(scene.text, max(low, title.start - 60), title.start)
    if not cue:
        return ()
    for mention in reversed(near):
        ahead = scene.text[max(low, mention.start - 30) : mention.start]
        if (
            low <= mention.start
            and mention.end <= cue.start()
            and not mention.possessive
            and mention.form != "description"
        ):
            if mention.form == "pronoun" and _GOVERNED.search(ahead):
                continue
            if not _GOVERNED.search(ahead):
                return (mention,)
    return ()


def _drawn(scene: Scene) -> dict[int, list[tuple[float, Mention]]]:
    """Collect the arrows of the model from mentions to titles, by the title's span."""
    drawn: dict[int, list[tuple[float, Mention]]] = defaultdict(list)
    for mention in scene.mentions:
        for arrow in scene.arrows_of(mention.span, "position"):
            if arrow.score >= TRUSTED and not _in_court(scene, mention, arrow.target):
                drawn[arrow.target].append((arrow.score, mention))
    return drawn


def _in_court(scene: Scene, mention: Mention, title: int) -> bool:
    """Say whether a title of another sentence is a part in court ('the defender'), which is seldom the accused's."""
    span = scene.reading.spans[title]
    if scene.passage_at(span.start) == mention.passage:
        return False
    part = scene.listed("roles").find(scene.text[span.start : span.end])
    return part is not None and part.value in {"counsel", "authority"}


def _by_arrow(drawn: list[tuple[float, Mention]]) -> tuple[Mention, ...]:
    """Give the mentions from which the model draws an arrow to the title, the surest only unless all are sure."""
    most = max((score for score, _ in drawn), default=0.0)
    return tuple(mention for score, mention in drawn if score >= _NEARLY * most)


def _own(scene: Scene, cast: Cast, mention: Mention, figure: Figure) -> bool:
    """Say whether 'his former aide' was taken for him himself: the name last read before it is his."""
    if mention.form != "description" or not _HIS.match(mention.words):
        return False
    named = [m for m in scene.in_passage.get(mention.passage, ()) if m.end <= mention.start and m.form == "name"]
    return bool(named) and figure in cast.figures_of(named[-1])


def group(scene: Scene, title: Title) -> str | None:
    """Give what the words for one post share: 'aide' and 'assistant' are one group."""
    hit = next(scene.listed("roles").search(scene.text, title.start, title.end), None)
    return hit.entry.group if hit else None


def _called_so(scene: Scene, cast: Cast, title: Title, found: Mapping[int, list[Title]]) -> int | None:
    """Give the only person, not the owner, who bears a title of the same group elsewhere in the report."""
    wanted = group(scene, title)
    if wanted not in _TITLED:
        return None
    not_his = {f.id for f in cast.figures_of(title.owner)} if title.owner else set[int]()
    bearing = {
        id for id, held in found.items() if id not in not_his and any(group(scene, other) == wanted for other in held)
    }
    return next(iter(bearing)) if len(bearing) == 1 else None
