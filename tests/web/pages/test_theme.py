"""Theme: kept in a cookie, and back to the page."""

import re

from habeas.web.themes import COOKIE


def choose(site, theme, next="/about"):
    csrf = re.search(r'name="csrf" value="([^"]*)"', site.get("/about").text)[1]
    return site.post("/theme", data={"theme": theme, "next": next, "csrf": csrf}, follow_redirects=False)


def test_a_choice_is_kept(site):
    answer = choose(site, "dark")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/about")
    assert site.cookies[COOKIE] == "dark"
    assert "HttpOnly" in answer.headers["Set-Cookie"]


def test_the_system_is_no_cookie(site):
    choose(site, "dark")
    choose(site, "")
    assert COOKIE not in site.cookies


def test_the_way_back_is_ours(site):
    assert choose(site, "dark", "//evil.example").headers["Location"] == "/"
