"""`habeas tell`: a claim made on the command line."""

import json

import pytest


def record(on):
    return json.loads(on("case", "Lindqvist", "--format", "json")[1])


def test_words_of_a_report_become_a_claim_and_are_taken_back(on, id_in):
    report = record(on)["claims"][0]["quote"]["report"]
    code, out, err = on("tell", report, "Oster", "--kind", "search", "--person", "Marta Lindqvist",
                        "--set", "date=2 January 2024", "--because", "seen there", "--by", "ada")  # fmt: skip
    assert (code, err) == (0, "")
    assert "ada" in out
    (made,) = [one for one in record(on)["claims"] if one["kind"] == "search"]
    assert (made["quote"]["exact"], made["date"]["edtf"], made["reader"]) == ("Oster", "2024-01-02", "by ada")
    assert on("undo", id_in("decision", out))[0] == 0
    assert {one["kind"] for one in record(on)["claims"]} == {"arrest"}


@pytest.mark.parametrize(
    "given",
    [
        ("Vell", "--kind", "search"),
        ("Oster", "--kind", "search", "--nth", "2"),
        ("", "--kind", "search"),
        ("Oster", "--kind", "search", "--set", "colour=red"),
        ("Oster", "--kind", "search", "--set", "date"),
        ("Oster", "--kind", "dance"),
    ],
)
def test_what_cannot_be_told_is_said_in_one_line(on, given):
    report = record(on)["claims"][0]["quote"]["report"]
    code, out, err = on("tell", report, *given, "--person", "Marta Lindqvist")
    assert (code, out, err.count("\n")) == (2, "", 1)
