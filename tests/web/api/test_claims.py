"""Claims: one claim, and one that a person makes."""

import pytest


@pytest.fixture
def dossier(store):
    return store.dossier("Gene Spector")


def test_a_claim_is_given_as_read_and_as_it_stands(api, store, dossier):
    id = dossier.claims[0].id
    store.decide(id, "accept", by="ada")
    told = api.get(f"/claims/{id}").json()
    assert (told["state"], told["sure"], told["claim"]["confidence"]) == ("accepted", True, 1)
    assert told["read"]["confidence"] < 1
    assert [one["verb"] for one in told["decisions"]] == ["accept"]


def test_a_person_makes_a_claim_of_words(api, dossier):
    article = dossier.articles[0]
    start = article.text.index("Spector")
    told = {
        "report": article.report.id, "start": start, "end": start + 7, "kind": "transfer", "person": dossier.person.id,
        "date": "May 2025", "why": "the court's own list",
    }  # fmt: skip
    made = api.post("/claims", json=told)
    assert (made.status_code, made.json()["verb"], made.json()["by"]) == (201, "tell", "ada")
    moved = [one for one in api.get(f"/cases/{dossier.person.id}").json()["events"] if one["kind"] == "transfer"]
    assert moved[-1]["date"]["edtf"] == "2025-05"
    assert api.post("/claims", json=told).status_code == 400
    assert api.post("/claims", json=told | {"end": 10**6}).status_code == 400
    assert api.post("/claims", json=told | {"kind": "flight"}).status_code == 422
