"""What `doctor` finds in reports: each kind of fault is made by hand and found."""

import zlib

import pytest
from sqlalchemy import delete, update

from habeas.store import schema
from habeas.store.check import reports
from habeas.store.database.transactions import reading, writing

TEXT = "Ada Roe was held in Oster."


def faults(store):
    with reading(store.engine) as connection:
        return [fault.what for fault in reports.check(connection)]


@pytest.fixture
def filled(store, told):
    store.add(told(TEXT, [("hold", "held", "Ada Roe", {"place": "Oster"})]))
    return store


def spoil(store, statement):
    with writing(store.engine) as connection:
        connection.execute(statement)


def test_a_sound_database_has_none(filled):
    assert faults(filled) == []


def test_many_reports_are_looked_at_in_chunks(store, told, monkeypatch):
    monkeypatch.setattr(reports, "CHUNK", 2)
    for place in ("Oster", "Alm", "Brim", "Cor", "Dal"):
        store.add(told(f"Ada Roe was held in {place}.", [("hold", "held")]))
    spoil(store, delete(schema.snapshot))
    assert faults(store) == ["the raw bytes of a report are missing"] * 5


@pytest.mark.parametrize(
    "values",
    [
        {"data": b"x"}, {"data": zlib.compress(b"Bo Low was held in Oster."[:25])}, {"size": 7},
        {"data": zlib.compress(TEXT.replace("Ada", "Eva").encode())},
    ],
)  # fmt: skip
def test_altered_bytes(filled, values):
    spoil(filled, update(schema.snapshot).values(values))
    assert faults(filled) == ["the raw bytes of a report were altered"]


def test_a_text_that_was_altered_loses_its_quotes(filled):
    spoil(filled, update(schema.report).values(text="Not a word of it."))
    assert set(faults(filled)) == {"a quote is not in the text of its report", "a row of `quote` is not in its text"}


def test_a_quote_that_was_altered(filled):
    spoil(filled, update(schema.quote).where(schema.quote.c.slot == "event").values(exact="freed"))
    assert faults(filled) == ["a row of `quote` is not in its text"]


@pytest.mark.parametrize("table", [schema.claim, schema.mention])
def test_a_record_that_cannot_be_read(filled, table):
    spoil(filled, update(table).values(record="{}"))
    assert [what.endswith("cannot be read") for what in faults(filled)] == [True]
