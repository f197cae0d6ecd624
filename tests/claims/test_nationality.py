"""Nationality and origin."""

import pytest

from habeas.claims.assemble import assemble


def told(seen):
    person = assemble(seen)[0][0]
    return (
        [(one.value.words, one.value.country) for one in person.nationality],
        [(one.value.words, one.value.country) for one in person.origin],
    )


@pytest.mark.parametrize(
    ("marked", "held", "origin"),
    [
        ("[person:Ann Example], a US citizen originally from Russia, left.", [("US", "US")], [("Russia", "RU")]),
        ("Russian-born banker [person:Ann Example] left.", [], [("Russian", "RU")]),
        ("[person:Ann Example], a Belarusian national, left.", [("Belarusian", "BY")], []),
        ("[person:The Iranian dissident] was [arrest:arrested].", [("Iranian", "IR")], []),
        ("American journalist [person:Ann Example] left.", [("American", "US")], []),
        ("American [person:Ann Example] left.", [("American", "US")], []),
        ("[person:Ann Example], a native of Minsk, left.", [], [("Minsk", "BY")]),
        ("[person:Ann Example], a citizen of Poland, left.", [("Poland", "PL")], []),
        ("[person:Ann Example] is a French lawyer.", [("French", "FR")], []),
        ("[person:Ann Example] left a Russian court.", [], []),
        ("A Russian court freed [person:Ann Example].", [], []),
        ("A Russian prison guard saw [person:Ann Example].", [], []),
        ("A Russian judge freed [person:Ann Example].", [], []),
        ("The Russian lawyer of [person:Ann Example] left.", [], []),
    ],
)
def test_english(reading, marked, held, origin):
    assert told(reading(marked)) == (held, origin)


@pytest.mark.parametrize(
    ("marked", "held", "origin"),
    [
        ("Гражданин США [person:Иван Примеров] уехал.", [("США", "US")], []),
        ("[person:Иван Примеров], гражданин США, уехал.", [("США", "US")], []),
        ("[person:Иван Примеров], уроженец Минска, уехал.", [], [("Минска", "BY")]),
        ("Уроженец Дальнегорска [person:Иван Примеров] уехал.", [], [("Дальнегорска", None)]),
        ("Белорусский журналист [person:Иван Примеров] уехал.", [("Белорусский", "BY")], []),
        ("Российский суд отпустил [person:Ивана Примерова].", [], []),
    ],
)
def test_russian(reading, marked, held, origin):
    assert told(reading(marked, language="ru")) == (held, origin)


def test_the_state_of_an_office_is_no_nationality(reading):
    seen = reading("[person:Ann Example], president of [nationality:France], left.", "person>nationality:nationality")
    assert told(seen) == ([], [])


def test_an_origin_that_the_model_sees(reading):
    seen = reading(
        "[person:Ann Example], a [nationality#a:U.S.] citizen originally from [nationality#b:Russia], left.",
        "person>a:nationality person>b:nationality",
    )
    assert told(seen) == ([("U.S.", "US")], [("Russia", "RU")])


def test_every_country_has_its_quote(reading):
    person = assemble(reading("[person:Ann Example], a Belarusian national, left."))[0][0]
    assert person.nationality[0].quote.exact == "Belarusian"
