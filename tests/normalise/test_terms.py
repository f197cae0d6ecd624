"""Penalties and their values, lengths that are none, and sentences with the answer marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.lexicon import load as lists
from habeas.normalise import terms
from habeas.normalise.term_lengths import days

ENGLISH = """
15 years = prison P15Y/P15Y | 15-year = prison P15Y/P15Y | fifteen years in prison = prison P15Y/P15Y
a 12-year sentence = prison P12Y/P12Y | 22 year = prison P22Y/P22Y | 3.5 years = prison P3Y6M/P3Y6M
three and a half years = prison P3Y6M/P3Y6M | 3½ years = prison P3Y6M/P3Y6M
a year and a half in jail = prison P1Y6M/P1Y6M | 30 months = prison P30M/P30M
13 and a half months = prison P13M15D/P13M15D | 14 years and three months = prison P14Y3M/P14Y3M
3-year and eight month = prison P3Y8M/P3Y8M | 15 days in jail = prison P15D/P15D
six weeks in custody = prison P6W/P6W | twenty-five years = prison P25Y/P25Y | seventy-nine-year = prison P79Y/P79Y
188 months (15 years, 8 months) = prison P188M/P188M | 8 to 10 years = prison P8Y/P10Y
8-10 years = prison P8Y/P10Y | between five and seven years = prison P5Y/P7Y
from 6 months to 2 years = prison P6M/P2Y | nine and a half to 12 years = prison P9Y6M/P12Y
up to 20 years in prison = prison -/P20Y | a maximum of 10 years = prison -/P10Y
no more than 5 years = prison -/P5Y | at least 10 years = prison P10Y/-
a minimum of 15 years and two months = prison P15Y2M/- | more than five months in prison = prison P5M/-
a minimum of five and up to 40 years in prison = prison P5Y/P40Y | life = life -/- | life imprisonment = life -/-
life without parole = life -/- | 21 life sentences = life -/- | two additional life terms = life -/- further
25 years to life = life P25Y/- | up to life in prison = life P0D/- | up to 25 years to life = life P0D/-
at least 20 years in prison and up to life = life P20Y/- | life with a minimum of 25 years = life P25Y/-
death = death -/- | the death penalty = death -/- | death by hanging = death -/-
two years suspended = suspended P2Y/P2Y | two years in prison, suspended for four years = suspended P2Y/P2Y
a suspended sentence of 18 months = suspended P18M/P18M | house arrest = house-arrest -/-
two months of house arrest = house-arrest P2M/P2M | four years of probation = probation P4Y/P4Y
48 months probation = probation P48M/P48M | three years of supervised release = probation P3Y/P3Y
250 hours of community service = community PT250H/PT250H | 100 hours of compulsory work = community PT100H/PT100H
a fine of 500,000 rubles = fine -/- 500000 RUB | fined $1.2 million = fine -/- 1200000 USD
a €300 fine = fine -/- 300 EUR | a fine of US$86,000 = fine -/- 86000 USD | a fine = fine -/-
15 years in prison and a fine of 500,000 rubles = prison P15Y/P15Y 500000 RUB
a further 15 years = prison P15Y/P15Y further | another five years = prison P5Y/P5Y further
two more years = prison P2Y/P2Y further | a new 10-year term = prison P10Y/P10Y further
a total of 12 years = prison P12Y/P12Y total | a combined 25 years = prison P25Y/P25Y total
reduced to 7 years = prison P7Y/P7Y reduced-to | cut from 10 years to six years = prison P6Y/P6Y reduced-to
death sentence commuted to life imprisonment = life -/- reduced-to
12 years in a strict-regime penal colony = prison P12Y/P12Y | jail time = prison -/-
a five-year ban = unknown P5Y/P5Y
"""

RUSSIAN = """
15 лет = prison P15Y/P15Y | пятнадцати лет = prison P15Y/P15Y
пятнадцатью годами лишения свободы = prison P15Y/P15Y | 22 годам тюрьмы = prison P22Y/P22Y
двум годам колонии = prison P2Y/P2Y | 26 лет тюрьмы = prison P26Y/P26Y | три с половиной года = prison P3Y6M/P3Y6M
5,5 годам лишения свободы = prison P5Y6M/P5Y6M | полтора года = prison P1Y6M/P1Y6M
полутора лет колонии = prison P1Y6M/P1Y6M | полгода ареста = prison P6M/P6M
12 лет и 6 месяцев = prison P12Y6M/P12Y6M | 1 год 6 месяцев = prison P1Y6M/P1Y6M | год колонии = prison P1Y/P1Y
девяти месяцам тюремного заключения = prison P9M/P9M | 15 суток = prison P15D/P15D
семилетний срок = prison P7Y/P7Y | 10-летний срок = prison P10Y/P10Y | двадцати пяти лет = prison P25Y/P25Y
шесть лет колонии строгого режима = prison P6Y/P6Y | до 20 лет лишения свободы = prison -/P20Y
не более пяти лет = prison -/P5Y | не менее 10 лет = prison P10Y/- | от 5 до 10 лет = prison P5Y/P10Y
от двух месяцев до года колонии = prison P2M/P1Y | 10-15 лет колонии = prison P10Y/P15Y | пожизненное = life -/-
к пожизненному лишению свободы = life -/- | от 12 лет до пожизненного = life P12Y/-
вплоть до пожизненного заключения = life P0D/- | смертная казнь = death -/- | к смертной казни = death -/-
расстрелу = death -/- | 5 лет условно = suspended P5Y/P5Y | условный срок = suspended -/-
1 году лишения свободы условно с испытательным сроком 2 года = suspended P1Y/P1Y
два месяца домашнего ареста = house-arrest P2M/P2M | двум годам ограничения свободы = probation P2Y/P2Y
ограничения свободы на два года = probation P2Y/P2Y | обязательные работы 200 часов = community PT200H/PT200H
200 часам обязательных работ = community PT200H/PT200H | год исправительных работ = community P1Y/P1Y
три года принудительных работ = community P3Y/P3Y | штраф 500 тысяч рублей = fine -/- 500000 RUB
штраф в размере 300 000 рублей = fine -/- 300000 RUB | штрафу в 15 тыс. рублей = fine -/- 15000 RUB
ещё 15 лет колонии = prison P15Y/P15Y further | в общей сложности 12 лет = prison P12Y/P12Y total
сократил срок до 7 лет = prison P7Y/P7Y reduced-to | снизил срок с 10 до 8 лет = prison P8Y/P8Y reduced-to
увеличил срок до 8 лет = prison P8Y/P8Y | запрет на пять лет = unknown P5Y/P5Y
"""

NOTHING = """
15 years ago | a 34-year-old man | a 20-year career | five years of war | for 10 years he worked | two days later
his life | the death of his wife | in 2015 | 100 dollars | three people | a 10-year marriage | the next 5 years
a week | one hour | May 2020 | 15 percent
"""
NOTHING_RUSSIAN = """
15 лет назад | 34-летний житель города | пять лет войны | семилетний мальчик | три человека | в 2015 году
сто рублей
"""

SENTENCES = [
    ("en", "A court sentenced Ivan Petrov to [15 years in prison] and [a fine of 500,000 rubles] ten years ago.", ["prison", "fine"]),  # noqa: E501 - one case a line
    ("en", "The 34-year-old was jailed for [six months]; his brother faces [up to 20 years].", ["prison", "prison"]),
    ("en", "She got [life imprisonment], he got [the death penalty], after a 20-year career.", ["life", "death"]),
    ("en", "He was given [a 12-year sentence] and [250 hours of community service].", ["prison", "community"]),
    ("ru", "Суд приговорил Анну Иванову к [шести годам колонии строгого режима], 34-летний свидетель уехал.", ["prison"]),  # noqa: E501 - one case a line
    ("ru", "Ему грозит [до 20 лет лишения свободы], сообщили пять лет назад.", ["prison"]),
]  # fmt: skip


def phrases(text):
    return [cell.strip() for row in text.strip().splitlines() for cell in row.split(" | ")]


def table(text):
    return [
        tuple(part.strip() for part in cell.rsplit(" = ", 1))
        for row in text.strip().splitlines()
        for cell in row.split(" | ")
    ]


def shape(term):
    least, most = (end.iso if end is not None else "-" for end in (term.least, term.most))
    money = f" {term.money.amount:f} {term.money.currency}" if term.money else ""
    return f"{term.kind} {least}/{most}" + (f" {term.scope}" if term.scope else "") + money


WORDS = [
    "5",
    "ten",
    "years",
    "months",
    "to",
    "up",
    "and",
    "a",
    "half",
    "life",
    "in",
    "prison",
    "suspended",
    ",",
    "-",
    "fine",
    "$",
    "300",
    "reduced",
    "at",
    "least",
]
NO_CASES = [("en", words) for words in phrases(NOTHING)] + [("ru", words) for words in phrases(NOTHING_RUSSIAN)]


@pytest.mark.parametrize(("words", "value"), table(ENGLISH))
def test_english(words, value):
    assert shape(terms.parse(words)) == value


@pytest.mark.parametrize(("words", "value"), table(RUSSIAN))
def test_russian(words, value):
    assert shape(terms.parse(words, language="ru")) == value


@pytest.mark.parametrize(("language", "words"), NO_CASES)
def test_nothing_is_found(language, words):
    assert terms.find(words, language=language) == ()


@pytest.mark.parametrize(
    "words", ["15 years ago", "a 34-year-old man", "a 20-year career", "", "the court", "five years of war"]
)
def test_not_even_trusted_words_are_a_penalty(words):
    assert terms.parse(words) is None


@pytest.mark.parametrize(("language", "marked", "kinds"), SENTENCES)
def test_sentences(language, marked, kinds):
    text = marked.replace("[", "").replace("]", "")
    found = terms.find(text, language=language)
    assert [hit.value.kind for hit in found] == kinds
    assert all(text[hit.start : hit.end] == hit.value.words for hit in found)


@pytest.mark.parametrize("language", lists.languages("terms"))
def test_the_examples_of_the_word_lists(language):
    for topic, entry in lists.load(language, "terms").items():
        for words, value in entry.get("examples", {}).items():
            assert shape(terms.parse(words, language=language)) == value, (topic, words)
        for words in entry.get("not", ()):
            assert not terms.find(words, language=language), (topic, words)


@pytest.mark.parametrize(("context", "value"), [
    ("He was given a further 5 years.", "prison P5Y/P5Y further"), ("He faces up to 5 years.", "prison -/P5Y"),
    ("His term was reduced to 5 years.", "prison P5Y/P5Y reduced-to"), ("He got 5 years of probation.", "probation P5Y/P5Y"),  # noqa: E501 - one case a line
    ("She was banned for 5 years.", "unknown P5Y/P5Y"), ("He got 5 years suspended.", "suspended P5Y/P5Y"),
    ("a total of 5 years", "prison P5Y/P5Y total"), ("He got 5 years.", "prison P5Y/P5Y"),
])  # fmt: skip
def test_the_words_around_count(context, value):
    assert shape(terms.parse("5 years", context=context)) == value


def test_a_bare_number_takes_its_unit_from_the_sentence():
    assert shape(terms.parse("eight", context="Of fourteen years he served eight.")) == "prison P8Y/P8Y"
    assert terms.parse("eight") is None


def test_the_regime_is_kept_as_written():
    assert terms.parse("шесть лет колонии строгого режима", language="ru").regime == "строгого режима"
    assert terms.parse("15 years in a maximum-security prison").regime == "maximum-security"


def test_only_a_ceiling_is_no_sentence():
    assert terms.parse("up to 20 years").maximum_only
    assert terms.parse("up to life in prison").maximum_only
    assert not terms.parse("life in prison").maximum_only
    assert not terms.parse("20 years").maximum_only


@pytest.mark.parametrize(("a", "b", "relation"), [
    ("12 months", "a year in prison", "same"), ("15 years", "12 years", "apart"), ("9 years", "8 to 10 years", "narrower"),  # noqa: E501 - one case a line
    ("up to 10 years", "5 years", "wider"), ("life imprisonment", "15 years", "apart"), ("50 months", "51 months", "apart"),  # noqa: E501 - one case a line
])  # fmt: skip
def test_compare(a, b, relation):
    assert terms.compare(terms.parse(a), terms.parse(b)) == relation


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["en", "ru", "pl", "xx"]))
def test_any_text_is_read_without_raising(text, language):
    terms.find(text, language=language)
    terms.parse(text, language=language, context=text)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "5",
                "ten",
                "years",
                "months",
                "to",
                "up",
                "and",
                "a",
                "half",
                "life",
                "in",
                "prison",
                "suspended",
                ",",
                "-",
                "fine",
                "$",
                "300",
                "reduced",
                "at",
                "least",
            ]
        ),
        max_size=9,
    )
)
def test_words_in_any_order_make_ordered_bounds(words):
    term = terms.parse(" ".join(words))
    assert term is None or term.least is None or term.most is None or days(term.least) <= days(term.most)


@pytest.mark.parametrize("words", [words for words, _ in table(ENGLISH)])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_is_shown_is_read_back(words, language):
    term = terms.parse(words)
    assert shape(terms.parse(terms.show(term, language), language=language)) == shape(term)
