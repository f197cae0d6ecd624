"""Our hard pairs of names, development and held-out half alike: nobody is taken for somebody else."""

import importlib.util
import sys
from pathlib import Path

import pytest

FILE = Path(__file__).parents[2] / "evaluation" / "names.py"
SPEC = importlib.util.spec_from_file_location("evaluation_names", FILE)
names = importlib.util.module_from_spec(SPEC)
sys.modules["evaluation_names"] = names
SPEC.loader.exec_module(names)
PAIRS = names.load()
LEAST = {"same": 0.64, "not the same": 0.78, "ask": 0.57}


@pytest.fixture(scope="module")
def answered():
    return [names.answer(pair) for pair in PAIRS]


def share(answered, half, expected):
    mine = [one for one in answered if one.pair.half == half and one.pair.answer == expected]
    return sum(one.judgement == expected for one in mine) / len(mine)


def test_there_are_enough_pairs_of_each_kind():
    assert len(PAIRS) >= 300
    for half in names.HALVES:
        kinds = [pair.answer for pair in PAIRS if pair.half == half]
        assert {kind: kinds.count(kind) >= 25 for kind in ("same", "not the same", "ask")} == dict.fromkeys(kinds, True)


def test_pairs_are_distinct_and_say_why():
    assert len({(str(pair.one), str(pair.other)) for pair in PAIRS}) == len(PAIRS)
    assert all(pair.why for pair in PAIRS)


def test_a_new_pair_moves_no_other():
    pair = PAIRS[0]
    assert names.Pair("x", pair.other, pair.one, "ask", "turned").half == pair.half


def test_nobody_is_taken_for_somebody_else(answered):
    assert not [one.pair.half for one in answered if names.accuses(one)]


def test_what_is_joined_was_judged_the_same(answered):
    assert not [str(one.pair.one) for one in answered if one.joined and one.judgement != "same"]


@pytest.mark.parametrize("half", names.HALVES)
@pytest.mark.parametrize("expected", list(LEAST))
def test_the_shares_of_right_answers_hold(answered, half, expected):
    assert share(answered, half, expected) >= LEAST[expected]


@pytest.mark.parametrize("text", ["Ada Quorl, 34, Vell/FR", "Bo Reef"])
def test_a_side_is_written_with_what_is_known(text):
    name, *rest = text.split(", ")
    side = names.Side(name, age=int(rest[0]), place=rest[1]) if rest else names.Side(name)
    assert str(side) == text
