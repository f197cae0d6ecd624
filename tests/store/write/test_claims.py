from dataclasses import replace

from sqlalchemy import select

from habeas.records.quote import Cited
from habeas.store import schema
from habeas.store.database.transactions import reading
from habeas.store.write import claims


def test_every_slot_has_its_words(told):
    slots = {"date": "2024-05-03", "term": 3, "offence": "spying", "place": "Oster"}
    docket = told("Ada Roe was jailed in Oster.", [("sentence", "jailed", "Ada Roe", slots)])
    (claim,) = docket.claims
    claim = replace(claim, said_by=Cited("police", claim.quote))
    found = [(slot, number) for slot, number, _ in claims.quotes(claim)]
    assert found == [
        ("event", 0), ("person", 0), ("said-by", 0), ("term", 0), ("date", 0), ("offence", 0), ("place", 0),
    ]  # fmt: skip


def test_the_words_are_kept_as_they_stand_in_the_text(store, told):
    docket = told("Ada Roe was jailed in Oster.", [("sentence", "jailed", "Ada Roe", {"place": "Oster"})])
    store.add(docket)
    with reading(store.engine) as connection:
        rows = connection.execute(select(schema.quote)).all()
    assert {row.slot for row in rows} == {"event", "person", "place"}
    assert all(docket.article.text[row.start : row.end] == row.exact for row in rows)


def test_a_claim_about_nobody_is_kept(store, told):
    store.add(told("The file is classified. Ada Roe spoke.", [("secrecy", "classified", False)]))
    with reading(store.engine) as connection:
        (row,) = connection.execute(select(schema.claim)).all()
    assert (row.mention, row.state, row.reading) == (None, "read", "now")
