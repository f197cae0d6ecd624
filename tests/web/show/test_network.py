"""Network: people by their part and ties in their words, and nothing else."""

from dataclasses import replace

from habeas.web.show.network import MOST, network


def test_nodes_have_parts_and_edges_have_words(record):
    drawn = network(record)
    assert [(node["name"], node["role"], node["centre"]) for node in drawn["nodes"]] == [
        ("Marta Lindqvist", "subject", True),
        ("Ivo Brandt", "counsel", False),
        ("Nadia Orlin", "other", False),
        ("Pavel Rudin", "not-implicated", False),
    ]
    assert drawn["edges"] == [{"source": "p:3", "target": "p:1", "tie": "lawyer of", "words": "“lawyer”"}]


def test_a_tie_to_somebody_who_is_not_there_is_left_out(record):
    assert network(replace(record, people=record.people[1:2], person=replace(record.person, id="p:9")))["edges"] == []


def test_of_a_crowd_some_are_drawn(record):
    crowd = tuple(replace(record.people[2], id=f"p:{number}") for number in range(100, 200))
    assert len(network(replace(record, people=crowd))["nodes"]) == MOST + 1
