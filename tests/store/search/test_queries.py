"""Queries: what a user types, and what it is taken for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.store.search import postgres, queries, sqlite

TYPED = [
    ("court jail", ["court", "jail"]), ('"city court" jail', ["city court", "jail"]),
    ("-court jail", ["-court", "jail"]),
    ('-"city court"', ["-city court"]), ("brib*", ["brib*"]), ("-brib*", ["-brib*"]), ("o'neill", ["o neill"]),
    ("well-known", ["well known"]), ("«городской суд»", ["городск суд"]), ("“city” court", ["city", "court"]),
    ("court court COURT", ["court"]), ('"unclosed words', ["unclosed", "words"]), ("-", []), ("--", []),
    ("- court", ["court"]),
    ("*", []), ('""', []), ("a AND b", ["a", "and", "b"]), ("a,b;c", ["a b c"]), ("2024-05", ["2024 05"]), ("", []),
    ("title:court", ["title court"]), ("заречного*", ["заречного*"]), ("法院 王", ["法 院", "王"]),
]  # fmt: skip


def show(term):
    way = term.ways[0]
    return ("-" if term.negative else "") + " ".join(way.tokens) + ("*" if way.prefix else "")


@pytest.mark.parametrize(("typed", "terms"), TYPED)
def test_what_is_typed(typed, terms):
    assert [show(term) for term in queries.parse(typed).terms] == terms


def test_a_beginning_also_meets_the_shorter_stem():
    assert queries.Way(("заречн",)) in queries.parse("заречного*").terms[0].ways


def test_quotation_marks_take_words_as_they_stand():
    quoted, free = queries.parse('"Spector"').terms[0], queries.parse("Spector").terms[0]
    assert not any(way.tokens[0].startswith("¤") for way in quoted.ways)
    assert any(way.tokens == ("¤spektor",) for way in free.ways)


def test_wanted_and_unwanted():
    query = queries.parse("court -jail")
    assert [show(term) for term in query.wanted] == ["court"]
    assert [show(term) for term in query.unwanted] == ["-jail"]


def test_a_pasted_article_is_cut_short():
    query = queries.parse(" ".join(f"w{n}" for n in range(5000)))
    assert len(query.terms) == queries.MOST_TERMS
    (phrase,) = queries.parse('"' + " ".join(f"w{n}" for n in range(5000)) + '"').terms
    assert len(phrase.ways[0].tokens) == queries.MOST_WORDS


@given(st.text())
def test_nothing_typed_reaches_a_search_engine_as_its_own_syntax(typed):
    for read in (queries.parse, queries.plain, queries.sounding):
        for term in read(typed).terms:
            assert term.ways
            for way in term.ways:
                assert way.tokens
                assert all(way.tokens)
                assert not set("".join(way.tokens)) & set("\"'\\:*()&|!<> \x00")


@given(st.text())
def test_any_text_can_be_written_for_both_engines(typed):
    query = queries.parse(typed)
    assert postgres.expression(query).count("(") == postgres.expression(query).count(")")
    if query.wanted:
        assert sqlite.expression(query).count('"') % 2 == 0


def test_only_the_beginning_of_a_very_long_query_is_looked_at():
    assert queries.parse("a" * 1_000_000) == queries.parse("a" * queries.LONGEST)
    assert len(queries.parse(" ".join(f"word{number}" for number in range(10_000))).terms) == queries.MOST_TERMS
