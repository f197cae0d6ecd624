from habeas.records.person import Person


def test_somebody_is_called_by_name_or_description():
    assert Person("p1", "Ada Holt", "subject", ("Ada Holt", "Holt")).label == "Ada Holt"
    assert Person("p2", None, "subject", ("a 34-year-old man",)).label == "a 34-year-old man"
    assert Person("p3", None, "subject", ()).label == "a person not named"
