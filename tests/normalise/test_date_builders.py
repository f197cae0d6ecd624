"""What the tokens of a rule say."""

from habeas.normalise import date_builders as build
from habeas.normalise.date_specs import Calendar, Stretch, Written
from habeas.normalise.tokens import Token


def token(kind, value, text=""):
    return Token(kind, value, 0, 1, text)


def test_a_day_that_no_month_has_is_no_date():
    parts = {"day": token("D", 31), "month": token("M", 2)}
    assert build.calendar(parts) is None
    assert build.calendar(parts | {"day": token("D", 29)}) == Calendar(month=2, day=29)


def test_numeric_dates_that_can_be_two_days_stay_two():
    assert build.numeric({"numeric": token("N", 0, "03/04/2021")}) == Written("[2021-03-04,2021-04-03]")
    assert build.numeric({"numeric": token("N", 1, "03/04/2021")}) == Written("2021-04-03")
    assert build.numeric({"numeric": token("N", 0, "40/40/2021")}) is None


def test_a_left_end_takes_the_year_of_the_right():
    assert build.stretch(Calendar(month=11), Calendar(2020, 2)) == Stretch(Calendar(2019, 11), Calendar(2020, 2))
