import pytest

from habeas.normalise import offences
from habeas.records.offence import Offence

ENGLISH = [
    ("espionage", "espionage", "0904"),
    ("spying for a foreign state", "espionage", "0904"),
    ("high treason", "treason", "0904"),
    ("bribery", "bribery", "07031"),
    ("taking bribes", "taking bribes", "070312"),
    ("accepting a large bribe", "taking bribes", "070312"),
    ("giving a bribe to an inspector", "giving bribes", "070311"),
    ("bribing officials", "giving bribes", "070311"),
    ("enabling bribes", "enabling bribes", "07031"),
    ("mediating in bribery", "enabling bribes", "07031"),
    ("murder of his wife", "murder", "0101"),
    ("attempted murder", "attempted murder", "0102"),
    ("two counts of first-degree murder", "murder", "0101"),
    ("involuntary manslaughter", "manslaughter", "0103"),
    ("killing three people", "killing", "01"),
    ("aggravated assault", "assault", "0201"),
    ("sexual assault of a minor", "sexual violence", "0301"),
    ("conspiracy to commit wire fraud", "fraud", "0701"),
    ("conspiracy", "conspiracy", "0806"),
    ("money-laundering", "money laundering", "07041"),
    ("'false information' about the army", "false information about the army", "0803"),
    ("discrediting the armed forces", "discrediting the army", "0803"),
    ("insulting the president", "insulting the head of state", "0803"),
    ("insulting Islam", "blasphemy or insulting religion", "0803"),
    ("picking quarrels and provoking trouble", "picking quarrels", "0801"),
    ("inciting subversion of state power", "subversion of state power", "0904"),
    ("joining an unauthorised rally", "unauthorised assembly", "08"),
    ("financing terrorism", "financing terrorism", "0906"),
    ("membership of a terrorist organisation", "membership of a terrorist group", "0906"),
    ("membership of a banned organization", "membership of a banned organisation", "09"),
    ("cooperation with a foreign state", "secret cooperation with a foreign state", "0904"),
    ("contempt of court", "contempt of court", "0806"),
    ("slander", "slander or libel", "0209"),
]
RUSSIAN = [
    ("шпионаже в пользу другой страны", "espionage", "0904"),
    ("государственной измене", "treason", "0904"),
    ("получении взятки в особо крупном размере", "taking bribes", "070312"),
    ("дачу взятки", "giving bribes", "070311"),
    ("посредничестве во взяточничестве", "enabling bribes", "07031"),
    ("взятках", "bribery", "07031"),
    ("покушении на убийство", "attempted murder", "0102"),
    ("убийству таксиста", "murder", "0101"),
    ("распространении фейков об армии", "false information about the army", "0803"),
    ("дискредитации российской армии", "discrediting the army", "0803"),
    ("публичном оправдании терроризма", "justifying or inciting terrorism", "0906"),
    ("участии в террористической организации", "membership of a terrorist group", "0906"),
    ("участии в деятельности экстремистской организации", "membership of a banned organisation", "09"),
    ("хулиганстве", "hooliganism", "0801"),
    ("мошенничество", "fraud", "0701"),
    ("оскорблении чувств верующих", "blasphemy or insulting religion", "0803"),
]
NOTHING = [
    "",
    "similar charges",
    "several counts",
    "the incident",
    "his role in the affair",
    "a reasoned opinion",
    "Robert",
]


@pytest.mark.parametrize(("words", "name", "code"), ENGLISH)
def test_english(words, name, code):
    found = offences.parse(words, language="en-GB")
    assert (found.words, found.name, found.iccs) == (words, name, code)


@pytest.mark.parametrize(("words", "name", "code"), RUSSIAN)
def test_russian(words, name, code):
    found = offences.parse(words, language="ru")
    assert (found.name, found.iccs) == (name, code)


@pytest.mark.parametrize("words", NOTHING)
def test_words_that_name_no_crime_are_kept_without_a_code(words):
    assert offences.parse(words) == Offence(words)


def test_a_language_without_a_list_keeps_the_words():
    assert offences.parse("vakoilu", language="fi") == Offence("vakoilu")


def test_section_only_is_said_to_be_uncertain():
    assert not offences.parse("killing three people").certain
    assert offences.parse("espionage").certain


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("статья 275 УК РФ", "treason"),
        ("ч. 2 ст. 280.3 УК РФ", "discrediting the army"),
        ("части 6 статьи 290 УК РФ", "taking bribes"),
        ("ст. 999 УК РФ", None),
        ("ст. 275", None),
    ],
)
def test_an_article_of_a_named_code_gives_the_class(words, name):
    found = offences.parse(words, language="ru")
    assert found.name == name
    assert found.article == words


def test_find_marks_the_words():
    text = "She was cleared of espionage but jailed for taking large bribes; an attack followed."
    found = offences.find(text)
    assert [(text[one.start : one.end], one.value.iccs) for one in found] == [
        ("espionage", "0904"),
        ("taking large bribes", "070312"),
    ]
    assert offences.find("Nothing of the kind.") == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("espionage", "spying", True),
        ("bribery", "taking bribes", True),
        ("taking bribes", "giving bribes", False),
        ("murder", "fraud", False),
        ("an odd thing", "An  odd thing", True),
        ("an odd thing", "another odd thing", False),
        ("extremism", "bombing a bridge", False),
        ("killing a man", "murder", False),
    ],
)
def test_compare(one, other, same):
    assert offences.compare(offences.parse(one), offences.parse(other)) is same
    assert offences.compare(offences.parse(other), offences.parse(one)) is same


def test_compare_across_languages():
    assert offences.compare(offences.parse("espionage"), offences.parse("шпионаже", language="ru"))


def test_show():
    assert offences.show(offences.parse("killing a man")) == "killing a man (killing, ICCS 01, section only)"
    shown = offences.show(offences.parse("ст. 275 УК РФ о госизмене", language="ru"))
    assert shown == "ст. 275 УК РФ о госизмене (treason, ст. 275 УК РФ, ICCS 0904)"
