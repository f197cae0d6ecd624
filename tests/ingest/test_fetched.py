"""The answer of a fetch is a plain value."""

from __future__ import annotations

from habeas.ingest.fetched import Fetched


def test_an_answer_without_a_declared_type_says_so():
    assert Fetched("https://vell.example/", b"x") == Fetched("https://vell.example/", b"x", None, None)
