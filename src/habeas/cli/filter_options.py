"""The filters that lists, searches and exports share, as options of the command line."""

from __future__ import annotations

from typing import Annotated

import typer

Status = Annotated[
    str | None, typer.Option(metavar="STATE,...", help="Custody: in custody, serving, released ...; held.")
]
Stage = Annotated[str | None, typer.Option(metavar="STAGE,...", help="Stage of a charge: charged, on trial, final ...")]
Country = Annotated[str | None, typer.Option(metavar="COUNTRY", help="Where it happens: a code or a name.")]
Offence = Annotated[str | None, typer.Option(metavar="CRIME", help="An ICCS code or its beginning, or a word.")]
Kind = Annotated[str | None, typer.Option(metavar="EVENT", help="With an event of this kind: arrest, trial ...")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="With an event on or after: 2024, 2024-03.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="With an event on or before.")]
Source = Annotated[str | None, typer.Option(metavar="PUBLISHER", help="Told by a publisher, or by a site.")]
Role = Annotated[str | None, typer.Option(metavar="ROLE", help="The person is a subject, victim, witness ...")]
Conflicts = Annotated[bool, typer.Option("--conflicts", help="Only where reports differ and nobody explained it.")]
Withheld = Annotated[bool, typer.Option("--withheld", help="Only where something is said to be kept secret.")]
Sealed = Annotated[bool, typer.Option("--sealed", help="Only sealed cases, which no other list shows.")]
Review = Annotated[bool, typer.Option("--review", help="Only what waits for a person to decide.")]
