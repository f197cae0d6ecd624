"""Years of birth from the words beside a name."""

import datetime as dt

import pytest

from habeas.people.ages import apart, born, minor


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


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("Ada Roe, 16, was held.", True),
        ("Ada Roe (17) was held.", True),
        ("Ada Roe was 15.", True),
        ("The 17-year-old pupil Ada Roe was held.", True),
        ("16-летняя Ada Roe задержана.", True),
        ("Задержана несовершеннолетняя Ada Roe.", True),
        ("Ada Roe, 16 лет, задержана.", True),
        ("Ada Roe (born 2007) was held.", True),
        ("Ada Roe (born 2006) was held.", False),
        ("Ada Roe, 18, was held.", False),
        ("Ada Roe, 16 years in prison behind her, spoke.", False),
        ("Ada Roe got 12 years.", False),
        ("They met Ada Roe, 12 of them.", False),
    ],
)
def test_who_is_certainly_under_18(article, text, young):
    report = article(text, published="2024-06-01")
    at = text.index("Ada Roe")
    assert minor([report.quote(at, at + 7)], text, dt.date(2024, 6, 1)) is young
