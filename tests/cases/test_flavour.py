"""Flavours: sentences with the trigger and what it comes to."""

import pytest

from habeas.cases.flavour import exclude, flavour
from habeas.cases.sources import Sources

CASES = [
    ("hold", "serving", "Roe is serving nine years.", "serving"),
    ("hold", "отбывает", "Роу отбывает наказание.", "serving"),
    ("hold", "house arrest", "Roe is under house arrest.", "house arrest"),
    ("hold", "held", "Roe was held under house arrest.", "house arrest"),
    ("hold", "travel ban", "A travel ban was imposed on Roe.", "at liberty"),
    ("hold", "detained", "Roe remains detained.", "custody"),
    ("appeal", "appeal", "Roe filed an appeal.", "filed"),
    ("appeal", "rejected", "The court rejected her appeal.", "rejected"),
    ("appeal", "upheld", "A court upheld the nine-year sentence.", "rejected"),
    ("appeal", "upheld", "A court upheld her pre-trial detention ruling.", ""),
    ("appeal", "rejected", "The court rejected the prosecutors' appeal.", ""),
    ("appeal", "overturned", "The court overturned the verdict and ordered a new trial.", "quashed"),
    ("appeal", "overturned", "The court overturned the death sentence.", ""),
    ("plea", "pleaded", "Roe pleaded not guilty.", "denied"),
    ("plea", "pleaded", "Roe pleaded guilty.", "admitted"),
    ("trial", "arraigned", "Roe was arraigned.", "arraigned"),
    ("trial", "hearing", "A hearing was held.", "hearing"),
    ("trial", "trial", "The trial of Roe began after a hearing.", ""),
    ("acquit", "overturned", "Her conviction was overturned.", "quashing"),
    ("acquit", "acquitted", "Roe was acquitted.", ""),
    ("convict", "convicted", "Roe was convicted and the verdict is final.", "in force"),
    ("arrest", "arrested", "Roe was arrested.", ""),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_flavour(article, quote, claim, case):
    kind, trigger, text, expected = case
    report = article(text)
    assert flavour(claim(kind, quote(trigger, report)), Sources.gather([report])) == expected


def test_a_term_tells_a_reduction_and_house_arrest(claim):
    from_term = claim(
        "appeal", term=claim("sentence", term="P5Y").term.value.__class__("5", "prison", scope="reduced-to")
    )
    assert flavour(from_term, Sources.gather([])) == "reduced"


def test_only_known_flavours_exclude_each_other():
    assert exclude("filed", "rejected")
    assert not exclude("filed", "")
    assert not exclude("filed", "filed")
