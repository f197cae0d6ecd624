from pathlib import Path
from types import ModuleType

import pytest

from habeas.errors import BadOption, SourceMalformed, SourceMissing
from habeas.evaluate import floors, gold
from habeas.evaluate.oracle import docket
from habeas.evaluate.scores import MEASURES, Scores, evaluate
from habeas.records.article import Article
from habeas.records.docket import Docket

OURS = Path(__file__).parents[2] / "evaluation"
FEW = ["trap-en-swap", "trap-ru-prenia"]


def perfect(article: Article) -> Docket:
    return docket(gold.read(OURS / "gold", article.report.source))


def blind(article: Article) -> Docket:
    return Docket(article, (), ())


@pytest.fixture
def good() -> Scores:
    return evaluate(OURS / "gold", FEW, perfect)


@pytest.fixture
def bad() -> Scores:
    return evaluate(OURS / "gold", FEW, blind)


@pytest.fixture
def gate() -> ModuleType:
    module = ModuleType("gate")
    path = OURS / "gate.py"
    module.__file__ = str(path)
    exec(compile(path.read_text(encoding="utf-8"), path, "exec"), module.__dict__)  # noqa: S102  # our own script
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("gold", "texts"):
        (tmp_path / part).mkdir()
        for id in FEW:
            (tmp_path / part / f"{id}.json").write_bytes((OURS / part / f"{id}.json").read_bytes())
    return tmp_path


def test_what_was_measured_holds(good: Scores) -> None:
    assert floors.check(good, floors.measured(good)) == ()


def test_a_lower_score_breaks_its_floor(good: Scores, bad: Scores) -> None:
    problems = floors.check(bad, floors.measured(good))
    assert "event: 0.000 is under the floor of 100.000" in problems
    assert len(problems) == len(MEASURES) - 1  # nobody was given a role, so no role is wrong


def test_more_faults_break_their_ceiling(good: Scores) -> None:
    strict = floors.Floors(good.digest, (), (("wrong accusations", -1), ("bad quotes", 0)))
    assert floors.check(good, strict) == ("wrong accusations: 0 is over the ceiling of -1",)


def test_other_data_is_said(good: Scores) -> None:
    assert "not the data" in floors.check(good, floors.Floors("other", (), ()))[0]


def test_floors_rise_and_do_not_fall_unless_allowed(good: Scores, bad: Scores) -> None:
    low, high = floors.measured(bad), floors.measured(good)
    assert floors.update(good, None) == floors.update(good, low) == high
    with pytest.raises(BadOption, match="would lower a floor"):
        floors.update(bad, high)
    with pytest.raises(BadOption, match="would lower a floor"):
        floors.update(bad, floors.Floors("other data", high.floors, high.ceilings))
    assert floors.update(bad, high, allow_regression=True) == low


def test_a_floors_file_comes_back_as_written(good: Scores, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.write(floors.measured(good), path)
    assert floors.read(path) == floors.measured(good)


def test_a_floors_file_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    with pytest.raises(SourceMissing, match="make it with --update"):
        floors.read(path)
    path.write_text('{"digest": ""}', encoding="utf-8")
    with pytest.raises(SourceMalformed, match="is not a floors file"):
        floors.read(path)


def test_our_floors_are_of_our_gold() -> None:
    pinned = floors.read(OURS / "floors.json")
    assert pinned.digest == gold.digest(OURS / "gold", gold.names(OURS / "gold"))
    assert [name for name, _ in pinned.floors] == list(MEASURES)


def test_the_gate_opens_closes_and_is_updated(
    gate: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate.main([], read=perfect, folder=folder) == 2
    assert "make it with --update" in capsys.readouterr().err
    assert gate.main(["--update"], read=perfect, folder=folder) == 0
    assert gate.main([], read=perfect, folder=folder) == 0
    assert "all floors hold" in capsys.readouterr().out
    assert gate.main(["--details"], read=blind, folder=folder) == 1
    assert "trap-en-swap: - event p1 sentence real" in capsys.readouterr().out
    assert gate.main(["--update"], read=blind, folder=folder) == 2
    assert gate.main(["--update", "--allow-regression"], read=blind, folder=folder) == 0
    assert gate.main([], read=perfect, folder=folder) == 0
