import pytest

from habeas.normalise import scripts


@pytest.mark.parametrize(
    "spellings",
    [
        ("Yevgeny", "Evgeny", "Evgenii", "Евгений", "Jewgenij"),
        ("Alexeyev", "Alekseev", "Алексеев"),
        ("Gorbachyov", "Gorbachev", "Горбачёв"),
        ("Shcherbakov", "Scherbakow", "Щербаков"),
        ("Khrustalyov", "Hrustalev", "Хрусталёв"),
        ("Tchaikin", "Chaykin", "Чайкин"),
        ("Xenia", "Ksenia", "Ksenija", "Ксения"),
        ("Smirnoff", "Smirnov", "Смирнов"),
        ("Dzhokharov", "Djokharov", "Джохаров"),
        ("José", "Jose"),
        ("O'Brien", "O’Brien", "OBrien"),
    ],
)
def test_spellings_share_a_skeleton(spellings):
    assert len({scripts.skeleton(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Petrov", "Petrenko"), ("Ivanov", "Ivanova"), ("Maria", "Marina"), ("Joan", "John")],
)
def test_other_names_do_not(one, other):
    assert scripts.skeleton(one) != scripts.skeleton(other)


def test_masculine_leaves_short_and_other_words_alone():
    assert scripts.masculine("ivanova") == "ivanov"
    assert scripts.masculine("zhukovskaia") == "zhukovski"
    assert scripts.masculine("eva") == "eva"
    assert scripts.masculine("spektor") == "spektor"


def test_is_cyrillic():
    assert scripts.is_cyrillic("Їжак")
    assert not scripts.is_cyrillic("Nikola")
    assert not scripts.is_cyrillic("")


def test_nothing_has_no_skeleton():
    assert scripts.skeleton("") == scripts.skeleton("…") == ""
