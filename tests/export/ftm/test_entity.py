from habeas.export.ftm.entity import Entity


def test_what_is_empty_or_twice_falls_away():
    made = Entity.make("a", "Person", name=["Ada", "Ada", "", None], alias=None, topics="", country=["ru"])
    assert made.encode() == {"id": "a", "schema": "Person", "properties": {"name": ["Ada"], "country": ["ru"]}}
