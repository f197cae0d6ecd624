"""How far a charge has come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.cases.stage import STAGES, wording

THEFT = {"offence": ("theft", "0502")}


def stages(tell_of, world, text, *claims, published="2024-06-01"):
    made, report = tell_of("r1", published, text, *claims)
    return world(made, [report]).stages


@pytest.mark.parametrize(
    ("text", "told", "stage"),
    [
        ("Roe was arrested over theft.", ("arrest", "arrested", {}), "suspected"),
        ("Roe was charged with theft.", ("charge", "charged", {}), "charged"),
        ("Roe pleaded guilty to theft.", ("plea", "pleaded", {}), "charged"),
        ("Roe admitted the theft.", ("plea", "admitted", {}), "suspected"),
        ("Roe was arraigned for theft.", ("trial", "arraigned", {}), "charged"),
        ("A hearing on the theft was held.", ("trial", "hearing", {}), None),
        ("The trial of Roe for theft began.", ("trial", "trial", {}), "on trial"),
        ("Roe was convicted of theft.", ("convict", "convicted", {}), "convicted (appeal open)"),
        ("Roe was jailed for theft.", ("sentence", "jailed", {"term": "P2Y"}), "convicted (appeal open)"),
        ("Roe faces up to ten years.", ("sentence", "faces", {"term": "..P10Y"}), None),
        ("Roe was convicted; the verdict is final.", ("convict", "convicted", {}), "final"),
        ("Roe was acquitted of theft.", ("acquit", "acquitted", {}), "acquitted"),
        ("The conviction was overturned.", ("acquit", "overturned", {}), "quashed"),
        ("The theft charge was dropped.", ("dismiss", "dropped", {}), "dismissed"),
        ("Prosecutors asked for two years.", ("sentence", "asked", {"assertion": "sought"}), None),
        ("Roe will be tried for theft.", ("trial", "tried", {"assertion": "prospective"}), None),
        ("Friends say Roe was charged.", ("charge", "charged", {"assertion": "alleged"}), None),
        ("Roe was not convicted.", ("convict", "convicted", {"assertion": "negated"}), None),
        ("The court rejected her appeal.", ("appeal", "rejected", {}), None),
    ],
)
def test_one_event_shows_one_stage(tell_of, world, text, told, stage):
    kind, trigger, slots = told
    assert stages(tell_of, world, text, (kind, trigger, {**THEFT, **slots})).get("theft") == stage


def test_an_undated_lower_stage_takes_nothing_back(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was convicted in 2023. She had been charged with theft.",
        ("convict", "convicted", {**THEFT, "date": "2023"}), ("charge", "charged", THEFT),
    )  # fmt: skip
    charge = world(claims, [report]).charges[0]
    assert charge.stage == "convicted (appeal open)"
    assert [(step.stage, step.date) for step in charge.history] == [("convicted (appeal open)", "2023")]


def test_a_rejected_appeal_makes_a_conviction_final_and_nothing_else(tell_of, world):
    text = "Roe was convicted in 2023. The court rejected her appeal in 2024."
    convicted, rejected = (
        ("convict", "convicted", {**THEFT, "date": "2023"}),
        ("appeal", "rejected", {**THEFT, "date": "2024"}),
    )
    assert stages(tell_of, world, text, convicted, rejected) == {"theft": "final"}
    acquitted = ("acquit", "convicted", {**THEFT, "date": "2023"})
    assert stages(tell_of, world, text, acquitted, rejected) == {"theft": "acquitted"}


def test_an_acquittal_stands_against_a_conviction_that_is_not_surely_later(tell_of, world):
    text = "Roe was convicted of theft. Later she was acquitted."
    acquitted = ("acquit", "acquitted", {**THEFT, "date": "2023"})
    assert stages(tell_of, world, text, ("convict", "convicted", THEFT), acquitted) == {"theft": "acquitted"}
    later = ("convict", "convicted", {**THEFT, "date": "2024"})
    assert stages(tell_of, world, text, later, acquitted) == {"theft": "convicted (appeal open)"}


def test_a_quashed_conviction_and_a_retrial(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was convicted. The court quashed the conviction. A new trial began.",
        ("convict", "convicted", {**THEFT, "date": "2022"}), ("appeal", "quashed", {**THEFT, "date": "2023"}),
        ("trial", "trial", {**THEFT, "date": "2024-02"}),
    )  # fmt: skip
    charge = world(claims, [report]).charges[0]
    assert [step.stage for step in charge.history] == ["convicted (appeal open)", "quashed", "on trial"]


def test_a_new_case_of_the_same_offence_is_a_new_charge(claim, world):
    claims = [claim("convict", date="2019", **THEFT), claim("charge", date="2024", **THEFT)]
    assert [charge.stage for charge in world(claims).charges] == ["convicted (appeal open)", "charged"]


@pytest.mark.parametrize("stage", STAGES)
def test_no_wording_overstates(stage):
    words = wording(stage)
    assert words
    if stage in {"suspected", "charged", "on trial"}:
        assert not words.startswith("convicted")
        assert " no" in words


def test_a_verdict_that_is_not_told_convicts_nobody(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was charged with theft. The verdict was read on Monday.",
        ("charge", "charged", {"offence": "theft"}), ("sentence", "The verdict", {}),
    )  # fmt: skip
    assert world(claims, [report]).stages == {"theft": "charged"}


@pytest.mark.parametrize(
    ("bare", "slots", "left"),
    [
        ("trial", {}, None),
        ("convict", {}, None),
        ("convict", {"date": "2024-05"}, None),
        ("convict", {"date": "2019"}, "convicted (appeal open)"),
        ("acquit", {}, "acquitted"),
    ],
)
def test_a_charge_without_offence_that_came_no_further_is_not_a_third(tell_of, world, bare, slots, left):
    perjury = {"offence": ("perjury", "0806")}
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was found guilty of theft. Roe is charged with perjury. There was a verdict.",
        ("convict", "guilty", {**THEFT, "date": "2024-05-20"}), ("charge", "charged", perjury),
        (bare, "verdict", slots),
    )  # fmt: skip
    found = world(claims, [report]).stages
    assert found.pop("offence not stated", None) == left
    assert found == {"theft": "convicted (appeal open)", "perjury": "charged"}


NEEDS = {
    "suspected": {"arrest", "investigate", "plea"},
    "charged": {"charge", "trial", "plea"},
    "on trial": {"trial"},
    "convicted (appeal open)": {"convict", "sentence"},
    "final": {"convict", "sentence"},
    "acquitted": {"acquit"},
    "dismissed": {"dismiss"},
    "quashed": {"acquit", "appeal"},
}
KINDS = ["arrest", "investigate", "charge", "plea", "trial", "convict", "sentence", "acquit", "dismiss", "appeal"]
DRAWN = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(["actual", "actual", "alleged", "sought", "prospective", "negated"]),
    st.sampled_from([None, "2022", "2022-05-03", "2023-08"]),
)


@given(st.lists(DRAWN, min_size=1, max_size=6))
def test_no_stage_is_higher_than_an_actual_claim_allows(world, claim, article, drawn):
    text = "Roe rejected the appeal: the verdict is final."
    reports = [article(text, f"r{number}", "2024-06-01") for number in range(len(drawn))]
    claims = [
        claim(kind, report.quote(0, 3), assertion=how, date=date, **THEFT)
        for (kind, how, date), report in zip(drawn, reports, strict=True)
    ]
    actual = {kind for kind, how, _ in drawn if how == "actual"}
    for charge in world(claims, reports).charges:
        assert NEEDS[charge.stage] & actual
        for step in charge.history:
            assert NEEDS[step.stage] & actual
            assert set(step.claims) <= {one.id for one in claims}
        assert charge.history[-1].stage == charge.stage


def test_an_arrest_for_nothing_named_is_no_charge_against_somebody_cleared_since(tell_of, world):
    """Whoever was cleared of the one charge that is named is not left standing accused of something unnamed."""
    text = "Roe was arrested in 2009. She was convicted of theft in 2010. She was acquitted of theft in 2018."
    claims, report = tell_of(
        "r1", "2019-06-01", text,
        ("arrest", "arrested", {"date": "2009"}),
        ("convict", "convicted", {**THEFT, "date": "2010"}),
        ("acquit", "acquitted", {**THEFT, "date": "2018"}),
    )  # fmt: skip
    assert [charge.stage for charge in world(claims, [report]).charges] == ["acquitted"]


def test_an_arrest_after_a_clearing_is_another_matter(tell_of, world):
    text = "Roe was acquitted of theft in 2018. She was arrested in 2020."
    claims, report = tell_of(
        "r1", "2020-06-01", text,
        ("acquit", "acquitted", {**THEFT, "date": "2018"}), ("arrest", "arrested", {"date": "2020"}),
    )  # fmt: skip
    assert {charge.stage for charge in world(claims, [report]).charges} == {"acquitted", "suspected"}
