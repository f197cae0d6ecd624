"""Read our own fictional gold reports and fail where a score falls under its floor.

python evaluation/gate.py                              check, exit 1 when a floor is broken or the data changed
python evaluation/gate.py --details                    also every fact missed and invented
python evaluation/gate.py --update                     raise the floors to what is measured now
python evaluation/gate.py --update --allow-regression  let them fall as well; say why in the commit
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from habeas.errors import HabeasError, SourceMissing
from habeas.evaluate import floors
from habeas.evaluate.floors import Floors
from habeas.evaluate.scores import Scores, evaluate
from habeas.records.article import Article
from habeas.records.docket import Docket

HERE = Path(__file__).parent
Read = Callable[[Article], Docket]


def main(arguments: Sequence[str] | None = None, *, read: Read | None = None, folder: Path = HERE) -> int:
    """Run the gate over `folder` (gold/, texts/, floors.json) and give the exit status; `read` is for tests."""
    options = _parser().parse_args(arguments)
    try:
        scores = evaluate(folder / "gold", None, read or _reader())
        _show(scores, details=options.details)
        if options.update:
            return _update(scores, folder / "floors.json", allow_regression=options.allow_regression)
        problems = floors.check(scores, floors.read(folder / "floors.json"))
    except HabeasError as problem:
        print(problem, file=sys.stderr)
        return 2
    print(*(problems or ("all floors hold",)), sep="\n")
    return 1 if problems else 0


def _reader() -> Read:
    """Load the reader, which takes its time, only once the arguments are known to be good."""
    load = import_module("habeas.reader.model").load
    return partial(import_module("habeas.pipeline").read_article, reader=load())


def _update(scores: Scores, path: Path, *, allow_regression: bool) -> int:
    floors.write(floors.update(scores, _before(path), allow_regression=allow_regression), path)
    print(f"floors written to {path}")
    return 0


def _before(path: Path) -> Floors | None:
    try:
        return floors.read(path)
    except SourceMissing:
        return None


def _show(scores: Scores, *, details: bool) -> None:
    for name, *figures in scores.table():
        print(f"{name:18}", *(f"{figure:>7}" for figure in figures))
    print(f"gold data sha256 {scores.digest}")
    for line in (*scores.wrong_accusations, *scores.bad_quotes, *(scores.details() if details else ())):
        print(line)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gate.py", description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--details", action="store_true", help="print every fact missed (-) and invented (+)")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: floors may fall")
    return parser


if __name__ == "__main__":
    sys.exit(main())
