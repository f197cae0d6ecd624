"""What waits for a person, in order and page by page."""

from dataclasses import replace

import pytest

from habeas.errors import BadOption
from habeas.records.sight import EXPORT, PUBLISHED, Sight

NAMES = ("Ada Lund", "Bo Winter", "Maria Sands")


def unsure(docket, *confidences):
    claims = tuple(replace(one, confidence=sure) for one, sure in zip(docket.claims, confidences, strict=True))
    return replace(docket, claims=claims)


@pytest.fixture
def kept(store, told):
    """Six claims under the bar, two conflicts, and two people who may be one."""
    for number, name in enumerate(NAMES):
        text = f"{name} was freed on 1 May 2024 and arrested on {number + 2} May 2024. {name} got {number + 3} years."
        claims = [
            ("release", "freed", name), ("arrest", "arrested", name, {"date": f"2024-05-0{number + 2}"}),
            ("sentence", "got", name, {"term": number + 3, "date": "2024-06"}),
        ]  # fmt: skip
        store.add(unsure(told(text, claims, people=(name,)), 0.1, 0.5 + number / 10, 0.98 + number / 1000))
    for name in NAMES[:2]:
        text = f"{name} was arrested on 20 May 2024 and got 9 years, the court said later."
        claims = [
            ("arrest", "arrested", name, {"date": "2024-05-20"}),
            ("sentence", "got", name, {"term": 9, "date": "2024-06"}),
        ]
        store.add(told(text, claims, people=(name,), published="2024-07-01"))
    for name in NAMES[:2]:
        ids = [row.person for row in store.find(name)]
        if len(ids) > 1:
            store.merge(*ids, by="ada", why="one and the same")
    return store


def test_it_is_in_order_and_counted(kept):
    queue = kept.queue(limit=100)
    assert queue.next is None
    assert queue.counts == {kind: sum(one.kind == kind for one in queue.items) for kind in queue.counts}
    assert queue.counts["claim"] == 6
    assert queue.counts["conflict"] >= 2
    claims = [(one.claim.claim.kind, one.score) for one in queue.items if one.kind == "claim"]
    assert claims == [("arrest", 0.5), ("arrest", 0.6), ("arrest", 0.7), *[("release", 0.1)] * 3], "what accuses first"
    for one in queue.items:
        assert one.person is not None
        assert one.why
        assert [one.claim, one.link, one.conflict, one.finding].count(None) == 3


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_pages_hold_everything_once(kept, size):
    whole, found, after = kept.queue(limit=100), [], None
    for _ in range(100):
        page = kept.queue(limit=size, after=after)
        assert page.counts == whole.counts
        found += page.items
        after = page.next
        if after is None:
            break
    assert [(one.kind, one.id) for one in found] == [(one.kind, one.id) for one in whole.items]
    assert len({(one.kind, one.id) for one in found}) == len(found)


def test_kinds_and_people_are_asked_for(kept):
    assert {one.kind for one in kept.queue(["conflict"], limit=100).items} == {"conflict"}
    own = kept.queue(person="Ada Lund", limit=100)
    assert {one.person.label for one in own.items} == {"Ada Lund"}
    assert own.counts["claim"] == 2


def test_what_is_decided_waits_no_more(kept):
    first = kept.queue(["claim"], limit=1).items[0]
    kept.decide(first.id, "accept", by="ada")
    assert kept.queue(["claim"], limit=1).items[0].id != first.id
    assert kept.queue().counts["claim"] == 5
    conflict = kept.queue(["conflict"], limit=1).items[0]
    before = kept.queue().counts["conflict"]
    kept.decide(conflict.conflict.id, "explain", by="ada", why="a slip of the Post")
    assert kept.queue().counts["conflict"] == before - 1


def test_a_pair_to_be_asked_about(store, told):
    store.add(told("Ada Roe was held in Oster.", [("hold", "held")]))
    store.add(told("Ada Roe was freed in Vell.", [("release", "freed")], published="2019-01-01"))
    asks = store.asks()
    queue = store.queue(["link"])
    assert [one.link for one in queue.items] == list(asks)
    for one in queue.items:
        assert one.person.person != one.other.person
        assert [each.link for each in store.queue(["link"], person=one.other.person).items] == [one.link]
        store.apart(one.person.person, one.other.person, by="ada")
    assert store.queue().counts["link"] == 0


def test_a_finding_waits(store, told):
    store.add(told("Ada Roe died on 1 May 2024. Ada Roe was arrested on 3 June 2024.",
                   [("die", "died", "Ada Roe", {"date": "2024-05-01"}),
                    ("arrest", "arrested", "Ada Roe", {"date": "2024-06-03"})], published="2024-07-01"))  # fmt: skip
    (item,) = store.queue(["finding"]).items
    assert (item.finding.rule, item.person.label) == ("after death", "Ada Roe")


def test_sealed_people_are_in_no_list_but_their_own(kept):
    kept.guard("seal", "Ada Lund", by="ada", why="acquitted")
    assert "Ada Lund" not in {one.person.label for one in kept.queue(limit=100).items}
    assert kept.queue(person="Ada Lund", limit=100).counts["claim"] == 2


def test_nothing_waits_for_who_does_not_see_cases_whole(kept):
    for sight in (PUBLISHED, EXPORT, Sight(working=True)):
        assert kept.queue(sight=sight).items == ()
        assert not any(kept.queue(sight=sight).counts.values())
    assert kept.queue(sight=Sight(restricted=True, names=True, working=True)).counts["claim"] == 6


@pytest.mark.parametrize(
    "after", ["", "x", "WyJjbGFpbSJd", "é", "W10", "bnVsbA", "WyJjbGFpbSIsIjEiLDIsM10", "A" * 9999]
)
def test_a_made_up_place_is_refused(store, after):
    with pytest.raises(BadOption):
        store.queue(after=after)


def test_unknown_kinds_are_refused(store):
    with pytest.raises(BadOption):
        store.queue(["everything"])
    with pytest.raises(BadOption):
        store.queue(limit=0)
