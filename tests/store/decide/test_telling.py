"""A claim that a person makes of words of a report."""

import pytest

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.correction import Correction
from habeas.records.sight import PUBLISHED
from habeas.records.told import Told

TEXT = "Ada Roe was arrested on 3 May 2024. The court gave her three years. Bo Winter was there."
READ = [("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"})]
GAVE = "gave her three years"


@pytest.fixture
def kept(store, told):
    docket = told(TEXT, READ, people=("Ada Roe", "Bo Winter"), name="page")
    store.add(docket)
    return docket.article.report.id


def tell(store, kept, told=None, words=GAVE, by="ada"):
    start = TEXT.index(words)
    return store.tell(kept, start, start + len(words), told or Told("sentence", "Ada Roe", term="3 years"), by=by)


def told_of(store, who="Ada Roe"):
    return [(one.kind, one.reader) for one in store.dossier(who).claims]


def test_it_stands_in_the_case_like_an_accepted_claim(store, kept):
    made = tell(store, kept)
    file = store.claim(made.subjects[0])
    assert (file.state, file.reading, file.sure, file.decisions) == ("accepted", "told", True, (made,))
    claim = file.claim
    assert (claim.quote.exact, claim.person_quote.exact, claim.confidence, claim.reader) == (
        GAVE,
        "Ada Roe",
        1,
        "by ada",
    )
    assert (claim.term.value.least.years, claim.term.quote) == (3, claim.quote)
    case = store.dossier("Ada Roe").case
    assert [one.kind for one in case.events] == ["arrest", "sentence"]
    assert case.terms.imposed
    assert file.sure
    assert made.subjects[0] in [one.claim.id for one in store.report(kept, sight=PUBLISHED).claims]
    assert list(store.check()) == []


def test_values_are_read_like_those_of_a_correction(store, kept):
    values = Told("charge", "Bo Winter", "alleged", date="May 2024", place="Oslo; Bergen", offence="fraud")
    claim = store.claim(tell(store, kept, values, "was there").subjects[0]).claim
    assert (claim.assertion, claim.date.value.edtf, len(claim.place), len(claim.offences)) == (
        "alleged",
        "2024-05",
        2,
        1,
    )


def test_the_space_around_words_is_no_part_of_them(store, kept):
    made = tell(store, kept, words=f" {GAVE}")
    assert store.claim(made.subjects[0]).claim.quote.exact == GAVE


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (-1, 4), (0, len(TEXT) + 1), (3, 4), (10**9, 10**9 + 4)])
def test_words_that_are_none_are_refused(store, kept, start, end):
    with pytest.raises(BadOption):
        store.tell(kept, start, end, Told("arrest", "Ada Roe"), by="ada")
    assert store.history() == ()


def test_a_page_is_no_quote(store, told):
    docket = told("Ada Roe was seen. " * 30)
    store.add(docket)
    with pytest.raises(BadOption, match="at most 300"):
        store.tell(docket.article.report.id, 0, 301, Told("arrest", "Ada Roe"), by="ada")


@pytest.mark.parametrize(
    ("values", "error"),
    [
        (Told("arrest", None), BadOption),
        (Told("dance", "Ada Roe"), BadOption),
        (Told("arrest", "Ada Roe", "perhaps"), BadOption),
        (Told("arrest", "Ada Roe", date="32 May"), BadOption),
        (Told("arrest", "Nobody Known"), NoSuchRecord),
    ],
)
def test_what_cannot_be_meant_is_refused(store, kept, values, error):
    with pytest.raises(error):
        tell(store, kept, values)
    with pytest.raises(NoSuchRecord):
        store.tell("sha256:00000000", 0, 3, Told("arrest", "Ada Roe"), by="ada")


def test_telling_twice_is_refused(store, kept):
    made = tell(store, kept)
    with pytest.raises(BadOption, match="says this already"):
        tell(store, kept, by="bo")
    with pytest.raises(BadOption, match="says this already"):
        tell(store, kept, Told("arrest", "Ada Roe"), "arrested")
    store.decide(made.subjects[0], "reject", by="bo", why="no")
    with pytest.raises(BadOption, match="rejected"):
        tell(store, kept)


def test_secrecy_may_be_about_nobody(store, kept):
    made = tell(store, kept, Told("secrecy", None), "there")
    assert store.claim(made.subjects[0]).person is None


def test_somebody_whom_the_report_does_not_name(store, told, kept):
    store.add(told("Cy Vale was freed.", [("release", "freed")], people=("Cy Vale",)))
    claim = store.claim(tell(store, kept, Told("arrest", "Cy Vale")).subjects[0])
    assert (claim.person.label, claim.claim.person_quote) == ("Cy Vale", None)
    assert told_of(store, "Cy Vale") == [("arrest", "by ada"), ("release", "test 1")]


def test_taken_back_it_stands_nowhere_and_brought_back_it_is_as_before(store, kept):
    before = store.report(kept)
    made = tell(store, kept)
    file = store.claim(made.subjects[0])
    undone = store.undo(made.id, by="bo")
    after = store.report(kept)
    assert [(one.claim, one.state, one.decisions) for one in after.claims] == [
        (one.claim, one.state, one.decisions) for one in before.claims
    ]
    with pytest.raises(NoSuchRecord):
        store.claim(made.subjects[0])
    assert store.history("Ada Roe") == (made, undone)
    assert list(store.check()) == []
    store.undo(undone.id, by="cy")
    again = store.claim(made.subjects[0])
    assert (again.claim, again.state, again.reading) == (file.claim, "accepted", "told")


def test_it_can_be_corrected_and_rejected_like_any_other(store, kept):
    made = tell(store, kept)
    id = made.subjects[0]
    better = store.decide(id, "correct", by="bo", why="four", value=Correction(term="4 years"))
    assert (store.claim(id).claim.term.value.least.years, store.claim(id).claim.reader) == (4, "by bo")
    assert store.claim(id).read.term.value.least.years == 3
    with pytest.raises(BadOption, match="stands upon it"):
        store.undo(made.id, by="ada")
    store.undo(better.id, by="ada")
    assert store.claim(id).claim.reader == "by ada"
    store.decide(id, "reject", by="bo", why="no such thing")
    assert told_of(store) == [("arrest", "test 1")]
    assert [one.id for one in store.dossier("Ada Roe").rejected] == [id]


def test_it_moves_with_its_words_and_outlives_every_reading(store, told, kept):
    id = tell(store, kept).subjects[0]
    moved = f"Menu. {TEXT}"
    store.add(told(moved, [], people=("Ada Roe", "Bo Winter"), name="page", reader="test 2"))
    claim = store.claim(id).claim
    assert moved[claim.quote.start : claim.quote.end] == GAVE
    assert told_of(store) == [("sentence", "by ada")]
    store.add(told("Ada Roe was seen.", [("search", "seen")], name="page", reader="test 3"))
    assert (store.claim(id).reading, store.claim(id).sure) == ("lost", False)
    assert [one.id for one in store.queue(["lost"]).items] == [id]
    store.add(told(TEXT, READ, people=("Ada Roe", "Bo Winter"), name="page", reader="test 4"))
    assert (store.claim(id).reading, store.claim(id).claim) == ("told", claim_at(claim, TEXT))
    assert list(store.check()) == []


def claim_at(claim, text):
    """Give a claim as it is where its words stand in another text."""
    shift = text.index(GAVE) - claim.quote.start
    quote = type(claim.quote)(claim.quote.report, claim.quote.start + shift, claim.quote.end + shift, GAVE)
    near = type(quote)(quote.report, 0, 7, "Ada Roe")
    fields = {name: getattr(claim, name) for name in claim.__slots__}
    return type(claim)(
        **{**fields, "quote": quote, "person_quote": near, "term": type(claim.term)(claim.term.value, quote)}
    )


def test_undone_while_the_text_changed_it_comes_back_where_its_words_are(store, told, kept):
    made = tell(store, kept)
    undone = store.undo(made.id, by="ada")
    moved = f"Menu. {TEXT}"
    store.add(told(moved, READ, people=("Ada Roe", "Bo Winter"), name="page", reader="test 2"))
    assert told_of(store) == [("arrest", "test 2")]
    store.undo(undone.id, by="ada")
    quote = store.claim(made.subjects[0]).claim.quote
    assert (moved[quote.start : quote.end], list(store.check())) == (GAVE, [])


def test_a_reader_that_tells_the_same_later_is_overruled(store, told, kept):
    made = tell(store, kept)
    again = told(TEXT, [*READ, ("sentence", GAVE, "Ada Roe", {"term": 5})], people=("Ada Roe", "Bo Winter"),
                 name="page", reader="test 2")  # fmt: skip
    store.add(again)
    assert store.claim(again.claims[1].id).state == "overruled"
    store.undo(made.id, by="ada")
    assert store.claim(again.claims[1].id).state == "read"


def test_a_merge_is_not_undone_under_a_claim_told_of_whom_it_made(store, kept):
    ids = [one.id for one in store.report(kept).people]
    merged = store.merge(*ids, by="ada")
    made = tell(store, kept, Told("sentence", ids[0]))
    with pytest.raises(BadOption, match="stands upon it"):
        store.undo(merged.id, by="ada")
    store.undo(made.id, by="ada")
    store.undo(merged.id, by="ada")


def test_a_beginning_that_fits_no_person_or_report(store, kept):
    with pytest.raises((NoSuchRecord, Ambiguous)):
        tell(store, kept, Told("arrest", "p:000000"))
