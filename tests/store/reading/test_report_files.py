"""One report as it is kept."""

import pytest

from habeas.errors import Ambiguous, NoSuchRecord
from habeas.records.sight import EXPORT, PUBLISHED, Sight

TEXT = "Ada Roe was arrested in Oster on 3 May 2024. Bo Winter was charged. Ada Roe was freed."
READ = [
    ("charge", "charged", "Bo Winter"),
    ("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"}),
    ("release", "freed", "Ada Roe"),
]


@pytest.fixture
def kept(store, told):
    docket = told(TEXT, READ, people=("Ada Roe", "Bo Winter"))
    store.add(docket)
    return docket.article.report.id


def test_a_report_holds_all_that_is_kept_of_it(store, kept):
    file = store.report(kept)
    assert (file.article.text, file.article.report.id, file.reader) == (TEXT, kept, "test 1")
    assert file.article.report.snapshot == b"", "the raw bytes are asked for apart"
    assert file.added.tzinfo is not None
    assert not file.restricted
    assert [one.name for one in file.people] == ["Ada Roe", "Bo Winter"]
    assert [one.claim.kind for one in file.claims] == ["arrest", "charge", "release"], "by their place"
    assert {one.claim.person for one in file.claims} == {one.id for one in file.people} == set(people(store))


def people(store):
    return [row.person for row in store.cases(everyone=True)]


@pytest.mark.parametrize(
    "cut", [lambda one: one, lambda one: one[:13], lambda one: one[7:13], lambda one: one[7:].upper()]
)
def test_the_beginning_of_an_id_is_enough(store, kept, cut):
    assert store.report(cut(kept)).article.report.id == kept


@pytest.mark.parametrize(
    "id", ["", "sha256:", "sha256:0000", "x" * 10_000, "%", "sha256:" + "0" * 64, "ab'--", "abcde"]
)
def test_what_is_no_id_finds_nothing(store, kept, id):  # noqa: ARG001 - a report is there
    with pytest.raises(NoSuchRecord):
        store.report(id)


def test_two_reports_that_begin_alike_are_not_guessed_at(store, told, monkeypatch):
    monkeypatch.setattr("habeas.records.report.Report.identify", lambda raw: f"sha256:{'ab' * 31}{raw[:2].hex()[:2]}")
    store.add(told("One was held."))
    store.add(told("Two was held."))
    with pytest.raises(Ambiguous):
        store.report("ababab")


def test_somebody_named_by_two_mentions_is_there_once(store, told):
    docket = told(
        "Ada Roe met A. Lund. A. Lund was held.", [("hold", "held", "A. Lund")], people=("Ada Roe", "A. Lund")
    )
    store.add(docket)
    store.merge(*people(store), by="ada")
    (person,) = store.report(docket.article.report.id).people
    assert person.id in people(store)


def test_what_may_not_be_seen_is_not_there(store, told, kept):
    other = told(
        "Bo Winter was seen with Ada Roe, who was freed.", people={"Bo Winter": "subject", "Ada Roe": "witness"}
    )
    store.add(other)
    one, two = (next(each.id for each in store.report(id).people if each.name == "Ada Roe")
                for id in (kept, other.article.report.id))  # fmt: skip
    if one != two:
        store.merge(one, two, by="ada")
    store.guard("seal", one, by="ada", why="acquitted")
    for sight in (PUBLISHED, Sight(restricted=True, names=True, working=True)):
        with pytest.raises(NoSuchRecord):
            store.report(kept, sight=sight)
        named = store.report(other.article.report.id, sight=sight).people
        assert [one.name for one in named] == ["Bo Winter"], "a witness in it who is sealed elsewhere is left out"
    assert store.report(kept, sight=Sight(sealed=True)).article.text == TEXT


def test_a_restricted_report_is_for_editors(store, kept):
    store.guard("restrict", kept, by="ada", why="a source in danger")
    assert store.report(kept).restricted
    with pytest.raises(NoSuchRecord):
        store.report(kept, sight=PUBLISHED)


def test_claims_that_nobody_vouched_for_are_for_those_who_work(store, told):
    docket = told("Ada Roe was held.", [("hold", "held")])
    (claim,) = docket.claims
    store.add(type(docket)(docket.article, docket.people, (type(claim)(**{**fields(claim), "confidence": 0.4}),)))
    assert [one.sure for one in store.report(docket.article.report.id).claims] == [False]
    assert store.report(docket.article.report.id, sight=PUBLISHED).claims == ()
    store.decide(claim.id, "accept", by="ada")
    assert [one.sure for one in store.report(docket.article.report.id, sight=PUBLISHED).claims] == [True]


def fields(record):
    return {name: getattr(record, name) for name in record.__slots__}


def test_names_withheld_are_masked_everywhere(store, kept):
    store.guard("hide", "Ada Roe", by="ada", why="asked for it")
    for sight in (PUBLISHED, EXPORT):
        file, rows = store.report(kept, sight=sight), store.reports(sight=sight)
        assert "Ada" not in repr((file, rows))
        assert len(file.article.text) == len(TEXT), "offsets hold"
        for one in file.claims:
            quote = one.claim.quote
            assert file.article.text[quote.start : quote.end] == quote.exact
        assert "Ada" not in repr([store.claim(one.claim.id, sight=sight) for one in file.claims])
        assert [one.name for one in file.people] == [None, "Bo Winter"]
    assert "Ada Roe" in repr(store.report(kept))
