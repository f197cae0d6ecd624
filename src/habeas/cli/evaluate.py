"""`habeas evaluate`: measure the reading against reports that people read by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from habeas.cli.screen import output
from habeas.errors import SourceMissing
from habeas.export.words import count, words

if TYPE_CHECKING:
    from collections.abc import Iterable


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="Folder of gold reports; their texts stand beside it.")
    ],
    listed: Annotated[
        Path | None, typer.Option("--list", metavar="FILE", help="Measure only the reports named in FILE, one a line.")
    ] = None,
    *,
    details: Annotated[bool, typer.Option("--details", help="Also list every fact missed or invented.")] = False,
) -> None:
    """Score the reading against gold reports."""
    from habeas.evaluate import scores
    from habeas.pipeline import read_article
    from habeas.reader.model import load

    reader = load()
    ids = _ids(listed) if listed else None
    measured = scores.evaluate(gold, ids, lambda article: read_article(article, reader=reader))
    console = output()
    lines = [*(measured.details() if details else ()), *_table(measured.table())]
    lines.append(f"{count(len(measured.reports), 'report')}, gold sha256 {measured.digest}")
    for line in lines:
        console.print(Text(words(line) if line.strip() else ""), soft_wrap=True)


def _ids(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceMissing(str(path), "cannot be read as a list of reports") from error
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _table(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Set rows in columns, the first to the left and the others to the right."""
    cells = list(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
