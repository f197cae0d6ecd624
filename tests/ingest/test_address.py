"""Only public addresses are fetched, whatever the name and however it is written."""

from __future__ import annotations

import socket

import pytest

from habeas.errors import AddressForbidden, Unreachable
from habeas.ingest.address import is_public, locate, resolve

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "",
    "vell.example",
    "1.2.3",
]


@pytest.mark.parametrize("ip", PRIVATE)
def test_a_private_address_is_not_public(ip):
    assert not is_public(ip)
    with pytest.raises(AddressForbidden, match="private or local"):
        locate("http://vell.example/", resolver=lambda *_: [ip])


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"])
def test_an_address_of_the_open_internet_is_public(ip):
    assert is_public(ip)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "localhost"]
)
def test_no_way_of_writing_this_machine_gets_through(host):
    with pytest.raises((AddressForbidden, Unreachable)):
        locate(f"http://{host}/")


def test_one_private_answer_among_public_ones_is_enough_to_refuse():
    with pytest.raises(AddressForbidden):
        locate("http://vell.example/", resolver=lambda *_: ["93.184.215.14", "10.0.0.1"])


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://vell.example/a",
        "gopher://vell.example",
        "http://user:secret@vell.example/",
        "http:///a",
        "http://vell.example:99999/",
        "http://[::1/",
        "http://vell.example/a\r\nHost: x",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url):
    with pytest.raises(AddressForbidden):
        locate(url, resolver=lambda *_: ["93.184.215.14"])


def test_the_connection_goes_to_the_address_that_was_checked():
    asked = []

    def resolver(host, port):
        asked.append((host, port))
        return ["93.184.215.14"]

    target = locate("https://www.vell.example:8443/a?c=d#e", resolver=resolver)
    assert (target.ip, target.port, target.path) == ("93.184.215.14", 8443, "/a?c=d")
    assert target.authority == "www.vell.example:8443"
    assert asked == [("www.vell.example", 8443)]


def test_an_international_name_is_written_in_ascii():
    assert locate("http://суд.example/", resolver=lambda *_: ["93.184.215.14"]).host == "xn--d1azg.example"


def test_a_name_that_does_not_resolve_is_unreachable():
    def resolver(host, port):
        raise socket.gaierror(host, port)

    for answer in (resolver, lambda *_: []):
        with pytest.raises(Unreachable, match="cannot be resolved"):
            locate("http://vell.example/", resolver=answer)


def test_the_system_resolver_gives_addresses():
    assert resolve("127.0.0.1", 80) == ["127.0.0.1"]
