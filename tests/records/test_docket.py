import pytest


def test_a_person_is_found_by_id(docket):
    assert docket.person("p2").name == "Pavel Rudin"


def test_an_id_from_elsewhere_is_an_error(docket):
    with pytest.raises(StopIteration):
        docket.person("p99")
