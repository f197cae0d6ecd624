"""Custody as of the last report that says so."""

import pytest

from habeas.cases.custody import custody, latest, reason
from habeas.cases.stints import stints


@pytest.fixture
def held(world, tell_of):
    """Give the state and day from reports: `held(("2024-06-01", "text", (kind, trigger, slots)), ...)`."""

    def work_out(*reports):
        told = [tell_of(f"r{n}", published, text, *claims) for n, (published, text, *claims) in enumerate(reports)]
        found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
        return custody(found.listed, stints(found.listed, found.events, found.sources), found.sources)

    return work_out


SERVING = ("2024-06-01", "Roe is serving nine years in Oster.", ("hold", "serving", {"place": "Oster"}))
FREED = ("2024-08-02", "Roe walked free in a swap on Thursday.", ("exchange", "swap", {"date": "2024-08-01"}))


@pytest.mark.parametrize(
    ("reports", "state", "as_of"),
    [
        ([SERVING], "serving", "2024-06-01"),
        ([FREED, SERVING], "released", "2024-08-02"),
        (
            [SERVING, FREED, ("2024-09-01", "Roe, who was held in Oster, spoke.", ("hold", "held", {}))],
            "released",
            "2024-08-02",
        ),
        ([FREED, ("2024-09-01", "Roe remains in jail.", ("hold", "jail", {}))], "in custody", "2024-09-01"),
        ([FREED, ("2024-09-01", "Once arrested, Roe spoke.", ("arrest", "arrested", {}))], "released", "2024-08-02"),
        ([FREED, ("2024-09-01", "Roe was arrested again.", ("arrest", "arrested", {}))], "in custody", "2024-09-01"),
        ([("2024-09-01", "Roe was freed.", ("release", "freed", {})), SERVING], "released", "2024-09-01"),
        (
            [("2024-06-01", "Roe was arrested in May.", ("arrest", "arrested", {"date": "2024-05"}))],
            "in custody",
            "2024-06-01",
        ),
        ([("2024-06-01", "Roe was arrested in 2020.", ("arrest", "arrested", {"date": "2020"}))], "unknown", None),
        ([("2024-06-01", "Roe was jailed.", ("sentence", "jailed", {"term": "P9Y"}))], "unknown", None),
        (
            [("2024-06-01", "Roe was held, then acquitted.", ("hold", "held", {}), ("acquit", "acquitted", {}))],
            "unknown",
            None,
        ),
        (
            [("2024-06-01", "Roe is still held though acquitted.", ("hold", "held", {}), ("acquit", "acquitted", {}))],
            "in custody",
            "2024-06-01",
        ),
        (
            [
                (
                    "2024-06-01",
                    "Roe escaped and was recaptured.",
                    ("escape", "escaped", {}),
                    ("arrest", "recaptured", {"date": "2024-05-30"}),
                )
            ],
            "in custody",
            "2024-06-01",
        ),
        (
            [("2024-06-01", "Roe is under house arrest now.", ("hold", "house arrest", {}))],
            "house arrest",
            "2024-06-01",
        ),
        ([SERVING, ("2024-07-01", "Roe died in Oster.", ("die", "died", {})), FREED], "died", "2024-07-01"),
        (
            [
                ("2024-01-10", "Roe escaped on Monday.", ("escape", "escaped", {"date": "2024-01-08"})),
                ("2024-05-04", "Roe was extradited on Friday.", ("extradite", "extradited", {"date": "2024-05-03"})),
            ],
            "in custody",
            "2024-05-04",
        ),
        (
            [
                (
                    "2024-05-04",
                    "Roe, who escaped, was extradited.",
                    ("escape", "escaped", {}),
                    ("extradite", "extradited", {}),
                )
            ],
            "in custody",
            "2024-05-04",
        ),
        (
            [
                ("2024-01-10", "Roe escaped on Monday.", ("escape", "escaped", {"date": "2024-01-08"})),
                ("2024-05-04", "Roe was deported on Friday.", ("extradite", "deported", {"date": "2024-05-03"})),
            ],
            "unknown",
            None,
        ),
        ([("2024-06-01", "A travel ban holds Roe.", ("hold", "travel ban", {}))], "unknown", None),
        ([("2024-06-01", "Roe may be freed.", ("release", "freed", {"assertion": "prospective"}))], "unknown", None),
    ],
)
def test_state_and_day(held, reports, state, as_of):
    for order in (reports, reports[::-1]):
        found = held(*order)
        assert (found.state, found.as_of) == (state, as_of)
        assert bool(found.claims) == bool(found.quotes)


def test_place_and_arrest(held):
    arrest = ("2023-03-02", "Roe was arrested on 1 March.", ("arrest", "arrested", {"date": "2023-03-01"}))
    found = held(SERVING, arrest)
    assert [place.value.words for place in found.place] == ["Oster"]
    assert found.since.value.edtf == "2023-03-01"
    assert held(SERVING, arrest, FREED).since is None
    assert held(SERVING, arrest, FREED).place == ()


def test_an_arrest_before_a_release_is_not_the_arrest_of_this_stay(held):
    arrest = ("2019-03-02", "Roe was arrested on 1 March.", ("arrest", "arrested", {"date": "2019-03-01"}))
    freed = ("2020-03-02", "Roe was freed on 1 March.", ("release", "freed", {"date": "2020-03-01"}))
    assert held(SERVING, arrest, freed).since is None


def test_there_is_no_single_day_of_arrest_where_reports_differ_on_it(held):
    arrests = [
        (f"2023-03-0{day}", f"Roe was arrested on {day} March.", ("arrest", "arrested", {"date": f"2023-03-0{day}"}))
        for day in (1, 4)
    ]
    assert held(SERVING, *arrests).since is None
    assert held(SERVING, *arrests).state == "serving"
    assert held(SERVING, arrests[1]).since.value.edtf == "2023-03-04"


@pytest.mark.parametrize(
    ("text", "claim_of", "why"),
    [
        ("Roe was jailed.", ("sentence", "jailed", {}), "a sentence is reported, but not whether it is being served"),
        ("Roe was charged.", ("charge", "charged", {}), "no report says whether the person is held"),
        (
            "Roe was arrested in 2020.",
            ("arrest", "arrested", {"date": "2020"}),
            "an arrest is reported, but not whether the person is still held",
        ),
        (
            "Roe was acquitted.",
            ("acquit", "acquitted", {}),
            "after 'acquitted' no report says whether the person is held",
        ),
    ],
)
def test_reason(tell_of, world, text, claim_of, why):
    claims, report = tell_of("r1", "2024-06-01", text, claim_of)
    found = world(claims, [report])
    assert reason(found.listed, found.sources) == why


def test_nothing_seen():
    assert latest([]) == ()


def test_the_place_of_an_arrest_is_not_where_somebody_is_held(tell_of, world):
    text = "Roe was arrested at the airport on 30 May. Roe is held in a prison, the prison at Oster."
    airport = ("arrest", "arrested", {"date": "2024-05-30", "place": "the airport"})
    prisons = [("hold", "held", {"place": place}) for place in ("a prison", "the prison at Oster")]
    for claims, places in (([airport], []), ([airport, *prisons], ["the prison at Oster"])):
        made, report = tell_of("r1", "2024-06-01", text, *claims)
        found = world(made, [report])
        known = custody(found.listed, stints(found.listed, found.events, found.sources), found.sources)
        assert known.state == "in custody"
        assert [one.value.words for one in known.place] == places
