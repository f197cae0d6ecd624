"""What a report and a person are found by."""

from habeas.records.person import Person
from habeas.store.search import vocabulary

OSOKIN = Person("p:1", "Кирилл Осокин", "subject", ("Кирилл Осокин", "Kirill Osokin"))


def test_a_report_is_found_by_its_words_their_sounds_and_the_names_in_it():
    row = vocabulary.of_report("Осокину вынесли приговор.", [OSOKIN])
    assert row[:3] == ("осокин", "вынесл", "приговор")
    assert {"·osokin", "·prigovor", "¤osokin", "¤kiril"} <= set(row[3:])


def test_a_person_is_found_by_every_form():
    row = vocabulary.of_person(OSOKIN)
    assert {"осокин", "osokin", "kirill", "¤osokin"} <= set(row)


def test_no_phrase_reaches_from_one_form_to_the_next():
    row = vocabulary.of_person(OSOKIN)
    assert row[row.index("осокин") + 1] == "·"


def test_words_with_a_hyphen_are_names_in_parts_and_joined():
    row = vocabulary.of_person(Person("p:1", "Kim Jong-un", "subject", ()))
    assert {"¤iong", "¤un", "¤iongun"} <= set(row) or {"¤jong", "¤un", "¤jongun"} <= set(row)


def test_somebody_never_named_is_found_by_the_description():
    row = vocabulary.of_person(Person("p:1", None, "subject", ("a 34-year-old man",)))
    assert "34" in row


def test_a_report_of_a_books_length_fits_into_a_vector():
    row = vocabulary.of_report(" ".join(f"word{n}" for n in range(200_000)), [])
    assert 10_000 < len(row) < 200_000
    assert sum(len(word) + 8 for word in row) <= vocabulary.LARGEST


def test_a_word_said_often_costs_its_places_no_more_than_the_index_keeps():
    assert len(vocabulary.of_report("court " * 100_000, [])) == 100_000


def test_the_digest_tells_rows_apart():
    assert vocabulary.digest(["ab", "c"]) != vocabulary.digest(["a", "bc"])
