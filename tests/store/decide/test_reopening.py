"""A page that changed: what was vouched for and is told no more is looked at again."""

import pytest

from habeas.errors import BadOption
from habeas.records.correction import Correction

PAGE = {"url": "https://example.org/roe", "published": "2024-06-01"}
OLD = "Ada Roe was arrested on 3 May 2024. Ada Roe got 8 years."
CLAIMS = [("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"}), ("sentence", "got", "Ada Roe", {"term": 8})]


@pytest.fixture
def old(store, told):
    """Accept both claims of a page."""
    docket = told(OLD, CLAIMS, **PAGE)
    store.add(docket)
    for claim in docket.claims:
        store.decide(claim.id, "accept", by="ada")
    assert lost(store) == []
    return [claim.id for claim in docket.claims]


def lost(store):
    queue = store.queue(["lost"])
    assert queue.counts["lost"] == len(queue.items)
    return [(one.id, one.why) for one in queue.items]


def changed(store, told, text, claims, **more):
    """Add the page as it is now, and hold whoever it names for the same."""
    docket = told(text, claims, **{**PAGE, **more})
    store.add(docket)
    ids = {row.person for row in store.cases(everyone=True)}
    if len(ids) > 1:
        store.merge(*sorted(ids), by="ada")
    return docket


SAYS = "the page now says otherwise"


@pytest.mark.parametrize(
    ("claims", "again"),
    [
        (CLAIMS, []),
        ([], [0, 1]),
        ([("arrest", "arrested")], [1]),
        ([CLAIMS[0], ("sentence", "got", "Ada Roe", {"term": 18})], [1]),
        ([("arrest", "arrested", "Ada Roe", {"date": "2024-05"}), CLAIMS[1]], []),
        ([("arrest", "arrested", "Ada Roe", {"date": "2024-04"}), CLAIMS[1]], [0]),
        ([("arrest", "arrested", "Ada Roe", {"assertion": "negated"}), CLAIMS[1]], [0]),
    ],
)
def test_what_the_page_tells_no_more_is_looked_at_again(store, told, old, claims, again):
    changed(store, told, OLD + " This page was corrected.", claims)
    assert sorted(lost(store)) == sorted((old[number], SAYS) for number in again)


def test_another_page_changes_nothing(store, told, old):  # noqa: ARG001 - they are accepted
    changed(store, told, "Ada Roe was seen.", [], url="https://example.org/other")
    assert lost(store) == []


def test_deciding_anew_settles_it_until_the_page_changes_again(store, told, old):
    changed(store, told, OLD + " Corrected.", CLAIMS[:1])
    assert lost(store) == [(old[1], SAYS)]
    again = store.decide(old[1], "accept", by="bo", why="the Post has it too")
    assert lost(store) == []
    with pytest.raises(BadOption, match="accepted already"):
        store.decide(old[1], "accept", by="bo")
    store.undo(again.id, by="bo")
    assert lost(store) == [(old[1], SAYS)]
    store.decide(old[1], "correct", by="bo", why="the Post", value=Correction(term="9 years"))
    assert lost(store) == []
    changed(store, told, OLD + " Corrected twice.", CLAIMS[:1])
    assert lost(store) == [(old[1], SAYS)]
    store.decide(old[1], "reject", by="bo", why="never so")
    assert lost(store) == []


def test_words_gone_from_a_report_read_again(store, told):
    docket = told("Ada Roe was held.", [("hold", "held")], name="page")
    store.add(docket)
    store.decide(docket.claims[0].id, "accept", by="ada")
    store.add(told("Ada Roe was seen.", name="page", reader="test 2"))
    assert lost(store) == [(docket.claims[0].id, "the words are gone from the report")]
    store.decide(docket.claims[0].id, "reject", by="ada", why="the page took it back")
    assert lost(store) == []
