"""Tones: every state has one, and none says guilt."""

from habeas.export.show.states import CUSTODY, STAGES
from habeas.web.show.tones import CUSTODY_TONES, STAGE_TONES


def test_every_state_has_a_tone():
    assert set(CUSTODY_TONES) == set(CUSTODY)
    assert set(STAGE_TONES) == set(STAGES)


def test_a_verdict_has_no_colour_of_its_own():
    accused = {"suspected", "charged", "on trial", "convicted (appeal open)", "final"}
    assert {STAGE_TONES[stage] for stage in accused} == {"plain"}
