"""Where a person is from: the model's arrows, and words like 'a U.S. citizen', 'Russian-born', 'уроженец Минска'.

An adjective counts only before a word for a person: 'American journalist Ann Example', never 'a Russian court'.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Literal

from habeas.claims.figures import Cast
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene
from habeas.normalise import places
from habeas.records.person import Nationality
from habeas.records.quote import Cited

TRUSTED = 0.35
Sort = Literal["held", "origin"]
_ORIGIN = re.compile(
    r"(?:originally\s+from|born\s+in|(?<!-)native\s+of|hails?\s+from|of\s+\w+\s+(?:origin|descent)|-born|"
    r"(?:уроженец|уроженк\w|уроженц\w{1,2}|родом\s+из|родился\s+в|родилась\s+в|родившийся\s+в|родившаяся\s+в)(?:\s+город\w)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:originally\s+from|(?:is|was)\s+born\s+in|,\s+born\s+in|native\s+of|hails\s+from|уроженец|уроженк\w|уроженц\w{1,2}|"
    r"родом\s+из|родился\s+в|родилась\s+в|родившийся\s+в|родившаяся\s+в)\s+(?:the\s+|города\s+)?",
    re.IGNORECASE,
)
_SURE = re.compile(r"originally|native|урожен|родом", re.IGNORECASE)
_CAPITAL = re.compile(r"(?:[A-ZА-ЯЁ][\w’'-]*\.?(?:[A-Z]\.)*)(?:,?\s+[A-ZА-ЯЁ][\w’'-]*){0,2}")
_AFTER = re.compile(r"[\s-]*(?:born|origin|descent|происхождени\w+)\b", re.IGNORECASE)
_BORN = re.compile(r"\b([A-Z][\w.]+)[-‑]born\b")
_PEOPLE = re.compile(
    r"\b(?!The\b|An\b)([A-Z][\w.’']+(?:\s[A-Z][a-z]+)?|[А-ЯЁа-яё][а-яё]+(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их))\s+"
    r"((?:(?!(?:and|or|of|in|at|by|и|в|на|по)\b)[\w-]+\s+){0,2}?)([\w-]+)"
)
_LEAD = re.compile(r"(?<![-\w])([^\W\d_][\w’']+)\s+$")
_CITIZEN = re.compile(r"\b(?:citizens?\s+of|гражданин\w{0,2}|гражданк\w{1,2})\s+(?:the\s+)?", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"(?:court|prison|state|government|police|security|federal|supreme|foreign|ministry|prosecut|intelligence|authorit|republic|embass|"
    r"суд|полиц|прокур|правительств|министер|тюр|спецслужб)",
    re.IGNORECASE,
)
_NATIVE = frozenset({"citizen", "citizens", "national", "nationals"})
_NOBODY = frozenset({"authority", "victim"})
_APPOSED = re.compile(
    r"(?:\s?\([^()]{1,40})?\)?,\s+(?:(?:a|an|the|who\s+is\s+an?|бывш\w+)\s+)?(?:[\w-]+\s+){0,2}|\s+(?:is|was)\s+(?:a|an|the)\s+(?:[\w-]+\s+){0,2}|\s+[-–—]\s+(?:[\w-]+\s+)?",
    re.IGNORECASE,
)
_MOST = 60


@dataclass(frozen=True, slots=True)
class Told:
    """Words for a country, of which sort, and the words of the whole phrase in which they stand."""

    start: int
    end: int
    sort: Sort
    low: int
    high: int


Nations = tuple[tuple[Cited[Nationality], ...], tuple[Cited[Nationality], ...]]


def nations(scene: Scene, cast: Cast) -> dict[int, Nations]:
    """Give nationality and origin of every figure of whom something is said."""
    found: defaultdict[int, list[Told]] = defaultdict(list)
    for mention in scene.mentions:
        for told in _arrows(scene, mention):
            for figure in cast.figures_of(mention):
                found[figure.id].append(told)
    for mention in scene.mentions:
        for figure in cast.figures_of(mention) if mention.form == "name" else ():
            found[figure.id] += _before_name(scene, mention)
    for told in (*_peoples(scene), *_origins(scene), *_citizens(scene)):
        owner = _whose(scene, told)
        for figure in cast.figures_of(owner) if owner else ():
            found[figure.id].append(told)
    return {id: _cited(scene, told) for id, told in found.items()}


def _cited(scene: Scene, told: list[Told]) -> Nations:
    """Cite the words, each once; one country is said once for each sort."""
    sorted_out: dict[Sort, dict[str, Cited[Nationality]]] = {"held": {}, "origin": {}}
    for one in sorted(told, key=lambda one: one.start):
        quote = scene.article.quote(one.start, one.end)
        country = _country(quote.exact, scene.tag)
        kept = sorted_out[one.sort]
        if (country or quote.exact.lower()) not in kept:
            kept[country or quote.exact.lower()] = Cited(Nationality(quote.exact, country), quote)
    return tuple(sorted_out["held"].values()), tuple(sorted_out["origin"].values())


def _arrows(scene: Scene, mention: Mention) -> Iterator[Told]:
    for arrow in scene.arrows_of(mention.span, "nationality"):
        span = scene.reading.spans[arrow.target]
        if arrow.score >= TRUSTED and span.label == "nationality":
            before, exact = scene.text[max(span.start - 40, 0) : span.start], scene.text[span.start : span.end]
            after = _AFTER.match(scene.text, span.end, span.end + 20)
            origin = _ORIGIN.search(before) or after or exact.lower().endswith("-born")
            if not origin and not _belongs(scene, mention, exact, span.end):
                continue
            yield Told(span.start, span.end, "origin" if origin else "held", span.start, span.end)


def _belongs(scene: Scene, mention: Mention, exact: str, end: int) -> bool:
    """Say whether words the model ties to a person can be a nationality, not a state ('president of France')."""
    following = " ".join(scene.after(end, 2))
    if not _country(exact, scene.tag):
        return scene.tag not in {"en", "ru"}
    nouns = [word for word in scene.after(end, 3) if _person_noun(scene, word)]
    inside = mention.start <= end <= mention.end
    several = not inside and mention.many is not True and any(word.endswith("s") for word in nouns)
    if (_INSTITUTION.match(following) and not nouns) or several or (exact.endswith("ans") and mention.many is not True):
        return False
    if _CITIZEN.search(scene.text[max(end - len(exact) - 25, 0) : end - len(exact)]):
        return True
    return _demonym(exact, scene.tag, following.partition(" ")[0])


@cache
def _country(words: str, language: str) -> str | None:
    return places.country(words, language=language)


def _peoples(scene: Scene) -> Iterator[Told]:
    """Find an adjective of a country before a word for a person, and 'Russian-born'."""
    for number, passage in enumerate(scene.passages):
        if number not in scene.in_passage:
            continue
        for hit in _BORN.finditer(scene.text, passage.start, passage.end):
            if _country(hit[1], scene.tag):
                yield Told(*hit.span(1), "origin", hit.start(), hit.end())
        at = passage.start
        while people := _PEOPLE.search(scene.text, at, passage.end):
            at = people.end(1)
            noun = _person_noun(scene, people[3]) or any(_person_noun(scene, word) for word in people[2].split())
            if noun and not _INSTITUTION.search(people[2]) and _demonym(people[1], scene.tag, people[3]):
                yield Told(*people.span(1), "held", people.start(), people.end())


def _before_name(scene: Scene, mention: Mention) -> Iterator[Told]:
    """Find the adjective right before a name: 'American Ann Example'."""
    at = scene.text.find(mention.bare, mention.start, mention.end)
    hit = _LEAD.search(scene.text, max(0, at - 30, scene.passages[mention.passage].start), at) if at >= 0 else None
    if hit and _country(hit[1], scene.tag) and not places.find(hit[1], language=scene.tag):
        yield Told(*hit.span(1), "held", *hit.span(1))


def _demonym(word: str, language: str, noun: str) -> bool:
    """Say whether a word tells a people: an adjective, or a country right before 'citizen' and 'national'."""
    if not _country(word, language):
        return False
    named = bool(places.find(word, language=language))
    return not named or noun.lower() in _NATIVE or word.replace(".", "") in {"US", "UK"}


def _person_noun(scene: Scene, word: str) -> bool:
    role = scene.listed("roles").find(word)
    known = scene.listed("descriptions").find(word) or role or scene.listed("positions").find(word)
    return bool(known) and not (role and role.value in _NOBODY) and word.lower() not in {"state", "guard"}


def _origins(scene: Scene) -> Iterator[Told]:
    for hit in _FROM.finditer(scene.text):
        place = _CAPITAL.match(scene.text, hit.end(), hit.end() + _MOST)
        if not place:
            continue
        named = (m.start for m in scene.in_passage.get(scene.passage_at(place.start()), ()) if m.start > place.start())
        words = scene.text[place.start() : min(place.end(), min(named, default=place.end()))].rstrip(" ,")
        words = words if re.search(r"\w\.\w\.$", words) else words.rstrip(".")
        if words and (_country(words, scene.tag) or _SURE.match(hit[0])):
            end = place.start() + len(words)
            yield Told(place.start(), end, "origin", hit.start() + hit[0].startswith(","), end)


def _citizens(scene: Scene) -> Iterator[Told]:
    """Find 'a citizen of Example' and 'гражданин США'."""
    for hit in _CITIZEN.finditer(scene.text):
        place = _CAPITAL.match(scene.text, hit.end(), hit.end() + _MOST)
        if place is None:
            continue
        ends = (end for end in _shorter(place) if _country(scene.text[place.start() : end], scene.tag))
        for end in islice(ends, 1):
            yield Told(place.start(), end, "held", hit.start(), end)


def _shorter(place: re.Match[str]) -> Iterator[int]:
    """Give the end of the first word, of the first two ... 'гражданин США Иван Примеров' names one country."""
    for word in re.finditer(r"\S+", place[0]):
        yield place.start() + len(place[0][: word.end()].rstrip(",." if not re.search(r"\w\.\w\.$", word[0]) else ","))


def _whose(scene: Scene, told: Told) -> Mention | None:
    """Give the mention that a phrase describes: the one it is part of, the name after it, the one before it."""
    near = scene.in_passage.get(scene.passage_at(told.start), ())
    covering = [m for m in near if m.start <= told.start and told.end <= m.end and m.many is not True]
    if covering:
        return min(covering, key=lambda m: m.end - m.start)
    following = next((m for m in near if m.start >= told.end), None)
    if following and following.form == "name" and _joined(scene, told, following):
        return following
    inside = [m for m in near if told.low <= m.start < told.high and m.form == "description" and m.many is not True]
    if inside:
        return inside[0]
    leading = next((m for m in reversed(near) if m.end <= told.low), None)
    if (
        leading
        and leading.form != "pronoun"
        and not leading.possessive
        and _APPOSED.fullmatch(scene.text, leading.end, told.low)
    ):
        return leading
    return leading if leading and told.sort == "origin" and _clear(scene, leading, told) else None


def _joined(scene: Scene, told: Told, name: Mention) -> bool:
    """Say whether nothing but words for the person stands between a phrase and the name: 'American journalist Ann'."""
    if told.high >= name.start:
        return True
    gap = scene.text[told.high : name.start]
    words = gap.replace(",", " ").split()
    described = all(_person_noun(scene, word) for word in words)
    return gap[-1:].isspace() and len(words) <= 3 and described


def _clear(scene: Scene, leading: Mention, told: Told) -> bool:
    """Say whether an origin belongs to the person before it: near, in the same sentence, nobody between."""
    return told.low - leading.end <= _MOST and not leading.possessive and ";" not in scene.text[leading.end : told.low]
