"""Values that cannot be a claim's own."""

from dataclasses import replace

import pytest

from habeas.cases.build import build
from habeas.cases.sources import Sources
from habeas.cases.strays import clear
from habeas.records.offence import Authority
from habeas.records.quote import Cited


@pytest.fixture
def cleared(person):
    def work_out(claims, report):
        return clear(claims, [person("Ada Roe", forms=("Ada Roe", "Roe"))], Sources.gather([report]))

    return work_out


@pytest.mark.parametrize(("words", "kept"), [("Roe", 0), ("ada roe", 0), ("She", 0), ("Roe county court", 1)])
def test_nobody_is_the_authority_of_her_own_case(tell_of, cleared, words, kept):
    claims, report = tell_of("r1", "2024-06-01", "Roe faces a long sentence.", ("sentence", "sentence", {}))
    own = [replace(one, authority=(Cited(Authority(words), one.quote),)) for one in claims]
    assert len(cleared(own, report)[0].authority) == kept


@pytest.mark.parametrize(
    ("place", "country", "kept"),
    [("Russian", "RU", 0), ("Russia", "RU", 1), ("Russian prison", "RU", 1), ("Oster", None, 1), ("Moscow", "RU", 1)],
)
def test_an_adjective_is_no_place(tell_of, cleared, place, country, kept):
    slots = {"place": place, "country": country}
    claims, report = tell_of("r1", "2024-06-01", "Roe was held.", ("hold", "held", slots))
    assert len(cleared(claims, report)[0].place) == kept


TEXT = "Roe was jailed again. Nobody came. In 2022 she was jailed over a theft."


@pytest.mark.parametrize(
    ("trigger", "words", "kept"), [("jailed", "2022", False), ("Nobody", "2022", True), ("jailed over", "2022", True)]
)
def test_a_date_far_from_its_event_is_dropped(tell_of, cleared, trigger, words, kept):
    claims, report = tell_of("r1", "2024-06-01", TEXT, ("sentence", trigger, {"date": "2022"}))
    at = report.quote(TEXT.index(words), TEXT.index(words) + len(words))
    moved = [replace(one, date=replace(one.date, quote=at)) for one in claims]
    assert (cleared(moved, report)[0].date is not None) is kept


@pytest.mark.parametrize(("term", "kept"), [("P9Y", False), ("P2Y", True)])
def test_a_date_belongs_to_the_term_of_its_sentence(tell_of, cleared, term, kept):
    text = "Roe was given a term. In 2022 she got two years."
    claims, report = tell_of(
        "r1", "2024-06-01", text,
        ("sentence", "given", {"term": term, "date": "2022"}), ("sentence", "got", {"term": "P2Y", "date": "2022"}),
    )  # fmt: skip
    at = report.quote(text.index("2022"), text.index("2022") + 4)
    shared = [replace(one, date=replace(one.date, quote=at)) for one in claims]
    given, got = cleared(shared, report)
    assert (given.date is not None) is kept
    assert got.date is not None


@pytest.mark.parametrize(
    ("date", "assertion"), [("2024-06-20", "prospective"), ("2024-06-02", "actual"), ("2024-06", "actual")]
)
def test_what_comes_after_the_report_has_not_happened(tell_of, cleared, date, assertion):
    claims, report = tell_of("r1", "2024-06-01", "The court reads the sentence.", ("sentence", "reads", {"date": date}))
    assert cleared(claims, report)[0].assertion == assertion


def test_a_stray_shapes_no_case(tell_of, person):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was held.", ("hold", "held", {"place": "French", "country": "FR"})
    )
    (case,) = build([person()], claims, [report])
    assert case.custody.place == ()
    assert case.events[0].place == ()


@pytest.mark.parametrize(
    ("trigger", "slots", "kept"), [("verdict", {}, 1), ("sentence", {}, 2), ("verdict", {"term": "P9Y"}, 2)]
)
def test_a_bare_verdict_beside_an_acquittal_is_no_sentence(tell_of, cleared, trigger, slots, kept):
    text = "The verdict, or the sentence, was read: Roe was acquitted."
    claims, report = tell_of("r1", "2024-06-01", text, ("sentence", trigger, slots), ("acquit", "acquitted", {}))
    assert len(cleared(claims, report)) == kept


@pytest.mark.parametrize(("words", "terms"), [("nine-year", [None, "P9Y"]), ("serving", ["P9Y", "P9Y"])])
def test_the_length_of_a_sentence_is_not_that_of_the_stay(tell_of, cleared, words, terms):
    text = "Roe is serving a nine-year sentence."
    slots = {"term": "P9Y"}
    claims, report = tell_of("r1", "2024-06-01", text, ("hold", "serving", slots), ("sentence", "nine-year", slots))
    at = report.quote(text.index(words), text.index(words) + len(words))
    hold = replace(claims[0], term=replace(claims[0].term, quote=at))
    found = cleared([hold, claims[1]], report)
    assert [claim.term and claim.term.value.words for claim in found] == terms


@pytest.mark.parametrize(
    ("kind", "sort", "kept"), [("arrest", "death", 0), ("arrest", "prison", 1), ("hold", "life", 1)]
)
def test_death_and_life_are_no_terms_of_an_arrest(tell_of, cleared, kind, sort, kept):
    slots = {"term": "P9Y"}
    claims, report = tell_of("r1", "2024-06-01", "Roe was arrested for years.", (kind, "arrested", slots))
    term = replace(claims[0].term, value=replace(claims[0].term.value, kind=sort))
    (found,) = cleared([replace(claims[0], term=term)], report)
    assert (found.term is not None) is bool(kept)
