"""Who is who within one report."""

from habeas.claims.coreference import fullest, resolve
from habeas.claims.scene import look


def figures(seen):
    return [[mention.words for mention in figure.mentions] for figure in resolve(look(seen)).figures]


def test_forms_of_a_name_and_pronouns_are_one(reading):
    seen = reading("[person:Ivan Example] spoke. [person:Example] was held. [person:He] was freed.")
    assert figures(seen) == [["Ivan Example", "Example", "He"]]


def test_two_people_with_one_surname_stay_two(reading):
    seen = reading("[person:Ivan Petrov] met [person:Maria Petrova]. [person:Petrova] left.")
    assert figures(seen) == [["Ivan Petrov"], ["Maria Petrova", "Petrova"]]


def test_an_arrow_between_clashing_names_is_not_followed(reading):
    seen = reading("[person#a:Ivan Petrov] and [person#b:Oleg Petrov] came.", "b>a:same")
    assert len(figures(seen)) == 2


def test_gender_chooses_between_two(reading):
    seen = reading("[person:Ivan Example] met [person:Maria Sample]. [person:She] was held.")
    assert figures(seen) == [["Ivan Example"], ["Maria Sample", "She"]]


def test_they_are_both(reading):
    seen = reading(
        "[person#a:Ann Example] and [person#b:Bob Sample] fled. [person#t:They] were caught.", "t>a:same t>b:same"
    )
    scene = look(seen)
    cast = resolve(scene)
    assert [figure.name for figure in cast.figures_of(scene.mentions[2])] == ["Ann Example", "Bob Sample"]


def test_an_apposition_names_the_assistant_who_was_an_aide_before(reading):
    seen = reading(
        "It was about [person:Sample’s] [person:aide]. [person:The assistant], [person:Ann Example], was held. "
        "[person:His former aide] was freed."
    )
    assert ["aide", "The assistant", "Ann Example", "His former aide"] in figures(seen)


def test_the_one_subject_takes_up_the_convict_but_not_another_man(reading):
    seen = reading(
        "[person/subject:A man] was held. [person/subject:Ivan Example] left. [person/subject:Another man] was freed."
    )
    assert figures(seen) == [["A man", "Ivan Example"], ["Another man"]]


def test_fullest():
    assert fullest(["Petrov", "Ivan Petrov"]) == "Ivan Petrov"
    assert fullest([]) is None


def test_a_description_between_a_title_and_a_name_says_whose_lawyer_that_is(reading):
    seen = reading(
        "[person:Анна Примерова] ждёт. Адвокат [person#w:женщины] [person#b:Борис Образцов] уехал.",
        "b>w:same",
        language="ru",
    )
    assert ["Борис Образцов"] in figures(seen)
    joined = reading("Бежала [person#w:женщина] [person#b:Анна Примерова].", "b>w:same", language="ru")
    assert figures(joined) == [["женщина", "Анна Примерова"]]
