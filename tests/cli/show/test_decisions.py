import datetime as dt
import json

import pytest

from habeas.cli.show.decisions import show_decision
from habeas.records.decision import Decision

AT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("verb", "subjects", "expected"),
    [
        ("merge", ("m:1", "m:2"), "ada held to be one person: m:1 and m:2"),
        ("reject", ("claim:3",), "ada rejected claim:3"),
        ("undo", ("decision:1",), "ada took back decision:1"),
    ],
)
def test_who_did_what_to_what(verb, subjects, expected):
    line = show_decision(Decision("decision:9", verb, subjects, "ada", AT)).plain
    assert line == f"2 Jan 2026  {expected}  decision:9"


def test_hostile_words_are_made_safe():
    line = show_decision(Decision("decision:9", "accept", ("claim:1",), "ada", AT, "fine\x1b[31m")).plain
    assert "\x1b" not in line


def test_people_are_named_and_claims_quoted(on):
    out = on("merge", "Pavel Rudin", "P. Rudin", "--because", "one man")[1]
    assert "ada held to be one person: " in out
    assert "Pavel Rudin (p:" in out
    claim = json.loads(on("case", "Lindqvist", "--format", "json")[1])["claims"][0]["id"]
    out = on("decide", "accept", claim, "--because", "seen")[1]
    assert f"ada accepted the arrest “arrested” ({claim}): seen" in out
