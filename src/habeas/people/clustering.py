"""Clustering: which nodes of a graph are one person, under the word of people.

Where nothing is barred, all that hangs together is one person. Where something is, those that stand alone against many
are set aside; then those are put together that are not torn between two who cannot be one. A torn one goes where by far
the most says it belongs, and otherwise stays apart. Every step looks at the whole graph at once, so the order of its
nodes changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import inf

from habeas.people.graph import Graph, Nodes, Pair, components, members, union

FAR, AHEAD = 5.0, 2.0
"""So many times as much must speak for a person to whom torn nodes go, or its best link be so much stronger."""
FEW = 20
"""Of so many nodes one may be barred from another without tearing the rest."""
STRONG = 4.0
"""Where namesakes are known to exist, a name alone (3.5) no longer joins the torn among themselves."""


@dataclass(frozen=True, slots=True)
class Word:
    """What people decided, as numbers of nodes; the two do not contradict each other."""

    same: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()


def clusters(graph: Graph, word: Word) -> tuple[Nodes, ...]:
    """Part the nodes of a graph into people, in the order of their first nodes; `word` is held to in any case.

    >>> clusters(Graph((2, 1, 0), (0, 0, 0), {}), Word())
    (3, 4)
    """
    ruled = _under(graph, word)
    everybody = components(_joined(ruled, word), (1 << len(ruled.same)) - 1)
    found = [part for whole in everybody for part in _sound(ruled, whole, word)]
    return tuple(sorted(found, key=lambda nodes: nodes & -nodes))


def _table(size: int, pairs: Iterable[Pair]) -> list[Nodes]:
    """Give for every node those it is paired with."""
    found = [0] * size
    for one, other in pairs:
        found[one] |= 1 << other
        found[other] |= 1 << one
    return found


def _under(graph: Graph, word: Word) -> Graph:
    """Put the word of people over what the machine found on the same pairs."""
    joined, parted = (_table(len(graph.same), pairs) for pairs in (word.same, word.apart))
    same = tuple(each & ~apart for each, apart in zip(graph.same, parted, strict=True))
    barred = tuple(each & ~one | two for each, one, two in zip(graph.barred, joined, parted, strict=True))
    return replace(graph, same=same, barred=barred)


def _parted(graph: Graph, whole: Nodes, word: Word) -> list[Nodes]:
    """Part nodes that hang together although some are barred from each other."""
    told = union(1 << node for pair in word.same for node in pair) & whole
    against = {node: (graph.barred[node] & whole).bit_count() for node in members(whole) if graph.barred[node] & whole}
    few = len(against) * FEW <= whole.bit_count()
    odd = union(1 << node for node in against if not told >> node & 1 and _odd(graph, node, against, few=few))
    if odd and odd != whole:
        hanging = components(_joined(graph, word), whole & ~odd)
        return [part for rest in (*hanging, *components(graph.same, odd)) for part in _sound(graph, rest, word)]
    torn = union(1 << node for node in members(whole) if _torn(graph, node, whole)) & ~told
    cores = [part for core in components(graph.same, whole & ~torn) for part in _consistent(graph, core, -inf)]
    asked = _between(graph, torn, cores, word)
    strong = components(_strong(graph, torn & ~asked), torn)
    units = [part for unit in strong for part in _consistent(graph, unit, STRONG)]
    return list(_placed(graph, _united(cores, word, whole), units))


def _sound(graph: Graph, whole: Nodes, word: Word) -> Sequence[Nodes]:
    """Leave nodes together where nothing is barred, else part them."""
    return _parted(graph, whole, word) if graph.bars(whole, whole) else [whole]


def _joined(graph: Graph, word: Word) -> Sequence[Nodes]:
    """Give what hangs together by the machine or by the word of people."""
    return [same | told for same, told in zip(graph.same, _table(len(graph.same), word.same), strict=True)]


def _odd(graph: Graph, node: int, against: Mapping[int, int], *, few: bool) -> bool:
    """Tell whether a node stands alone against many that agree with each other: one wrong age in a hundred reports.

    `against` counts for each node those it is barred from. Where they are `few` in a large whole, the one of each two
    is odd that is barred from more, and both where they are even: the whole is not torn for their sake.
    """
    others = [against[other] for other in members(graph.barred[node]) if other in against]
    if few:
        return against[node] >= min(others)
    return against[node] >= FAR and against[node] >= FAR * max(others)


def _between(graph: Graph, torn: Nodes, cores: Sequence[Nodes], word: Word) -> Nodes:
    """Give the torn nodes that are the same as two people whom somebody told apart.

    What they share with each other they may share with both namesakes, so a person is asked about each by itself.
    """
    sides = [
        tuple(union(core for core in cores if core >> node & 1) or 1 << node for node in pair) for pair in word.apart
    ]
    return union(
        1 << node for node in members(torn) if any(all(graph.same[node] & side for side in two) for two in sides)
    )


def _strong(graph: Graph, among: Nodes) -> Sequence[Nodes]:
    """Give the links of some nodes that rest on more than a name."""
    return [
        union(1 << b for b in members(graph.same[a] & among) if graph.found(a, b).weight >= STRONG)
        if among >> a & 1
        else 0
        for a in range(len(graph.same))
    ]


def _torn(graph: Graph, node: int, whole: Nodes) -> bool:
    """Tell whether a node is the same as two that are barred from each other."""
    near = graph.same[node] & whole
    return any(graph.barred[other] & near for other in members(near))


def _consistent(graph: Graph, core: Nodes, least: float) -> Sequence[Nodes]:
    """Join the nodes of a chain that ends in barred nodes from its strongest links down to the `least`.

    Links of one strength are taken together; where they would join barred nodes, none of them is.
    """
    if not graph.bars(core, core):
        return [core]
    links = [(graph.found(a, b).weight, a, b) for a, b in combinations(members(core), 2) if graph.same[a] >> b & 1]
    parts = {node: 1 << node for node in members(core)}
    for weight in sorted({each for each, _, _ in links if each >= least}, reverse=True):
        level = _table(len(graph.same), ((a, b) for each, a, b in links if each == weight))
        for whole in components([level[n] | parts.get(n, 0) for n in range(len(level))], core):
            if not graph.bars(whole, whole):
                parts |= dict.fromkeys(members(whole), whole)
    return sorted(set(parts.values()))


def _united(cores: list[Nodes], word: Word, whole: Nodes) -> list[Nodes]:
    """Unite the people whose mentions somebody made one; where that breaks another's word, those mentions alone."""
    size = whole.bit_length()
    same = [(a, b) for a, b in word.same if whole >> a & 1 and whole >> b & 1]
    apart = _table(size, ((a, b) for a, b in word.apart if max(a, b) < size))
    for joined in components(_table(size, same), union(1 << node for pair in same for node in pair)):
        touched = [core for core in cores if core & joined]
        together = union(touched)
        if any(apart[node] & together for node in members(together)):
            cores = [core & ~joined for core in cores if core & ~joined] + [joined]
        else:
            cores = [core for core in cores if not core & joined] + [together]
    return cores


def _placed(graph: Graph, cores: Sequence[Nodes], units: Sequence[Nodes]) -> Sequence[Nodes]:
    """Put torn nodes to the people they clearly belong to, then those that hang on them; the rest stay as they are."""
    while True:
        homes = {unit: _home(graph, unit, cores) for unit in units}
        grown: list[Nodes] = []
        for core in cores:
            new = {unit: _pull(graph, unit, core)[0] for unit, home in homes.items() if home == core}
            free = [one for one in new if not any(new[two] >= new[one] and graph.bars(one, two) for two in new)]
            grown.append(core | union(free))
        if set(grown) == set(cores):
            return [*cores, *units]
        whole = union(grown)
        cores, units = grown, [unit for unit in units if not unit & whole]


def _home(graph: Graph, unit: Nodes, cores: Sequence[Nodes]) -> Nodes | None:
    """Give the person that torn nodes belong to, None where a rival comes near."""
    known = [(*_pull(graph, unit, core), core) for core in cores if not graph.bars(unit, core)]
    near = [each for each in known if each[0] > 0]
    if not near:
        return None
    best = max(near, key=lambda each: (each[0], -each[2]))
    return best[2] if all(_far(best, each) for each in near if each is not best) else None


def _pull(graph: Graph, unit: Nodes, core: Nodes) -> tuple[float, float]:
    """Give the sum and the greatest of the weights that draw some nodes to a person."""
    found = [graph.found(a, b).weight for a in members(unit) for b in members(graph.same[a] & core)]
    return sum(found), max(found, default=0.0)


def _far(best: tuple[float, float, Nodes], rival: tuple[float, float, Nodes]) -> bool:
    """Tell whether so much more speaks for one person than for a rival that there is no doubt."""
    return best[0] >= FAR * rival[0] or best[1] >= rival[1] + AHEAD
