"""Which later decision keeps an earlier one from being undone."""

import datetime as dt

import pytest

from habeas.errors import StoreDamaged
from habeas.records.decision import Decision
from habeas.records.settlement import Party, Settlement
from habeas.store import codec
from habeas.store.decide.standing_upon import find, roots

NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)


def people(number, *mentions, verb="merge"):
    before = Settlement(tuple(Party(f"p:{one}", one, (one,)) for one in mentions))
    return Decision(f"decision:{number}", verb, mentions, "ada", NOON, before=codec.encode(before))


def on(number, verb, *subjects):
    return Decision(f"decision:{number}", verb, subjects, "ada", NOON)


def undoing(number, of):
    return Decision(f"decision:{number}", "undo", (f"decision:{of}",), "ada", NOON, undoes=f"decision:{of}")


def test_the_root_of_an_undoing_is_what_was_decided():
    listed = [people(1, "m:1", "m:2"), undoing(2, 1), undoing(3, 2)]
    assert roots(listed) == dict.fromkeys(("decision:1", "decision:2", "decision:3"), listed[0])


@pytest.mark.parametrize(
    ("listed", "target", "above"),
    [
        ([people(1, "m:1", "m:2"), people(2, "m:3", "m:4")], 1, None),
        ([people(1, "m:1", "m:2"), people(2, "m:2", "m:3", verb="split")], 1, 2),
        ([people(1, "m:1", "m:2"), people(2, "m:2", "m:3")], 2, None),
        ([people(1, "m:1", "m:2"), people(2, "m:2", "m:3"), undoing(3, 2)], 1, None),
        ([people(1, "m:1", "m:2"), people(2, "m:2", "m:3"), undoing(3, 2), undoing(4, 3)], 1, 2),
        # to have 2 again after 1 was undone: 2 was made of what 1 had left
        ([people(1, "m:1", "m:2"), people(2, "m:2", "m:3"), undoing(3, 2), undoing(4, 1)], 3, 4),
        ([people(1, "m:1", "m:2"), people(2, "m:2", "m:3"), undoing(3, 2), undoing(4, 1), undoing(5, 4)], 3, None),
        ([on(1, "reject", "c:1"), on(2, "accept", "c:2")], 1, None),
        ([on(1, "correct", "c:1"), on(2, "accept", "c:1")], 1, 2),
        ([on(1, "explain", "x:1", "m:1"), on(2, "explain", "x:1", "m:2")], 1, None),
        ([people(1, "m:1", "m:2"), on(2, "correct", "c:1", "m:2")], 1, 2),
        ([people(1, "m:1", "m:2"), on(2, "explain", "x:1", "m:2")], 1, None),
        ([on(1, "correct", "c:1", "m:2"), people(2, "m:1", "m:2")], 1, None),
        # a claim was given to somebody before the merge, and taken back after it: the merge can go
        ([on(1, "correct", "c:1", "m:2"), people(2, "m:1", "m:2"), undoing(3, 1)], 2, None),
        # to give a claim again to somebody whom a merge had made that is undone
        ([people(1, "m:1", "m:2"), on(2, "correct", "c:1", "m:2"), undoing(3, 2), undoing(4, 1)], 3, 4),
    ],
)
def test_what_stands_upon_it(listed, target, above):
    found = find(listed[target - 1], listed)
    assert (found and found.id) == (f"decision:{above}" if above else None)


def test_an_undoing_of_what_is_not_there_is_damage():
    undone = Decision("decision:2", "undo", ("decision:1",), "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC), undoes="x")
    with pytest.raises(StoreDamaged):
        roots([undone])
