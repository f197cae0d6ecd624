"""Names that are nobody's."""

import pytest

from habeas.claims.scene import look
from habeas.claims.strangers import brand


@pytest.mark.parametrize(
    "marked",
    [
        "[person:Hamas] [plea:denied] it.",
        "[person:RuriSteelWorks] [plea:pleaded] guilty.",
        "He insulted the Prophet [person:Muhammad].",
        "He took a painting by [person:Ann Example].",
        "Он украл картину [person:Анны Примеровой].",
    ],
)
def test_nobody(reading, marked):
    assert look(reading(marked, language="ru" if "О" in marked else "en")).mentions == ()


@pytest.mark.parametrize(
    "marked",
    ["[person:Ann Example] denied it.", "The [arrest:arrest] of [person:Ann Example].", "[person:Ann McExample] fled."],
)
def test_somebody(reading, marked):
    assert [mention.bare[:3] for mention in look(reading(marked)).mentions] == ["Ann"]


def test_surnames_with_a_capital_inside_are_no_brands():
    assert not any(brand(name) for name in ("DeExample", "MacExample", "LaExample", "VanExample", "ANN"))
