from sqlalchemy import select

from habeas.store import schema
from habeas.store.database.transactions import reading, writing
from habeas.store.write import superseding

TEXT = "Ada Roe was held. She was freed."


def test_old_people_are_anchored_in_the_new_text(store, told):
    docket = told(f"Menu. {TEXT}", people=("Ada Roe", "Menu"))
    store.add(docket)
    with reading(store.engine) as connection:
        people = superseding.old_people(connection, docket.article.report.id, TEXT)
    found = {person.name: person.quotes for person in people.values()}
    assert [(quote.start, quote.exact) for quote in found["Ada Roe"]] == [(0, "Ada Roe")]
    assert found["Menu"] == ()


def test_claims_that_nobody_decided_on_go_and_the_others_stay(store, told):
    docket = told(TEXT, [("hold", "held"), ("release", "freed")])
    store.add(docket)
    first, second = docket.claims
    store.decide(first.id, "accept", by="ada")
    with writing(store.engine) as connection:
        told_again = superseding.clear_claims(connection, docket.article.report.id, TEXT, [second])
        rows = connection.execute(select(schema.claim.c.id, schema.claim.c.reading)).all()
    assert told_again == (second,)
    assert rows == [(first.id, "withdrawn")]


def test_an_undone_decision_still_keeps_its_claim(store, told):
    docket = told(TEXT, [("hold", "held")])
    store.add(docket)
    decision = store.decide(docket.claims[0].id, "reject", by="ada", why="another Roe")
    store.undo(decision.id, by="ada")
    store.add(told(TEXT, [("release", "freed")], reader="test 2"))
    store.undo(store.history()[-1].id, by="ada")
    with reading(store.engine) as connection:
        rows = {row.kind: row.state for row in connection.execute(select(schema.claim))}
    assert rows == {"hold": "rejected", "release": "read"}
    store.refresh()
    assert list(store.check()) == []
