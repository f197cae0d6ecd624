import json


def test_no_decision_yet(on):
    assert on("history") == (0, "No decision has been made.\n", "")


def test_decisions_in_order_and_of_one_person(on):
    on("apart", "Pavel Rudin", "P. Rudin", "--because", "brothers")
    claim = json.loads(on("case", "Lindqvist", "--format", "json")[1])["claims"][0]["id"]
    on("decide", "accept", claim, "--because", "seen the file")
    out = on("history")[1]
    assert out.index("brothers") < out.index("seen the file")
    assert "brothers" not in on("history", "Lindqvist")[1]
    lines = on("history", "--format", "json")[1].splitlines()
    assert [json.loads(line)["verb"] for line in lines] == ["apart", "accept"]
    assert {json.loads(line)["by"] for line in lines} == {"ada"}
