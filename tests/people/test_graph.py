"""Sets of nodes as bits."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.people.comparison import Comparison
from habeas.people.graph import components, graph, members, union

SAME = Comparison(4.0, 0.98, "same", "")
BARRED = Comparison(4.0, 0.98, "not the same", "", barred=True)
ASK = Comparison(1.0, 0.7, "ask", "")


def test_a_graph_of_comparisons():
    made = graph(3, {(0, 1): SAME, (1, 2): BARRED, (0, 2): ASK})
    assert made.same == (0b010, 0b001, 0)
    assert made.barred == (0, 0b100, 0b010)
    assert made.found(2, 1) is BARRED
    assert made.bars(0b010, 0b100)
    assert not made.bars(0b001, 0b110)


@given(st.sets(st.integers(0, 200)))
def test_members_come_back_in_order(nodes):
    assert list(members(union(1 << node for node in nodes))) == sorted(nodes)


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20))
def test_components_part_the_nodes_and_no_link_runs_between_them(pairs):
    links = [0] * 12
    for one, other in pairs:
        links[one] |= 1 << other
        links[other] |= 1 << one
    found = components(links, (1 << 12) - 1)
    assert sorted(node for part in found for node in members(part)) == list(range(12))
    for part in found:
        assert all(links[node] | part == part for node in members(part))
