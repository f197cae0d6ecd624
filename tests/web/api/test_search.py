"""Search: people by name, reports by their words, with the sentence."""


def test_people_and_reports_are_found(api):
    told = api.get("/search", params={"words": "Спектор"}).json()
    assert [row["label"] for row in told["people"]] == ["Gene Spector"]
    assert told["reports"]
    assert told["reports"][0]["snippet"]["hits"]


def test_nothing_is_no_error(api):
    told = api.get("/search", params={"words": "zzyzx"})
    assert (told.status_code, told.json()) == (200, {"people": [], "reports": [], "more": False})
