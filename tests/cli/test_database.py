import getpass

from habeas.cli.database import decider


def test_the_option_comes_before_the_environment(on, tmp_path):
    path = tmp_path / "other.db"
    code, out, _ = on("--db", str(path), "cases")
    assert code == 0
    assert "No case yet" in out
    assert path.exists()


def test_what_is_no_database_is_refused_in_one_line(on, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("not a database, only some notes that are longer than a header of SQLite is" * 3)
    code, out, err = on("--db", str(path), "cases")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_a_password_is_not_told(on):
    code, _, err = on("--db", "postgresql://ada:secret@127.0.0.1:1/cases", "cases")
    assert code in {3, 5}
    assert "secret" not in err


def test_who_decides(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "login")
    assert decider(None) == "login"
    assert decider("ada") == "ada"
