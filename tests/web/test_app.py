"""The site as a whole."""


def test_what_is_not_there_is_not_found(site):
    assert site.get("/nothing").status_code == 404
