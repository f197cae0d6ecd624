"""The grammatical place of a mention beside a trigger."""

import pytest

from habeas.claims.scene import look
from habeas.claims.slots import slot


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("[person:Ann Example] was [arrest:arrested].", "subject"),
        ("Police [arrest:arrested] [person:Ann Example].", "object"),
        ("[person:Her] [trial:trial] began.", "owner"),
        ("[charge:Charges] against [person:Ann Example] stand.", "target"),
        ("A man was [sentence:sentenced] by [person:Ann Example].", "agent"),
        ("[person:Ann Example] [plea:pleaded] guilty.", "subject"),
        ("Police [arrest:arrested] [person:his] brother.", "near"),
    ],
)
def test_english(reading, marked, place):
    scene = look(reading(marked))
    assert slot(scene, scene.triggers[0], scene.mentions[0]) == place


def test_the_subject_of_an_active_verb_acts(reading):
    scene = look(reading("[person:Ann Example] [arrest:arrested] [person:Bob Sample]."))
    assert [slot(scene, scene.triggers[0], mention) for mention in scene.mentions] == ["actor", "object"]


def test_another_clause_is_only_near(reading):
    scene = look(reading("[person:Ann Example] left; a clerk was [arrest:arrested]."))
    assert slot(scene, scene.triggers[0], scene.mentions[0]) == "near"
