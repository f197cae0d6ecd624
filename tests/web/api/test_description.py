"""Description: every address and every field says what it is; the page shows it all."""

import re


def test_every_address_says_what_it_does_and_what_it_gives(api):
    told = api.get("/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    for path, methods in told["paths"].items():
        for method, one in methods.items():
            assert one["description"], (method, path)
            good = [status for status in one["responses"] if status.startswith("2")]
            assert len(good) == 1, (method, path)
            assert one["responses"][good[0]]["content"], (method, path)
            for given in one.get("parameters", ()):
                assert given["in"] == "path" or given["description"], (path, given["name"])


def test_every_record_says_what_it_is(api):
    for name, one in api.get("/openapi.json").json()["components"]["schemas"].items():
        if not name.startswith(("HTTP", "Validation")) and "properties" in one:
            assert one["description"], name


def test_the_page_shows_every_address_and_every_link_leads_somewhere(api):
    page = api.get("/docs").text
    for path in api.get("/openapi.json").json()["paths"]:
        assert path in page
    ids = set(re.findall(r'id="(\w+)"', page))
    assert set(re.findall(r'href="#(\w+)"', page)) <= ids
