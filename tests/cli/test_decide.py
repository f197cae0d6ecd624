import json

import pytest


@pytest.fixture
def record(on):
    return lambda: json.loads(on("case", "Lindqvist", "--format", "json")[1])


def test_a_rejected_claim_leaves_the_case_and_comes_back(on, record, id_in):
    claim = record()["claims"][1]["id"]
    code, out, err = on("decide", "reject", claim, "--because", "the friends were wrong")
    assert (code, err) == (0, "")
    assert record()["conflicts"] == []
    assert [one["id"] for one in record()["rejected"]] == [claim]
    on("undo", id_in("decision", out))
    assert len(record()["conflicts"]) == 1


def test_a_corrected_claim_shows_the_value_of_the_person(on, record):
    claim = record()["claims"][1]["id"]
    code, *_ = on("decide", "correct", claim, "--set", "date=3 January 2024", "--because", "the court file")
    assert code == 0
    assert record()["conflicts"] == []
    assert {one["date"]["edtf"] for one in record()["claims"]} == {"2024-01-03"}


def test_a_conflict_is_explained(on, record):
    conflict = record()["conflicts"][0]["id"]
    assert on("decide", "explain", conflict, "--because", "a second arrest after a night at home")[0] == 0
    assert record()["conflicts"][0]["state"] == "explained"
    assert "explained" in on("case", "Lindqvist")[1]


@pytest.mark.parametrize("pair", ["colour=red", "date", "date=flying"])
def test_a_correction_that_means_nothing(on, record, pair):
    code, _, err = on("decide", "correct", record()["claims"][0]["id"], "--set", pair, "--because", "x")
    assert code == 2
    assert err.startswith("habeas: ")


def test_a_correction_needs_a_value(on, record):
    code, _, err = on("decide", "correct", record()["claims"][0]["id"], "--because", "x")
    assert code == 2
    assert "--set" in err


def test_an_unknown_decision_is_not_undone(on):
    assert on("undo", "decision:00")[0] == 2
