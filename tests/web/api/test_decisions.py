"""Decisions: made, listed, taken back, each by who may."""

import pytest


@pytest.fixture
def claim(store):
    return store.dossier("Gene Spector").claims[0].id


def test_a_decision_is_made_listed_and_taken_back(api, claim):
    made = api.post("/decisions", json={"verb": "reject", "subject": claim, "why": "misread"})
    assert (made.status_code, made.json()["by"]) == (201, "ada")
    assert claim in {one["id"] for one in api.get("/cases/Gene Spector").json()["rejected"]}
    undone = api.post(f"/decisions/{made.json()['id']}/undo", json={})
    assert undone.json()["undoes"] == made.json()["id"]
    assert [one["verb"] for one in api.get("/decisions").json()["items"]] == ["undo", "reject"]
    assert api.get("/decisions", params={"who": "Gene Spector", "limit": 1}).json()["next"]


def test_a_correction_is_read_like_the_words_of_a_report(api, claim):
    wrong = api.post(
        "/decisions", json={"verb": "correct", "subject": claim, "why": "x", "value": {"date": "32 May 2023"}}
    )
    assert wrong.status_code == 400
    asked = {"verb": "correct", "subject": claim, "why": "the court's list", "value": {"date": "August 2023"}}
    assert api.post("/decisions", json=asked).status_code == 201
    assert api.get(f"/claims/{claim}").json()["claim"]["date"]["edtf"] == "2023-08"


def test_people_are_joined_and_parted(api, store):
    one, other = (store.find(name)[0].person for name in ("Raymond Pike", "Raymond Asher Pike"))
    assert one != other
    assert api.post("/decisions", json={"verb": "merge", "subject": one}).status_code == 400
    made = api.post("/decisions", json={"verb": "merge", "subject": one, "other": other}).json()
    assert {store.find(id)[0].person for id in (one, other)} & {one, other} != {one, other}
    api.post(f"/decisions/{made['id']}/undo", json={"why": "father and son"})
    assert [store.find(id)[0].person for id in (one, other)] == [one, other]


@pytest.mark.parametrize(
    ("role", "decides", "seals"), [("viewer", 403, 403), ("editor", 201, 403), ("admin", 201, 201)]
)
def test_each_role_may_so_much(tokens, claim, role, decides, seals):
    client, made = tokens
    who = made[role]
    asked = {"verb": "accept", "subject": claim}
    assert client.post("/decisions", json=asked, headers=who).status_code == decides
    asked = {"verb": "seal", "subject": "Gene Spector", "why": "acquitted"}
    assert client.post("/decisions", json=asked, headers=who).status_code == seals
    assert client.get("/queue", headers=who).status_code == (403 if role == "viewer" else 200)


def test_an_editor_takes_no_seal_back(tokens, store):
    client, made = tokens
    sealed = store.guard("seal", "Gene Spector", by="ada", why="acquitted")
    refused = client.post(f"/decisions/{sealed.id}/undo", json={}, headers=made["editor"])
    assert refused.status_code == 403
    assert client.post(f"/decisions/{sealed.id}/undo", json={}, headers=made["admin"]).status_code == 201


def test_nobody_unknown_gets_in(tokens):
    client, _ = tokens
    for token in ({}, {"Authorization": "Bearer habeas_0_0"}, {"Authorization": "Basic YTpi"}):
        refused = client.get("/cases", headers=token)
        assert (refused.status_code, refused.headers["content-type"]) == (401, "application/problem+json")


def test_what_waits_comes_in_pages(api):
    whole = api.get("/queue", params={"limit": 200}).json()
    first = api.get("/queue", params={"limit": 2}).json()
    second = api.get("/queue", params={"limit": 2, "cursor": first["next"]}).json()
    assert [one["id"] for one in whole["items"][:4]] == [one["id"] for one in first["items"] + second["items"]]
    assert sum(whole["counts"].values()) == len(whole["items"])
    links = api.get("/queue", params={"kind": "link"}).json()["items"]
    assert {one["kind"] for one in links} == {"link"}
