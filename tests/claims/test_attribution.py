"""On whose word an event is told."""

import pytest

from habeas.claims.attribution import said_by
from habeas.claims.scene import look


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("According to [person:his lawyer], he was [mistreat:beaten].", "his lawyer"),
        ("[authority:Police] said she was [arrest:arrested].", "Police"),
        ("She was [arrest:arrested].", None),
        ("What [person:he] is said to have done is [secrecy:secret].", None),
    ],
)
def test_rules(reading, marked, speaker):
    scene = look(reading(marked))
    cited = said_by(scene, scene.triggers[0])
    assert (cited and cited.value) == speaker


def test_an_arrow(reading):
    scene = look(reading("She was [arrest:held], [source:the agency] wrote.", "arrest>source:source"))
    assert said_by(scene, scene.triggers[0]).quote.exact == "the agency"
