"""Tests of the queue in words."""

from habeas.web.show.queued import Place, entries, headline, tabs


def test_tabs_count_every_kind(desk):
    queue = desk.app.state.store.queue()
    shown = tabs(queue, Place("claim", person="p:1"))
    assert shown[0].count == sum(queue.counts.values())
    assert [tab.now for tab in shown].count(True) == 1
    assert shown[2].href == "/review?kind=link&person=p%3A1"


def test_every_kind_has_a_headline(desk):
    items = desk.app.state.store.queue(limit=200).items
    assert all(headline(item) for item in items)
    shown = entries(items, Place(), items[3])
    assert [one.now for one in shown].index(True) == 3


def test_a_place_keeps_what_was_asked_for():
    place = Place("claim", "abc", person="Ada Roe")
    assert place.at("claim:1", back="claim:0") == (
        "/review?kind=claim&after=abc&person=Ada+Roe&item=claim%3A1&back=claim%3A0"
    )
    assert Place().at(None) == "/review"
