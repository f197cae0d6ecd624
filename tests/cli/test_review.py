def test_what_waits_for_a_person(on):
    code, out, _ = on("review")
    assert code == 0
    assert "One person or two? (1)" in out
    assert "habeas merge m:" in out
    assert "Marta Lindqvist" in out.partition("Cases to look at\n")[2]


def test_nothing_waits(on, monkeypatch, tmp_path):
    monkeypatch.setenv("HABEAS_DB", str(tmp_path / "empty.db"))
    assert on("review")[1] == "Nothing waits for a decision.\n"
