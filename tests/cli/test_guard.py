import pytest


def test_a_case_is_sealed_and_found_among_the_sealed_alone(on, id_in):
    assert on("seal", "Marta Lindqvist")[0] == 2
    code, out, _ = on("seal", "Marta Lindqvist", "--because", "acquitted")
    assert (code, "ada sealed the case of Marta Lindqvist" in out) == (0, True)
    assert "Lindqvist" not in on("cases")[1] + on("search", "Lindqvist")[1]
    assert "Lindqvist" in on("cases", "--sealed")[1]
    assert "This case is sealed" in on("case", "Marta Lindqvist")[1]
    code, _, err = on("export", "-", "--format", "csv", "--case", "Marta Lindqvist")
    assert (code, "sealed" in err) == (2, True)
    assert "Lindqvist" not in on("export", "-", "--format", "csv")[1]
    assert "Lindqvist" in on("history")[1]
    on("undo", id_in("decision", out))
    assert "Lindqvist" in on("cases")[1]


@pytest.mark.parametrize("form", ["csv", "jsonl", "md"])
def test_a_hidden_name_leaves_no_machine(on, form):
    assert on("hide", "Pavel Rudin", "--because", "his family asked")[0] == 0
    assert "name is withheld" in on("case", "Pavel Rudin")[1]
    told = on("export", "-", "--format", form, "--case", "Pavel Rudin")[1]
    assert told
    assert "Pavel" not in told
    assert on("reveal", "Pavel Rudin", "--because", "he agreed")[0] == 0
    assert "Pavel" in on("export", "-", "--format", form, "--case", "Pavel Rudin")[1]


def test_a_case_is_restricted(on):
    assert on("restrict", "Pavel Rudin")[0] == 0
    assert "shown to editors alone" in on("case", "Pavel Rudin")[1]
    assert on("restrict", "Pavel Rudin")[0] == 2
