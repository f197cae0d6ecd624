import pytest

from habeas.records.person import Person
from habeas.rights.names import MASK, NONE, withheld


def names(*forms, shown=()):
    hidden = Person("p:1", forms[0], "victim", forms)
    return withheld([hidden], [Person(f"p:{name}", name, "subject", (name,)) for name in shown])


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ada Roe left.", "███████ left."),
        ("ADA  ROE; Ádá-Roe", "████████; ███████"),
        ("Roe's car, Ada’s dog", "███'s car, ███’s dog"),
        ("A canada road, wroeful", "A canada road, wroeful"),
        ("Mrs. Roes and Adas", "Mrs. ████ and ████"),
        ("two roes in the wood", "two roes in the wood"),
        ("nobody", "nobody"),
    ],
)
def test_forms_and_parts_are_masked_in_any_case(text, masked):
    assert names("Ada Roe", "Roe").mask(text) == masked


@pytest.mark.parametrize(
    ("forms", "text"),
    [
        (("Анна Ильина",), "Анной Ильиной"),
        (("Мария Ким", "Марии Ким"), "МАРИЮ КИМ"),
        (("王小明",), "王小明"),
        (("سارة خليل",), "سارة خليل"),
        (("Δήμητρα Λάκη",), "ΔΗΜΗΤΡΑ ΛΑΚΗ"),
    ],
)
def test_names_of_every_script_are_masked(forms, text):
    assert not any(char.isalpha() for char in names(*forms).mask(text))


def test_a_name_within_a_word_of_a_script_without_spaces_is_masked():
    assert names("王小明").mask("警方说王小明被打") == f"警方说{MASK * 3}被打"


def test_a_part_of_the_name_of_somebody_shown_stays():
    hidden = names("Ada Rudin", shown=("Pavel Rudin",))
    assert hidden.mask("Rudin hit Ada Rudin; Ada left, Pavel Rudin stayed") == (
        "Rudin hit █████████; ███ left, Pavel Rudin stayed"
    )


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://gazette.example/2024/ada-kettil-16", "https://gazette.example/"),
        ("https://gazette.example/2024/%D0%9A%D0%B5%D1%82%D1%82%D0%B8%D0%BB", "https://gazette.example/"),
        ("reports/kettil.txt", "withheld"),
        ("https://kettil.example/a", "withheld"),
        ("https://gazette.example/2024/other", "https://gazette.example/2024/other"),
        ("http://[", "http://["),
        (None, None),
    ],
)
def test_an_address_that_names_somebody_is_cut_to_its_host(address, shown):
    assert names("Ada Kettil").address(address) == shown


def test_an_address_in_latin_letters_tells_a_cyrillic_name():
    assert names("Ада Кеттилова").address("https://gazette.example/kettilova-sud") == "https://gazette.example/"


def test_a_mention_that_names_nobody_stays():
    hidden = Person("p:1", "Ada Roe", "victim", ("Ada Roe",))
    assert withheld([hidden]).mask("she left") == "she left"


def test_nobody_hidden_masks_nothing():
    assert NONE.mask("Ada Roe") == "Ada Roe"
    assert withheld([]).mask("Ada Roe") == "Ada Roe"
