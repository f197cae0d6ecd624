"""Formats: every form in which dossiers leave Habeas, in one table, and the verb that writes them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from habeas.errors import BadOption
from habeas.export import csv_rows, html_page, ics, json_lines, markdown
from habeas.export.ftm import stream
from habeas.export.json_ld import document
from habeas.export.labels import file_name
from habeas.export.options import Options
from habeas.export.outlet import folder, is_there, whole_file
from habeas.records.dossier import Dossier

Write = Callable[[Iterable[Dossier], BinaryIO, Options], None]
STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: its name and the end of its files, what it is, and what writes it.

    `each` tells whether a person has a file of their own; otherwise one file holds everybody, written as they come.
    """

    name: str
    suffix: str
    what: str
    media_type: str
    write: Write
    each: bool = False


_ALL = (
    Format("csv", ".csv", "one row an event, for spreadsheets", "text/csv; charset=utf-8", csv_rows.write),
    Format("jsonl", ".jsonl", "one dossier a line, all of it", "application/jsonl", json_lines.write),
    Format("ftm", ".ftm.json", "FollowTheMoney entities, one a line", "application/json+ftm", stream.write),
    Format("jsonld", ".jsonld", "schema.org, Web Annotation, PROV-O", "application/ld+json", document.write),
    Format("ics", ".ics", "court dates and ends of sentences", "text/calendar; charset=utf-8", ics.write),
    Format("md", ".md", "a dossier with footnotes", "text/markdown; charset=utf-8", markdown.write, each=True),
    Format("html", ".html", "a dossier to print", "text/html; charset=utf-8", html_page.write, each=True),
)
FORMATS: dict[str, Format] = {one.name: one for one in _ALL}


def export(
    dossiers: Iterable[Dossier], format: str, out: str | Path, options: Options, *, stdout: BinaryIO | None = None
) -> tuple[Path, ...]:
    """Write dossiers in a format to a file, a folder or (`-`) standard output; give the files that were written.

    A format with a file for each person takes a folder (made where it is missing), or the name of a file when there is
    one person alone. Every file is whole or not there. Raises BadOption for a format or place that cannot be used.
    """
    chosen = find(format)
    if str(out) == STDOUT:
        chosen.write(_only(dossiers, "-") if chosen.each else dossiers, stdout or sys.stdout.buffer, options)
        return ()
    path = Path(out)
    is_folder = is_there(path) and path.is_dir()
    if chosen.each and (is_folder or not path.suffix):
        return tuple(_write_each(dossiers, chosen, folder(path), options))
    if is_folder:
        raise BadOption(str(path), f"is a folder; give the name of a file, such as {path / ('cases' + chosen.suffix)}")
    with whole_file(path) as file:
        chosen.write(_only(dossiers, str(path)) if chosen.each else dossiers, file, options)
    return (path,)


def find(name: str) -> Format:
    """Give a format by name; raises BadOption with the names there are."""
    if name not in FORMATS:
        raise BadOption(name, f"is no format of export; there are {', '.join(FORMATS)}")
    return FORMATS[name]


def _write_each(dossiers: Iterable[Dossier], format: Format, into: Path, options: Options) -> Iterator[Path]:
    for dossier in dossiers:
        path = into / file_name(dossier.person, format.suffix)
        with whole_file(path) as file:
            format.write((dossier,), file, options)
        yield path


def _only(dossiers: Iterable[Dossier], out: str) -> tuple[Dossier, ...]:
    """Give the one dossier there is; raises BadOption for none or several."""
    first = tuple(islice(dossiers, 2))
    if len(first) != 1:
        found = "nobody" if not first else "several people"
        raise BadOption(out, f"takes the dossier of one person, and there is {found}; give a folder for one file each")
    return first
