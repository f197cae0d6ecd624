"""The raw bytes of a report."""

import pytest
from sqlalchemy import delete

from habeas.errors import NoSuchRecord, StoreDamaged
from habeas.records.sight import EXPORT, PUBLISHED, Sight
from habeas.store import schema
from habeas.store.database.transactions import writing

RAW = "Ada Roe was held."


@pytest.fixture
def kept(store, told):
    docket = told(RAW, [("hold", "held")])
    store.add(docket)
    return docket.article.report.id


def test_they_come_back_byte_for_byte(store, kept):
    found = store.snapshot(kept[:20])
    assert (found.id, found.data, found.media_type, found.encoding) == (kept, RAW.encode(), "text", None)


def test_they_are_for_editors(store, kept):
    assert store.snapshot(kept, sight=Sight(names=True)).data == RAW.encode()
    with pytest.raises(NoSuchRecord):
        store.snapshot(kept, sight=PUBLISHED)


def test_they_are_not_shown_where_a_name_in_them_is_withheld(store, kept):
    assert store.snapshot(kept, sight=EXPORT).data == RAW.encode()
    store.guard("hide", "Ada Roe", by="ada", why="asked for it")
    with pytest.raises(NoSuchRecord):
        store.snapshot(kept, sight=EXPORT)
    assert store.snapshot(kept).data == RAW.encode()


def test_lost_bytes_are_told(store, kept):
    with writing(store.engine) as connection:
        connection.execute(delete(schema.snapshot))
    with pytest.raises(StoreDamaged):
        store.snapshot(kept)
