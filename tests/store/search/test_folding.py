"""Cutting and folding: tables of texts and what is left of them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from habeas.store.search import folding

FOLDED = [
    ("Gutiérrez-Núñez", "gutierrez nunez"), ("Łukasz Żółć", "lukasz zolc"), ("Ærø Ðorð Þór", "aero dord thor"),
    ("Straße", "strasse"), ("İSTANBUL ISPARTA ışık", "istanbul isparta isik"), ("Nguyễn Đức", "nguyen duc"),
    ("Ёжик йод Ўладзімір Їжак", "ежик иод уладзімір іжак"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("Əliyev", "aliyev"),
    ("مُحَمَّد", "محمد"), ("محمـــد", "محمد"), ("أحمد إبراهيم آمال", "احمد ابراهيم امال"), ("یک کتاب", "يك كتاب"),
    ("می\u200cخواهم", "ميخواهم"), ("שָׁלוֹם", "שלום"), ("२०२४ ٢٠٢٤ 2024", "2024 2024 2024"), ("ﬁle ＡＢＣ", "file abc"),
    ("co\u00adop", "coop"), ("x_y", "x y"), ("हिन्दी", "हिन्दी"), ("O’Neill’s", "o neill s"), ("王建明", "王 建 明"),
    ("がき", "が き"), ("か\u3099", "が"), ("김정은", "김 정 은"), ("", ""), ("... -- !?", ""), ("\ud800\x00", ""),
]  # fmt: skip
STEMS = [
    "суд суда суду судом суде суды судам судами судах", "Осокин Осокина Осокину Осокиным Осокине",
    "Заречный Заречного Заречному Заречным Заречная Заречной Заречную", "Илья Ильи Илье Илью Ильёй",
    "Алексей Алексея Алексею Алексеем Алексее", "Мария Марии Марию Марией", "диплом диплома дипломом",
    "приговор приговора приговору приговоры", "российский российская российского российскому",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_words_are_folded(text, expected):
    assert folding.folded(text) == expected


@pytest.mark.parametrize("forms", STEMS)
def test_the_cases_of_a_word_have_one_stem(forms):
    assert len({folding.stem(folding.fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["Иванов Иван", "Марина Мария", "Ольга Олег", "court courts", "арест арестант"])
def test_other_words_keep_their_own(pair):
    one, other = (folding.stem(folding.fold(word)) for word in pair.split())
    assert one != other


def test_a_long_word_counts_by_its_beginning():
    assert folding.fold("x" * 500) == folding.fold("x" * 900) == "x" * folding.LONGEST


@given(st.text())
def test_any_text_is_cut_where_it_stands(text):
    last = 0
    for word in folding.words(text):
        assert last <= word.start < word.end <= len(text)
        assert word.folded
        assert not set(word.folded) & set(" \"'\\:*()&|!<>-\x00\t\n")
        last = word.end


@given(st.text())
@example("ำ")
def test_folding_twice_changes_nothing(text):
    once = folding.folded(text)
    assert folding.folded(once) == once


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя"))
def test_a_stem_is_its_own_stem(word):
    assert folding.stem(folding.stem(folding.fold(word))) == folding.stem(folding.fold(word))


def test_names_are_sorted_in_latin_letters():
    assert folding.latin("Евгений Ёлкин") == "evgeniy elkin"
    assert folding.latin("O'Neill") == "o neill"
    assert folding.latin("王建明") == "wangjianming"
