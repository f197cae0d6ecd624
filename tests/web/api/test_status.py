"""Status: what is held, and as whom one is seen."""


def test_counts_and_visitor(api, store):
    told = api.get("/status").json()
    assert told["reports"] == store.count().reports == 14
    assert (told["visitor"], told["role"]) == ("ada", "admin")
    assert told["reader"].startswith("habeas")
