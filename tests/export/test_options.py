import dataclasses

import pytest

from habeas.export.options import Options


def test_nothing_is_read_from_the_clock():
    with pytest.raises(TypeError):
        Options()


def test_options_stay_as_given(options):
    assert (options.texts, options.bom) == (False, False)
    with pytest.raises(dataclasses.FrozenInstanceError):
        options.texts = True
