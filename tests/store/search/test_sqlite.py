"""The word index in SQLite: how a query is written and planned."""

from sqlalchemy import text

from habeas.store.database.transactions import reading
from habeas.store.opening import open_store
from habeas.store.search import sqlite
from habeas.store.search.queries import parse, plain


def test_words_are_quoted():
    assert sqlite.expression(plain("Gene Spector")) == '(("gene") AND ("spector"))'


def test_unwanted_words_are_taken_away_from_the_wanted():
    written = sqlite.expression(parse('"суд" -"дело"'))
    assert written == '(("суд")) NOT (("дел"))'


def test_a_beginning_carries_its_star_outside_the_quotation_marks():
    assert '"brib" *' in sqlite.expression(parse("brib*"))


def test_the_index_is_read_newest_first_without_sorting(sqlite_url):
    with open_store(sqlite_url) as store, reading(store.engine) as connection:
        plan = connection.execute(
            text(
                "EXPLAIN QUERY PLAN SELECT r.report FROM search_report_words JOIN search_report r"
                " ON r.number = +search_report_words.rowid WHERE search_report_words MATCH '\"x\"'"
                " ORDER BY search_report_words.rowid DESC LIMIT 20"
            )
        ).all()
    steps = " ".join(row.detail for row in plan)
    assert "TEMP B-TREE" not in steps
    assert steps.index("search_report_words") < steps.index("SEARCH r")
