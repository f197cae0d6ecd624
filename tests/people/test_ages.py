"""Years of birth from the words beside a name."""

import pytest

from habeas.people.ages import apart, born


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Ada Roe, 34, was held.", (1989, 1990)),
        ("Ada Roe (34) was held.", (1989, 1990)),
        ("Ada Roe, aged 34, was held.", (1989, 1990)),
        ("The 34-year-old Ada Roe was held.", (1989, 1990)),
        ("The 34-year-old teacher Ada Roe was held.", (1989, 1990)),
        ("34-летняя Ada Roe задержана.", (1989, 1990)),
        ("Ada Roe (born 1976) was held.", (1976, 1976)),
        ("Ada Roe, 1976 года рождения, задержана.", (1976, 1976)),
        ("Ada Roe got 34 years.", None),
        ("Ada Roe, 34 years in prison behind her, spoke.", None),
        ("Ada Roe was held on 12 May.", None),
    ],
)
def test_born(article, quote, text, years):
    report = article(text, published="2024-06-01")
    assert born([quote("Ada Roe", report)], report) == years


def test_mentions_that_exclude_each_other_tell_nothing(article, quote):
    report = article("Ada Roe, 34, spoke. Ada Roe, 60, did not.")
    assert born([quote("Ada Roe", report), quote("Ada Roe", report, start=5)], report) is None


def test_no_date_no_age(article, quote):
    report = article("Ada Roe, 34, was held.", published=None)
    assert born([quote("Ada Roe", report)], report) is None


def test_apart_by_more_than_a_year():
    assert apart((1970, 1971), (1973, 1974))
    assert not apart((1970, 1971), (1972, 1973))
    assert not apart(None, None)
