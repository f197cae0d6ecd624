"""What disagrees, and how."""

import pytest

from habeas.cases.conflicts import conflicts
from habeas.cases.sightings import sightings
from habeas.records.term import Duration, Term

SPYING = {"offence": ("spying", "0904")}


@pytest.fixture
def disagree(world, tell_of):
    """List slot, kind and values that disagree in reports `(published, text, (kind, trigger, slots))`."""

    def work_out(*reports):
        told = [tell_of(f"r{n}", published, text, *claims) for n, (published, text, *claims) in enumerate(reports)]
        found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
        listed = conflicts(found.events, sightings(found.listed, found.sources), found.told)
        return [(one.slot, one.kind, [value.value for value in one.values]) for one in listed]

    return work_out


def test_different_terms_and_dates(disagree):
    slots = {"term": "P12Y", "date": "2024-06-03", **SPYING}
    assert disagree(
        ("2024-06-04", "Roe got 12 years.", ("sentence", "got", slots)),
        ("2024-06-05", "Given 13 years: Roe.", ("sentence", "Given", {**slots, "term": "P13Y"})),
    ) == [("sentence term", "conflict", ["P12Y", "P13Y"])]
    assert disagree(
        ("2024-06-04", "Roe got 12 years.", ("sentence", "got", slots)),
        ("2024-06-05", "Given 12 years: Roe.", ("sentence", "Given", {**slots, "date": "2024-06-02"})),
    ) == [("sentence date", "conflict", ["2024-06-03", "2024-06-02"])]


def test_precision_is_no_conflict(disagree):
    assert disagree(
        ("2024-06-04", "Roe was arrested in 2023.", ("arrest", "arrested", {"date": "2023"})),
        ("2024-06-05", "In August 2023 she was taken.", ("arrest", "taken", {"date": "2023-08"})),
    ) == [("arrest date", "precision", ["2023", "2023-08"])]


def test_denial(disagree):
    assert disagree(
        ("2024-06-04", "Roe was arrested.", ("arrest", "arrested", {})),
        ("2024-06-05", "No, not arrested at all was Roe.", ("arrest", "arrested", {"assertion": "negated"})),
    ) == [("arrest", "conflict", ["told", "denied"])]


def test_later_updates(disagree):
    assert disagree(
        ("2024-01-04", "Roe has not been charged.", ("charge", "charged", {"assertion": "negated"})),
        ("2024-06-05", "Roe was charged with spying.", ("charge", "charged", SPYING)),
    ) == [("charge", "later update", ["charge (negated)", "charge"])]
    cut = Term("cut to 5", "prison", Duration(5), Duration(5), "reduced-to")
    assert disagree(
        ("2024-01-04", "Roe got 9 years.", ("sentence", "got", {"term": "P9Y", "date": "2024-01-03", **SPYING})),
        ("2024-06-05", "It was cut to 5 years.", ("sentence", "cut", {"term": cut, "date": "2024-06-04", **SPYING})),
    ) == [("sentence term", "later update", ["P9Y", "cut to 5"])]


def test_events_that_resemble_each_other(disagree):
    assert disagree(
        ("2022-01-04", "Roe got 9 years.", ("sentence", "got", {"term": "P9Y", **SPYING})),
        ("2024-06-05", "Given 12 years: Roe.", ("sentence", "Given", {"term": "P12Y", **SPYING})),
    ) == [("sentence term", "other event or person", ["P9Y", "P12Y"])]


def test_verdicts_of_unknown_order(disagree):
    convicted = ("2024-06-04", "Roe was convicted.", ("convict", "convicted", SPYING))
    assert disagree(convicted, ("2024-06-05", "Acquitted: Roe.", ("acquit", "Acquitted", SPYING))) == [
        ("verdict", "conflict", ["convict", "acquit"])
    ]
    later = ("2024-08-05", "Acquitted: Roe.", ("acquit", "Acquitted", {"date": "2024-08-05", **SPYING}))
    assert disagree(convicted, later) == []


def test_custody_of_one_day(disagree):
    assert disagree(
        ("2024-06-04", "Roe is still held.", ("hold", "held", {})),
        ("2024-06-05", "Freed: Roe.", ("release", "Freed", {"date": "2024-06-04"})),
    ) == [("custody", "conflict", ["in custody", "released"])]
    assert disagree(("2024-06-04", "Roe is still held.", ("hold", "held", {}))) == []


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        (("2023-05-16", "2023-04"), [("arrest date", "other event or person", ["2023-05-16", "2023-04"])]),
        (("2023-05-16", "2021-04"), []),
    ],
)
def test_two_arrests_near_each_other_may_be_one(disagree, dates, found):
    one, other = dates
    assert (
        disagree(
            ("2024-06-04", "Roe was arrested that May.", ("arrest", "arrested", {"date": one})),
            ("2024-06-05", "In another year she was taken.", ("arrest", "taken", {"date": other})),
        )
        == found
    )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({"date": "2023-11-28", **SPYING}, {}, [("sentence term", "other event or person", ["P13Y", "P12Y"])]),
        ({"date": "2023-11-28", **SPYING}, {"date": "2021"}, []),
        ({"date": "2023-11-28", **SPYING}, {"offence": ("theft", "0502")}, []),
    ],
)
def test_a_term_retold_without_its_date_may_be_the_same(disagree, first, second, found):
    reports = (
        ("2023-11-29", "Roe got 13 years.", ("sentence", "got", {"term": "P13Y", **first})),
        ("2024-08-05", "Her term was 12 years, it says.", ("sentence", "term", {"term": "P12Y", **second})),
    )
    assert disagree(*reports) == found


def test_wordings_of_one_length_are_one_value(disagree):
    slots = {"date": "2024-06-03", **SPYING}
    reports = (
        ("2024-06-04", "Roe got 12 years.", ("sentence", "got", {"term": "P12Y", **slots})),
        ("2024-06-05", "Given 144 months: Roe.", ("sentence", "Given", {"term": "P144M", **slots})),
        ("2024-06-05", "It was 13 years, she learned.", ("sentence", "was", {"term": "P13Y", **slots})),
    )
    assert disagree(*reports) == [("sentence term", "conflict", ["P12Y", "P13Y"])]


FURTHER = Term("another 15 years", "prison", Duration(15), Duration(15), "further")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"term": "P15Y", "date": "2024-12-26"}, {"term": "P13Y", "date": "2022-05"}),
        ({"term": FURTHER, "date": "2024-12", **SPYING}, {"term": "P13Y", "date": "2022", **SPYING}),
        ({"term": "P15Y", "date": "2024-12-26", **SPYING}, {"term": "P13Y", "offence": ("theft", "0502")}),
        ({"term": "P15Y", **SPYING}, {"term": "..P20Y", **SPYING, "assertion": "prospective"}),
        ({"term": "P15Y", **SPYING}, {"term": "P18Y", **SPYING, "assertion": "sought"}),
        ({"term": "P15Y", "date": "2024-12-26"}, {"term": "P15Y"}),
        ({"term": "P180M", "date": "2024-12-26"}, {"term": "P15Y", "date": "2024-12-26"}),
    ],
)
def test_terms_that_do_not_disagree(disagree, one, other):
    assert (
        disagree(
            ("2024-12-27", "Roe got her term.", ("sentence", "got", one)),
            ("2024-12-28", "Given it: Roe.", ("sentence", "Given", other)),
        )
        == []
    )


@pytest.mark.parametrize("kind", ["arrest", "charge", "sentence", "convict", "release", "die"])
def test_one_day_told_vaguely_and_exactly_is_precision_in_either_order(disagree, kind):
    told = [("2024-06-04", "Roe did so.", (kind, "did", {"date": date})) for date in ("2023", "2023-08", "2023-08-14")]
    for listed in (told, told[::-1]):
        ((slot, how, values),) = disagree(*listed)
        assert (slot, how, sorted(values)) == (f"{kind} date", "precision", ["2023", "2023-08", "2023-08-14"])


def test_two_days_within_one_month_told_vaguely_by_a_third_are_a_conflict(disagree):
    same = {"term": "P9Y", **SPYING}
    found = disagree(
        ("2023-09-04", "Roe got 9 years.", ("sentence", "got", {"date": "2023-08-14", **same})),
        ("2023-09-05", "Given 9 years: Roe.", ("sentence", "Given", {"date": "2023-08-15", **same})),
        ("2024-06-05", "It was in August 2023, for nine years.", ("sentence", "was", {"date": "2023-08", **same})),
    )
    assert found == [("sentence date", "conflict", ["2023-08-14", "2023-08-15", "2023-08"])]


def test_one_report_that_gives_two_terms_tells_of_two_sentences(disagree):
    slots = {"date": "2024-06-03", **SPYING}
    both = [("sentence", "got", {"term": "P12Y", **slots}), ("sentence", "given", {"term": "P13Y", **slots})]
    assert disagree(("2024-06-04", "Roe got 12 years. Roe was given 13 years.", *both)) == []


def test_told_again_a_conflict_keeps_its_id_and_another_value_makes_another(world, tell_of):
    slots = {"date": "2024-06-03", **SPYING}

    def ids(*terms):
        told = [
            tell_of(f"r{n}", "2024-06-04", f"Roe got {term} now.", ("sentence", "got", {"term": term, **slots}))
            for n, term in enumerate(terms)
        ]
        found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
        return [one.id for one in conflicts(found.events, (), found.told)]

    assert ids("P12Y", "P13Y") == ids("P13Y", "P12Y") == ids("P12Y", "P13Y", "P13Y")
    assert ids("P12Y", "P13Y") != ids("P12Y", "P13Y", "P14Y")
