"""Reports: the fields are those of the JSON that is written of a record."""

from habeas.records.encode import encode
from habeas.web.api.models.reports import Report


def test_the_fields_are_those_of_the_record(docket):
    told = encode(docket)["report"]
    assert set(Report.model_fields) == set(told)
