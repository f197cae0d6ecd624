"""Models: what the API describes is what it gives, key for key, of every bundled case."""

import json
import shutil

import pytest

from habeas.records.encode_dossier import encode_dossier
from habeas.store.opening import open_store
from habeas.store.reading.report_lists import ReportsAsked
from habeas.web.api import encoded
from habeas.web.api.answers import plain
from habeas.web.api.models import records


@pytest.fixture(scope="module")
def store(read_once, tmp_path_factory):
    with open_store(str(shutil.copy(read_once, tmp_path_factory.mktemp("api") / "cases.db"))) as opened:
        rows = opened.cases(limit=2)
        claim = opened.dossier(rows[0].person).claims[0]
        opened.decide(claim.id, "reject", by="ada", why="misread")
        opened.merge(rows[0].person, rows[1].person, by="ada")
        opened.undo(opened.history()[-1].id, by="ada")
        yield opened


def same(model, value):
    """A value is described if it is read and written again without a loss."""
    assert model.model_validate(value).model_dump(mode="json") == json.loads(json.dumps(value))


def test_dossiers(store):
    people = store.cases(limit=200, everyone=True)
    assert len(people) > 20
    for row in people:
        same(records.CaseRow, plain(row))
        same(records.Dossier, encode_dossier(store.dossier(row.person), texts=True))


def test_reports_and_claims(store):
    for row in store.reports(ReportsAsked(), limit=100):
        same(records.ReportRow, plain(row))
        same(records.ReportFile, encoded.report(store.report(row.id)))


def test_searches(store):
    same(records.Hits, plain(store.search("court")))


def test_what_waits(store):
    found = store.queue(limit=500)
    assert {item.kind for item in found.items} >= {"claim", "link", "conflict"}
    for item in found.items:
        same(records.QueueItem, encoded.queued(item))
