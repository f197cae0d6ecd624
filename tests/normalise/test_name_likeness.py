import pytest

from habeas.normalise import name_likeness, names


def _likeness(one: str, other: str) -> float:
    a, b = names.parse(one), names.parse(other)
    return name_likeness.likeness(a, b, (None, None))


@pytest.mark.parametrize(
    ("one", "other", "figure"),
    [
        ("Anna Petrova", "Anna Petrova", 1.0),
        ("Anna Petrova", "Petrova", name_likeness.SURNAME_ONLY),
        ("Anna", "Anna Petrova", name_likeness.GIVEN_ONLY),
        ("Anna", "Anna", name_likeness.GIVEN_ONLY),
        ("Oleg", "Anna Petrova", 0.0),
        ("Anna Petrova", "Anna Sidorenko", name_likeness.DIFFERENT / 3),
        ("Anna Petrova", "Irina Petrova", name_likeness.DIFFERENT),
        ("Jane Ann Carter", "Ann Carter", name_likeness.INITIAL),
    ],
)
def test_figures(one, other, figure):
    assert _likeness(one, other) == pytest.approx(figure)


def test_gender_parts_people_who_share_the_rest():
    one, other = names.parse("Sasha Lee"), names.parse("Sasha Lee")
    assert name_likeness.likeness(one, other, ("m", "f")) == name_likeness.DIFFERENT
    assert name_likeness.likeness(one, names.parse("Sasha Stone"), ("m", "f")) == 0.0


def test_given_name_and_patronymic():
    one, other = names.parse("Ivanova Anna Petrovna"), names.parse("Ivanova Anna Olegovna")
    assert name_likeness.likeness(one, other, ("f", "f")) == pytest.approx(name_likeness.DIFFERENT)


def test_content_leaves_particles_out():
    assert name_likeness.content(("van", "der", "Berg")) == ["Berg"]
    assert name_likeness.content(("al-Rashid",)) == ["Rashid"]
    assert name_likeness.content(("de",)) == ["de"]


def test_same_word_and_initial():
    assert name_likeness.same_word("Спектора", "Spector")
    assert not name_likeness.same_word("Спектора", "Spencer")
    assert name_likeness.same_initial("Ye.", "Evgeny")
