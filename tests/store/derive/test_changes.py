import pytest

from habeas.cases.build import build
from habeas.store.derive.changes import Change, compare, stage


def case(told, text, *claims, published="2024-06-10"):
    docket = told(text, claims, published=published)
    (made,) = build(docket.people, docket.claims, [docket.article])
    return made


@pytest.fixture
def arrested(told):
    return case(told, "Ada Roe was arrested.", ("arrest", "arrested"))


@pytest.fixture
def jailed(told):
    text = "Ada Roe was jailed in Oster."
    return case(told, text, ("sentence", "jailed", "Ada Roe", {"term": 9, "offence": "spying", "date": "2024-06"}))


def kinds(before, now):
    return [change.kind for change in compare("p:1", "Ada Roe", before, now)]


def test_the_same_case_has_no_changes(jailed):
    assert kinds([jailed], jailed) == []


def test_a_new_case_is_one_change(jailed):
    assert list(compare("p:1", "Ada Roe", [], jailed)) == [
        Change("p:1", "Ada Roe", "new case", None, "convicted (appeal open)")
    ]


def test_a_case_that_goes_is_one_change(jailed):
    assert kinds([jailed], None) == ["case gone"]
    assert kinds([], None) == []


def test_what_is_new_is_told_with_what_stood_before(arrested, jailed):
    changes = {change.kind: change for change in compare("p:1", "Ada Roe", [arrested], jailed)}
    assert changes["event"].now == "sentence, 2024-06"
    assert (changes["stage"].before, changes["stage"].now) == ("suspected", "convicted (appeal open)")
    assert changes["term"].now == "9 years"


def test_of_two_joined_nothing_that_either_said_is_new(arrested, jailed):
    assert kinds([arrested, jailed], jailed) == []


def test_a_conflict_is_told_with_its_values(told, arrested):
    docket = told(
        "Ada Roe was freed on Monday. Ada Roe was not freed.",
        [("release", "freed on", "Ada Roe"), ("release", "not freed", "Ada Roe", {"assertion": "negated"})],
    )
    (now,) = build(docket.people, docket.claims, [docket.article])
    assert {conflict.slot for conflict in now.conflicts} <= {
        change.now.partition(":")[0]
        for change in compare("p:1", "Ada Roe", [arrested], now)
        if change.kind == "conflict"
    }


def test_the_stage_is_the_furthest_that_stands(jailed, arrested):
    assert stage(jailed) == "convicted (appeal open)"
    assert stage(arrested) == "suspected"
