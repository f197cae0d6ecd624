"""Origins: what another site sends does nothing, even with the right secret."""

import pytest
from fastapi.testclient import TestClient

from habeas.web.app import create_app
from habeas.web.settings import LOCAL, Settings

FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:9999"},
    {"Origin": "https://localhost"},
    {"Origin": "http://localhost.evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_another_site_changes_nothing(site, headers):
    assert site.post("/theme", data={"theme": "dark"}, headers=headers).status_code == 403
    assert not site.cookies


@pytest.mark.parametrize("headers", [{"Origin": "http://localhost"}, {"Sec-Fetch-Site": "same-origin"}, {}], ids=str)
def test_our_own_pages_do(site, headers):
    answer = site.post("/theme", data={"theme": "dark"}, headers=headers, follow_redirects=False)
    assert answer.status_code == 303


def test_another_site_may_link_to_us(site):
    assert site.get("/about", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_behind_tls_the_plain_site_is_another(store):
    app = create_app(store, Settings(hosts=(*LOCAL, "cases.example"), secure=True))
    headers = {"Host": "cases.example", "X-CSRF": app.state.secret}
    with TestClient(app, follow_redirects=False) as client:
        assert client.post("/theme", headers=headers | {"Origin": "http://cases.example"}).status_code == 403
        assert client.post("/theme", headers=headers | {"Origin": "https://cases.example"}).status_code == 303
