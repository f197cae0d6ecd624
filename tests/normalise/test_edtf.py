"""EDTF strings and their first and last day."""

import datetime  # noqa: ICN001 - as in the package

import pytest

from habeas.normalise import edtf


@pytest.mark.parametrize(("text", "first", "last"), [
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-02-03", "2024-02-03", "2024-02-03"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("2024-XX", "2024-01-01", "2024-12-31"),
    ("2023-22", "2023-06-01", "2023-08-31"),
    ("2023-24", "2023-01-01", "2024-02-29"),
    ("2023-05~", "2023-03-31", "2023-07-01"),
    ("2012/2018", "2012-01-01", "2018-12-31"),
    ("[2021-03-04,2021-04-03]", "2021-03-04", "2021-04-03"),
])  # fmt: skip
def test_bounds(text, first, last):
    assert edtf.bounds(text) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


def test_open_ends():
    assert edtf.bounds("../2018") == (None, datetime.date(2018, 12, 31))
    assert edtf.bounds("2018/..") == (datetime.date(2018, 1, 1), None)


@pytest.mark.parametrize(
    "text", ["", "2024-13", "2024-02-30", "../..", "2020/2019", "May", "0000", "[]", "[2020]x", "20245"]
)
def test_what_is_not_edtf(text):
    assert edtf.bounds(text) is None


def test_months_run_over_the_year():
    assert edtf.month(2024, 0) == "2023-12"
    assert edtf.interval("2020/2021", "2022/2023") == "2020/2023"
