import pytest

from habeas.records.term import Duration, Term


@pytest.mark.parametrize(
    ("duration", "iso"),
    [
        (Duration(years=3, months=6), "P3Y6M"),
        (Duration(months=41), "P41M"),
        (Duration(weeks=2), "P2W"),
        (Duration(days=10), "P10D"),
        (Duration(hours=100), "PT100H"),
        (Duration(days=1, hours=12), "P1DT12H"),
        (Duration(), "P0D"),
    ],
)
def test_iso(duration, iso):
    assert duration.iso == iso


def test_a_ceiling_is_not_a_sentence():
    assert Term("up to 20 years", "prison", None, Duration(years=20)).maximum_only
    assert not Term("20 years", "prison", Duration(years=20), Duration(years=20)).maximum_only
    assert not Term("life", "life").maximum_only
