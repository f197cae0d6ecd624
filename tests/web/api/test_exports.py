"""Exports: every format, as a file and never as a page."""

from typing import get_args

import pytest

from habeas.export.formats import FORMATS
from habeas.web.api.exports import FormatOf


def test_every_format_can_be_asked_for():
    assert get_args(FormatOf) == tuple(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_one_person(api, name):
    given = api.get(f"/exports/{name}", params={"who": "Gene Spector"})
    assert given.status_code == 200
    assert given.headers["content-type"] == FORMATS[name].media_type
    assert given.headers["content-disposition"].startswith('attachment; filename="gene-spector-')
    assert len(given.content) > 100


def test_all_cases_in_one_file(api, store):
    given = api.get("/exports/jsonl")
    assert len(given.content.splitlines()) == len(store.cases(limit=200))
    held = api.get("/exports/jsonl", params={"status": "held"})
    assert 0 < len(held.content.splitlines()) < len(given.content.splitlines())


def test_a_file_for_each_person_wants_one(api):
    assert api.get("/exports/html").status_code == 400
    assert api.get("/exports/zip").status_code == 422


def test_what_is_sealed_or_withheld_never_leaves(api, store):
    store.guard("hide", "Gene Spector", by="ada")
    assert b"Spector" not in api.get("/exports/jsonl").content
    store.guard("seal", "Gene Spector", by="ada", why="acquitted")
    assert api.get("/exports/jsonl", params={"who": "Gene Spector"}).status_code == 404
