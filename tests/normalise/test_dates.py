"""Date phrases and their values, phrases that are no dates, and sentences with the answer marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.lexicon import load as lists
from habeas.normalise import dates, edtf

REPORT = "2024-12-26"  # a Thursday

ENGLISH = """
5 May 2020 = 2020-05-05 | May 5, 2020 = 2020-05-05 | the 5th of May, 2020 = 2020-05-05 | May 5th 2020 = 2020-05-05
5th May 2020 = 2020-05-05 | Thursday, December 6, 2018 = 2018-12-06 | on Monday, Sept. 19, 2016 = 2016-09-19
Dec. 24 = 2024-12-24 | Dec 24 = 2024-12-24 | on June 3 = 2024-06-03 | 2021-03-04 = 2021-03-04
04.03.2021 = 2021-03-04 | 25/12/2021 = 2021-12-25 | 12/25/2021 = 2021-12-25 | 04/04/2021 = 2021-04-04
03/04/2021 = [2021-03-04,2021-04-03] | 2021/03/04 = 2021-03-04 | August 2023 = 2023-08 | in August 2023 = 2023-08
August, 2023 = 2023-08 | Aug. 2023 = 2023-08 | in April = 2024-04 | in December = 2024-12 | last April = 2024-04
last December = 2023-12 | next May = 2025-05 | June last year = 2023-06 | in June of last year = 2023-06
March 3 this year = 2024-03-03 | 2022 = 2022 | in 2022 = 2022 | the 2022 sentencing = 2022 | 2018's = 2018
in the year 1998 = 1998 | January 1980 = 1980-01 | in 1868 = 1868 | on Tuesday = 2024-12-24 | Tuesday = 2024-12-24
on Thursday = 2024-12-26 | on Friday = 2024-12-20 | last Tuesday = 2024-12-24 | last Thursday = 2024-12-19
next Monday = 2024-12-30 | Tuesday morning = 2024-12-24 | early Friday = 2024-12-20 | Tuesday last week = 2024-12-17
on Wednesday of last week = 2024-12-18 | yesterday = 2024-12-25 | today = 2024-12-26 | tomorrow = 2024-12-27
the day before yesterday = 2024-12-24 | last night = 2024-12-25 | this morning = 2024-12-26
yesterday evening = 2024-12-25 | later today = 2024-12-26 | last week = 2024-12-16/2024-12-22
this week = 2024-12-23/2024-12-29 | next week = 2024-12-30/2025-01-05 | over the weekend = 2024-12-21/2024-12-22
last month = 2024-11 | this month = 2024-12 | next month = 2025-01 | early this month = 2024-12 | last year = 2023
this year = 2024 | earlier this year = 2024 | later this year = 2024 | late last year = 2023 | next year = 2025
two days ago = 2024-12-24 | a week ago = 2024-12-19 | 3 weeks ago = 2024-12-05 | a month ago = 2024-11~
two months ago = 2024-10~ | a year ago = 2023 | ten years ago = 2014 | a decade ago = 2014
over the past four weeks = 2024-11-28/2024-12-26 | within 30 days = 2024-12-26/2025-01-25
overnight = 2024-12-25/2024-12-26 | the 1990s = 199X | early 1990s = 199X | in the late 1980s = 198X
the '90s = 199X | mid-2019 = 2019 | late August 2023 = 2023-08 | at the end of 2020 = 2020 | summer 2023 = 2023-22
in the summer of 2023 = 2023-22 | last summer = 2024-22 | in the fall of 2019 = 2019-23 | last winter = 2024-24
about May 2023 = 2023-05~ | around 2010 = 2010~ | on or about June 3, 2020 = 2020-06-03~ | since 2019 = 2019/..
since May = 2024-05/.. | since Monday = 2024-12-23/.. | until 2018 = ../2018 | before May 2020 = ../2020-05
after 2018 = 2018/.. | from 2012 until 2018 = 2012/2018 | from 2012 to 2018 = 2012/2018 | 2012-2018 = 2012/2018
2012–18 = 2012/2018 | between 1991 and 1998 = 1991/1998 | between May and July 2020 = 2020-05/2020-07
May to July 2020 = 2020-05/2020-07 | July and August 2020 = 2020-07/2020-08
from November 2019 to February 2020 = 2019-11/2020-02 | from November to February 2020 = 2019-11/2020-02
May 3-5 = 2024-05-03/2024-05-05 | May 3-5, 2020 = 2020-05-03/2020-05-05 | 3 to 5 May 2020 = 2020-05-03/2020-05-05
from 3 May to 5 June 2020 = 2020-05-03/2020-06-05 | from May 3, 2020, until June 1, 2020 = 2020-05-03/2020-06-01
in April or May 2020 = [2020-04,2020-05] | on the night of 5 May = 2024-05-05
Thursday, Aug. 24 at 2: 00 p = 2023-08-24 | since late August = 2024-08/.. | Saturday night = 2024-12-21
9:30 a.m. on Monday = 2024-12-23 | currently = 2024-12-26
"""

RUSSIAN = """
в августе 2023 года = 2023-08 | 5 мая 2020 года = 2020-05-05 | 5 мая 2020 г. = 2020-05-05 | 23 июня = 2024-06-23
04.03.2021 = 2021-03-04 | в апреле = 2024-04 | апрель 2019-го = 2019-04 | 24 дек. 2019 г. = 2019-12-24
в 2010 году = 2010 | 2010 года = 2010 | В 1996 году = 1996 | к 2018 году = ../2018 | во вторник = 2024-12-24
в четверг = 2024-12-26 | в прошлую пятницу = 2024-12-20 | в минувшую среду = 2024-12-25
вечером в понедельник = 2024-12-23 | Во вторник, 23 мая 2017 года = 2017-05-23
вечер вторника — 29 января 2013 года = 2013-01-29 | в ночь на 5 мая = 2024-05-05
Ночью 2 апреля 2020 года = 2020-04-02 | вчера = 2024-12-25 | сегодня = 2024-12-26 | накануне = 2024-12-25
позавчера = 2024-12-24 | завтра = 2024-12-27 | вчера вечером = 2024-12-25 | в прошлом году = 2023
в этом году = 2024 | Ранее в этом году = 2024 | в следующем году = 2025 | в прошлом месяце = 2024-11
на прошлой неделе = 2024-12-16/2024-12-22 | на этой неделе = 2024-12-23/2024-12-29 | июне прошлого года = 2023-06
15 июня прошлого года = 2023-06-15 | 3 апреля этого года = 2024-04-03 | летом 2009 г = 2009-22
прошлым летом = 2024-22 | осенью прошлого года = 2023-23 | зимой 2020 года = 2020-24 | два дня назад = 2024-12-24
неделю назад = 2024-12-19 | три месяца назад = 2024-09~ | месяц назад = 2024-11~ | год назад = 2023
пять лет назад = 2019 | за последние две недели = 2024-12-12/2024-12-26 | в начале 1990-х годов = 199X
в 90-х годах = 199X | в конце мая = 2024-05 | в начале этого года = 2024 | примерно в мае 2023 года = 2023-05~
около 2010 года = 2010~ | с 2015 года = 2015/.. | с мая = 2024-05/.. | до 2018 года = ../2018
с 2012 по 2018 год = 2012/2018 | 2010-2012 гг. = 2010/2012 | с 23 по 26 июня = 2024-06-23/2024-06-26
между маем и июлем 2020 года = 2020-05/2020-07 | в июле и августе 2020 года = 2020-07/2020-08
с 3 мая по 5 июня 2020 года = 2020-05-03/2020-06-05 | в апреле или мае 2020 года = [2020-04,2020-05]
в настоящее время = 2024-12-26 | в 6 часов вечера во вторник = 2024-12-24
"""

NOTHING = """
he may go | they march on | on the march | Judge April Brown ruled | Ms April Stone | in May County | April Fools
15 years | a 34-year-old | 2024 KB | 2000 people | No. 2024 | Article 2020 | room 1984 | $2022 | 12-year sentence
3.5 years | three days later | a year earlier | two months after the verdict | a year after the 2019 verdict
the next day | the same day | the following week | years ago | since then | every Monday | Black Friday
Sunday Times | in his 50s | her 20s | seconds | the second time | a spring in his step | +7 495 123-45-67 | 555-2019
5 to 10 years | the week | case 1999 | 31 February 2020 | 30/30/2020 | at 2000 metres | now
"""
NOTHING_RUSSIAN = """
15 лет | спустя три дня | через два года | на следующий день | в тот же день | того же года | 2000 человек
1999 рублей | каждый вторник | с тех пор | № 2019 | в среду обитания | 34-летний мужчина | годом ранее | не раз
в прошлом
"""

SENTENCES = [
    ("en", "Anna Petrova was held in [May 2019] and freed [two days ago], in a case of 15 years.", ["2019-05", "2024-12-24"]),  # noqa: E501 - one case a line
    ("en", "The [2022] sentencing was postponed; he may appeal [since 2023].", ["2022", "2023/.."]),
    ("en", "He will appear in court on [Tuesday].", ["2024-12-31"]),
    ("en", "He was arrested in [April] and is due to be sentenced in [February].", ["2024-04", "2025-02"]),
    ("en", "A new hearing is scheduled for [January 14], the court said on [Monday].", ["2025-01-14", "2024-12-23"]),
    ("en", "The bank ([2012-2018]) lost $2000 and 2015 people left.", ["2012/2018"]),
    ("ru", "Суд [5 мая 2020 года] арестовал Ивана Петрова на два месяца, [во вторник] его отпустили.", ["2020-05-05", "2024-12-24"]),  # noqa: E501 - one case a line
    ("ru", "Заседание состоится [14 января].", ["2025-01-14"]),
]  # fmt: skip


def phrases(text):
    return [cell.strip() for row in text.strip().splitlines() for cell in row.split(" | ")]


def table(text):
    return [
        tuple(part.strip() for part in cell.rsplit(" = ", 1))
        for row in text.strip().splitlines()
        for cell in row.split(" | ")
    ]


WORDS = [
    "5",
    "May",
    "2020",
    "last",
    "Tuesday",
    "year",
    "ago",
    "two",
    "since",
    "until",
    "from",
    "to",
    "-",
    "and",
    "the",
    "1990s",
    ",",
    "early",
]
NO_CASES = [("en", words) for words in phrases(NOTHING)] + [("ru", words) for words in phrases(NOTHING_RUSSIAN)]


@pytest.mark.parametrize(("words", "value"), table(ENGLISH))
def test_english(words, value):
    assert dates.parse(words, published=REPORT).edtf == value


@pytest.mark.parametrize(("words", "value"), table(RUSSIAN))
def test_russian(words, value):
    assert dates.parse(words, published=REPORT, language="ru").edtf == value


@pytest.mark.parametrize(("language", "words"), NO_CASES)
def test_nothing_is_found(language, words):
    assert dates.find(words, published=REPORT, language=language) == ()


@pytest.mark.parametrize(("language", "marked", "values"), SENTENCES)
def test_sentences(language, marked, values):
    text = marked.replace("[", "").replace("]", "")
    found = dates.find(text, published=REPORT, language=language)
    assert [hit.value.edtf for hit in found] == values
    shown = marked
    for hit in found:
        assert text[hit.start : hit.end] == hit.value.words
        word = hit.value.words.removeprefix("во ")
        shown = shown.replace(f"[{word}]", word, 1).replace(f"[{hit.value.words}]", hit.value.words, 1)
    assert shown.count("[") <= sum(language == "ru" for _ in [0])


@pytest.mark.parametrize("language", lists.languages("dates"))
def test_the_examples_of_the_word_lists(language):
    for topic, entry in lists.load(language, "dates").items():
        for words, value in entry.get("examples", {}).items():
            assert dates.parse(words, published=REPORT, language=language).edtf == str(value), (topic, words)
        for words in entry.get("not", ()):
            assert not dates.find(words, published=REPORT, language=language), (topic, words)


@pytest.mark.parametrize(
    "words", ["on Tuesday", "in April", "last year", "two days ago", "5 May", "overnight", "summer"]
)
def test_without_the_day_of_the_report_relative_words_give_nothing(words):
    assert dates.parse(words) is None
    assert dates.parse(words, published="2024-12") is None


def test_the_basis_is_told():
    assert dates.parse("5 May 2020").basis == "stated"
    assert dates.parse("5 May", published=REPORT).basis == "relative"
    event = dates.of("2024-03-04")
    assert dates.parse("three days later", published=REPORT, anchor=event).edtf == "2024-03-07"
    assert dates.parse("three days later", published=REPORT, anchor=event).basis == "inferred"
    assert dates.parse("the same day", published=REPORT, anchor=event).edtf == "2024-03-04"
    assert dates.parse("a year earlier", published=REPORT, anchor=dates.of("2020")).edtf == "2019"


def test_the_words_before_turn_a_date_to_the_future():
    context = "The next hearing is scheduled for April 5."
    assert dates.parse("April 5", published="2019-03-17", context=context).edtf == "2019-04-05"
    assert dates.parse("April 5", published="2019-03-17").edtf == "2018-04-05"
    assert dates.parse("April 5", published="2019-03-17", direction="future").edtf == "2019-04-05"


@pytest.mark.parametrize(("a", "b", "relation"), [
    ("2023-08", "2023-08", "same"), ("2023-08-15", "2023-08", "narrower"), ("2023", "2023-08", "wider"),
    ("2023-07", "2023-08", "apart"), ("2019/..", "2023", "wider"), ("2023-01/2023-05", "2023-04/2023-09", "overlaps"),
])  # fmt: skip
def test_compare(a, b, relation):
    assert dates.compare(dates.of(a), dates.of(b)) == relation


def test_a_language_without_a_list_gets_a_second_opinion_on_full_dates():
    assert dates.parse("15 maart 2021", language="nl").edtf == "2021-03-15"
    assert dates.parse("vorig jaar", language="nl", published=REPORT) is None


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["en", "ru", "de", "xx"]))
def test_any_text_is_read_without_raising(text, language):
    for hit in dates.find(text, published=REPORT, language=language):
        value = hit.value
        assert edtf.bounds(value.edtf) == (value.earliest, value.latest)
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest
    dates.parse(text, published=REPORT, language=language if language != "xx" else "en")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=8,
    )
)
def test_date_words_in_any_order_make_ordered_bounds(words):
    date = dates.parse(" ".join(words), published=REPORT)
    assert date is None or date.earliest is None or date.latest is None or date.earliest <= date.latest


@pytest.mark.parametrize("words", [words for words, _ in table(ENGLISH)])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_is_shown_is_read_back(words, language):
    date = dates.parse(words, published=REPORT)
    assert dates.parse(dates.show(date, language), language=language).edtf == date.edtf
