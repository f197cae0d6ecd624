"""One claim with all that is known of it."""

import pytest

from habeas.errors import Ambiguous, NoSuchRecord
from habeas.records.correction import Correction
from habeas.records.sight import PUBLISHED

TEXT = "Ada Roe was arrested on 3 May 2024. The case is secret."


@pytest.fixture
def claims(store, told):
    docket = told(TEXT, [("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"}), ("secrecy", "secret", False)])
    store.add(docket)
    return [one.id for one in docket.claims]


def test_a_claim_as_it_was_read(store, claims):
    file = store.claim(claims[0])
    assert file.claim == file.read
    assert (file.state, file.reading, file.sure, file.decisions) == ("read", "now", True, ())
    assert (file.person.label, file.claim.person) == ("Ada Roe", file.person.person)


def test_a_claim_about_nobody_in_particular(store, claims):
    assert (store.claim(claims[1]).person, store.claim(claims[1]).claim.person) == (None, None)


@pytest.mark.parametrize("cut", [lambda one: one[:14], lambda one: one[6:14]])
def test_the_beginning_of_an_id_is_enough(store, claims, cut):
    assert store.claim(cut(claims[0])).read.id == claims[0]


@pytest.mark.parametrize("id", ["", "claim:", "claim:zz", "x" * 10_000, "%"])
def test_what_is_no_id_finds_nothing(store, claims, id):  # noqa: ARG001 - claims are there
    with pytest.raises((NoSuchRecord, Ambiguous)):
        store.claim(id)


def test_both_values_stand_side_by_side_with_every_decision(store, claims):
    made = [store.decide(claims[0], "correct", by="ada", why="court", value=Correction(date="4 May 2024"))]
    made.append(store.undo(made[0].id, by="bo"))
    made.append(store.undo(made[1].id, by="cy"))
    made.append(store.decide(claims[0], "accept", by="bo"))
    file = store.claim(claims[0])
    assert (file.claim.date.value.edtf, file.read.date.value.edtf) == ("2024-05-04", "2024-05-03")
    assert (file.state, file.decisions) == ("accepted", tuple(made))
    assert store.claim(claims[1]).decisions == ()


def test_a_rejected_claim_is_not_published(store, claims):
    store.decide(claims[0], "reject", by="ada", why="of another")
    assert (store.claim(claims[0]).state, store.claim(claims[0]).sure) == ("rejected", False)
    with pytest.raises(NoSuchRecord):
        store.claim(claims[0], sight=PUBLISHED)


def test_a_claim_whose_words_are_gone_is_not_sure(store, told, claims):  # noqa: ARG001 - claims are there
    first = told(TEXT, [("arrest", "arrested")], name="page")
    store.add(first)
    store.decide(first.claims[0].id, "accept", by="ada")
    store.add(told("Ada Roe was seen.", name="page", reader="test 2"))
    file = store.claim(first.claims[0].id)
    assert (file.state, file.reading, file.sure) == ("accepted", "lost", False)


def test_a_claim_of_somebody_sealed_is_not_there(store, claims):
    store.guard("seal", "Ada Roe", by="ada", why="acquitted")
    with pytest.raises(NoSuchRecord):
        store.claim(claims[0], sight=PUBLISHED)
    assert store.claim(claims[0]).person.label == "Ada Roe"
