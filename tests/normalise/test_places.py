import pytest

from habeas.normalise import places
from habeas.records.offence import Place


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("U.S.", "US"),
        ("US", "US"),
        ("the United States", "US"),
        ("American", "US"),
        ("Americans", "US"),
        ("Texas", "US"),
        ("Russian", "RU"),
        ("Moscow City Court", "RU"),
        ("St. Petersburg", "RU"),
        ("Chechen", "RU"),
        ("UK", "GB"),
        ("British", "GB"),
        ("Tbilisi, Georgia", "GE"),
        ("Atlanta, Georgia", "US"),
        ("Moscow, Idaho", "US"),
        ("London, Ontario", "CA"),
        ("Somali-born", "SO"),
        ("South Korean", "KR"),
        ("North Korea", "KP"),
        ("Côte d'Ivoire", "CI"),
        ("N'Djamena", "TD"),
        ("Hong Kong", "HK"),
        ("Jordan", "JO"),
        ("a prison in Minsk", "BY"),
        ("Burkina Faso", "BF"),
        ("Timor-Leste", "TL"),
        ("Niger", "NE"),
        ("Nigerian", "NG"),
        ("Kyiv", "UA"),
    ],
)
def test_english(words, country):
    assert places.parse(words) == Place(words, country)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("российский", "RU"),
        ("россиянина", "RU"),
        ("Москве", "RU"),
        ("США", "US"),
        ("американца", "US"),
        ("Южной Корее", "KR"),
        ("южнокорейский", "KR"),
        ("Пакистане", "PK"),
        ("Беларуси", "BY"),
        ("Белоруссией", "BY"),
        ("Киеве", "UA"),
        ("украинцев", "UA"),
        ("Великобританию", "GB"),
        ("Турции", "TR"),
        ("Иране", "IR"),
        ("Нью-Йорке", "US"),
        ("Гааге", "NL"),
        ("U.S.", "US"),
    ],
)
def test_russian(words, country):
    assert places.country(words, language="ru") == country


@pytest.mark.parametrize(
    "words", ["Georgia", "Korean", "Congo", "us", "home", "", "Michael Jordan", "Moscow and Minsk", "nice people"]
)
def test_what_settles_no_country(words):
    assert places.country(words) is None


@pytest.mark.parametrize("words", ["индивид", "кубок", "чадо", "римейк", "в суде", "перуанизм"])
def test_what_settles_no_country_in_russian(words):
    assert places.country(words, language="ru") is None


def test_find_leaves_demonyms_and_people_out():
    text = "The Polish court in Warsaw, Poland, heard Jordan Smith of the U.S. and Paris Brown, who polish in Turkey."
    assert [(one.value.words, one.value.country) for one in places.find(text)] == [
        ("Warsaw, Poland", "PL"),
        ("U.S.", "US"),
        ("Turkey", "TR"),
    ]
    assert all(text[one.start : one.end] == one.value.words for one in places.find(text))


def test_compare():
    assert places.compare(Place("Moscow", "RU"), Place("Moscow", None))
    assert not places.compare(Place("Moscow", "RU"), Place("Moscow", "US"))
    assert not places.compare(Place("Minsk", "BY"), Place("Brest", "BY"))


def test_show():
    assert places.show(Place("the camp")) == "the camp"
    assert places.show(Place("Minsk", "BY")) == "Minsk (BY)"
