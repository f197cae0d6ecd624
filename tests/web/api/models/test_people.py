"""People: the fields are those of the JSON that is written of a record."""

from habeas.records.encode import encode
from habeas.web.api.models.people import Person


def test_the_fields_are_those_of_the_record(docket):
    told = encode(docket)["people"][0]
    assert set(Person.model_fields) == set(told)
