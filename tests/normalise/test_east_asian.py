"""Chinese by way of Russian, and Korean letters, as English reports write them."""

import pytest

from habeas.lexicon.load import load
from habeas.normalise.east_asian import pinyin, romanised


@pytest.mark.parametrize("pair", load("all", "palladius")["examples"])
def test_chinese_in_russian_letters(pair):
    russian, latin = pair.split()
    assert pinyin(russian) == latin.lower()


@pytest.mark.parametrize("word", load("all", "palladius")["not"])
def test_other_words_are_no_chinese_syllables(word):
    assert pinyin(word) is None


@pytest.mark.parametrize("pair", load("all", "hangul")["examples"])
def test_korean(pair):
    korean, _, latin = pair.partition(" ")
    assert romanised(korean) == latin


@pytest.mark.parametrize("word", [*load("all", "hangul")["not"], "Иван Панин", "Ван", "Ada Roe", ""])
def test_other_names_are_left_alone(word):
    assert romanised(word) is None


def test_a_pinyin_name_of_three_words_is_not_guessed():
    assert romanised("Ли Цзянь Го") is None
