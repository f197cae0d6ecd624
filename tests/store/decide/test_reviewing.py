"""How claims stand after the decisions that hold, whatever was read since."""

import dataclasses
import datetime as dt

import pytest

from habeas.records.decision import Decision
from habeas.records.settlement import Reviewed
from habeas.store import codec
from habeas.store.database.transactions import writing
from habeas.store.decide.correcting import VALUES
from habeas.store.decide.reviewing import latest, review, reviewed, stand

NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def held(claim, quote):
    return claim("arrest", quote("held", "r1", 40), person="m:1", date="2024-05")


def decision(verb, after, number=1):
    return Decision(f"decision:{number}", verb, (after.claim.id,), "ada", NOON, after=codec.encode(after))


def corrected(one, number=1, **values):
    made = dataclasses.replace(one, **values)
    return decision("correct", Reviewed("corrected", made, tuple(values)), number)


def states(claims, *made):
    return [(one.state, one.now) for one in stand(claims, latest(made))]


def test_nothing_decided_is_as_read(held):
    (one,) = stand([(held, True)], {})
    assert (one.stands, one.state, one.now) == (held, "read", True)


def test_the_last_decision_counts(held):
    rejected = decision("reject", Reviewed("rejected", held), 2)
    assert states([(held, True)], corrected(held, kind="hold"), rejected) == [("rejected", True)]
    assert states([(held, True)], rejected, corrected(held, 3, kind="hold")) == [("corrected", True)]


def test_a_value_vouched_for_stands_and_the_others_are_as_read_now(held, claim, quote):
    made = corrected(held, kind="hold")
    newer = dataclasses.replace(claim("arrest", quote("held", "r1", 44), person="m:1", date="2024-06"), id=held.id)
    (one,) = stand([(newer, True)], latest([made]))
    assert (one.stands.kind, one.stands.date.value.edtf, one.stands.quote.start) == ("hold", "2024-06", 44)
    accepted = decision("accept", Reviewed("accepted", held, VALUES))
    (one,) = stand([(newer, True)], latest([accepted]))
    assert (one.stands.date.value.edtf, one.stands.date.quote.start) == ("2024-05", 44)


def test_another_reading_of_the_words_gives_way_only_where_the_one_decided_on_is_not_read(held):
    other = dataclasses.replace(held, id="claim:other", date=None)
    made = decision("reject", Reviewed("rejected", held))
    assert states([(held, False), (other, True)], made) == [("rejected", False), ("overruled", True)]
    assert states([(held, True), (other, True)], made) == [("rejected", True), ("read", True)]


def test_another_reading_of_the_corrected_kind_or_person_gives_way_too(held):
    made = corrected(held, kind="hold", person="m:2")
    others = [
        dataclasses.replace(held, id="claim:1", kind="hold", person="m:2"),
        dataclasses.replace(held, id="claim:2", kind="hold"),
        dataclasses.replace(held, id="claim:3", kind="search"),
        dataclasses.replace(held, id="claim:4", person="m:3"),
    ]
    found = states([(held, False), *((one, True) for one in others)], made)
    assert [state for state, _ in found] == ["corrected", "overruled", "overruled", "read", "read"]


def test_one_overruled_can_be_decided_on_for_itself(held):
    other = dataclasses.replace(held, id="claim:other")
    made = decision("reject", Reviewed("rejected", held)), decision("accept", Reviewed("accepted", other, VALUES), 2)
    assert states([(held, False), (other, True)], *made) == [("rejected", False), ("accepted", True)]


def test_reviewing_twice_changes_nothing_more(store, told):
    docket = told("Ada Roe was arrested.", [("arrest", "arrested")])
    store.add(docket)
    made = store.decide(docket.claims[0].id, "reject", by="ada", why="no")
    with writing(store.engine) as connection:
        assert review(connection, [docket.article.report.id]) == frozenset()
        assert reviewed(connection, docket.claims[0].id)[1].state == "rejected"
        assert len(review(connection, [docket.article.report.id], active=[])) == 1, "without it, it is read again"
        assert len(review(connection, [docket.article.report.id], active=[made])) == 1
