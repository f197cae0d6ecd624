import json


def test_the_page_of_one_person(on):
    code, out, err = on("case", "lindqvist")
    assert (code, err) == (0, "")
    assert out.startswith("Marta Lindqvist\n===")
    assert "arrest date (perhaps two events): 7 Jan 2024, report 2 [2] / 3 Jan 2024, report 1 [1]" in out
    assert "Reports\n  1  report.txt" in out
    assert out.rstrip().splitlines()[-1].strip().startswith("p:")


def test_the_ids_to_decide_on_are_shown_when_asked_for(on):
    assert "Claims\n" not in on("case", "lindqvist")[1]
    assert "Claims\n" in on("case", "lindqvist", "--ids")[1]


def test_json_is_the_whole_dossier(on):
    record = json.loads(on("case", "Lindqvist", "--format", "json")[1])
    assert record["person"]["name"] == "Marta Lindqvist"
    assert len(record["reports"]) == len(record["claims"]) == 2
    assert record["conflicts"][0]["slot"] == "arrest date"


def test_the_record_as_it_stood_on_a_day(on):
    record = json.loads(on("case", "Lindqvist", "--at", "2024-01", "--format", "json")[1])
    assert len(record["claims"]) == 1
    assert record["conflicts"] == []
    events = json.loads(on("case", "Lindqvist", "--at", "2024-01-04", "--by", "events", "--format", "json")[1])[
        "events"
    ]
    assert [event["date"]["edtf"] for event in events] == ["2024-01-03"]


def test_nobody_of_that_name(on):
    code, out, err = on("case", "Nobody Known")
    assert (code, out) == (2, "")
    assert err.startswith("habeas: Nobody Known: ")


def test_several_of_that_name_are_listed(on):
    code, _, err = on("case", "Rudin")
    assert code == 2
    assert "Pavel Rudin" in err
    assert "P. Rudin" in err


def test_a_bad_day_is_refused(on):
    code, _, err = on("case", "Lindqvist", "--at", "yesterday")
    assert code == 2
    assert "yesterday" in err
