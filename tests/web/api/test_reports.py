"""Reports: lists, one report, its bytes."""

import hashlib


def test_the_newest_come_first(api):
    days = [row["published"] for row in api.get("/reports").json()["items"]]
    assert len(days) == 14
    assert days == sorted(days, reverse=True)


def test_pages_and_filters(api):
    first = api.get("/reports", params={"limit": 5}).json()
    rest = api.get("/reports", params={"limit": 200, "cursor": first["next"]}).json()
    assert len(rest["items"]) == 9
    russian = api.get("/reports", params={"language": "ru"}).json()["items"]
    assert {row["language"] for row in russian} == {"ru"}


def test_every_quote_stands_in_the_text(api):
    for row in api.get("/reports").json()["items"]:
        told = api.get(f"/reports/{row['id']}").json()
        assert len(told["claims"]) == row["claims"]
        for claim in told["claims"]:
            quote = claim["claim"]["quote"]
            assert told["report"]["text"][quote["start"] : quote["end"]] == quote["exact"]


def test_the_bytes_are_those_that_came_and_no_page(api):
    row = next(row for row in api.get("/reports").json()["items"] if row["language"] == "en")
    given = api.get(f"/reports/{row['id']}/snapshot")
    assert "sha256:" + hashlib.sha256(given.content).hexdigest() == row["id"]
    assert given.headers["content-type"] == "application/octet-stream"
    assert given.headers["content-disposition"].startswith("attachment")
    assert given.headers["content-security-policy"] == "sandbox"


def test_no_report_of_that_id(api):
    assert api.get("/reports/sha256:00").status_code == 404
