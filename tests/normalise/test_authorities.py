import pytest

from habeas.normalise import authorities
from habeas.records.offence import Authority


@pytest.mark.parametrize(
    ("words", "kind", "country"),
    [
        ("Moscow City Court", "court", "RU"),
        ("a judge", "court", None),
        ("the jury", "court", None),
        ("Supreme Court", "court", None),
        ("the FSB", "security-service", "RU"),
        ("the SBU", "security-service", "UA"),
        ("FBI", "security-service", "US"),
        ("MI5", "security-service", "GB"),
        ("Mossad", "security-service", "IL"),
        ("MIT", "security-service", "TR"),
        ("Turkish police", "police", "TR"),
        ("Italian prosecutors", "prosecutor", "IT"),
        ("the Senate", "legislature", None),
        ("the Interior Ministry", "ministry", None),
        ("Belarusian authorities", "state", "BY"),
        ("Iran", "state", "IR"),
        ("Lefortovo prison", "prison", "RU"),
        ("his lawyers", "other", None),
        ("International Criminal Court prosecutor", "prosecutor", "NL"),
    ],
)
def test_english(words, kind, country):
    assert authorities.parse(words) == Authority(words, kind, country)


@pytest.mark.parametrize(
    ("words", "kind", "country"),
    [
        ("ФСБ", "security-service", "RU"),
        ("СК РФ", "police", "RU"),
        ("ФСИН", "prison", "RU"),
        ("МВД России", "ministry", "RU"),
        ("Басманный суд", "court", "RU"),
        ("Мосгорсудом", "court", "RU"),
        ("судья Белова", "court", None),
        ("прокуратуры", "prosecutor", None),
        ("следствие", "police", None),
        ("суда Пакистана", "court", "PK"),
        ("Госдума", "legislature", None),
        ("СБУ", "security-service", "UA"),
        ("её адвокаты", "other", None),
    ],
)
def test_russian(words, kind, country):
    assert authorities.parse(words, language="ru") == Authority(words, kind, country)


def test_find_takes_the_whole_name():
    text = "The Moscow City Court sent him to prison, said the FSB."
    assert [one.value.words for one in authorities.find(text)] == ["Moscow City Court", "prison", "FSB"]
    assert [text[one.start : one.end] for one in authorities.find(text)] == ["Moscow City Court", "prison", "FSB"]
    assert authorities.find("He went home.") == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a Moscow court", "Moscow City Court", True),
        ("the court", "Moscow City Court", True),
        ("FSB", "Federal Security Service", True),
        ("Tver Court", "a Moscow court", False),
        ("the FSB", "the FBI", False),
        ("police", "a court", False),
        ("a Minsk court", "a Moscow court", False),
    ],
)
def test_compare(one, other, same):
    assert authorities.compare(authorities.parse(one), authorities.parse(other)) is same


def test_compare_across_languages():
    assert authorities.compare(authorities.parse("Moscow City Court"), authorities.parse("Мосгорсуд", language="ru"))


def test_show():
    assert authorities.show(Authority("somebody")) == "somebody"
    assert authorities.show(authorities.parse("the FSB")) == "the FSB (security-service, RU)"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday police officers came.", ["police officers"]),
        ("The case went to a military tribunal.", ["military tribunal"]),
        ("Strelsau police came.", ["Strelsau police"]),
        ("The police, officers say, came.", ["police", "officers"]),
    ],
)
def test_names_are_found_whole_and_without_the_words_before(text, names):
    assert [found.value.words for found in authorities.find(text)] == names
