"""Every page, light and dark, narrow and wide: nothing amiss for those who listen, enlarge or see colours otherwise.

axe-core knows the rules. The console tells of faults of scripts and of whatever our policy refused.
"""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [("light", 1280), ("dark", 1280), ("dark", 360)]
ONE_LOOK = {"/api/v1/docs", "/cases/Hartwell-Moss/print"}
"""The first is a thousand lines alike, which axe takes long over; the second is printed and knows no dark."""
AUDIT = """async (how) => (await axe.run(document, how)).violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${node.html.slice(0, 150)} (${[...node.any, ...node.all, ...node.none][0]?.message})`))"""
WIDER = """() => [...document.querySelectorAll("body *")].filter(one =>
    one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== "absolute"
).slice(-3).map(one => one.outerHTML.slice(0, 120))"""
ANYBODY = {
    "home": "/",
    "cases": "/cases",
    "cases, chosen": "/cases?status=held",
    "people": "/people",
    "search": "/search",
    "search with hits": "/search?words=court",
    "search without": "/search?words=zzyzx",
    "search, wrong": "/search?words=court&after=31+February",
    "saved searches": "/searches",
    "about": "/about",
    "account": "/account",
    "reports": "/reports",
    "case": "/cases/Hartwell-Moss",
    "case, the past": "/cases/Hartwell-Moss?at=2023-03",
    "case, another script": "/cases/Лидия Берестова",
    "somebody without a case": "/cases/Raymond Pike",
    "words of an event": "/cases/Hartwell-Moss/quotes/1",
    "report": "report",
    "print": "/cases/Hartwell-Moss/print",
    "api": "/api/v1/docs",
    "nobody": "/cases/Nobody Atall",
    "several": "/cases/Pike",
    "no such format": "/cases/Hartwell-Moss/export?format=cake",
}
DECIDERS = {
    "upload": "/uploads",
    "withheld case": "/cases/Dorothea Quill",
    "sealed case": "/cases/Stoyan Velkov",
    "form of a claim": "report?tell=1&words=court",
    "furniture": "report?removed=1&start=3&end=9",
    "review": "/review",
    "review claims": "/review?kind=claim",
    "review links": "/review?kind=link",
    "review conflicts": "/review?kind=conflict",
    "review lost": "/review?kind=lost",
    "review findings": "/review?kind=finding",
    "claim": "claim",
    "compare": "/people/compare",
    "compare two": "/people/compare?one=Raymond Pike&other=Raymond Asher Pike",
    "split": "split",
    "history": "/history",
    "users": "/users",
}


def faults(page, looks):
    """What axe and the width complain of, in every look of the page that is open; the width in all."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    found = []
    for number, (scheme, width) in enumerate(LOOKS):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        # The second differs from the first by its colours alone.
        rules = {"type": "rule", "values": ["color-contrast"]} if number == 1 else {"type": "tag", "values": RULES}
        how = {"runOnly": rules, "resultTypes": ["violations"]}
        if number < looks:
            found += [f"{scheme} {width}: {one}" for one in page.evaluate(AUDIT, how)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width}: scrolls sideways: {page.evaluate(WIDER)}")
    return found


@pytest.fixture(scope="module")
def windows(window):
    """A window for an admin and for a viewer, signed in once; `console` collects what their consoles complain of."""
    console, opened = [], {}
    for name in ("ada", "vi"):
        opened[name] = window(name, reduced_motion="reduce")
        opened[name].on("console", lambda said: console.append(said.text) if said.type == "error" else None)
        opened[name].on("pageerror", lambda error: console.append(str(error)))
    return opened, console


@pytest.fixture(scope="module")
def places(windows):
    """The addresses that hold an id: read off the pages, as a visitor would find them."""
    page = windows[0]["ada"]
    page.goto("/cases/Hartwell-Moss")
    person = page.url.rpartition("/")[2]
    report = page.locator("ol.reports a").first.get_attribute("href")
    claim = page.locator(".docket .review a").first.get_attribute("href")
    return {"report": report, "claim": claim, "split": f"/people/{person}/split"}


def look(windows, places, who, path):
    (opened, console), (name, mark, rest) = windows, path.partition("?")
    console.clear()
    opened[who].goto(places.get(name, name) + mark + rest)
    found = faults(opened[who], 1 if path in ONE_LOOK else len(LOOKS))
    return found + [one for one in console if not re.search(r"status of (4\d\d)", one)]


@pytest.mark.parametrize("path", (ANYBODY | DECIDERS).values(), ids=(ANYBODY | DECIDERS).keys())
def test_for_an_admin(windows, places, path):
    assert look(windows, places, "ada", path) == []


@pytest.mark.parametrize("path", ["/", "/cases/Hartwell-Moss", "report", "/review"])
def test_for_a_viewer(windows, places, path):
    assert look(windows, places, "vi", path) == []


def test_an_empty_database(begun):
    for path in ("/", "/cases", "/people", "/reports", "/review", "/history"):
        begun.goto(path)
        assert faults(begun, 1) == [], path


def test_the_door(window):
    page = window()
    page.goto("/sign-in")
    assert faults(page, len(LOOKS)) == []
