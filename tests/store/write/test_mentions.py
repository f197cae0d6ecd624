from dataclasses import replace

from sqlalchemy import select

from habeas.records.person import Tie
from habeas.store import codec, schema
from habeas.store.database.transactions import reading
from habeas.store.write import mentions

TEXT = "Ada Roe was held. Her lawyer Bo Low said so."


def test_people_and_claims_come_under_mention_ids(told):
    docket = told(TEXT, [("hold", "held", "Ada Roe")], people=("Ada Roe", "Bo Low"))
    entry = mentions.enter(docket)
    assert all(one.id.startswith("m:") for one in entry.people)
    assert [one.mention for one in entry.facts] == [one.id for one in entry.people]
    assert entry.claims[0].person == entry.people[0].id


def test_ties_follow_and_a_tie_to_nobody_is_left_out(told):
    docket = told(TEXT, people=("Ada Roe", "Bo Low"))
    ada, bo = docket.people
    words = docket.article.quote(18, 28)
    bo = replace(bo, ties=(Tie("p1", "lawyer-of", "lawyer", words), Tie("p9", "family", "?", words)))
    first, second = mentions.enter(replace(docket, people=(ada, bo))).people
    assert [tie.to for tie in second.ties] == [first.id]


def test_words_of_other_reports_are_left_to_them(told):
    docket, other = told(TEXT), told("Ada Roe was freed.")
    united = replace(docket.people[0], quotes=(*docket.people[0].quotes, *other.people[0].quotes))
    (person,) = mentions.enter(replace(docket, people=(united,))).people
    assert {quote.report for quote in person.quotes} == {docket.article.report.id}


def test_the_id_depends_on_the_words_and_not_on_the_number(told):
    docket = told(TEXT, people=("Ada Roe", "Bo Low"))
    back = replace(docket, people=tuple(reversed(docket.people)))
    assert {one.id for one in mentions.enter(docket).people} == {one.id for one in mentions.enter(back).people}


def test_two_at_one_place_are_told_apart(told):
    docket = told(TEXT)
    twins = (docket.people[0], replace(docket.people[0], id="p2"))
    assert len({one.id for one in mentions.enter(replace(docket, people=twins)).people}) == 2


def test_a_claim_about_nobody_of_the_docket_is_about_nobody(told):
    docket = told(TEXT, [("hold", "held")])
    lone = replace(docket.claims[0], person="p7")
    assert mentions.enter(replace(docket, claims=(lone,))).claims[0].person is None


def test_what_is_kept_comes_back(store, told):
    docket = told(TEXT, people={"Ada Roe": "subject", "Bo Low": "counsel"})
    store.add(docket)
    with reading(store.engine) as connection:
        rows = connection.execute(select(schema.mention).order_by(schema.mention.c.number)).all()
    assert [(row.label, row.role) for row in rows] == [("Ada Roe", "subject"), ("Bo Low", "counsel")]
    kept = [codec.decode(row.record, type(docket.people[0])) for row in rows]
    assert kept == list(mentions.enter(docket).people)
