"""What is no event."""

import pytest

from habeas.claims.commentary import comments, telling
from habeas.claims.scene import look


@pytest.mark.parametrize(
    ("marked", "comment"),
    [
        ("The [arrest:arrest] raises questions.", True),
        ("Наблюдатели отмечают рост числа [arrest:арестов].", True),
        ("Police made an [arrest:arrest].", False),
    ],
)
def test_comment(reading, marked, comment):
    scene = look(reading(marked, language="ru" if "Н" in marked else "en"))
    assert comments(scene, scene.triggers[0]) is comment


def test_charges_after_a_plea_are_its_object(reading):
    scene = look(reading("She [plea:pleaded] guilty to [charge:charges] of theft."))
    assert [trigger.kind for trigger in telling(scene)] == ["plea"]
