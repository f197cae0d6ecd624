import pytest

from habeas.normalise import name_parts


@pytest.mark.parametrize("word", ["A.", "Ю", "Ye.", "И."])
def test_initials(word):
    assert name_parts.is_initial(word)


@pytest.mark.parametrize("word", ["Li", "a", "Anna", "", "3."])
def test_no_initials(word):
    assert not name_parts.is_initial(word)


def test_words_are_kept_and_nothing_is_invented():
    name = name_parts.parse("Anna")
    assert (name.words, name.family, name.patronymic, name.suffix, name.titles) == ("Anna", (), None, None, ())
    assert name_parts.parse("").family == ()


def test_a_title_alone_is_a_name():
    assert name_parts.parse("Judge").family == ("Judge",)


def test_a_long_hostile_name_is_quick():
    assert len(name_parts.parse("b. " * 5000).given) == 4999
