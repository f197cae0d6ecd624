"""Whose record a decision is about, undone or not."""

import pytest

from habeas.errors import NoSuchRecord
from habeas.records.correction import Correction
from habeas.store.database.transactions import reading
from habeas.store.decide.histories import history


@pytest.fixture
def docket(told):
    return told(
        "Ada Roe was arrested. Bo Lind was held.",
        [("arrest", "arrested", "Ada Roe"), ("hold", "held", "Bo Lind")],
        people=("Ada Roe", "Bo Lind", "Cy Ware"),
    )


def test_a_history_is_told_oldest_first_and_by_person(store, docket):
    store.add(docket)
    arrest, hold = (one.id for one in docket.claims)
    first = store.decide(arrest, "reject", by="ada", why="no")
    second = store.decide(hold, "correct", by="bo", why="it was", value=Correction(person="Ada Roe"))
    third = store.undo(first.id, by="ada")
    fourth = store.merge("Bo Lind", "Cy Ware", by="ada")
    assert store.history() == (first, second, third, fourth)
    assert store.history("Ada Roe") == (first, second, third)
    assert store.history("Cy Ware") == (second, fourth), "Cy is Bo now, whom the claim was taken from"


def test_of_nobody_there_is_none(store, docket):
    store.add(docket)
    assert store.history() == ()
    with pytest.raises(NoSuchRecord):
        store.history("Zed Zero")
    with reading(store.engine) as connection, pytest.raises(NoSuchRecord):
        history(connection, "p:nobody")
