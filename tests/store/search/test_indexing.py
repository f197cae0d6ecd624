"""Indexing: what is written where, and only once."""

import pytest
from sqlalchemy import text

from habeas.store.database.transactions import reading, writing
from habeas.store.search import indexing

ARRESTED = "Ada Roe was arrested in Oster."


def counted(store, *tables):
    with reading(store.engine) as connection:
        return [connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() for table in tables]  # noqa: S608


def test_adding_and_refreshing_put_reports_and_people_in_the_index(store, told):
    more = {"publisher": "The Oster Gazette", "url": "https://www.gazette.example/1"}
    store.add(told(ARRESTED, [("arrest", "arrested")], **more))
    store.refresh()
    assert counted(store, "search_report", "search_person", "search_form", "search_publisher") == [1, 1, 1, 2]


def test_indexing_again_writes_nothing(store, told):
    docket = told(ARRESTED, [("arrest", "arrested")])
    store.add(docket)
    store.refresh()

    def rows():
        with reading(store.engine) as connection:
            wanted = (
                "SELECT number, report, digest FROM search_report UNION SELECT number, 0, digest FROM search_person"
            )
            return connection.execute(text(wanted)).all()

    before = rows()
    with writing(store.engine) as connection:
        indexing.index_report(connection, docket.article, docket.people)
        (person,) = store.find("Ada Roe")
    assert rows() == before
    assert person.label == "Ada Roe"


def test_a_text_cleaned_anew_is_found_by_its_new_words_alone(store, told):
    store.add(told("Ada Roe was arrested in Oster.", [("arrest", "arrested")], name="one"))
    store.add(told("Ada Roe was arrested in Barinia.", [("arrest", "arrested")], name="one", reader="test 2"))
    assert [len(store.search(words).reports) for words in ("oster", "barinia", "roe")] == [0, 1, 1]
    assert len(store.search("-oster").reports) == 1


def test_a_report_dated_later_stands_in_its_place(store, told):
    store.add(told("Old news of Oster.", name="one", published="2020-01-01"))
    store.add(told("More news of Oster.", name="two", published="2021-01-01"))
    assert [hit.published for hit in store.search("oster").reports] == ["2021-01-01", "2020-01-01"]


def test_a_name_that_is_gone_is_found_no_more(store, told, person):
    store.add(told(ARRESTED, [("arrest", "arrested")]))
    store.refresh()
    (row,) = store.find("Ada Roe")
    with writing(store.engine) as connection:
        indexing.index_person(connection, person("Bea Roe", row.person))
    assert store.find("Ada Roe") == ()
    assert [found.person for found in store.find("bea")] == [row.person]


@pytest.mark.parametrize(
    ("label", "expected"), [("Żaneta Ó'Dá", "zaneta o da"), ("Яшина", "yashina"), ("", ""), ("王建明", "wangjianming")]
)
def test_sort_keys(label, expected):
    assert indexing.sort_key(label) == expected


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org:8080/x", "example.org"), ("example.org/x", "example.org"), (None, ""), ("", ""),
        ("http://[bad", ""), ("not a host", "not a host"),
    ],
)  # fmt: skip
def test_hosts(url, host):
    assert indexing.host(url) == host
