"""Graph: mentions as numbered nodes, with who is the same as whom and who is barred from whom.

Sets of nodes are bits of one integer, so that a thousand reports on one person are handled at once: union and meeting
of sets are single operations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.people.comparison import Comparison

Nodes = int
"""A set of nodes: bit n stands for node n."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes 0..n-1: for each the nodes it is the same as and those it is barred from, and all that was compared."""

    same: tuple[Nodes, ...]
    barred: tuple[Nodes, ...]
    compared: Mapping[Pair, Comparison]

    def found(self, one: int, other: int) -> Comparison:
        """Give what comparing two nodes came to, whichever is named first; KeyError where nobody compared them."""
        return self.compared[min(one, other), max(one, other)]

    def bars(self, one: Nodes, other: Nodes) -> bool:
        """Tell whether a node of one set is barred from a node of another.

        >>> Graph((0, 0), (2, 1), {}).bars(1, 2)
        True
        """
        return any(self.barred[node] & other for node in members(one))


def graph(size: int, compared: Mapping[Pair, Comparison]) -> Graph:
    """Make the graph of some comparisons of `size` nodes; keys are pairs with the lower number first."""
    same, barred = [0] * size, [0] * size
    for pair, found in compared.items():
        if found.barred:
            _join(barred, pair)
        elif found.judgement == "same":
            _join(same, pair)
    return Graph(tuple(same), tuple(barred), compared)


def _join(links: list[Nodes], pair: Pair) -> None:
    links[pair[0]] |= 1 << pair[1]
    links[pair[1]] |= 1 << pair[0]


def members(nodes: Nodes) -> Iterator[int]:
    """Give the numbers of the nodes of a set, in order.

    >>> list(members(0b1011))
    [0, 1, 3]
    """
    while nodes:
        low = nodes & -nodes
        yield low.bit_length() - 1
        nodes ^= low


def components(links: Sequence[Nodes], among: Nodes) -> tuple[Nodes, ...]:
    """Give the sets of nodes that hang together by links, within some nodes, in the order of their first nodes.

    >>> components([0b010, 0b001, 0b000], 0b111)
    (3, 4)
    """
    found: list[Nodes] = []
    left = among
    while left:
        reached, edge = 0, left & -left
        while edge:
            reached |= edge
            edge = union(links[node] for node in members(edge)) & among & ~reached
        found.append(reached)
        left &= ~reached
    return tuple(found)


def union(sets: Iterable[Nodes]) -> Nodes:
    """Put sets of nodes together."""
    whole = 0
    for each in sets:
        whole |= each
    return whole
