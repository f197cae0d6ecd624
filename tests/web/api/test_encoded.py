"""Encoded: a conflict in the queue is told as in its case."""

from habeas.web.api import encoded


def test_a_conflict_is_told_as_in_its_case(store, api):
    for item in store.queue(["conflict"], limit=100).items:
        told = encoded.queued(item)
        case = api.get(f"/cases/{item.person.person}").json()
        assert told["conflict"] in case["conflicts"]
        assert told["finding"] is None
