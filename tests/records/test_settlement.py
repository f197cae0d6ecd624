"""Settlements keep what stood as JSON and give it back the same."""

import msgspec

from habeas.records.link import Link
from habeas.records.settlement import Party, Reviewed, Settlement


def test_the_mentions_are_those_of_all_people():
    assert Settlement((Party("p:1", "A", ("m:1",)), Party("p:2", "B", ("m:2", "m:3")))).mentions == {
        "m:1",
        "m:2",
        "m:3",
    }


def test_a_settlement_survives_json():
    one = Settlement(
        (Party("p:1", "A", ("m:1",)),), (Link("m:1", "m:2", "same", 1.0, "one man", "ada"),), ("born apart",)
    )
    assert msgspec.json.decode(msgspec.json.encode(one), type=Settlement) == one


def test_a_reviewed_claim_survives_json(claim):
    one = Reviewed("corrected", claim("sentence", term="P15Y", date="2024-12", place="Vell", offence=("fraud", "0701")))
    assert msgspec.json.decode(msgspec.json.encode(one), type=Reviewed) == one
