"""Both word indexes keep one interface."""

import inspect

from habeas.store.database.transactions import reading, writing
from habeas.store.search import engine, postgres, sqlite
from habeas.store.search.ddl import search_person
from habeas.store.search.queries import parse, plain
from habeas.store.search.rows import PersonRow, ReportRow, span

VERBS = ("index_report", "index_person", "query_reports", "query_people")


def test_the_index_is_that_of_the_database(store):
    with reading(store.engine) as connection:
        name = connection.dialect.name
        assert engine.of(connection) is {"sqlite": sqlite, "postgresql": postgres}[name]


def test_both_have_the_same_verbs():
    for verb in VERBS:
        one, other = (inspect.signature(getattr(module, verb)) for module in (sqlite, postgres))
        assert one == other


def test_people_are_given_by_name_and_only_those_that_meet_the_conditions(store, told):
    store.add(told("Zoe Roe and Ada Roe were held.", [("hold", "held")], people=("Zoe Roe", "Ada Roe")))
    store.refresh()
    with reading(store.engine) as connection:
        index = engine.of(connection)
        both = index.query_people(connection, plain("roe"), (), limit=9)
        one = index.query_people(connection, plain("roe"), (search_person.c.sort < "b",), limit=9)
        none = index.query_people(connection, parse("roe -ada -zoe"), (), limit=9)
        assert (len(both), list(one), list(none)) == (2, [both[0]], [])
        assert index.query_people(connection, parse("-zoe"), (), limit=9) == one
        assert len(index.query_people(connection, plain("roe"), (), limit=1)) == 1


def test_a_report_is_put_and_put_again(store, told):
    store.add(told("Ada Roe was held.", [("hold", "held")], published="2024-06-01"))
    with writing(store.engine) as connection:
        index = engine.of(connection)
        (report,) = index.query_reports(connection, parse("held"), (), span=span(None, None), limit=9)
        index.index_report(connection, ReportRow(report, "2024-06-01", "2024-06-01", "x", ("freed", "now")))
        for words, expected in (("held", []), ("freed", [report]), ('"freed now"', [report]), ('"now freed"', [])):
            assert list(index.query_reports(connection, parse(words), (), span=span(None, None), limit=9)) == expected
        assert list(index.query_reports(connection, parse("freed"), (), span=span("2025-01-01", None), limit=9)) == []


def test_a_person_is_put_and_put_again(store, told):
    added = store.add(told("Ada Roe was held.", [("hold", "held")]))
    store.refresh()
    with writing(store.engine) as connection:
        index = engine.of(connection)
        index.index_person(connection, PersonRow(added.persons[0], "bea", "x", ("bea",)))
        assert list(index.query_people(connection, plain("ada"), (), limit=9)) == []
        assert list(index.query_people(connection, plain("bea"), (), limit=9)) == list(added.persons)
