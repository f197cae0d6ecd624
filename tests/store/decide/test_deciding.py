"""What a person decides of a claim holds in the case, is seen in the dossier, and outlives every later reading."""

import dataclasses

import pytest

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.correction import Correction
from habeas.records.settlement import Reviewed
from habeas.store import codec

TEXT = "Ada Roe was arrested in Oster. Ada Roe was charged with spying. Bo Lind was held."
CLAIMS = [
    ("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"}),
    ("charge", "charged", "Ada Roe", {"offence": "spying"}),
    ("hold", "held", "Bo Lind"),
]
WRONG = {"by": "ada", "why": "the outlet corrected itself"}


@pytest.fixture
def read(told):
    return told(TEXT, CLAIMS, people=("Ada Roe", "Bo Lind"))


@pytest.fixture
def kept(store, read):
    store.add(read)
    return store


def claim_of(docket, kind):
    return next(one for one in docket.claims if one.kind == kind).id


def events(store, who="Ada Roe"):
    case = store.dossier(who).case
    return [(one.kind, one.date and one.date.value.edtf) for one in case.events] if case else None


def test_a_claim_rejected_is_left_out_of_the_case_and_stays_in_the_dossier(kept, read):
    made = kept.decide(claim_of(read, "arrest"), "reject", **WRONG)
    assert events(kept) == [("charge", None)]
    dossier = kept.dossier("Ada Roe")
    assert [one.kind for one in dossier.claims] == ["charge"]
    (rejected,) = dossier.rejected
    assert (rejected.kind, rejected.person, rejected.reader) == ("arrest", dossier.person.id, "test 1")
    assert dossier.history == (made,)
    assert (made.by, made.why, made.verb) == ("ada", "the outlet corrected itself", "reject")


def test_who_has_no_claim_left_has_no_case(kept, read):
    kept.decide(claim_of(read, "hold"), "reject", **WRONG)
    assert kept.dossier("Bo Lind").case is None


def test_a_corrected_claim_shows_the_persons_value_under_the_words_of_the_report(kept, read):
    old = next(one for one in read.claims if one.kind == "arrest")
    made = kept.decide(old.id, "correct", **WRONG, value=Correction(date="2 May 2024", place="Vell"))
    (one,) = [one for one in kept.dossier("Ada Roe").claims if one.kind == "arrest"]
    assert (one.date.value.edtf, one.date.value.words, one.date.quote) == ("2024-05-02", "2 May 2024", old.date.quote)
    assert (one.place[0].value.words, one.place[0].quote) == ("Vell", old.quote)
    assert (one.id, one.quote, one.reader, one.confidence) == (old.id, old.quote, "by ada", 1.0)
    assert events(kept)[0] == ("arrest", "2024-05-02")
    before, after = (codec.decode(text, Reviewed) for text in (made.before, made.after))
    assert (before.state, before.claim.date.value.edtf, before.claim.reader) == ("read", "2024-05-03", "test 1")
    assert (after.state, after.claim.date.value.edtf, after.settled) == ("corrected", "2024-05-02", ("date", "place"))


def test_a_claim_can_be_given_to_another_person(kept, read):
    kept.decide(claim_of(read, "hold"), "correct", **WRONG, value=Correction(person="Ada Roe"))
    assert [kind for kind, _ in events(kept)] == ["arrest", "charge", "hold"]
    assert kept.dossier("Bo Lind").case is None
    assert "hold" not in {one.kind for one in kept.dossier("Bo Lind").claims}
    assert len(kept.history("Bo Lind")) == len(kept.history("Ada Roe")) == 1


def test_corrections_add_up(kept, read):
    id = claim_of(read, "arrest")
    kept.decide(id, "correct", **WRONG, value=Correction(date="2 May 2024"))
    kept.decide(id, "correct", by="bo", why="so it is", value=Correction(place="Vell"))
    (one,) = [one for one in kept.dossier("Ada Roe").claims if one.kind == "arrest"]
    assert (one.date.value.edtf, one.place[0].value.words, one.reader) == ("2024-05-02", "Vell", "by bo")


def test_an_accepted_claim_says_who_accepted_it(kept, read):
    kept.decide(claim_of(read, "arrest"), "accept", by="ada")
    (one,) = [one for one in kept.dossier("Ada Roe").claims if one.kind == "arrest"]
    assert (one.reader, one.confidence) == ("test 1, accepted by ada", 1.0)
    with pytest.raises(BadOption, match="accepted already"):
        kept.decide(claim_of(read, "arrest"), "accept", by="bo")


def test_a_rejected_claim_can_be_accepted_after_all(kept, read):
    kept.decide(claim_of(read, "arrest"), "reject", **WRONG)
    kept.decide(claim_of(read, "arrest"), "accept", by="bo")
    assert events(kept)[0] == ("arrest", "2024-05-03")
    assert not kept.dossier("Ada Roe").rejected


def test_a_claim_is_named_by_the_beginning_of_its_id(kept, read):
    kept.decide(claim_of(read, "arrest").removeprefix("claim:")[:9], "reject", **WRONG)
    assert events(kept) == [("charge", None)]


@pytest.mark.parametrize("id", ["", "claim:", "claim:zz", "%", "p:1"])
def test_a_claim_that_is_not_there_is_said(kept, id):
    with pytest.raises(NoSuchRecord):
        kept.decide(id, "accept", by="ada")


def test_a_beginning_of_two_ids_is_refused(store, told):
    words = [f"w{number}" for number in range(17)]
    docket = told("Ada Roe " + " ".join(f"{word}," for word in words) + ".", [("hold", f"{word},") for word in words])
    store.add(docket)
    starts = [one.id[:7] for one in docket.claims]
    with pytest.raises(Ambiguous):
        store.decide(next(one for one in starts if starts.count(one) > 1), "accept", by="ada")


@pytest.mark.parametrize(
    ("verb", "more"),
    [
        ("reject", {}),
        ("correct", {"value": Correction(date="2 May 2024")}),
        ("correct", {"why": "so it is"}),
        ("correct", {"why": "so it is", "value": Correction()}),
        ("correct", {"why": "so it is", "value": Correction(date="some day")}),
        ("accept", {"value": Correction(date="2 May 2024")}),
        ("bless", {}),
        ("accept", {"by": ""}),
        ("accept", {"by": "machine"}),
    ],
)
def test_what_cannot_be_decided_changes_nothing(kept, read, verb, more):
    was = kept.dossier("Ada Roe")
    with pytest.raises(BadOption):
        kept.decide(claim_of(read, "arrest"), verb, **{"by": "ada", **more})
    assert kept.dossier("Ada Roe") == was
    assert kept.history() == ()


def again(told, claims, reader="test 2", **more):
    return told(TEXT, claims, people=("Ada Roe", "Bo Lind"), reader=reader, **more)


def reworded(docket, kind):
    """Give a docket whose claim of a kind has another id: the same words of the event, read otherwise."""
    claims = (dataclasses.replace(one, id="claim:other") if one.kind == kind else one for one in docket.claims)
    return dataclasses.replace(docket, claims=tuple(claims))


@pytest.mark.parametrize("verb", ["reject", "correct", "accept"])
@pytest.mark.parametrize("other", [False, True])
def test_a_newer_reading_changes_no_decision(kept, read, told, verb, other):
    value = Correction(date="2 May 2024") if verb == "correct" else None
    kept.decide(claim_of(read, "arrest"), verb, **WRONG, value=value)
    shown = events(kept)
    newer = again(told, [("arrest", "arrested", "Ada Roe", {"date": "2024-04-30"}), *CLAIMS[1:]])
    kept.add(reworded(newer, "arrest") if other else newer)
    assert events(kept) == shown
    kept.add(read)  # and the older reader once more
    assert events(kept) == shown


def test_a_decision_holds_where_the_newer_reading_tells_nothing_of_it(kept, read, told):
    kept.decide(claim_of(read, "arrest"), "accept", by="ada")
    kept.decide(claim_of(read, "charge"), "reject", **WRONG)
    kept.add(again(told, [CLAIMS[2]]))
    assert events(kept) == [("arrest", "2024-05-03")]


def test_decisions_hold_in_a_text_that_was_cleaned_anew(store, told):
    def reading(before, reader):
        text = f"{before}{TEXT}"
        return told(text, CLAIMS, people=("Ada Roe", "Bo Lind"), name="page", reader=reader)

    dirty = reading("Subscribe now. ", "test 1")
    store.add(dirty)
    store.decide(claim_of(dirty, "arrest"), "correct", **WRONG, value=Correction(date="2 May 2024", place="Vell"))
    store.decide(claim_of(dirty, "charge"), "reject", **WRONG)
    store.add(reading("", "test 2"))
    dossier = store.dossier("Ada Roe")
    assert events(store) == [("arrest", "2024-05-02")]
    (claim,) = dossier.claims
    quotes = [claim.quote, claim.date.quote, claim.place[0].quote, *(one.quote for one in dossier.rejected)]
    assert all(TEXT[one.start : one.end] == one.exact for one in quotes)
    assert [one.kind for one in dossier.rejected] == ["charge"]


def test_a_decision_on_words_that_are_gone_waits_for_them(store, told):
    def reading(text, claims, reader):
        return told(text, claims, people=("Ada Roe", "Bo Lind"), name="page", reader=reader)

    first = reading(TEXT, CLAIMS, "test 1")
    store.add(first)
    store.decide(claim_of(first, "charge"), "reject", **WRONG)
    store.decide(claim_of(first, "arrest"), "accept", by="ada")
    store.add(reading("Ada Roe sits. Bo Lind was held.", [("hold", "held", "Bo Lind")], "test 2"))
    dossier = store.dossier("Ada Roe")
    assert (dossier.claims, dossier.rejected, dossier.case) == ((), (), None)
    assert len(dossier.history) == 2
    store.add(first)
    assert events(store) == [("arrest", "2024-05-03")]


def test_the_same_reader_again_adds_nothing(kept, read):
    kept.decide(claim_of(read, "arrest"), "reject", **WRONG)
    was = kept.dossier("Ada Roe")
    assert kept.add(read).outcome == "known"
    assert kept.dossier("Ada Roe") == was


def test_another_claim_of_the_same_words_is_not_touched_while_both_are_read(kept, read, told):
    twice = again(told, [*CLAIMS, ("arrest", "arrested", "Bo Lind")])
    kept.add(twice)
    kept.decide(claim_of(read, "arrest"), "reject", **WRONG)
    assert [kind for kind, _ in events(kept, "Bo Lind")] == ["arrest", "hold"]


def test_a_rejected_value_is_in_no_conflict(store, told):
    sides = [
        ("Ada Roe was jailed for five years.", 5, "2024-05-01"),
        ("Ada Roe was jailed for nine years.", 9, "2024-05-02"),
    ]
    dockets = [
        told(text, [("sentence", "jailed", "Ada Roe", {"term": years, "date": "2024-04-30"})], published=day)
        for text, years, day in sides
    ]
    for docket in dockets:
        store.add(docket)
    first, second = (store.find("Ada Roe") * 2)[:2]
    if first != second:
        store.merge(first.person, second.person, by="ada")
    assert [one.slot for one in store.dossier("Ada Roe").case.conflicts] == ["sentence term"]
    store.decide(dockets[1].claims[0].id, "reject", **WRONG)
    dossier = store.dossier("Ada Roe")
    assert dossier.case.conflicts == ()
    assert [one.term.value.words for one in dossier.rejected] == ["9 years"]
