from dataclasses import replace

from habeas.records.person import Tie
from habeas.store.database.transactions import reading
from habeas.store.people import members

TEXT = "Ada Roe was held. Her lawyer Bo Low said so."


def test_the_mentions_of_a_person_come_under_person_ids(store, told):
    docket = told(TEXT, [("hold", "held")], people={"Ada Roe": "subject", "Bo Low": "counsel"})
    ada, bo = docket.people
    bo = replace(bo, ties=(Tie("p1", "lawyer-of", "lawyer", docket.article.quote(22, 28)),))
    added = store.add(replace(docket, people=(ada, bo)))
    with reading(store.engine) as connection:
        held = members.of_persons(connection, added.persons)
    roe, low = sorted((several[0].record for several in held.values()), key=lambda one: one.name)
    assert {roe.id, low.id} == set(added.persons)
    assert [tie.to for tie in low.ties] == [roe.id]


def test_a_person_without_mentions_has_an_empty_tuple(store):
    with reading(store.engine) as connection:
        assert members.of_persons(connection, ["p:none"]) == {"p:none": ()}
        assert members.holders(connection, []) == {}


def test_mentions_come_in_the_order_of_adding(store, told):
    first = told("Ada Roe was held.", published="2024-06-02")
    second = told("Ada Roe was freed.", published="2024-06-01")
    store.add(first)
    persons = store.add(second).persons
    with reading(store.engine) as connection:
        (held,) = filter(None, members.of_persons(connection, persons).values())
    assert [one.report for one in held] == [first.article.report.id, second.article.report.id]
    assert len(members.united(held).quotes) == 2
