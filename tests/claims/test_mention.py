"""Mentions carry what their own words say."""

from habeas.claims.scene import look


def test_a_mention(reading):
    (mention,) = look(reading("[person/victim:Judge Ann Example’s] car.")).mentions
    assert (mention.bare, mention.possessive, mention.role, mention.form) == ("Ann Example", True, "victim", "name")
