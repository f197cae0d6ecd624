import pytest

from habeas.export.show.dates import show_date, show_edtf, show_when
from habeas.records.case import Event
from habeas.records.date import Date
from habeas.records.quote import Cited, Quote


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2023", "2023"),
        ("2023-08", "August 2023"),
        ("2024-12-06", "6 Dec 2024"),
        ("2023-21", "spring 2023"),
        ("2023-05~", "about May 2023"),
        ("2023?", "perhaps 2023"),
        ("2023%", "perhaps about 2023"),
        ("201X", "the 2010s"),
        ("19XX", "the 1900s"),
        ("2024-XX", "2024, month unknown"),
        ("2024-05-XX", "May 2024, day unknown"),
        ("2012/2018", "2012 to 2018"),
        ("2024-12-16/2024-12-22", "16 Dec 2024 to 22 Dec 2024"),
        ("2020/..", "since 2020"),
        ("../2020-05", "until May 2020"),
        ("/2020", "until 2020"),
        ("[2023,2024]", "2023 or 2024"),
        ("2024-99", "99 2024"),
        ("nonsense\x1b[31m", "nonsense[31m"),
    ],
)
def test_edtf_in_words(edtf, shown):
    assert show_edtf(edtf) == shown


def dated(words, edtf, basis):
    return Date(words, edtf, None, None, basis)


def test_a_date_that_was_worked_out_shows_its_words():
    assert show_date(dated("on Tuesday", "2024-12-24", "relative")) == "24 Dec 2024 (“on Tuesday”)"
    assert show_date(dated("August 2023", "2023-08", "stated")) == "August 2023"


def test_when():
    date = Cited(dated("2021", "2021", "stated"), Quote("r", 0, 4, "2021"))
    assert show_when(Event("arrest", "actual", (), date=date, reported="2024")) == "2021"
    assert show_when(Event("arrest", "actual", ())) == "undated"
