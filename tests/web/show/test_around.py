"""Around: nobody who is not accused stands among those who are."""

from habeas.export.sources import in_order
from habeas.records.person import Role
from habeas.web.show.around import GROUPS, NAMED, NOT_INVOLVED, groups
from habeas.web.show.cites import Cites


def test_each_part_has_one_group():
    roles = [role for group in GROUPS.values() for role in group]
    assert sorted(roles) == sorted(Role.__args__)


def test_people_stand_in_the_group_of_their_part(record):
    found = {group.title: [one.name for one in group.people] for group in groups(record, Cites(in_order(record)), 9)}
    assert found == {NOT_INVOLVED: ["Pavel Rudin"], "Lawyers": ["Ivo Brandt"], NAMED: ["Nadia Orlin"]}


def test_of_many_those_with_a_tie_come_first(record):
    [group] = groups(record, Cites(in_order(record)), 1)
    assert [one.name for one in group.people] == ["Ivo Brandt"]
