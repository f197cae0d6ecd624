"""Dates for people."""

import pytest

from habeas.normalise import dates


@pytest.mark.parametrize(("edtf", "english", "russian"), [
    ("2023-08", "August 2023", "август 2023 года"),
    ("2024-12-24", "24 December 2024", "24 декабря 2024 года"),
    ("2012/2018", "2012 to 2018", "с 2012 года по 2018 год"),
    ("2019/..", "since 2019", "с 2019 года"),
    ("../2018-05", "until May 2018", "до мая 2018 года"),
    ("199X", "the 1990s", "1990-е годы"),
    ("2023-05~", "about May 2023", "примерно май 2023 года"),
    ("2024-XX", "2024", "2024 год"),
])  # fmt: skip
def test_show(edtf, english, russian):
    assert (dates.show(dates.of(edtf)), dates.show(dates.of(edtf), "ru")) == (english, russian)
