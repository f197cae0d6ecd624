"""Profiles: what claims say, whoever says it."""

from dataclasses import replace

from habeas.cases.likeness import DIFFERENT, OPEN, SAME
from habeas.cases.profile import Profiles


def test_claims_that_say_the_same_share_a_profile(claim):
    profiles = Profiles()
    one = profiles.of(claim("arrest", date="2022", place="Oster"), "")
    assert profiles.of(claim("arrest", date="2022", place="Oster"), "") is one
    assert profiles.of(claim("arrest", date="2022-05", place="Oster"), "") is not one
    assert profiles.of(claim("arrest", date="2022", place="Oster"), "rejected") is not one
    assert profiles.of(claim("arrest", date="2022", place="Oster", assertion="alleged"), "") is not one


def test_the_words_of_a_date_or_term_make_no_other_profile(claim):
    profiles = Profiles()
    told = claim("sentence", date="2022", term="P9Y")
    other = replace(told, term=replace(told.term, value=replace(told.term.value, words="nine years", regime="strict")))
    assert profiles.of(other, "") is profiles.of(told, "")


def test_two_profiles_are_compared_slot_by_slot_both_ways(claim):
    profiles = Profiles()
    one = profiles.of(claim("sentence", date="2022-05", term="P9Y", offence=("spying", "0904")), "")
    other = profiles.of(claim("sentence", date="2022", term="P8Y", offence="a wrong", court="the court in Oster"), "")
    found = one.against(other)
    assert other.against(one) is found
    assert (found.dates, found.term, found.offence, found.authority) == (SAME, DIFFERENT, OPEN, OPEN)
    assert found.differing
    assert found.unsure
    assert found.timed
    assert not found.fine


def test_a_month_told_twice_shows_more_than_a_year(claim):
    profiles = Profiles()
    year, month, other = (profiles.of(claim("arrest", date=date), "") for date in ("2022", "2022-05", "2022-05-03"))
    assert month.against(other).score > year.against(other).score
