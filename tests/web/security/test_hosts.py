"""Hosts: a name that is not ours gets nothing."""

import pytest
from fastapi.testclient import TestClient

from habeas.web.app import create_app
from habeas.web.security.hosts import host_of
from habeas.web.settings import LOCAL, Settings


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_is_answered(site, host):
    assert site.get("/about", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "localhost:8000.evil.example", "", "localhost@evil.example", "a b"],
)
def test_any_other_name_is_refused(site, host):
    answer = site.get("/about", headers={"Host": host})
    assert answer.status_code == 400
    assert "--allow-host" in answer.text


def test_a_name_can_be_allowed(store):
    with TestClient(create_app(store, Settings(hosts=(*LOCAL, "Cases.example")))) as client:
        assert client.get("/about", headers={"Host": "cases.example"}).status_code == 200


def test_two_names_are_none(site):
    assert site.get("/about", headers=[("Host", "localhost"), ("Host", "evil.example")]).status_code == 400


@pytest.mark.parametrize("header", ["", "a b", "a:b", "[::1", "a:123456", "ä"])
def test_what_is_no_host(header):
    assert host_of(header) is None
