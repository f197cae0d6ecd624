"""Cases: what the API gives is what the command gives."""

import json

import pytest

from habeas.cli import app as command


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("arguments", [[], ["--at", "2024"], ["--at", "2024", "--by", "events"]])
def test_a_case_is_the_same_on_the_command_line(api, tmp_path, capsys, arguments):
    assert (
        command.run(["--db", str(tmp_path / "cases.db"), "case", "Gene Spector", "--format", "json", *arguments]) == 0
    )
    printed = json.loads(capsys.readouterr().out)
    asked = dict(zip([one.removeprefix("--") for one in arguments[::2]], arguments[1::2], strict=True))
    assert api.get("/cases/Gene Spector", params=asked).json() == printed


def test_a_list_is_the_same_on_the_command_line(api, tmp_path, capsys):
    assert command.run(["--db", str(tmp_path / "cases.db"), "cases", "--format", "json"]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert api.get("/cases").json()["items"] == printed


def test_texts_are_given_where_they_are_asked_for(api):
    without, given = (api.get("/cases/Gene Spector", params={"texts": how}).json() for how in ("no", "yes"))
    assert [one["text"] for one in without["reports"]] == [None] * len(without["reports"])
    for quote in given["custody"]["quotes"]:
        text = next(one["text"] for one in given["reports"] if one["id"] == quote["report"])
        assert text[quote["start"] : quote["end"]] == quote["exact"]


def test_nobody_and_several_are_told_apart(api):
    assert api.get("/cases/Nobody Atall").status_code == 404
    assert api.get("/cases/Gene Spector", params={"at": "someday"}).status_code == 400


def test_people_without_a_case_are_listed_with_the_others(api):
    people = api.get("/people", params={"limit": 200}).json()["items"]
    assert {row["role"] for row in people} >= {"subject", "counsel"}
    named = api.get("/people", params={"name": "Спектор"}).json()
    assert [row["label"] for row in named["items"]] == ["Gene Spector"]
    assert named["next"] is None
