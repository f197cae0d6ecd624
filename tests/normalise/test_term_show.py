"""Terms for people."""

import pytest

from habeas.normalise import terms


@pytest.mark.parametrize(("words", "english", "russian"), [
    ("up to 20 years", "up to 20 years in prison", "до 20 лет лишения свободы"),
    ("21 years", "21 years in prison", "21 год лишения свободы"),
    ("3.5 years", "3 years and 6 months in prison", "3 года и 6 месяцев лишения свободы"),
    ("25 years to life", "25 years to life in prison", "от 25 лет до пожизненного заключения"),
    ("a fine of 500,000 rubles", "a fine of 500,000 RUB", "штраф 500,000 RUB"),
    ("a further 2 years suspended", "a further 2 years suspended", "ещё 2 года условно"),
])  # fmt: skip
def test_show(words, english, russian):
    term = terms.parse(words)
    assert (terms.show(term), terms.show(term, "ru")) == (english, russian)
