"""`habeas read` in this process, with a reader that sees nothing, and its record given."""

import json

import pytest

from habeas import pipeline
from habeas.cli import app as command
from habeas.errors import Unreachable
from habeas.ingest.sources import Failed


@pytest.fixture
def habeas(monkeypatch, capsys, docket):
    """Run the command; every source is read as the record of the test scene, `bad` fails."""

    def read_each(sources, **_):
        for source in sources:
            yield Failed(source, Unreachable(source, "does not answer")) if source == "bad" else docket

    def run(*arguments):
        code = command.run(["read", *arguments])
        return code, *capsys.readouterr()

    monkeypatch.setattr(pipeline, "read_each", read_each)
    monkeypatch.setattr(pipeline, "settle", tuple)
    return run


def test_text_for_people(habeas):
    code, out, err = habeas("report.txt")
    assert (code, err) == (0, "")
    assert "Marta Lindqvist\n===" in out
    assert "\x1b" not in out


def test_json_is_one_object(habeas):
    code, out, _ = habeas("report.txt", "--format", "json")
    record = json.loads(out)
    assert code == 0
    assert out.count("\n") == 1
    assert record["cases"][0]["person"] == "p1"
    assert "report" not in record["cases"][0]["custody"]["quotes"][0]


def test_json_of_several_is_an_object_a_line(habeas):
    _, out, _ = habeas("a.txt", "b.txt", "--format", "json")
    records = [json.loads(line) for line in out.splitlines()]
    assert len(records) == 2
    assert records[0]["claims"][0]["quote"]["report"] == records[0]["report"]["id"]


def test_a_failing_source_is_told_and_the_others_are_read(habeas):
    code, out, err = habeas("a.txt", "bad", "b.txt", "--format", "json")
    assert code == 4
    assert err == "habeas: bad: does not answer\n"
    assert out.count("\n") == 2


@pytest.mark.parametrize("shape", ["text", "json"])
def test_nothing_read_prints_nothing(habeas, shape):
    code, out, err = habeas("bad", "--format", shape)
    assert (code, out) == (4, "")
    assert err.count("\n") == 1


def test_colour_is_left_out_where_nobody_wants_it(habeas, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    _, out, _ = habeas("a.txt")
    assert "\x1b[36m" not in out
