"""Spellings: names that must meet, and names and words that must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.store.search import spellings

MEET = [
    "Spektor Spector Спектор СПЕКТОР Спектору Спектором", "Osokin Осокин Осокину Осокина Ossokin",
    "Yevgeny Evgenii Евгений Jewgenij", "Alekseyeva Alexeeva Алексеева Алексеев", "Gutiérrez gutierrez GUTIÉRREZ",
    "Мария Maria Марию", "محمد Mohammed مُحمّد", "رحیمی Rahimi رحيمي", "الخطيب Khatib", "Nguyễn Nguyen",
    "王建明 wangjianming", "Γιώργος Giorgos",
]  # fmt: skip
APART = ["Spektor Spenser", "Osokin Sokolov", "محمد محمود", "Ali علی", "Court Cort", "王建明 李建"]


@pytest.mark.parametrize("forms", MEET)
def test_every_spelling_finds_every_other(forms):
    known = forms.split()
    missed = [
        (one, other) for one in known for other in known if not spellings.asked(one).names & spellings.names(other)
    ]
    assert not missed


@pytest.mark.parametrize("pair", APART)
def test_other_names_stay_apart(pair):
    one, other = pair.split()
    assert not spellings.asked(one).names & spellings.names(other)


def test_latin_names_never_meet_by_their_consonants_alone():
    assert not spellings.asked("Rahimi").names & spellings.names("Rehoma")


def test_given_names_are_also_told_by_their_other_forms():
    assert spellings.asked("Gene").given & spellings.names("Евгению")
    assert spellings.asked("Bill").given & spellings.names("William")
    assert not spellings.asked("Spector").given


def test_only_words_of_other_alphabets_have_a_sound():
    assert spellings.sound("лубянке") == spellings.asked("Lubyanka").sound
    assert spellings.sound("новичок") == spellings.asked("Novichok").sound
    assert [spellings.sound(word) for word in ("court", "суд", "محكمه", "法")] == [None] * 4
    assert spellings.asked("суда").sound is None


@given(st.text(max_size=40))
def test_anything_can_be_asked(word):
    asked = spellings.asked(word)
    for mark in asked.names | asked.given | spellings.names(word) | ({asked.sound} if asked.sound else set()):
        assert mark[0] in spellings.MARKS
        assert mark[1:].isalnum()
