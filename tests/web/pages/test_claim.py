"""Tests of the page of a claim."""

import re

import pytest

from habeas.records.correction import Correction

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture
def store(desk):
    return desk.app.state.store


@pytest.fixture
def one(store):
    claims = store.dossier("Daniel Hartwell-Moss").claims
    return next(each for each in claims if each.kind == "sentence" and each.assertion == "actual" and each.term)


def test_three_things_stand_side_by_side(desk, store, one):
    store.decide(one.id, "correct", by="ada", why=EVIL, value=Correction(term="11 years", place=EVIL))
    page = desk.get(f"/claims/{one.id}").text
    assert "<s>13 years in prison</s>" in page
    assert "<strong>11 years in prison</strong>" in page
    assert "By whom, when, why" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert EVIL not in page
    assert "<img src=x" not in page


def test_a_claim_is_found_by_the_beginning_of_its_id(desk, one):
    assert one.id in desk.get(f"/claims/{one.id[:16]}").text


@pytest.mark.parametrize("id", ["claim:zz", "x", "%3Cscript%3E", "claim:"])
def test_no_such_claim(desk, id):
    assert desk.get(f"/claims/{id}").status_code == 404


def test_only_what_can_be_changed_is_in_the_form(desk, one):
    page = desk.get(f"/claims/{one.id}").text
    assert set(re.findall(r'name="was_(\w+)"', page)) == {
        "kind", "assertion", "person", "date", "term", "place", "offence", "authority"
    }  # fmt: skip
