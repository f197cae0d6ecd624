import pytest

from habeas import pipeline
from habeas.cli import app as command
from habeas.evaluate import scores
from habeas.reader import model


@pytest.fixture
def habeas(monkeypatch, capsys):
    """Run the command with the scorer replaced; it is tested on its own."""
    asked = []

    def evaluate(gold, ids, read):
        asked.append((gold, ids, read("an article")))
        return scores.Scores((), "abc123")

    def run(*arguments):
        code = command.run(["evaluate", *map(str, arguments)])
        return asked, code, *capsys.readouterr()

    monkeypatch.setattr(scores, "evaluate", evaluate)
    monkeypatch.setattr(model, "load", lambda: "a reader")
    monkeypatch.setattr(pipeline, "read_article", lambda article, *, reader: (article, reader))
    return run


def test_scores_are_printed_with_the_hash_of_their_gold(habeas, tmp_path):
    asked, code, out, err = habeas(tmp_path)
    assert (code, err) == (0, "")
    assert asked == [(tmp_path, None, ("an article", "a reader"))]
    assert out.splitlines()[0].split() == ["measure", "P", "R", "F1", "right", "read", "gold"]
    assert "wrong accusations" in out
    assert out.splitlines()[-1] == "0 reports, gold sha256 abc123"


def test_only_the_reports_listed(habeas, tmp_path):
    listed = tmp_path / "dev.txt"
    listed.write_text("# held out\none\n\ntwo\n", encoding="utf-8")
    asked, code, *_ = habeas(tmp_path, "--list", listed, "--details")
    assert code == 0
    assert asked[0][1] == ["one", "two"]


def test_a_list_that_is_not_there_is_one_line(habeas, tmp_path):
    _, code, out, err = habeas(tmp_path, "--list", tmp_path / "none.txt")
    assert (code, out) == (2, "")
    assert err == f"habeas: {tmp_path}/none.txt: cannot be read as a list of reports\n"
