"""Tokens that try for more than they were made for."""

import pytest

NAMED = "Pavel Rudin"


def claims_of(store):
    row = next(row for row in store.cases(everyone=True, limit=99) if row.label == NAMED)
    return [claim.id for claim in store.dossier(row.person).claims]


def test_who_may_decide_and_not_read_is_not_told_how_things_stood(visitors, guarded):
    decider, reader = visitors["decider"], visitors["reader"]
    asked = {"verb": "reject", "subject": claims_of(guarded)[-1], "why": "no such day"}
    made = decider.post("/api/v1/decisions", json=asked)
    assert (made.status_code, made.json()["before"], made.json()["after"]) == (201, None, None)
    undone = decider.post(f"/api/v1/decisions/{made.json()['id']}/undo", json={})
    assert (undone.status_code, undone.json()["before"], undone.json()["after"]) == (201, None, None)
    assert reader.get("/api/v1/decisions").json()["items"][0]["before"] is not None


def test_a_token_to_decide_does_not_seal(visitors):
    decider = visitors["decider"]
    for verb in ("seal", "reveal"):
        asked = {"verb": verb, "subject": NAMED, "why": "because"}
        assert decider.post("/api/v1/decisions", json=asked).status_code == 403


@pytest.mark.parametrize("verb", ["seal", "hide", "reveal"])
def test_an_editor_takes_nothing_back_that_is_for_admins_however_often_it_was_taken_back(visitors, guarded, verb):
    made = guarded.guard(verb, "Ilva Holmgren" if verb == "reveal" else NAMED, by="ada", why="asked")
    for _ in range(3):
        for path in (f"/api/v1/decisions/{made.id}/undo", f"/decisions/{made.id}/undo"):
            answer = visitors["editor"].request("POST", path, **({"json": {}} if "api" in path else {"data": {}}))
            assert answer.status_code == 403, path
        made = guarded.undo(made.id, by="ada", why="again")


def test_a_token_of_somebody_demoted_may_no_more_than_its_owner(visitors, guarded):
    accounts = visitors["nobody"].app.state.accounts
    accounts.add("zoe", "four green rivers", "admin")
    token = accounts.issue("zoe", "all", ("read", "decide", "upload", "admin"))
    headers = {"Authorization": f"Bearer {token}"}
    asked = {"verb": "accept", "subject": claims_of(guarded)[0]}
    accounts.set_role("zoe", "viewer")
    nobody = visitors["nobody"]
    assert nobody.get("/api/v1/cases/Marta Velik", headers=headers).status_code == 404
    assert nobody.get("/api/v1/queue", headers=headers).status_code == 403
    assert nobody.post("/api/v1/decisions", json=asked, headers=headers).status_code == 403
    assert nobody.post("/api/v1/uploads", json={"text": "x"}, headers=headers).status_code == 403
    accounts.disable("zoe")
    assert nobody.get("/api/v1/cases", headers=headers).status_code == 401
    accounts.enable("zoe")
    assert nobody.get("/api/v1/cases", headers=headers).status_code == 401


def test_a_viewer_cannot_make_a_token_that_may_more(visitors):
    answer = visitors["viewer"].post("/account/tokens", data={"label": "more", "scopes": ["read", "decide"]})
    assert answer.status_code == 400
    assert "habeas_" not in answer.text


def test_a_token_is_no_way_to_the_pages_of_its_account(visitors):
    headers = dict(visitors["reader"].headers)
    for path in ("/account", "/users", "/", "/review"):
        assert visitors["nobody"].get(path, headers=headers).headers["Location"].startswith("/sign-in")
