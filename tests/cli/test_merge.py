import json


def test_merging_and_taking_it_back(on, id_in):
    before = on("case", "Pavel Rudin", "--format", "json")[1]
    code, out, err = on("merge", "Pavel Rudin", "P. Rudin", "--because", "one lawyer")
    assert (code, err) == (0, "")
    assert "ada held to be one person" in out
    assert "one lawyer" in out
    assert "freed" in on("case", "Pavel Rudin")[1]
    assert on("undo", id_in("decision", out))[0] == 0
    after = on("case", "Pavel Rudin", "--format", "json")[1]
    assert before.partition('"history"')[0] == after.partition('"history"')[0]


def test_one_person_is_not_merged_with_himself(on):
    code, _, err = on("merge", "Marta Lindqvist", "Lindqvist")
    assert code == 2
    assert err.startswith("habeas: ")


def test_two_people_held_apart_are_not_asked_about_again(on):
    one, other = "Pavel Rudin", "P. Rudin"
    asked = "One person or two?" in on("review")[1]
    assert on("apart", one, other, "--because", "brothers")[0] == 0
    assert asked
    assert "One person or two?" not in on("review")[1]


def test_a_report_is_split_off(on):
    code, out, _ = on("cases", "--format", "json")
    assert (code, out.count("Marta Lindqvist")) == (0, 1)
    reports = json.loads(on("case", "Lindqvist", "--format", "json")[1])["reports"]
    assert on("split", "Lindqvist", reports[1]["id"], "--because", "a namesake")[0] == 0
    assert on("cases", "--format", "json")[1].count("Marta Lindqvist") == 2
