"""Facts that one person cannot have."""

from dataclasses import replace

import pytest

from habeas.people.exclusion import elsewhere, excluded, named_apart, opposed, own_suffix
from habeas.people.facts import gather


@pytest.fixture
def told(docket_of):
    def make(name="Ada Roe", id="r1", role="subject", **more):
        facts = gather(docket_of(id, f"{name} came.", (name, role)))[0]
        return replace(facts, **more)

    return make


def test_one_report_has_two_people(told):
    assert excluded(told(), told()) == "two people of one report"
    assert excluded(told(), told(id="r2")) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((1980, 1981), (1983, 1984), False),
        ((1980, 1981), (1986, 1987), True),
        ((1971, 1971), (1974, 1974), True),
        ((1971, 1971), (1974, 1975), False),
        (None, (1974, 1975), False),
    ],
)
def test_an_age_may_be_copied_a_year_of_birth_not(told, one, other, apart):
    found = excluded(told(born=one), told(id="r2", born=other))
    assert (found is not None) is apart
    assert found == excluded(told(id="r2", born=other), told(born=one))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Иван Петрович Ломов", "Иван Павлович Ломов", True),
        ("Иван Петрович Ломов", "Ивана Петровича Ломова", False),
        ("Иван Петрович Ломов", "Иван Ломов", False),
        ("John Roe Jr.", "John Roe Sr.", True),
        ("John Roe Jr.", "John Roe Junior", False),
        ("John Roe Jr.", "John Roe", False),
    ],
)
def test_fathers_and_sons(told, one, other, apart):
    assert named_apart(told(one), told(other, id="r2")) is apart


def test_a_report_that_mixes_father_and_son_goes_by_the_first_name(told):
    mixed = replace(told("John Roe Jr."), names=told("John Roe Jr.").names + told("John Roe Sr.").names)
    assert own_suffix(mixed) == "jr"
    assert named_apart(mixed, told("John Roe Sr.", id="r2"))


def test_elsewhere_needs_all_three(told):
    assert not elsewhere(told(nations=("NL",), countries=("NL",)), told(nations=("FR",), countries=("FR",)))


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("subject", None),
        ("relative", None),
        ("official", None),
        ("judge", None),
        ("counsel", "accused in one report, counsel in another"),
        ("not-implicated", "accused in one report, not implicated in another"),
        ("victim", "accused in one report, victim in another"),
        ("authority", "accused in one report, authority in another"),
    ],
)
def test_parts_that_nobody_has_together(told, role, words):
    assert opposed(told(), told(id="r2", role=role)) == opposed(told(role=role), told(id="r2")) == words


def test_a_victim_of_one_age_is_doubted_and_a_minister_may_be_tried(told):
    born = (1980, 1981)
    assert opposed(told(born=born), told(id="r2", role="victim", born=born)) is None
    assert opposed(told(), told(id="r2", role="authority", titles=("interior minister",))) is None
    assert opposed(told(), told(id="r2", role="authority", titles=("district judge",)))
