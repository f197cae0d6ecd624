"""Days that machines and people write down; what is no whole day gives none."""

from __future__ import annotations

import pytest

from habeas.errors import BadOption
from habeas.ingest.dates import check_published, day_in_url, stamped_day


@pytest.mark.parametrize("words", ["2024", "2024-12", "2024-12-26", " 2024-02-29 "])
def test_an_edtf_date_is_taken(words):
    assert check_published(words) == words.strip()


@pytest.mark.parametrize(
    "words", ["", "yesterday", "26.12.2024", "2024-13", "2024-02-30", "24-12-26", "0001-01-01", "2024-12-26T10:00"]
)
def test_another_date_is_refused_with_its_words(words):
    with pytest.raises(BadOption, match=r"^--published: '.*' is no date; write it as"):
        check_published(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-12-26T23:30:00-05:00", "2024-12-26"),
        ("2024-12-26", "2024-12-26"),
        ("20241226T101500Z", "2024-12-26"),
        ("26.12.2024 10:15", "2024-12-26"),
        ("Thu, 26 Dec 2024 23:30:00 -0500", "2024-12-26"),
        ("2024-12", None), ("2024-02-31", None), ("", None), ("soon", None), ("1735200000", None), ("0000-00-00", None),
    ],
)  # fmt: skip
def test_a_stamp_gives_the_day_as_stated(words, day):
    assert stamped_day(words) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://vell.example/2024/12/26/freed", "2024-12-26"),
        ("https://vell.example/news-2024-12-26.html", "2024-12-26"),
        ("https://vell.example/2024/1/6/", "2024-01-06"),
        ("https://vell.example/2024/12/freed", None),
        ("https://vell.example/2024/13/45/freed", None),
        ("https://vell.example/freed?on=/2024/12/26/", None),
        ("https://vell.example/8/12/26/freed", None),
    ],
)
def test_an_address_may_hold_a_day(url, day):
    assert day_in_url(url) == day
