"""Adding: one transaction a report; twice adds nothing. That of a process killed is in test_killed."""

import contextlib

from sqlalchemy import func, select

from habeas.store import schema
from habeas.store.database.transactions import reading
from habeas.store.write import adding


def test_what_adding_says(store, told):
    docket = told("Ada Roe was held. Bo Low was freed.", [("hold", "held")], people=("Ada Roe", "Bo Low"))
    added = store.add(docket)
    assert added.report == docket.article.report.id
    assert (added.outcome, added.people, added.claims, len(added.persons)) == ("added", 2, 1, 2)
    assert store.add(docket) == adding.Added(added.report, "known", 2, 1, ())


def test_the_reader_of_a_docket_is_that_of_its_claims(told):
    assert adding.reader_of(told("Ada Roe was held.", [("hold", "held")], reader="test 7")) == "test 7"
    assert adding.reader_of(told("Ada Roe was held.")) == ""


def test_what_breaks_in_the_middle_keeps_nothing(store, told, monkeypatch):
    monkeypatch.setattr(adding.linking, "link_report", lambda *_: 1 / 0)
    with contextlib.suppress(ZeroDivisionError):
        store.add(told("Ada Roe was held.", [("hold", "held")]))
    with reading(store.engine) as connection:
        for table in (schema.report, schema.snapshot, schema.mention, schema.claim, schema.quote):
            assert connection.execute(select(func.count()).select_from(table)).scalar() == 0
