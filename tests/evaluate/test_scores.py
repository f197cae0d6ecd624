import json
from dataclasses import replace
from pathlib import Path

import pytest

from habeas.errors import SourceMissing
from habeas.evaluate import gold
from habeas.evaluate.oracle import docket
from habeas.evaluate.scores import MEASURES, Tally, changes, evaluate, score
from habeas.records.article import Article
from habeas.records.docket import Docket
from habeas.records.quote import Quote

OURS = Path(__file__).parents[2] / "evaluation" / "gold"
TEXT = {
    "id": "r1",
    "sentences": [
        {"s": 0, "text": "Judge Rein Tamm jailed Aino Lepp for two years in Narva; her trial began in May 2031."}
    ],
}
GOLD = {
    "id": "r1",
    "relevant": True,
    "people": [
        {"id": "p1", "name": "Aino Lepp", "forms": ["Aino Lepp"], "role": "subject"},
        {"id": "p2", "name": "Rein Tamm", "forms": ["Rein Tamm"], "role": "authority"},
    ],
    "events": [
        {"s": 0, "trigger": "jailed", "kind": "sentence", "modality": "actual", "person": ["p1=Aino Lepp"],
         "term": ["two years"], "iso": "P2Y", "place": ["Narva"], "by": ["Judge"]},
        {"s": 0, "trigger": "trial", "kind": "trial", "modality": "actual", "person": ["p1=her"],
         "date": ["May 2031"], "edtf": "2031-05"},
    ],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in (("texts", TEXT), ("gold", GOLD)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "r1.json").write_text(json.dumps(content), encoding="utf-8")
    return tmp_path / "gold"


def oracle(folder: Path) -> Docket:
    return docket(gold.read(folder, "r1"))


def test_gold_against_itself_is_perfect(folder: Path) -> None:
    read = oracle(folder)
    scores = evaluate(folder, None, lambda _: read)
    assert {scores.tally(measure).f1 for measure in MEASURES} == {100.0}
    assert (scores.details(), scores.wrong_accusations, scores.bad_quotes) == ((), (), ())
    assert scores.digest == gold.digest(folder, ["r1"])


def test_our_own_gold_against_itself_is_perfect() -> None:
    reports = [gold.read(OURS, id) for id in gold.names(OURS)]
    perfect = {report.article: docket(report) for report in reports}
    scores = evaluate(OURS, None, perfect.__getitem__)
    assert {scores.tally(measure).f1 for measure in MEASURES} == {100.0}
    assert scores.details() == ()


def test_nothing_read_is_all_missed(folder: Path) -> None:
    scores = evaluate(folder, ["r1"], lambda article: Docket(article, (), ()))
    assert scores.tally("event") == Tally(0, 0, 2)
    assert scores.tally("people") == Tally(0, 0, 2)
    assert (scores.tally("term").precision, scores.tally("term").recall, scores.tally("term").f1) == (0.0, 0.0, 0.0)
    assert len(scores.details()) == 6


def test_one_wrong_kind_and_a_judge_accused(folder: Path) -> None:
    read = oracle(folder)
    jailed, trial = read.claims
    wrong = replace(read, claims=(replace(jailed, kind="convict"), trial, replace(trial, person="p2")))
    scores = evaluate(folder, None, lambda _: wrong)
    assert scores.tally("event") == Tally(1, 3, 2)
    assert scores.tally("date") == Tally(1, 2, 1)
    assert scores.tally("term") == Tally(0, 1, 1)
    assert scores.wrong_accusations == ("r1: Rein Tamm: trial",)
    assert "r1: + event p2 trial real" in scores.details()
    assert "r1: - term p1 sentence P2Y" in scores.details()
    assert "r1: ! wrong accusation of Rein Tamm: trial" in scores.details()


def test_a_bad_quote_is_counted_and_shown(folder: Path) -> None:
    read = oracle(folder)
    bad = replace(read.claims[0], quote=Quote(read.article.report.id, 0, 3, "jailed"))
    scores = evaluate(folder, None, lambda _: replace(read, claims=(bad, read.claims[1])))
    assert scores.bad_quotes == ("r1: 0-3: jailed",)
    assert "r1: ! bad quote 0-3: jailed" in scores.details()


def test_a_wrong_role_lowers_role_accuracy_only(folder: Path) -> None:
    read = oracle(folder)
    people = (read.people[0], replace(read.people[1], role="victim"))
    result = score(gold.read(folder, "r1"), replace(read, people=people))
    assert result.roles == Tally(1, 2, 2)
    assert result.people == Tally(2, 2, 2)


def test_the_table_has_a_row_a_measure_and_error_bars_on_request(folder: Path) -> None:
    read = oracle(folder)
    scores = evaluate(folder, None, lambda _: read)
    plain, barred = scores.table(), scores.table(resamples=20)
    assert [row[0] for row in plain] == [
        "measure", "event", "term", "date", "offence", "authority", "place",
        "people", "role accuracy", "wrong accusations", "bad quotes",
    ]  # fmt: skip
    assert len({len(row) for row in plain}) == len({len(row) for row in barred}) == 1
    assert barred[1][-1] == "100.0 to 100.0"
    assert plain[-2] == ("wrong accusations", "", "", "0", "", "", "")


def test_error_bars_hold_the_figure_and_repeat() -> None:
    class Half:
        def __init__(self) -> None:
            self.turn = 0

        def __call__(self, article: Article) -> Docket:
            self.turn += 1
            read = docket(next(report for report in reports if report.article == article))
            return read if self.turn % 2 else replace(read, claims=())

    reports = [gold.read(OURS, id) for id in gold.names(OURS)]
    scores = evaluate(OURS, None, Half())
    low, high = scores.error_bar("event", 200)
    assert low < scores.tally("event").f1 < high
    assert (low, high) == scores.error_bar("event", 200)


def test_changes_name_what_was_gained_and_lost(folder: Path) -> None:
    read = oracle(folder)
    jailed, trial = read.claims
    before = evaluate(folder, None, lambda _: replace(read, claims=(jailed,)))
    after = evaluate(folder, None, lambda _: replace(read, claims=(trial, replace(jailed, kind="hold"))))
    lines = changes(before, after)
    assert "r1: gained event p1 trial real" in lines
    assert "r1: lost event p1 sentence real" in lines
    assert "r1: newly wrong event p1 hold real" in lines
    assert "r1: no longer wrong event p1 hold real" in changes(after, before)
    assert changes(after, replace(after, reports=())) == ()


def test_precision_of_nothing() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (100.0, 100.0, 100.0)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        evaluate(tmp_path, None, lambda article: Docket(article, (), ()))
