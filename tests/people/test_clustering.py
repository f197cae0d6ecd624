"""Which nodes are one person."""

import pytest

from habeas.people.clustering import Word, clusters
from habeas.people.comparison import Comparison
from habeas.people.graph import graph, members

NOBODY = Word()


def parts(size, same=(), barred=(), *, word=NOBODY, weights=None):
    """Cluster nodes and give the parts as lists; `weights` says how strong single links are (3.5 else)."""
    weights = weights or {}
    compared = {pair: Comparison(weights.get(pair, 3.5), 0.97, "same", "") for pair in same}
    compared |= {pair: Comparison(3.5, 0.97, "not the same", "", barred=True) for pair in barred}
    return [list(members(nodes)) for nodes in clusters(graph(size, compared), word)]


@pytest.mark.parametrize(
    ("size", "same", "barred", "expected"),
    [
        (3, [(0, 1), (1, 2)], [], [[0, 1, 2]]),
        (3, [(0, 1)], [], [[0, 1], [2]]),
        (3, [(0, 1), (1, 2)], [(0, 2)], [[0], [1], [2]]),
        (4, [(0, 1), (0, 2), (1, 2), (2, 3)], [(0, 3), (1, 3)], [[0, 1], [2], [3]]),
        (4, [(0, 1), (1, 2), (2, 3)], [(0, 3)], [[0], [1], [2], [3]]),
        (2, [], [(0, 1)], [[0], [1]]),
    ],
)
def test_doubt_leaves_people_apart(size, same, barred, expected):
    assert parts(size, same, barred) == expected


def test_one_odd_report_does_not_tear_a_person_apart():
    barred = [(n, 9) for n in range(5)]
    same = [(a, b) for a in range(10) for b in range(a + 1, 10) if (a, b) not in barred]
    assert parts(10, same, barred) == [list(range(9)), [9]]
    few = barred[:4]
    same = [(a, b) for a in range(10) for b in range(a + 1, 10) if (a, b) not in few]
    assert parts(10, same, few)[0] == [0, 1, 2, 3]


def test_two_that_disagree_do_not_tear_forty_that_do_not():
    size, barred = 41, [(0, 1)]
    same = [(a, b) for a in range(size) for b in range(a + 1, size) if (a, b) not in barred]
    assert parts(size, same, barred) == [[0], [1], list(range(2, size))]
    assert len(parts(10, [pair for pair in same if max(pair) < 10], barred)) == 10


def test_torn_ones_keep_together_by_more_than_a_name():
    same, barred = [(0, 2), (1, 2), (0, 3), (1, 3), (2, 3)], [(0, 1)]
    assert parts(4, same, barred) == [[0], [1], [2], [3]]
    assert parts(4, same, barred, weights={(2, 3): 5.0}) == [[0], [1], [2, 3]]


def test_undecided_ones_between_namesakes_told_apart_by_a_person_are_not_joined_with_each_other():
    same = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    told = Word(apart=((0, 1),))
    assert parts(4, same, word=told, weights={(2, 3): 5.0}) == [[0], [1], [2], [3]]
    assert parts(4, same, word=Word(same=((2, 3),), apart=((0, 1),)), weights={(2, 3): 5.0}) == [[0], [1], [2, 3]]


def test_a_torn_one_goes_where_far_more_speaks():
    same, barred = [(0, 2), (1, 2)], [(0, 1)]
    assert parts(3, same, barred, weights={(0, 2): 6.0}) == [[0, 2], [1]]
    assert parts(3, same, barred, weights={(0, 2): 5.0}) == [[0], [1], [2]]


def test_a_chain_is_joined_from_its_strongest_links_down():
    same, barred = [(0, 1), (1, 2), (2, 3)], [(0, 3)]
    assert parts(4, same, barred, weights={(0, 1): 6.0, (2, 3): 6.0}) == [[0, 1], [2, 3]]


def test_the_word_of_people_joins_whom_facts_keep_apart_and_all_that_hangs_on_them():
    same, barred = [(0, 1), (2, 3)], [(0, 2), (1, 3), (0, 3), (1, 2)]
    assert parts(4, same, barred) == [[0, 1], [2, 3]]
    assert parts(4, same, barred, word=Word(same=((0, 2),))) == [[0, 1, 2, 3]]
    assert parts(4, same, barred, word=Word(same=((1, 3),))) == [[0, 1, 2, 3]]


def test_the_word_of_people_parts_whom_the_machine_joins():
    same = [(0, 1), (0, 2), (1, 2)]
    assert parts(3, same, word=Word(apart=((0, 2), (1, 2)))) == [[0, 1], [2]]
    assert parts(3, same, word=Word(apart=((0, 2),))) == [[0], [1], [2]]


def test_what_cannot_hold_for_whole_people_holds_for_the_mentions_named():
    found = parts(4, [(0, 1), (2, 3)], word=Word(same=((0, 2),), apart=((1, 3),)))
    assert [0, 2] in found
    assert not any({1, 3} <= set(part) for part in found)


def test_numbers_do_not_matter():
    same, barred = [(0, 1), (1, 2), (1, 3), (2, 3)], [(0, 2), (0, 3)]
    turned = [3, 2, 1, 0]
    there = parts(4, same, barred)
    back = parts(4, [tuple(sorted((turned[a], turned[b]))) for a, b in same],
                 [tuple(sorted((turned[a], turned[b]))) for a, b in barred])  # fmt: skip
    assert sorted(sorted(turned[node] for node in part) for part in back) == sorted(there)
