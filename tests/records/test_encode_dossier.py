import datetime as dt

import pytest

from habeas.records.decision import Decision
from habeas.records.docket import Docket
from habeas.records.dossier import Dossier
from habeas.records.encode import encode
from habeas.records.encode_dossier import encode_dossier
from habeas.records.link import Link

AT = dt.datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=dt.UTC)


@pytest.fixture
def dossier(docket):
    decision = Decision("decision:1", "correct", ("claim:1",), "ada", AT, None, '{"day": "2023"}', "null")
    return Dossier(
        docket.people[0],
        docket.cases[0],
        docket.claims[1:],
        docket.people[1:],
        (docket.article,),
        rejected=docket.claims[:1],
        links=(Link("m:1", "m:2", "ask", 0.123456, "one name"),),
        history=(decision,),
        aliases=("p:0",),
    )


def test_it_is_the_case_with_the_whole_person_and_what_it_rests_on(dossier, docket):
    told = encode_dossier(dossier)
    case = encode(Docket(docket.article, (), (), docket.cases), several=True)["cases"][0]
    assert {key: told[key] for key in case if key != "person"} == {
        key: value for key, value in case.items() if key != "person"
    }
    assert set(told) - set(case) == {"aliases", "claims", "people", "reports", "rejected", "unsure", "links", "history"}
    assert told["person"]["name"] == "Marta Lindqvist"
    assert [one["name"] for one in told["people"]] == ["Pavel Rudin", "Anton Weil"]
    assert len(told["claims"]) == len(docket.claims) - 1
    assert [one["id"] for one in told["rejected"]] == [docket.claims[0].id]
    assert told["aliases"] == ["p:0"]


def test_quotes_name_their_report(dossier, docket):
    assert encode_dossier(dossier)["claims"][0]["quote"]["report"] == docket.article.report.id


def test_links_and_decisions_are_told_whole(dossier):
    told = encode_dossier(dossier)
    assert told["links"] == [
        {
            "one": "m:1",
            "other": "m:2",
            "judgement": "ask",
            "score": 0.1235,
            "why": "one name",
            "by": "machine",
            "decision": None,
        }
    ]
    [decision] = told["history"]
    assert decision["at"] == "2026-01-02T03:04:05.000006Z"
    assert (decision["before"], decision["after"], decision["why"]) == ({"day": "2023"}, None, None)


def test_the_text_of_a_report_stays_at_home_unless_asked_for(dossier, docket):
    assert encode_dossier(dossier)["reports"][0]["text"] is None
    assert encode_dossier(dossier)["reports"][0]["removed"] == []
    assert encode_dossier(dossier, texts=True)["reports"][0]["text"] == docket.article.text


def test_somebody_without_a_case_has_the_same_keys(dossier, docket):
    bare = encode_dossier(Dossier(docket.people[2], None, (), (), ()))
    assert set(bare) == set(encode_dossier(dossier))
    assert (bare["events"], bare["custody"]["state"], bare["terms"]["combination"]) == ([], "unknown", "none")
