import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update

from habeas.errors import StoreDamaged
from habeas.store import schema
from habeas.store.database.transactions import reading, writing
from habeas.store.write import reports


def test_an_article_comes_back_equal_but_for_its_raw_bytes(store, docket):
    store.add(docket)
    report = docket.article.report
    with reading(store.engine) as connection:
        (kept,) = reports.articles(connection, [report.id])
        assert reports.snapshot(connection, report.id) == report.snapshot
        assert reports.snapshot(connection, "sha256:none") is None
    assert kept == replace(docket.article, report=replace(report, snapshot=b""))
    assert kept.report.retrieved == dt.datetime(2025, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [("2024-02", "2024-02-01", "2024-02-29"), ("2024-06-01/..", "2024-06-01", None), (None, None, None)],
)
def test_a_day_of_publication_is_as_exact_as_it_is(told, published, first, last):
    columns = reports.columns(told("Ada Roe was held.", published=published).article, reader="")
    assert (columns["published"], columns["first_day"], columns["last_day"]) == (published, first, last)


def test_names_of_files_that_are_no_text_are_kept_as_escapes(store, told):
    docket = told("Ada Roe was held.")
    odd = replace(docket.article.report, source="a\udcffb\x00c.txt", publisher="Öster Zeitung")
    store.add(replace(docket, article=replace(docket.article, report=odd)))
    with reading(store.engine) as connection:
        (kept,) = reports.articles(connection, [odd.id])
    assert (kept.report.source, kept.report.publisher) == ("a\\udcffb\\x00c.txt", "Öster Zeitung")


def test_raw_bytes_that_are_missing_or_altered_are_put_back(store, told):
    docket = told("Ada Roe was held.")
    store.add(docket)
    id, kept = docket.article.report.id, schema.snapshot
    for broken in (delete(kept), update(kept).values(data=b"x"), update(kept).values(size=3)):
        with writing(store.engine) as connection:
            connection.execute(broken)
        assert store.add(docket).outcome == "known"
        with reading(store.engine) as connection:
            assert reports.snapshot(connection, id) == docket.article.report.snapshot


def test_altered_bytes_are_damage(store, told):
    docket = told("Ada Roe was held.")
    store.add(docket)
    with writing(store.engine) as connection:
        connection.execute(update(schema.snapshot).values(data=b"x"))
    with reading(store.engine) as connection, pytest.raises(StoreDamaged):
        reports.snapshot(connection, docket.article.report.id)


def test_articles_come_in_the_order_of_adding(store, told):
    dockets = [told(f"Ada Roe was held in {place}.") for place in ("Oster", "Alm", "Brim")]
    for docket in dockets:
        store.add(docket)
    ids = [docket.article.report.id for docket in dockets]
    with reading(store.engine) as connection:
        assert [one.report.id for one in reports.articles(connection, sorted(ids))] == ids
        assert connection.execute(select(schema.report.c.number)).scalars().all() == [1, 2, 3]


def test_a_report_that_something_rests_on_must_be_there(store, docket):
    store.add(docket)
    with reading(store.engine) as connection, pytest.raises(StoreDamaged, match="sha256:none"):
        reports.articles(connection, [docket.article.report.id, "sha256:none"])
