"""Which mentions of a report are one person: names by their form, the model's arrows, then rules for the rest.

The order is from the surest to the least sure. Two names that contradict one another never become one person,
whatever an arrow of the model says, unless the model is all but certain (an alias).
"""

from __future__ import annotations

from collections import Counter, defaultdict

from habeas.claims import antecedents, naming
from habeas.claims.figures import Cast, Figure
from habeas.claims.groups import Groups
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene

Links = list[tuple[float, Mention, Mention]]
ALIAS = 0.97
TRUSTED = 0.3
_SLAVIC = frozenset({"pl", "cs", "sk", "sl", "hr"})


def resolve(scene: Scene) -> Cast:
    """Find out which mentions are one person."""
    groups = Groups.of(scene.mentions, slavic=(scene.tag or "").split("-")[0] in _SLAVIC)
    unsure = _join_names(groups)
    antecedents.join_relatives(scene, groups)
    links = _links(scene)
    _join_arrows(groups, links)
    _join_unsure(groups, unsure)
    plural = _join_plurals(groups, links)
    antecedents.join_rest(scene, groups, plural)
    antecedents.join_the_one(groups, plural)
    return _cast(scene, groups, plural)


def _join_names(groups: Groups) -> list[tuple[Mention, list[int]]]:
    """Join names that are forms of one another; give back those that could be several people's, with the choice."""
    unsure = []
    named = [mention for mention in groups.mentions if mention.bare]
    known: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(named, key=lambda m: (-len(naming.parts(m.bare)), m.start)):
        words = naming.parts(mention.bare)
        keys = {naming.key(word, slavic=groups.slavic) for word in words}
        keys |= {naming.key(part) for word in words if "-" in word for part in word.split("-")}
        options = {groups.find(other.id): other for key in keys for other in known[key]}
        fitting = [root for root in options if _fits_group(groups, root, mention)]
        if len(fitting) > 1:
            unsure.append((mention, fitting))
            continue
        if fitting:
            groups.join(fitting[0], mention.id)
        for key in keys:
            if all(other.bare != mention.bare for other in known[key]):
                known[key].append(mention)
    return unsure


def _join_unsure(groups: Groups, unsure: list[tuple[Mention, list[int]]]) -> None:
    """Give a surname that two people bear, if no arrow has settled it, to the one named last before."""
    for mention, options in unsure:
        roots = {groups.find(root) for root in options}
        if groups.find(mention.id) not in roots:
            fitting = [r for r in roots if groups.agree(r, mention.id) and not groups.clash(r, mention.id)]
            best = _choose(groups, fitting, mention)
            if best is not None:
                groups.join(best, mention.id)


def _fits_group(groups: Groups, root: int, mention: Mention) -> bool:
    names = groups.names[root]
    return (
        any(naming.fits(mention.bare, name, slavic=groups.slavic) for name in names)
        and not any(naming.conflict(mention.bare, name, slavic=groups.slavic) for name in naming.full(names))
        and groups.agree(root, mention.id)
    )


def _choose(groups: Groups, roots: list[int], mention: Mention) -> int | None:
    """Choose between people who share a name: the same words first, then the one mentioned last before."""
    if len(roots) < 2:
        return roots[0] if roots else None

    def rank(root: int) -> tuple[bool, int]:
        letters = any(set(naming.parts(mention.bare)) <= set(naming.parts(name)) for name in groups.names[root])
        before = [groups.mentions[id].start for id in groups.members[root] if groups.mentions[id].start < mention.start]
        return letters, max(before, default=-1)

    return max(roots, key=rank)


def _links(scene: Scene) -> Links:
    """List the arrows of the model between mentions as score, later and earlier mention, the surest first."""
    found = []
    for arrow in scene.reading.arrows:
        if arrow.label == "same" and arrow.score >= TRUSTED:
            later, earlier = scene.of_span.get(arrow.source), scene.of_span.get(arrow.target)
            if later and earlier and later != earlier and not antecedents.whose(scene, later, earlier):
                found.append((arrow.score, later, earlier))
    return sorted(found, key=lambda link: (-link[0], abs(link[1].start - link[2].start)))


def _join_arrows(groups: Groups, links: Links) -> None:
    """Follow the arrows between mentions that stand for one person each."""
    outgoing = Counter(later.id for _, later, _ in links)
    incoming = Counter(earlier.id for _, _, earlier in links)
    for score, later, earlier in links:
        if _plural(later) or _plural(earlier) or not groups.agree(later.id, earlier.id):
            continue
        if antecedents.owned_by(groups, later, earlier):
            continue
        alone = outgoing[later.id] == 1 and incoming[earlier.id] == 1
        alias = score >= ALIAS and alone and not groups.share(later.id, earlier.id)
        if alias or not groups.clash(later.id, earlier.id):
            groups.join(later.id, earlier.id)


def _plural(mention: Mention) -> bool:
    if mention.form == "pronoun":
        return mention.many is not False and not mention.relative
    return mention.form == "description" and mention.many is True


def _join_plurals(groups: Groups, links: Links) -> dict[int, set[int]]:
    """Join plural mentions to groups, and find those that stand for several people whom the report tells apart."""
    beside: dict[int, set[int]] = defaultdict(set)
    for _, later, earlier in links:
        if _plural(later) or _plural(earlier):
            beside[later.id].add(earlier.id)
            beside[earlier.id].add(later.id)
    plurals = [mention for mention in groups.mentions if _plural(mention) and mention.id in beside]
    members: dict[int, set[int]] = {}
    for mention in plurals:
        singles = [other for other in beside[mention.id] if not _plural(groups.mentions[other])]
        roots = {groups.find(other) for other in singles}
        if len(roots) > 1:
            members[mention.id] = set(singles)
    _spread(groups, plurals, beside, members)
    return members


def _spread(groups: Groups, plurals: list[Mention], beside: dict[int, set[int]], members: dict[int, set[int]]) -> None:
    """Carry what 'they' stands for on to the next 'they'; a plural that stands for nobody known is a group."""
    for mention in (*plurals, *reversed(plurals)):
        for other in sorted(beside[mention.id]):
            if mention.id not in members and other in members and _plural(groups.mentions[other]):
                members[mention.id] = members[other]
    for mention in plurals:
        for other in sorted(beside[mention.id]):
            if mention.id not in members and other not in members and groups.agree(mention.id, other):
                groups.join(mention.id, other)


def _cast(scene: Scene, groups: Groups, plural: dict[int, set[int]]) -> Cast:
    alone = {id for id in plural if len(groups.members[groups.find(id)]) == 1}
    roots = sorted({groups.find(m.id) for m in scene.mentions} - alone, key=lambda root: min(groups.members[root]))
    number = {root: index for index, root in enumerate(roots)}
    figures = tuple(_figure(groups, root, index) for root, index in number.items())
    of: dict[int, tuple[int, ...]] = {}
    for mention in scene.mentions:
        single = (
            {groups.find(other) for other in plural[mention.id]} if mention.id in alone else {groups.find(mention.id)}
        )
        of[mention.id] = tuple(sorted(number[root] for root in single if root in number))
    return Cast(figures, of)


def _figure(groups: Groups, root: int, index: int) -> Figure:
    mentions = tuple(groups.mentions[id] for id in sorted(groups.members[root]))
    name = fullest([mention.bare for mention in mentions if mention.bare])
    return Figure(index, mentions, name, groups.gender[root], groups.many[root])


def fullest(names: list[str]) -> str | None:
    """Choose the fullest of the forms of a name: most words, then most often, then first.

    >>> fullest(["Petrov", "Ivan Petrov", "Petrov"])
    'Ivan Petrov'
    """
    if not names:
        return None
    return max(names, key=lambda name: (len(naming.parts(name)), names.count(name), -names.index(name)))
