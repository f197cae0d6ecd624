"""Names that can and cannot be one person's within a report."""

import pytest

from habeas.claims import naming


@pytest.mark.parametrize(
    ("short", "long"),
    [("Example", "Ann Example"), ("Ann", "Ann Example"), ("A. Example", "Ann Example"), ("Примерову", "Иван Примеров"),
     ("Юрия", "Юрий Примеров"), ("Ann Example", "Ann B. Example")],
)  # fmt: skip
def test_forms_of_one_name(short, long):
    assert naming.fits(short, long)
    assert not naming.conflict(short, long)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivan Petrov", "Maria Petrova"),
        ("Ann Example", "Bob Example"),
        ("Example", "Sample"),
        ("Ann Example", "Ann Sample"),
    ],
)
def test_two_people(one, other):
    assert naming.conflict(one, other)


def test_father_and_son_stay_two():
    assert not naming.fits("Ivan Example Sr.", "Ivan Example Jr.")


def test_words_alone_do_not_speak_against_a_full_name():
    assert naming.full(["Petrov", "Ivan Petrov"]) == ["Ivan Petrov"]


@pytest.mark.parametrize(("one", "other"), [("Anny Nowak", "Annę Nowak"), ("Nowaka", "Adam Nowak")])
def test_case_endings_in_latin_letters_only_where_the_language_has_them(one, other):
    assert naming.fits(one, other, slavic=True)
    assert not naming.fits(one, other)


def test_a_hyphen_between_two_names():
    assert naming.fits("Анну-Примерову", "Анна Примерова")
    assert naming.conflict("Lee Jae-sample", "Lee Jae-example")
