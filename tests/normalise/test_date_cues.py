"""Which way a sentence looks, and words that forbid a date."""

import pytest

from habeas.normalise import date_cues


@pytest.mark.parametrize(("text", "way"), [
    ("She will be tried in @", "future"), ("He was held in @", "past"), ("due to be sentenced in @", "future"),
    ("He was held; the hearing is set for @", "future"), ("@", None),
])  # fmt: skip
def test_direction(text, way):
    at = text.index("@")
    assert date_cues.direction(text, at, at + 1, language="en") == way


@pytest.mark.parametrize(("text", "bad"), [("every @", True), ("@ people", True), ("$@", True), ("on @", False)])
def test_forbidden(text, bad):
    at = text.index("@")
    assert date_cues.forbidden(text, at, at + 1, language="en") is bad
