from dataclasses import replace

import pytest

from habeas.records.sight import PUBLISHED
from habeas.store.listing.filters import Filters

TEXT = "Ada Roe was arrested. Ada Roe was freed."


def add(store, told, *confidence):
    docket = told(TEXT, [("arrest", "arrested"), ("release", "freed")])
    claims = tuple(replace(one, confidence=sure) for one, sure in zip(docket.claims, confidence, strict=True))
    store.add(replace(docket, claims=claims))


def custody(store, **more):
    return [row.custody for row in store.cases(**more)]


def test_where_all_is_sure_the_case_is_published_as_it_is(store, told):
    add(store, told, 0.99, 0.99)
    assert store.cases(sight=PUBLISHED) == store.cases()
    assert not store.dossier("Ada Roe").unsure


def test_a_claim_that_is_not_sure_is_not_published(store, told):
    add(store, told, 0.99, 0.1)
    assert (custody(store), custody(store, sight=PUBLISHED)) == (["released"], ["in custody"])
    assert len(store.dossier("Ada Roe").unsure) == 1
    shown = store.dossier("Ada Roe", sight=PUBLISHED)
    assert ([one.kind for one in shown.claims], shown.case.custody.state) == (["arrest"], "in custody")
    for status, kept, public in (("released", 1, 0), ("in custody", 0, 1)):
        filters = Filters(status=(status,))
        assert (len(store.cases(filters)), len(store.cases(filters, sight=PUBLISHED))) == (kept, public)
    events = Filters(kind="release")
    assert (len(store.cases(events)), len(store.cases(events, sight=PUBLISHED))) == (1, 0)
    assert [one.value for one in store.facets(sight=PUBLISHED).custody] == ["in custody"]


def test_what_a_person_accepted_is_published(store, told):
    add(store, told, 0.99, 0.1)
    (claim,) = store.dossier("Ada Roe").unsure
    made = store.decide(claim, "accept", by="ada")
    assert custody(store, sight=PUBLISHED) == ["released"]
    assert not store.dossier("Ada Roe").unsure
    store.undo(made.id, by="ada")
    assert custody(store, sight=PUBLISHED) == ["in custody"]


def test_a_case_of_which_nothing_is_sure_is_not_listed(store, told):
    add(store, told, 0.1, 0.1)
    assert (len(store.cases()), store.cases(sight=PUBLISHED)) == (1, ())
    (row,) = store.find("Ada Roe", sight=PUBLISHED)
    assert (row.custody, row.reports) == (None, 0)
    assert store.dossier("Ada Roe", sight=PUBLISHED).case is None


@pytest.mark.parametrize("at", ["2024-06", "2030"])
def test_a_moment_and_a_sight_hold_together(store, told, at):
    add(store, told, 0.99, 0.1)
    assert store.dossier("Ada Roe", at=at, sight=PUBLISHED).case.custody.state == "in custody"
