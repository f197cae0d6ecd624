"""Asked: what is sent has the verbs and values of the store."""

from dataclasses import fields
from typing import get_args

import pytest
from pydantic import ValidationError

from habeas.records import correction
from habeas.records.told import Told
from habeas.web.api.models.asked import Correction, Deciding, Telling
from habeas.web.deciding.doing import VERBS


def test_every_verb_can_be_asked_for():
    assert set(get_args(Deciding.model_fields["verb"].annotation)) == VERBS


def test_every_value_can_be_corrected():
    assert set(Correction.model_fields) == {field.name for field in fields(correction.Correction)}


def test_a_telling_has_every_value_of_one():
    assert {field.name for field in fields(Told)} <= set(Telling.model_fields)


def test_a_reason_is_a_note_and_no_document():
    with pytest.raises(ValidationError):
        Deciding(verb="reject", subject="claim:1", why="x" * 4_001)
