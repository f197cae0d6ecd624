"""A report read again by another reader: the machine's claims are replaced, what people decided stays."""

import pytest
from sqlalchemy import func, select

from habeas.store import schema
from habeas.store.database.transactions import reading

TEXT = "Ada Roe was arrested on 3 May 2024. Roe was charged with spying. She was freed."
READ = [("arrest", "arrested"), ("charge", "charged"), ("release", "freed")]


def claims(store):
    with reading(store.engine) as connection:
        rows = connection.execute(select(schema.claim).order_by(schema.claim.c.number, schema.claim.c.id)).all()
    return {row.kind: row for row in rows}


def mentions(store):
    with reading(store.engine) as connection:
        return {row.label: row.id for row in connection.execute(select(schema.mention))}


def count(store, table):
    with reading(store.engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_the_claims_of_another_reader_replace_those_of_the_first(store, told):
    store.add(told(TEXT, READ[:2]))
    store.refresh()
    added = store.add(told(TEXT, READ[1:], reader="test 2"))
    assert (added.outcome, added.claims) == ("read again", 2)
    assert {(kind, row.reader, row.reading) for kind, row in claims(store).items()} == {
        ("charge", "test 2", "now"),
        ("release", "test 2", "now"),
    }
    assert count(store, schema.report) == count(store, schema.person) == 1
    assert "event" in {change.kind for change in store.refresh()}
    assert list(store.check()) == []


def test_read_again_and_back_is_as_before(store, told):
    first = told(TEXT, READ)
    store.add(first)
    before = claims(store)
    store.add(told(TEXT, READ[:1], reader="test 2"))
    store.add(first)
    assert claims(store) == before


def test_a_claim_decided_on_stays_whatever_is_read(store, told):
    docket = told(TEXT, READ)
    store.add(docket)
    store.refresh()
    store.decide(docket.claims[0].id, "accept", by="ada")
    store.decide(docket.claims[1].id, "reject", by="ada", why="another Roe")
    store.add(told(TEXT, READ[2:], reader="test 2"))
    kept = claims(store)
    assert {kind: (row.state, row.reading) for kind, row in kept.items()} == {
        "arrest": ("accepted", "withdrawn"),
        "charge": ("rejected", "withdrawn"),
        "release": ("read", "now"),
    }
    dossier = store.dossier("Ada Roe")
    assert [claim.kind for claim in dossier.claims] == ["arrest", "release"]
    assert list(store.check()) == []


def test_a_rejected_claim_does_not_come_back_with_a_newer_reader(store, told):
    docket = told(TEXT, READ[:1])
    store.add(docket)
    store.decide(docket.claims[0].id, "reject", by="ada", why="another Roe")
    store.add(told(TEXT, READ[:1], reader="test 2"))
    assert claims(store)["arrest"].state == "rejected"
    assert store.dossier("Ada Roe").claims == ()


def test_text_cleaned_anew_keeps_what_was_decided_on_its_words(store, told):
    docket = told(f"Menu. {TEXT}", READ, name="page")
    store.add(docket)
    store.decide(docket.claims[0].id, "reject", by="ada", why="another Roe")
    store.add(told(TEXT, READ, name="page", reader="test 2"))
    store.refresh()
    states = sorted((row.kind, row.state) for row in rows(store))
    assert states == [("arrest", "overruled"), ("arrest", "rejected"), ("charge", "read"), ("release", "read")]
    assert list(store.check()) == []


def rows(store):
    with reading(store.engine) as connection:
        return connection.execute(select(schema.claim)).all()


def test_a_decided_claim_whose_words_are_gone_is_said_to_be(store, told):
    docket = told(TEXT, READ, name="page")
    store.add(docket)
    store.decide(docket.claims[2].id, "accept", by="ada")
    store.add(told(TEXT.removesuffix(" She was freed."), READ[:2], name="page", reader="test 2"))
    assert claims(store)["release"].reading == "lost"
    assert [claim.kind for claim in store.dossier("Ada Roe").claims] == ["arrest", "charge"]
    assert [fault.what for fault in store.check()] == ["a claim decided on has lost its words"]


def test_a_mention_keeps_its_id_when_its_name_is_read_more_fully(store, told):
    store.add(told(TEXT, [("charge", "charged", "Roe")], people=("Roe",)))
    before = mentions(store)
    store.add(told(TEXT, READ, people=("Ada Roe",), reader="test 2"))
    assert mentions(store) == {"Ada Roe": before["Roe"]}


def test_a_mention_that_no_reading_shows_goes(store, told):
    store.add(told(TEXT, READ, people=("Ada Roe", "She")))
    store.add(told(TEXT, READ, reader="test 2"))
    store.refresh()
    assert set(mentions(store)) == {"Ada Roe"}
    assert count(store, schema.person) == count(store, schema.membership) == 1
    assert list(store.check()) == []


def test_a_day_given_later_dates_the_report_anew(store, told):
    store.add(told(TEXT, READ, published=None))
    assert store.add(told(TEXT, READ, published=None)).outcome == "known"
    dated = told(TEXT, READ, published="2024-05-04", published_basis="given")
    assert store.add(dated).outcome == "read again"
    assert store.add(dated).outcome == "known"
    with reading(store.engine) as connection:
        assert connection.execute(select(schema.report.c.first_day)).scalar_one() == "2024-05-04"


def test_a_reading_that_finds_nothing_leaves_nothing(store, told):
    store.add(told(TEXT, READ))
    store.refresh()
    store.add(told(TEXT, [], people=(), reader="test 2"))
    assert [change.kind for change in store.refresh()] == ["case gone"]
    assert count(store, schema.claim) == count(store, schema.person) == count(store, schema.case_view) == 0
    assert list(store.check()) == []


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_merged_people_stay_merged(store, told, order):
    dockets = [
        told("Ada Roe was held.", [("hold", "held")]),
        told("A. Rho was freed.", [("release", "freed", "A. Rho")], people=("A. Rho",)),
    ]
    for docket in dockets:
        store.add(docket)
    store.refresh()
    store.merge("Ada Roe", "A. Rho", by="ada", why="one passport")
    again = [
        told("Ada Roe was held.", [("hold", "held")], reader="test 2"),
        told("A. Rho was freed.", [("release", "freed", "A. Rho")], people=("A. Rho",), reader="test 2"),
    ]
    for at in order:
        assert store.add(again[at]).outcome == "read again"
    store.refresh()
    assert count(store, schema.person) == 1
    assert set(store.dossier("Ada Roe").person.forms) == {"Ada Roe", "A. Rho"}
