from habeas.records.link import MACHINE, Link


def test_a_link_is_the_machines_unless_a_person_decided():
    assert Link("m:1", "m:2", "ask", 0.5, "one name").by == MACHINE
    assert Link("m:1", "m:2", "same", 1.0, "one man", by="ada", decision="decision:1").by == "ada"
