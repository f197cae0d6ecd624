"""Whether two reports speak of one person."""

from dataclasses import replace
from itertools import product

import pytest

from habeas.people.comparison import compare, recorded
from habeas.people.facts import gather

SPYING = {"offence": ("spying", "0904"), "place": "Oster", "country": "NL"}
THEFT = {"offence": ("theft", "0502"), "place": "Paris", "country": "FR"}


@pytest.fixture
def told(docket_of):
    """The facts of one person of a report of one sentence."""

    def make(name, text="{} was held.", role="subject", *, id="r1", **more):
        return gather(docket_of(id, text.format(name), (name, role), **more))[0]

    return make


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marta Lind", "Marta Lind", "same"),
        ("Yevgeny Lomov", "Евгений Ломов", "same"),
        ("Евгений Ломов", "Евгением Ломовым", "same"),
        ("Gene Lomov", "Yevgeny Lomov", "ask"),
        ("Lomov Yevgeny", "Yevgeny Lomov", "same"),
        ("Xu Weiting", "Weiting Xu", "ask"),
        ("Quo Weiting", "Weiting Quo", "same"),
        ("Ada Maria Quill", "Ada Quill", "same"),
        ("Иван Петрович Ломов", "Иван Ломов", "same"),
        ("John Quill Jr.", "John Quill", "ask"),
        ("Asia Lindov", "Aasia Lindov", "same"),
        ("Juan Andrade Venta", "Juan Andradeventa", "same"),
        ("Augusto “Boogie” Venta", "Augusto Venta", "same"),
        ("Lia Lindholmová", "Lia Lindholm", "same"),
        ("Евгений Ломов", "Евгения Ломова", "ask"),
        ("M. Lind", "Marta Lind", "ask"),
        ("John Smith", "John Smith", "ask"),
        ("Иван Иванов", "Ivan Ivanov", "ask"),
        ("Lind", "Marta Lind", "not the same"),
        ("Lind", "Lind", "not the same"),
        ("Marta Lind", "Maria Lind", "not the same"),
        ("Marta Lind", "Marta Vale", "not the same"),
        ("Иван Петрович Ломов", "Иван Павлович Ломов", "not the same"),
        ("John Quill Jr.", "John Quill Sr.", "not the same"),
    ],
)
def test_names(told, one, other, expected):
    first, second = told(one, published="2024-01-01"), told(other, id="r2")
    assert compare(first, second).judgement == expected
    assert compare(second, first) == compare(first, second)


def test_a_common_name_needs_one_thing_more(told):
    first, second = told("John Smith", published="2024-01-01"), told("John Smith", "{}, 34.", id="r2")
    assert compare(first, second).judgement == "ask"
    third = told("John Smith", "{}, 34.", published="2024-04-01", id="r3")
    assert compare(second, third).judgement == "same"
    assert compare(second, third).why == "same full name, a common one, both born in 1989 or 1990"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("subject", "subject", "same"),
        ("relative", "subject", "ask"),
        ("counsel", "victim", "same"),
        ("official", "subject", "ask"),
        ("authority", "subject", "ask"),
        ("subject", "not-implicated", "ask"),
    ],
)
def test_nobody_is_accused_in_silence(told, one, other, expected):
    first, second = told("Ada Quill", role=one), told("Ada Quill", role=other, id="r2")
    assert compare(first, second).judgement == expected
    assert compare(first, second).barred is (expected == "ask" and one not in {"official", "relative"})


def test_a_cleared_person_is_asked_about_however_much_agrees(told):
    first = told("Ada Quill", "{}, 34.", charge=SPYING)
    second = told("Ada Quill", "{}, 34.", "not-implicated", id="r2", charge=SPYING)
    found = compare(first, second)
    assert (found.judgement, found.barred) == ("ask", True)
    assert "accused in one report, not implicated in another" in found.why


@pytest.mark.parametrize(("one", "other"), list(product(["A. Lind", "Lind"], ["Ada Lind", "Lind"])))
def test_a_surname_never_joins_however_much_agrees(told, one, other):
    both = [told(name, "{}, 34. Case No. 21-cr-00123.", id=id, charge={"date": "2024-05-01", **SPYING})
            for name, id in ((one, "r1"), (other, "r2"))]  # fmt: skip
    assert compare(*both).judgement == "ask"


def test_ages_exclude(told):
    found = compare(told("Ada Roe", "{}, 30, spoke."), told("Ada Roe", "{}, 61, came.", id="r2"))
    assert (found.judgement, found.barred) == ("not the same", True)
    assert found.why == "same full name, but years of birth apart (1962 or 1963 and 1993 or 1994)"
    assert recorded(found)


def test_nationality_excludes_only_with_offence_and_country(told):
    ada = told("Ada Roe", charge=SPYING)
    dutch = replace(ada, nations=("NL",))
    french_thief = replace(told("Ada Roe", charge=THEFT, id="r2"), nations=("FR",))
    french_spy = replace(told("Ada Roe", charge=SPYING, id="r3"), nations=("FR",))
    assert compare(dutch, french_thief).barred
    assert compare(dutch, french_spy).judgement == "same"


def test_two_of_one_report_never_are_one(docket_of):
    ada, again = gather(docket_of("r1", "Ada Roe met Ada Roe.", ("Ada Roe", "subject"), ("Ada Roe", "subject")))
    assert compare(ada, again).barred
    assert compare(ada, again).why == "same full name, but two people of one report"


def test_a_relative_may_be_a_namesake_unless_of_one_age(told):
    found = compare(told("Ada Quill"), told("Ada Quill", role="relative", id="r2"))
    assert found.why == "same full name; but accused in one report, relative in another"
    both = told("Ada Quill", "{}, 34."), told("Ada Quill", "{}, 34.", "relative", id="r2")
    assert compare(*both).judgement == "same"


def test_titles_tell_a_man_from_a_woman_whatever_the_given_name(told):
    found = compare(told("Mr. Jordan Quill", "{}, 34."), told("Ms. Jordan Quill", "{}, 34.", id="r2"))
    assert (found.judgement, found.barred) == ("not the same", True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Quill", "Maria Ana Quill"),
        ("Chris Quill", "Christine Quill"),
        ("Alex Quill", "Alexander Quill"),
        ("Erik Lindson", "Erik Lindsen"),
        ("Karim Zedoune", "Kareem Zedouni"),
    ],
)
def test_what_age_and_place_do_not_settle(told, one, other):
    both = [told(name, "{}, 34.", id=id, charge=SPYING) for name, id in ((one, "r1"), (other, "r2"))]
    assert compare(*both).judgement == "ask"


def test_a_reason_is_told_once(told):
    why = compare(told("Ada Quill"), told("Ada Quill", role="victim", id="r2")).why
    assert why.count("accused in one report, victim in another") == 1


def test_others_are_not_recorded(told):
    assert not recorded(compare(told("Ada Roe"), told("Ben Vale", id="r2")))
