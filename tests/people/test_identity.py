"""Ids that depend on what is read alone."""

import datetime as dt
from dataclasses import replace

from habeas.people.identity import UNDATED, identify, mentions, person_id, published_on


def test_a_mention_is_named_by_report_place_and_words(docket_of):
    docket = docket_of("r1", "Ada Roe met Ben Vale.", ("Ada Roe", "subject"), ("Ben Vale", "other"))
    again = docket_of("r2", "Ada Roe met Ben Vale.", ("Ada Roe", "subject"), ("Ben Vale", "other"))
    ids = mentions(docket)
    assert ids == tuple(identify("r1", person) for person in docket.people)
    assert len(set(ids) | set(mentions(again))) == 4
    assert all(len(id) == 18 and id.startswith("m:") for id in ids)


def test_the_number_of_a_person_in_the_report_is_no_part_of_it(docket_of):
    docket = docket_of("r1", "Ada Roe met Ben Vale.", ("Ada Roe", "subject"), ("Ben Vale", "other"))
    renamed = replace(docket, people=tuple(replace(person, id=f"p9{person.id}") for person in docket.people))
    assert mentions(renamed) == mentions(docket)


def test_two_of_one_label_in_one_place_have_two_ids(docket_of):
    docket = docket_of("r1", "The Roes came.", ("Roe", "subject"), ("Roe", "subject"))
    assert len(set(mentions(docket))) == 2


def test_a_person_is_named_by_the_earliest_report_in_any_order():
    members = [(dt.date(2024, 1, 1), "m:b"), (dt.date(2024, 1, 1), "m:a"), (UNDATED, "m:0")]
    assert person_id(members) == person_id(members[::-1]) == "p:a"
    assert person_id([(UNDATED, "m:0")]) == "p:0"


def test_the_day_of_a_report_is_never_made_up(article):
    assert published_on(article("x", published="2024-05").report) == dt.date(2024, 5, 1)
    assert published_on(article("x", published=None).report) == UNDATED
