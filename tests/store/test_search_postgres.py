"""The word index in PostgreSQL: vectors and queries as they are written."""

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.store import folding, search_postgres, vocabulary
from habeas.store.queries import parse


def test_a_vector_holds_every_place_of_a_word():
    assert search_postgres.vector(["a", "b", "a"]) == "'a':1,3 'b':2"
    assert search_postgres.vector([]) == ""


def test_a_vector_holds_no_more_places_than_the_server_keeps():
    assert search_postgres.vector(["a"] * 1000).count(",") == search_postgres.MOST_PLACES - 1
    far = search_postgres.vector([f"w{n}" for n in range(20_000)])
    assert "'w16382':16383 'w16383' 'w16384'" in far


def test_unwanted_words_are_negated():
    assert search_postgres.expression(parse('"суд" -"дело"')) == "(('суд')) & !(('дел'))"


def test_words_in_a_row_and_beginnings():
    assert search_postgres.expression(parse('"в суде"')) == "(('в'<->'суд'))"
    assert "('brib':*)" in search_postgres.expression(parse("brib*"))


@pytest.fixture(scope="module")
def server(postgres_server):
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        yield connection


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(said=st.text(), typed=st.text())
def test_the_server_reads_every_vector_and_every_query(server, said, typed):
    vector = search_postgres.vector([word.folded for word in folding.words(said)])
    query = search_postgres.expression(parse(typed))
    asked = "SELECT %s::tsvector @@ %s::tsquery"
    (met,) = server.execute(asked, (vector, query)).fetchone()
    assert isinstance(met, bool)


def test_the_server_takes_the_largest_vector(server):
    row = vocabulary.of_report(" ".join(f"слово{n}" for n in range(200_000)), [])
    (size,) = server.execute("SELECT length(%s::tsvector)", (search_postgres.vector(row),)).fetchone()
    assert size == len(set(row))
