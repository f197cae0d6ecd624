"""Asked: queries read, checked and written back."""

import pytest
from starlette.datastructures import QueryParams

from habeas.errors import BadOption
from habeas.web.show.asked import LONGEST, Asked, errors, filters, read


def asked(query):
    return read(QueryParams(query), sealed=True)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "words=court",
        "words=%22city+court%22+-x&status=held",
        "stage=convicted+%28appeal+open%29&country=RU&offence=espionage&kind=arrest",
        "since=2024&until=2024-03&source=The+Oster+Gazette&conflicts=yes&withheld=yes&review=yes&sealed=yes",
        "sort=name&after=p%3A0001",
        "words=%3Cscript%3E&source=%27%22",
    ],
)
def test_a_query_is_read_and_written_alike(query):
    assert asked(query).query() == query


def test_several_values_are_joined():
    assert asked("stage=charged&stage=final").stage == "charged,final"
    assert len(filters(asked("stage=charged&stage=final")).stage) == 2


@pytest.mark.parametrize("query", ["sort=drop", "unknown=1", "status=", "country=++", "words=+", "conflicts="])
def test_what_means_nothing_asks_for_nothing(query):
    assert asked(query) == Asked()
    assert not asked(query).any


def test_sealed_cases_are_not_asked_for_by_those_who_may_not():
    assert not read(QueryParams("sealed=yes")).sealed
    assert filters(asked("sealed=yes")).sealed


def test_what_is_endless_is_cut():
    assert len(asked("words=" + "a" * 9999).words) == LONGEST


def test_a_page_is_left_when_something_else_is_asked_for():
    assert Asked(after="p:1", country="RU").change(country="US") == Asked(country="US")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("status=jailed", "status"),
        ("stage=guilty", "stage"),
        ("country=Atlantis", "country"),
        ("offence=xyzzy", "offence"),
        ("kind=party", "kind"),
        ("since=soon", "since"),
        ("until=2024-13", "until"),
        ("since=2025&until=2024", "since"),
    ],
)
def test_an_error_stands_beside_its_field(query, field):
    assert list(errors(asked(query))) == [field]
    with pytest.raises(BadOption):
        filters(asked(query))


def test_each_wrong_field_is_told():
    assert set(errors(asked("status=x&country=Atlantis&kind=arrest"))) == {"status", "country"}


def test_nothing_is_wrong_with_what_can_be_meant():
    assert not errors(asked("status=held&stage=charged&country=Russia&offence=0904&until=2024"))
