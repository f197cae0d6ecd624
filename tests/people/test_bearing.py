"""Given names that reports themselves take for one person's."""

import datetime as dt

from habeas.normalise.names import parse
from habeas.people.bearing import borne_together, given_keys, one_by_name
from habeas.people.facts import Facts


def facts(*names):
    whole = tuple(parse(name, language="ru") for name in names)
    return Facts("m:1", "r1", "p1", dt.date(2024, 1, 1), "ru", "subject", group=False, names=whole)


def test_two_reports_must_call_one_person_by_both():
    one, other, both = facts("Лайя Диди"), facts("Зара Диди"), facts("Лайя Диди", "Зара Диди")
    assert not borne_together(one, other, one_by_name([one, other, both]))
    assert borne_together(one, other, one_by_name([one, other, both, both]))


def test_names_hang_together_in_chains():
    ab, bc = facts("Лайя Диди", "Зара Диди"), facts("Зара Диди", "Мури Диди")
    first = one_by_name([ab, ab, bc, bc])
    assert borne_together(facts("Лайя Диди"), facts("Мури Диди"), first)
    assert not borne_together(facts("Лайя Диди"), facts("Тода Диди"), first)


def test_the_first_letter_counts():
    assert given_keys(facts("Азия Диди")) != given_keys(facts("Зоя Диди"))
