"""Tests of the list of decisions."""

from habeas.web.pages.history import PAGE

EVIL = "<script>alert(1)</script>"


def test_an_empty_history_says_where_to_begin(desk):
    assert "No decision has been made yet" in desk.get("/history").text


def test_the_newest_come_first_and_of_one_person_alone(desk):
    store = desk.app.state.store
    for who in ("Stoyan Velkov", "Daniel Hartwell-Moss"):
        store.decide(store.dossier(who).claims[0].id, "reject", by=f"ada {EVIL}", why=f"no {who} {EVIL}")
    page = desk.get("/history").text
    assert page.index("no Daniel") < page.index("no Stoyan")
    assert EVIL not in page
    page = desk.get("/history", params={"who": "Stoyan Velkov"}).text
    assert "no Daniel" not in page
    assert "no Stoyan" in page


def test_a_long_history_has_pages(desk):
    store = desk.app.state.store
    one = store.dossier("Stoyan Velkov").claims[0].id
    for number in range(PAGE // 2 + 1):
        store.undo(store.decide(one, "reject", by="ada", why=f"reason {number}.").id, by="ada")
    first, second = desk.get("/history").text, desk.get("/history?page=2").text
    assert "reason 0." not in first
    assert "reason 0." in second
    assert 'rel="next"' in first
    assert 'rel="prev"' in second


def test_nobody_is_told(desk):
    assert desk.get("/history", params={"who": EVIL}).status_code == 404
    assert desk.get("/history?page=0").status_code == 422
