"""Whether two reports speak of one person."""

import pytest

from habeas.people.comparison import facts, same

SPYING = {"offence": ("spying", "0904"), "place": "Oster", "country": "NL"}
THEFT = {"offence": ("theft", "0502"), "place": "Paris", "country": "FR"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marta Lind", "Marta Lind", True),
        ("Yevgeny Petrov", "Евгений Петров", True),
        ("Евгений Петров", "Евгением Петровым", True),
        ("Евгений Петров", "Евгения Петрова", False),
        ("Gene Petrov", "Yevgeny Petrov", True),
        ("Lind", "Marta Lind", False),
        ("Lind", "Lind", False),
        ("M. Lind", "Marta Lind", False),
        ("Marta Lind", "Maria Lind", False),
        ("Иван Петрович Сидоров", "Иван Павлович Сидоров", False),
        ("Иван Петрович Сидоров", "Иван Сидоров", True),
        ("John Roe Jr.", "John Roe Sr.", False),
        ("John Roe Jr.", "John Roe", True),
    ],
)
def test_names(docket_of, one, other, expected):
    first, second = (
        facts(docket.people[0], docket)
        for docket in (
            docket_of("r1", f"{one} was held.", (one, "subject")),
            docket_of("r2", f"{other} was held.", (other, "subject")),
        )
    )
    assert same(first, second) is expected
    assert same(second, first) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("subject", "subject", True),
        ("official", "subject", True),
        ("authority", "subject", False),
        ("subject", "not-implicated", False),
        ("counsel", "victim", True),
    ],
)
def test_roles_that_exclude(docket_of, one, other, expected):
    dockets = docket_of("r1", "Ada Roe spoke.", ("Ada Roe", one)), docket_of("r2", "Ada Roe came.", ("Ada Roe", other))
    assert same(*(facts(docket.people[0], docket) for docket in dockets)) is expected


def test_ages_exclude(docket_of):
    dockets = (
        docket_of("r1", "Ada Roe, 30, spoke.", ("Ada Roe", "subject")),
        docket_of("r2", "Ada Roe, 61, came.", ("Ada Roe", "subject")),
    )
    assert not same(*(facts(docket.people[0], docket) for docket in dockets))


def test_nationality_excludes_only_with_offence_and_country(docket_of):
    from_there = [("Dutch", "NL", SPYING), ("French", "FR", THEFT), ("French", "FR", SPYING)]
    known = []
    for n, (words, country, charge) in enumerate(from_there):
        docket = docket_of(f"r{n}", "Ada Roe was charged.", ("Ada Roe", "subject"), charge=charge)
        told = facts(docket.people[0], docket)
        known.append(
            told.__class__(
                told.report,
                told.person,
                told.role,
                told.names,
                None,
                frozenset({country}),
                told.offences,
                told.countries,
            )
        )
        assert words
    assert not same(known[0], known[1])
    assert same(known[0], known[2])


def test_a_group_is_nobody(docket_of):
    docket = docket_of("r1", "The Roe Brothers were held.", ("Roe Brothers", "subject"), count=2)
    assert facts(docket.people[0], docket).names == ()


def test_one_report_never_joins_two_of_its_people(docket_of):
    docket = docket_of("r1", "Ada Roe met Ada Roe.", ("Ada Roe", "subject"), ("Ada Roe", "subject"))
    assert not same(*(facts(person, docket) for person in docket.people))
