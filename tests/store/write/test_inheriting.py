from dataclasses import replace

from habeas.store.write.inheriting import names
from habeas.store.write.mentions import enter


def people(told, *labels):
    return enter(told("Ada Roe met Bo Roe. Roe was held. Roe said no.", people=labels)).people


def test_a_fuller_name_takes_over_the_id(told):
    (old,), (new,) = people(told, "Ada"), people(told, "Ada Roe")
    assert names("r1", [old], [new]) == {new.id: old.id}


def test_each_takes_the_one_it_shares_most_words_with(told):
    old = people(told, "Ada Roe", "Bo Roe")
    new = tuple(reversed(people(told, "Ada", "Bo")))
    assert names("r1", old, new) == {new[0].id: old[1].id, new[1].id: old[0].id}


def test_two_who_were_one_do_not_take_one_id(told):
    (old,) = people(told, "Roe")
    new = people(told, "Ada Roe", "Bo Roe")
    given = names("r1", [old], new)
    assert old.id in given.values()
    assert len(set(given.values())) == 2


def test_nobody_takes_the_id_of_an_old_one_that_is_not_shown(told):
    (new,) = people(told, "Ada Roe")
    elsewhere = replace(new, quotes=people(told, "Bo Roe")[0].quotes)
    assert names("r1", [elsewhere], [new])[new.id] != new.id


def test_without_an_old_reading_all_keep_theirs(told):
    new = people(told, "Ada Roe", "Bo Roe")
    assert names("r1", [], new) == {one.id: one.id for one in new}
