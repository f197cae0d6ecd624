"""Uploads: a text handed in becomes a report; nothing handed in is a path."""

import time

import pytest

TEXT = "A court in Oster sentenced the translator Marta Lindqvist to eight years in prison for spying on Monday."


def done(api, job):
    for _ in range(600):
        told = api.get(f"/uploads/{job}").json()
        if told["done"]:
            return told
        time.sleep(0.05)
    raise AssertionError("it takes too long")


def test_a_text_becomes_a_report(api):
    made = api.post("/uploads", json={"text": TEXT, "published": "2024-05-06"})
    assert made.status_code == 202
    assert made.headers["location"] == f"/api/v1/uploads/{made.json()['id']}"
    [came] = done(api, made.json()["id"])["reports"]
    assert came["outcome"] == "added"
    assert api.get(f"/reports/{came['report']}").json()["report"]["text"] == TEXT
    assert [row["label"] for row in api.get("/people", params={"name": "Lindqvist"}).json()["items"]]


@pytest.mark.parametrize(
    "asked",
    [{}, {"url": "file:///etc/passwd"}, {"url": "/etc/passwd"}, {"text": TEXT, "published": "someday"}],
)
def test_what_cannot_be_read_is_refused(api, asked):
    assert api.post("/uploads", json=asked).status_code in {400, 422}


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data"])
def test_addresses_within_are_never_fetched(api, url):
    [came] = done(api, api.post("/uploads", json={"url": url}).json()["id"])["reports"]
    assert came["outcome"] == "failed"
    assert "private or local" in came["why"]


def test_an_upload_is_its_makers_own(tokens):
    client, made = tokens
    job = client.post("/uploads", json={"text": "a b"}, headers=made["editor"]).json()["id"]
    assert client.get(f"/uploads/{job}", headers=made["editor"]).status_code == 200
    assert client.get(f"/uploads/{job}", headers=made["viewer"]).status_code == 403
    assert client.get("/uploads/none", headers=made["editor"]).status_code == 404
