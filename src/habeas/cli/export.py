"""`habeas export`: the record in the forms that other programs and people read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from habeas.cli import filter_options as to
from habeas.cli.database import database
from habeas.cli.screen import messages
from habeas.errors import BadOption
from habeas.export.words import words

if TYPE_CHECKING:
    from habeas.records.dossier import Dossier
    from habeas.store.listing.filters import Filters
    from habeas.store.store import Store


class Form(StrEnum):
    """The forms of export (`habeas.export.formats`)."""

    csv = "csv"
    jsonl = "jsonl"
    ftm = "ftm"
    jsonld = "jsonld"
    ics = "ics"
    md = "md"
    html = "html"


def export(
    context: typer.Context,
    out: Annotated[
        str, typer.Argument(metavar="OUT", help="A file, a folder (md, html: a file for each person), or -.")
    ],
    format: Annotated[
        Form, typer.Option(help="csv, jsonl, ftm (FollowTheMoney), jsonld, ics (calendar), md, html (to print).")
    ],
    *,
    who: Annotated[
        list[str] | None, typer.Option("--case", metavar="NAME|ID", help="Only this person; may be given again.")
    ] = None,
    status: to.Status = None,
    stage: to.Stage = None,
    country: to.Country = None,
    offence: to.Offence = None,
    since: to.Since = None,
    until: to.Until = None,
    source: to.Source = None,
    texts: Annotated[bool, typer.Option("--texts", help="With the whole text of the reports, where it fits.")] = False,
    bom: Annotated[bool, typer.Option("--bom", help="csv: with the mark that old spreadsheet programs need.")] = False,
) -> None:
    """Write cases to a file or folder, in a form that other programs read."""
    from habeas.export.formats import export as write
    from habeas.export.options import Options
    from habeas.store.listing.filter_words import parse

    filters = parse(
        status=status, stage=stage, country=country, offence=offence, since=since, until=until, source=source
    )
    with database(context) as store:
        dossiers = _dossiers(store, who or [], filters)
        written = write(dossiers, format.value, out, Options(datetime.now(UTC), texts=texts, bom=bom))
    for path in written:
        messages().print(Text(words(str(path))), soft_wrap=True)


def _dossiers(store: Store, names: list[str], filters: Filters) -> Iterator[Dossier]:
    """Give the dossiers asked for by name, else all that meet the filters; withheld names stay here."""
    if not names:
        return store.dossiers(filters)
    return (_dossier(store, name) for name in names)


def _dossier(store: Store, name: str) -> Dossier:
    """Give the dossier of one person; who owns the database may ask by a name that the export then leaves out."""
    from habeas.records.sight import EXPORT
    from habeas.store.listing.whom import one

    found = store.find(name)
    id = one(name, found)
    if found[0].sealed:
        raise BadOption(name, "is sealed: no export holds it; take the seal back first (`habeas undo`)")
    return store.dossier(id, sight=EXPORT)
