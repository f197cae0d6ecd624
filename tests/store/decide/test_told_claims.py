"""The rows of claims that people made."""

from habeas.records.claim import Claim
from habeas.records.quote import Quote
from habeas.records.told import Told
from habeas.store.database.transactions import reading
from habeas.store.decide import told_claims
from habeas.store.decide.told_claims import moved

CLAIM = Claim("claim:1", "arrest", "m:1", "actual", Quote("r1", 4, 8, "held"), Quote("r1", 0, 3, "Ada"), 1.0, "by ada")


def test_a_claim_stands_without_the_words_that_named_its_person():
    found = moved(CLAIM, "Roe was held.")
    assert (found.quote.start, found.person_quote, found.person) == (8, None, "m:1")


def test_a_claim_does_not_stand_without_its_own_words():
    assert moved(CLAIM, "Ada was freed.") is None


def test_all_that_were_ever_made_are_known(store, told):
    docket = told("Ada Roe was held.")
    store.add(docket)
    made = store.tell(docket.article.report.id, 12, 16, Told("hold", "Ada Roe"), by="ada")
    store.undo(made.id, by="ada")
    with reading(store.engine) as connection:
        assert told_claims.ids(connection) == {made.subjects[0]}
