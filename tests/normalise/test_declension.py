import pytest

from habeas.normalise.declension import bases, declined, nominative, straightened


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("Спектора", "Спектор"), ("Спектору", "Спектор"), ("Спектором", "Спектор"), ("Алексеевой", "Алексеева"),
        ("Алексееву", "Алексеева"), ("Анастасии", "Анастасия"), ("Анастасией", "Анастасия"), ("Евгению", "Евгений"),
        ("Андреем", "Андрей"), ("Андрея", "Андрей"), ("Игоря", "Игорь"), ("Ольги", "Ольга"), ("Ольге", "Ольга"),
        ("Павла", "Павел"), ("Льву", "Лев"), ("Жуковского", "Жуковский"), ("Жуковской", "Жуковская"),
        ("Ивановым", "Иванов"),
        ("Немца", "Немец"), ("Толстого", "Толстой"),
    ],
)  # fmt: skip
def test_cases_are_undone(form, base):
    assert base in {each.word for each in bases(form) if each.safe}


@pytest.mark.parametrize(("form", "base"), [("Иванова", "Иванов"), ("Александра", "Александр"), ("Евгения", "Евгений")])
def test_what_may_be_a_womans_own_name_is_not_safe(form, base):
    found = {each.word: each.safe for each in bases(form)}
    assert found[form]
    assert found[base] is False


@pytest.mark.parametrize("word", ["Spector", "Ли", "", "Мак"])
def test_what_has_no_cases(word):
    assert [each.word for each in bases(word)] == [word]


@pytest.mark.parametrize(
    ("name", "forms", "shown"),
    [
        ("Рашида", ("Рашида", "Рашид"), "Рашид"),
        ("Рашид", ("Рашид", "Рашида"), "Рашид"),
        ("Рашида Ломова", ("Рашида Ломова", "Рашид"), "Рашида Ломова"),
        ("Рашидом Ломовым", ("Рашид", "Рашид Ломов"), "Рашид Ломов"),
        ("Ada Roe", ("Ada Roe", "Roe"), "Ada Roe"),
    ],
)
def test_the_nominative_is_shown_where_it_stands_among_the_forms(name, forms, shown):
    assert nominative(name, forms) == shown


def test_another_form_shows_the_case():
    assert declined("Ивана Ломова", {"Иван", "Ивана"})
    assert not declined("Иван Ломов", {"Иван", "Ивана"})


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Лидию Ломову", "Лидия Ломова"),
        ("Лидии Петровны Ломовой", "Лидия Петровна Ломова"),
        ("Сергею Ломскому", "Сергей Ломский"),
        ("Павлу Ломову", "Павел Ломов"),
        ("Никиту Черных", "Никита Черных"),
        ("Андрея Ломыды", "Андрей Ломыда"),
        # A woman's name, a given name that nobody knows, two readings, another script: as written.
        ("Александра Ломова", "Александра Ломова"),
        ("Ормузду Ломову", "Ормузду Ломову"),
        ("Дана Ломова", "Дана Ломова"),
        ("Марию Ломи", "Марию Ломи"),
        ("Михаила Ломкого", "Михаила Ломкого"),
        ("Ломову", "Ломову"),
        ("Lidiyu Lomovu", "Lidiyu Lomovu"),
    ],
)
def test_a_name_is_shown_in_the_nominative_where_that_is_sure(written, shown):
    assert straightened(written, (written,)) == shown


def test_a_form_in_the_nominative_stands_above_the_endings():
    assert straightened("Рашида Лома", ("Рашида Лома", "Рашид Лом")) == "Рашид Лом"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Дэниела Холла-Мосса", "Дэниел Холл-Мосс"),
        ("Ивана Петрова-Сидорова", "Ивана Петрова-Сидорова"),
    ],
)
def test_both_halves_of_a_double_surname_or_neither(written, shown):
    assert straightened(written, ()) == shown
