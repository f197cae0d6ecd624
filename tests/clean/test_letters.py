"""Languages told by their letters."""

import pytest

from habeas.clean.letters import agree, tell

RUSSIAN = (
    "геолога задержали в читинском аэропорту вечером после обыска были изъяты карты и телефон следствие молчит о деле"
)
BELARUSIAN = (
    "геолага затрымалі ў аэрапорце вечарам пасля вобыску былі канфіскаваныя карты і тэлефон следства маўчыць пра справу"
)
BULGARIAN = "геологът беше задържан на летището вечерта след обиска бяха иззети карти следствието мълчи за делото му"


@pytest.mark.parametrize(("text", "language"), [(RUSSIAN, "ru"), (BELARUSIAN, None), (BULGARIAN, None), ("", None)])
def test_russian_is_told_and_its_neighbours_are_not(text, language):
    assert tell((text + " " + text).split()) == language


def test_a_few_words_tell_nothing():
    assert tell(["были", "изъяты"]) is None


def test_a_vote_against_the_letters_is_refused():
    assert agree("bg", {"съд": 20, "были": 1})
    assert not agree("bg", {"съд": 10, "были": 5})
