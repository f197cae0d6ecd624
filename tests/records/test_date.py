import datetime as dt

from habeas.records.date import Date


def test_a_month_is_all_its_days():
    august = Date("August 2023", "2023-08", dt.date(2023, 8, 1), dt.date(2023, 8, 31), "stated")
    assert (august.latest - august.earliest).days == 30


def test_an_open_side_is_none():
    assert Date("since 2020", "2020/..", dt.date(2020, 1, 1), None, "stated").latest is None
