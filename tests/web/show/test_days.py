"""Days: in UTC, whatever zone a moment is told in."""

import datetime as dt

from habeas.web.show.days import day


def test_the_day_is_that_of_utc():
    east = dt.timezone(dt.timedelta(hours=5))
    assert day(dt.datetime(2026, 3, 3, 1, 0, tzinfo=east)) == "2 Mar 2026"
