"""What the tables answer when people are settled."""

import pytest
from sqlalchemy import insert, select

from habeas.people.facts import gather
from habeas.records.link import Link
from habeas.store import schema
from habeas.store.database.transactions import writing
from habeas.store.people import known
from habeas.store.people.known import Known, drop_links, keep_blocks


@pytest.fixture
def two(told):
    return [
        told("Ada Holm was held.", people=["Ada Holm"], published="2024-01-01"),
        told("Ада Холм and John Smith.", people=["Ада Холм", "John Smith"], published="2024-02-01"),
    ]


def test_near_are_those_of_the_blocks(store, two, told):
    for docket in two:
        store.add(docket)
    (facts,) = gather(told("Holm Ada spoke.", people=["Holm Ada"], published="2024-03-01"))
    with writing(store.engine) as connection:
        near = Known(connection).near([facts])[facts.mention]
        assert {name.words for seat in near for name in seat.facts.names} == {"Ada Holm", "Ада Холм"}
        assert len({seat.person for seat in near}) == 1
        assert {seat.held.why for seat in near} == {"same full name in two scripts"}
        mine = gather(two[0])[0]
        assert mine.mention not in {seat.facts.mention for seat in Known(connection).near([mine])[mine.mention]}


def test_more_than_one_query_holds(store, two, monkeypatch):
    monkeypatch.setattr(known, "CHUNK", 1)
    for docket in two:
        store.add(docket)
    with writing(store.engine) as connection:
        ids = [facts.mention for docket in two for facts in gather(docket)]
        asked = Known(connection)
        assert sorted(seat.facts.mention for seat in asked.seats([*ids, "m:nobody"])) == sorted(ids)
        persons = {seat.person for seat in asked.seats(ids)}
        assert sorted(seat.facts.mention for seat in asked.people(persons)) == sorted(ids)


def test_links_of_the_machine_can_be_taken_away(store, two):
    for docket in two:
        store.add(docket)
    ada, _, john = (facts.mention for docket in two for facts in gather(docket))
    one, other = sorted((ada, john))
    asked = Link(one, other, "ask", 0.5, "a question")
    with writing(store.engine) as connection:
        for taken in ({"mentions": [john], "links": []}, {"mentions": [], "links": [asked]}):
            connection.execute(insert(schema.link), [{"one": one, "other": other, "judgement": "ask", "score": 0.5,
                                                      "why": "a question", "by": "machine"}])  # fmt: skip
            assert asked in Known(connection).links([ada])
            drop_links(connection, **taken)
            assert asked not in Known(connection).links([john])


def test_the_word_of_people_comes_in_order_and_stays(store, two):
    for docket in two:
        store.add(docket)
    ada, _, john = (facts.mention for docket in two for facts in gather(docket))
    store.merge(ada, john, by="ada")
    with writing(store.engine) as connection:
        (ruling,) = Known(connection).rulings([john])
        assert ({ruling.one, ruling.other}, ruling.judgement, ruling.by) == ({ada, john}, "same", "ada")
        drop_links(connection, [ada, john], [])
        assert Known(connection).rulings([ada]) == [ruling]


def test_blocks_are_replaced(store, two):
    store.add(two[0])
    (facts,) = gather(two[0])
    with writing(store.engine) as connection:
        before = set(connection.execute(select(schema.block)))
        keep_blocks(connection, [facts])
        assert set(connection.execute(select(schema.block))) == before
        keep_blocks(connection, [])
