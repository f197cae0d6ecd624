"""The word index in PostgreSQL: vectors and queries as they are written."""

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.store.search import folding, postgres, vocabulary
from habeas.store.search.queries import parse


def test_a_vector_holds_every_place_of_a_word():
    assert postgres.vector(["a", "b", "a"]) == "'a':1,3 'b':2"
    assert postgres.vector([]) == ""


def test_a_vector_holds_no_more_places_than_the_server_keeps():
    assert postgres.vector(["a"] * 1000).count(",") == postgres.MOST_PLACES - 1
    far = postgres.vector([f"w{n}" for n in range(20_000)])
    assert "'w16382':16383 'w16383' 'w16384'" in far


def test_unwanted_words_are_negated():
    assert postgres.expression(parse('"суд" -"дело"')) == "(('суд')) & !(('дел'))"


def test_words_in_a_row_and_beginnings():
    assert postgres.expression(parse('"в суде"')) == "(('в'<->'суд'))"
    assert "('brib':*)" in postgres.expression(parse("brib*"))


@pytest.fixture(scope="module")
def server(postgres_server):
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        yield connection


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(said=st.text(), typed=st.text())
def test_the_server_reads_every_vector_and_every_query(server, said, typed):
    vector = postgres.vector([word.folded for word in folding.words(said)])
    query = postgres.expression(parse(typed))
    asked = "SELECT %s::tsvector @@ %s::tsquery"
    (met,) = server.execute(asked, (vector, query)).fetchone()
    assert isinstance(met, bool)


def test_the_server_takes_the_largest_vector(server):
    row = vocabulary.of_report(" ".join(f"слово{n}" for n in range(200_000)), [])
    (size,) = server.execute("SELECT length(%s::tsvector)", (postgres.vector(row),)).fetchone()
    assert size == len(set(row))
