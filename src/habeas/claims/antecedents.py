"""Rules for the mentions that no arrow of the model settles: pronouns, appositions and descriptions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from habeas.claims.groups import Groups
from habeas.claims.scene import Mention, Scene

REACH = 3
_SIDE_ROLES = frozenset({"authority", "counsel", "official", "commentator", "witness", "reporter"})
_APPOSED = re.compile(r"\s*[,(–—-]?\s*")
_DEFINITE = re.compile(r"(?:the|this|that|his|her|their|its|both)\b", re.IGNORECASE)
_LEAD = 1
_OTHER = re.compile(r"(?:another|other|second|third|fellow|co-|другой|другого|другому|другая|ещё|еще)", re.IGNORECASE)
_OWNED = re.compile(r"(?:his|her|their|its|my|your|our|его|её|ее|их|свой|своего|своей)\b|.*['’]s\s", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"(?:an?|one|another|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+|один|одна|одного|другой|другого|двое|трое|несколько)\b",
    re.IGNORECASE,
)


def join_rest(scene: Scene, groups: Groups, settled: Container[int]) -> None:
    """Join what is still alone, in order of the text: appositions, then pronouns and descriptions."""
    for mention in scene.mentions:
        if mention.form == "description":
            _join_apposition(scene, groups, mention)
    for mention in scene.mentions:
        if mention.id in settled or len(groups.members[groups.find(mention.id)]) > 1:
            continue
        found = None
        if mention.form == "pronoun":
            found = _pronoun(scene, groups, mention)
        elif mention.form == "description":
            found = _description(scene, groups, mention)
        if found is not None and groups.agree(found.id, mention.id) and not groups.clash(found.id, mention.id):
            groups.join(found.id, mention.id)


def join_the_one(scene: Scene, groups: Groups, settled: Container[int]) -> None:
    """Give descriptions still alone to the one person the report is about, if there is just one such person.

    'The convict' anywhere and 'a woman' in the headline or the lead stand for that person; 'another woman' does not.
    """
    the_one = _subject(scene, groups)
    if the_one is None:
        return
    for mention in scene.mentions:
        alone = mention.id not in settled and len(groups.members[groups.find(mention.id)]) == 1
        if not alone or mention.form == "name" or mention.many is True or mention.speaker:
            continue
        if mention.role not in {None, "subject"} or not groups.agree(mention.id, the_one.id):
            continue
        if mention.form == "pronoun" or _taken_up(scene, mention):
            groups.join(the_one.id, mention.id)


def _taken_up(scene: Scene, mention: Mention) -> bool:
    if _OTHER.match(mention.words) or _OWNED.match(mention.words):
        return False
    return mention.passage <= _LEAD or not _INDEFINITE.match(mention.words)


def _subject(scene: Scene, groups: Groups) -> Mention | None:
    """Find the only named person whom the model holds for a subject, or whom nearly all its arrows reach."""
    roles: dict[int, Counter[str]] = {}
    for mention in groups.mentions:
        if mention.bare and mention.role:
            roles.setdefault(groups.find(mention.id), Counter())[mention.role] += 1
    subjects = [root for root, votes in roles.items() if votes.most_common(1)[0][0] == "subject"]
    if len(subjects) != 1:
        return None
    return next(groups.mentions[id] for id in groups.members[subjects[0]] if groups.mentions[id].bare)


def _join_apposition(scene: Scene, groups: Groups, mention: Mention) -> None:
    """Join 'the assistant, Ann Example' and 'Ann Example, the assistant,'."""
    for other in scene.in_passage[mention.passage]:
        if other.form != "name" or not groups.agree(other.id, mention.id):
            continue
        first, second = sorted((mention, other), key=lambda one: one.start)
        between = scene.text[first.end : second.start]
        if first.end > second.start or not _APPOSED.fullmatch(between) or (not between.strip() and first is other):
            continue
        after = scene.text[second.end : second.end + 1]
        if first is mention or (between.strip() and after in {",", ".", ")", "–", "—", ""}):
            groups.join(mention.id, other.id)
            return


def _pronoun(scene: Scene, groups: Groups, mention: Mention) -> Mention | None:
    if mention.speaker:
        return None
    if mention.relative:
        return _last_before(scene, mention, reach=4)
    ranked = [
        (_rank(scene, groups, mention, other), -other.start, other)
        for other in _earlier(scene, mention, REACH)
        if other.form != "pronoun" or len(groups.members[groups.find(other.id)]) > 1
        if groups.agree(other.id, mention.id) and _number_fits(groups, mention, other)
    ]
    return max(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def _number_fits(groups: Groups, mention: Mention, other: Mention) -> bool:
    many = groups.many[groups.find(other.id)]
    return (
        many is not True
        if mention.many is False
        else (many is not False or mention.many is None and other.form == "description")
    )


def _rank(scene: Scene, groups: Groups, mention: Mention, other: Mention) -> float:
    """Rank an antecedent: near, first of its passage, known gender, somebody whom the case is about."""
    root = groups.find(other.id)
    first = scene.in_passage[other.passage][0] is other
    score = -1.0 * (mention.passage - other.passage) + 0.6 * first
    score += 0.4 * (other.role == "subject") - 0.8 * (other.role in _SIDE_ROLES)
    score += 0.3 * (mention.gender is not None and groups.gender[root] == mention.gender)
    return score + min(len(groups.members[root]), 8) * 0.05


def _earlier(scene: Scene, mention: Mention, reach: int) -> Iterator[Mention]:
    """Give the mentions before this one, from the passages within reach."""
    for passage in range(mention.passage, max(mention.passage - reach, -1), -1):
        for other in scene.in_passage.get(passage, ()):
            if other.end <= mention.start:
                yield other


def _last_before(scene: Scene, mention: Mention, reach: int) -> Mention | None:
    options = [m for m in _earlier(scene, mention, 1) if scene.distance(m.end, mention.start) <= reach]
    return options[-1] if options else None


def _description(scene: Scene, groups: Groups, mention: Mention) -> Mention | None:
    """Find whom a definite description takes up again; an indefinite one brings somebody new."""
    if _INDEFINITE.match(mention.words) or (scene.language == "en" and not _DEFINITE.match(mention.words)):
        return None
    owned = re.match(r"(?:his|her|their|его|её|ее|их|свой|своего)\b", mention.words, re.IGNORECASE)
    earlier = [other for other in _earlier(scene, mention, 60) if groups.agree(other.id, mention.id)]
    head = _head(scene, mention)
    return (
        _same_head(scene, earlier, head)
        or _same_post(scene, earlier, head)
        or (None if owned else _by_kind(scene, groups, mention, earlier))
    )


def _head(scene: Scene, mention: Mention) -> str:
    """Give the head noun of a description in lower case: its last listed noun, or else its last word."""
    cut = re.split(r",| who | that | of | from | in ", mention.words, maxsplit=1)[0]
    tokens = re.findall(r"[\w\-]+", cut.lower())
    listed = [
        token for token in tokens if scene.listed("descriptions").find(token) or scene.listed("roles").find(token)
    ]
    return (listed or tokens or [""])[-1]


def _same_head(scene: Scene, earlier: Iterable[Mention], head: str) -> Mention | None:
    same = [o for o in earlier if o.form == "description" and o.many is not True and _head(scene, o) == head]
    return max(same, key=lambda other: other.start, default=None)


def _same_post(scene: Scene, earlier: list[Mention], head: str) -> Mention | None:
    """Find the person who holds the post that a description names, 'aide' and 'assistant' being one."""
    wanted = scene.listed("roles").find(head)
    for other in sorted(earlier, key=lambda m: -m.start):
        for arrow in scene.arrows_of(other.span, "position"):
            title = scene.reading.spans[arrow.target]
            exact = scene.text[title.start : title.end].lower()
            groups_held = {hit.entry.group for hit in scene.listed("roles").search(exact)}
            if head in re.findall(r"[\w\-]+", exact) or (wanted and wanted.group and wanted.group in groups_held):
                return other
    return None


def _by_kind(scene: Scene, groups: Groups, mention: Mention, earlier: list[Mention]) -> Mention | None:
    """Take 'the defendant' for the one subject so far, 'the woman' for the last woman of the case."""
    near = [other for other in earlier if mention.passage - other.passage <= REACH or mention.accused]
    fitting = [
        o
        for o in near
        if o.form != "pronoun"
        and o.role not in _SIDE_ROLES
        and o.role != "victim"
        and groups.many[groups.find(o.id)] is not True
    ]
    if mention.many is True:
        return None
    if mention.accused:
        subjects = {groups.find(o.id): o for o in fitting if o.role == "subject"}
        return next(iter(subjects.values())) if len(subjects) == 1 else None
    if mention.gender is None:
        return None
    return max(fitting, key=lambda o: o.start, default=None)
