"""How far an event is told as real: every cue by its own examples, and sentences with the answer."""

import pytest

from habeas.claims.assertion import assertion
from habeas.claims.scene import look


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("She was [arrest:arrested].", "actual"),
        ("She was not [arrest:arrested].", "negated"),
        ("She was not only [arrest:arrested] but fined.", "actual"),
        ("No charges were [charge:filed].", "negated"),
        ("She may be [charge:charged].", "prospective"),
        ("She [sentence:faces] up to two years.", "prospective"),
        ("She is facing [charge:charges] of theft.", "actual"),
        ("Prosecutors asked for a 12-year [sentence:sentence].", "sought"),
        ("Friends demanded her [release:release].", "sought"),
        ("The [trial:trial] will begin in June.", "prospective"),
        ("She was not seen, but was [arrest:arrested].", "actual"),
        ("Activists say she was [mistreat:beaten].", "alleged"),
        ("She was [arrest/negated:arrested].", "negated"),
        ("Oster: [release/actual:release] translator Ann Example", "sought"),
        ("Oster: [release/actual:release] Ann Example", "sought"),
        ("[release:Free] Ann Example now", "sought"),
        ("[release:Release] of Ann Example delayed", "actual"),
        ("[release:Freed] Ann Example speaks", "actual"),
    ],
)
def test_english(reading, marked, expected):
    scene = look(reading(marked))
    assert assertion(scene, scene.triggers[0]) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Её не [arrest:арестовали].", "negated"),
        ("Её могут [arrest:арестовать].", "prospective"),
        ("Ему [sentence:грозит] до пяти лет.", "prospective"),
        ("Прокурор попросил [sentence:приговорить] её.", "sought"),
        ("Её [arrest:арестовали] в мае.", "actual"),
    ],
)
def test_russian(reading, marked, expected):
    scene = look(reading(marked, language="ru"))
    assert assertion(scene, scene.triggers[0]) == expected
