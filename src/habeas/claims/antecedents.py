"""Rules for the mentions that no arrow of the model settles: pronouns, appositions and descriptions."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from habeas.claims.groups import Groups
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene

REACH = 3
_SIDE_ROLES = frozenset({"authority", "counsel", "official", "commentator", "witness", "reporter"})
_APPOSED = re.compile(r"\s*[,(–—-]?\s*")
_BESIDE = re.compile(r"\s*,?\s+")
_LISTED = re.compile(r"\s*(?:,|,?\s(?:and|und|et|y|и|та|і)\s|,?\s?&)\s*")
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


def join_relatives(scene: Scene, groups: Groups) -> None:
    """Join 'who' to the name right before it ('Ann Example, who pleaded guilty'), whatever the model's arrows say.

    The last name of a list is left to them: 'Ann and Ben, who' may stand for both.
    """
    for mention in scene.mentions:
        if not mention.relative:
            continue
        before = [other for other in _earlier(scene, mention, 1) if other.form == "name"]
        if not before or not _BESIDE.fullmatch(scene.text[before[-1].end : mention.start]):
            continue
        listed = [other for other in before[:-1] if _LISTED.fullmatch(scene.text[other.end : before[-1].start])]
        if not listed:
            groups.join(before[-1].id, mention.id)


def owned_by(groups: Groups, mention: Mention, other: Mention) -> bool:
    """Say whether a description ('his former aide') has its owner in its own passage, who then is another person."""
    if mention.form != "description" or not _OWNED.match(mention.words):
        return False
    owners = (groups.mentions[id] for id in groups.members[groups.find(other.id)])
    return any(one.passage == mention.passage and one.form != "description" for one in owners)


def whose(scene: Scene, one: Mention, other: Mention) -> bool:
    """Tell whether a description beside a name says whose lawyer that is: 'адвокат женщины Борис Образцов'."""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    if first.form != "description" or second.form != "name" or scene.text[first.end : second.start].strip():
        return False
    titled = any(scene.listed(topic).find(word) for word in scene.before(first.start, 1) for topic in ("roles", "ties"))
    return titled and not scene.listed("roles").find(first.words)


def join_the_one(groups: Groups, settled: Container[int]) -> None:
    """Give descriptions still without a name to the one person the report is about, if there is just one such person.

    'The convict' anywhere and 'a woman' before the name stand for that person; 'another woman' and 'his wife' do not.
    """
    the_one = _subject(groups)
    if the_one is None:
        return
    for root, ids in sorted(groups.members.items()):
        mentions = [groups.mentions[id] for id in ids]
        if root != groups.find(root) or groups.names[root] or any(m.id in settled or m.speaker for m in mentions):
            continue
        role = groups.role(root)
        fits = role in {None, "subject"} and groups.many[root] is not True and groups.agree(root, the_one.id)
        if fits and _taken_up(mentions, the_one):
            groups.join(the_one.id, root)


def _taken_up(mentions: list[Mention], the_one: Mention) -> bool:
    if any(_OTHER.match(m.words) or _OWNED.match(m.words) for m in mentions if m.form == "description"):
        return False
    return any(
        m.form == "pronoun" or not _INDEFINITE.match(m.words) or m.passage <= max(_LEAD, the_one.passage)
        for m in mentions
    )


def _subject(groups: Groups) -> Mention | None:
    """Find the first mention by name of the only named person whom the model holds for a subject."""
    subjects = [root for root in groups.members if groups.names[root] and groups.role(root) == "subject"]
    if len(subjects) != 1:
        return None
    named = [groups.mentions[id] for id in groups.members[subjects[0]] if groups.mentions[id].bare]
    return min(named, key=lambda mention: mention.start)


def _join_apposition(scene: Scene, groups: Groups, mention: Mention) -> None:
    """Join 'the assistant, Ann Example' and 'Ann Example, the assistant,'."""
    for other in scene.in_passage[mention.passage]:
        if other.form != "name" or not groups.agree(other.id, mention.id):
            continue
        first, second = sorted((mention, other), key=lambda one: one.start)
        between = scene.text[first.end : second.start]
        if whose(scene, first, second):
            continue
        if first.end > second.start or not _APPOSED.fullmatch(between) or (not between.strip() and first is other):
            continue
        after = scene.text[second.end : second.end + 1]
        if first is mention or (between.strip() and after in {",", ".", ")", "–", "—", ""}):
            _join_post(scene, groups, mention)
            groups.join(mention.id, other.id)
            return


def _join_post(scene: Scene, groups: Groups, mention: Mention) -> None:
    """Join 'the assistant', whom a name follows, to whoever was called 'aide' before: one post in other words."""
    wanted = scene.listed("roles").find(_head(scene, mention))
    if not _DEFINITE.match(mention.words) or not wanted or not wanted.group:
        return
    for other in reversed(list(_earlier(scene, mention, REACH))):
        held = scene.listed("roles").find(_head(scene, other)) if other.form == "description" else None
        unnamed = not groups.names[groups.find(other.id)]
        if held and held.group == wanted.group and unnamed and groups.agree(other.id, mention.id):
            groups.join(other.id, mention.id)
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
        else (many is not False or (mention.many is None and other.form == "description"))
    )


def _rank(scene: Scene, groups: Groups, mention: Mention, other: Mention) -> float:
    """Rank an antecedent: near, first of its passage, known gender, somebody whom the case is about."""
    root = groups.find(other.id)
    first = scene.in_passage[other.passage][0] is other
    score = -1.0 * (mention.passage - other.passage) + 0.6 * first
    role = groups.role(root)
    score += 0.4 * (role == "subject") - 0.8 * (role in _SIDE_ROLES)
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
        or (None if owned else _by_kind(groups, mention, earlier))
    )


def _head(scene: Scene, mention: Mention) -> str:
    """Give the head noun of a description in lower case: its last listed noun, or else its last word."""
    cut = re.split(r",| who | that | of | from | in ", mention.words, maxsplit=1)[0]
    tokens: list[str] = re.findall(r"[\w\-]+", cut.lower())
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


def _by_kind(groups: Groups, mention: Mention, earlier: list[Mention]) -> Mention | None:
    """Take 'the defendant' for the last subject named, 'the woman' for the last woman of the case."""
    if mention.many is True or not (mention.accused or mention.gender):
        return None
    fitting = [
        other
        for other in earlier
        if other.form != "pronoun" and groups.many[groups.find(other.id)] is not True
        if mention.accused or mention.passage - other.passage <= REACH
        if groups.role(other.id) not in _SIDE_ROLES | {"victim"}
    ]
    subjects = [other for other in fitting if groups.role(other.id) == "subject"]
    return max(subjects or ([] if mention.accused else fitting), key=lambda other: other.start, default=None)
