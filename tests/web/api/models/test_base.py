"""The base: nothing goes in that is not described."""

import pytest
from pydantic import ValidationError

from habeas.web.api.models.base import Quote


def test_what_is_not_described_is_refused():
    with pytest.raises(ValidationError):
        Quote(report="sha256:00", start=0, end=5, exact="Freed", colour="red")


def test_no_place_lies_before_the_text():
    with pytest.raises(ValidationError):
        Quote(report="sha256:00", start=-1, end=5, exact="Freed")
