"""Who and what a sight shows."""

from habeas.records.sight import EVERYTHING, PUBLISHED
from habeas.store.database.transactions import reading
from habeas.store.reading import sighted
from habeas.store.schema import claim


def test_who_may_not_be_seen_has_no_row(store, told):
    store.add(told("Ada Roe was held.", [("hold", "held")]))
    (row,) = store.cases()
    store.guard("seal", row.person, by="ada", why="acquitted")
    store.refresh()
    with reading(store.engine) as connection:
        assert sighted.rows(connection, [row.person, "p:none"], PUBLISHED) == {}
        assert list(sighted.rows(connection, [row.person], EVERYTHING)) == [row.person]


def test_who_sees_everything_is_asked_for_nothing():
    assert list(sighted.reports(EVERYTHING)) == list(sighted.people(EVERYTHING)) == []
    assert list(sighted.told_in(claim.c.report, EVERYTHING)) == []
