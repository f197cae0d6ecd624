"""Filters: the words of the command line."""


def test_filters_are_those_of_the_command_line(api):
    held = api.get("/cases", params={"status": "held"}).json()["items"]
    assert held
    assert {row["custody"] for row in held} <= {"in custody", "serving", "house arrest"}


def test_what_cannot_be_meant_is_told(api):
    told = api.get("/cases", params={"status": "flying"})
    assert told.status_code == 400
    assert told.headers["content-type"] == "application/problem+json"
    assert "is not one of" in told.json()["detail"]
