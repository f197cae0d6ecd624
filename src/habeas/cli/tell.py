"""`habeas tell`: a person makes a claim of words of a report that the machine did not read so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.database import Because, By, database, decider
from habeas.cli.screen import output
from habeas.errors import BadOption

if TYPE_CHECKING:
    from habeas.records.told import Told


def tell(
    context: typer.Context,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="Its id, or how it begins.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The exact words of the report that tell it.")],
    *,
    kind: Annotated[str, typer.Option(metavar="KIND", help="What they tell: arrest, charge, sentence, release ...")],
    person: Annotated[str | None, typer.Option(metavar="NAME|ID", help="Of whom.")] = None,
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="SLOT=WORDS", help="What they state with it, as in --set 'date=August 2023'."),
    ] = None,
    nth: Annotated[int, typer.Option(metavar="N", min=1, help="Which, where the words stand there several times.")] = 1,
    because: Because = None,
    by: By = None,
) -> None:
    """Make a claim of words of a report; it stands like one that was accepted."""
    from habeas.cli.show.changes import show_changes
    from habeas.cli.show.decisions import show_decision

    told = _told(kind, person, values or [])
    with database(context) as store:
        text = store.report(report).article.text
        start = _find(text, words, nth)
        made = store.tell(report, start, start + len(words), told, by=decider(by), why=because)
        output().print(show_decision(made), soft_wrap=True)
        show_changes(store.refresh(), output())


def _find(text: str, words: str, nth: int) -> int:
    """Give where words stand the n-th time. Raises BadOption where they do not."""
    at = -1
    for _ in range(nth):
        at = text.find(words, at + 1) if words else -1
        if at < 0:
            raise BadOption("words", f"'{words[:80]}' do not stand there {'' if nth == 1 else f'{nth} times'}".rstrip())
    return at


def _told(kind: str, person: str | None, pairs: list[str]) -> Told:
    """Read `slot=words` pairs; raises BadOption for a slot that cannot be told."""
    from dataclasses import fields

    from habeas.records.told import Told

    slots = [field.name for field in fields(Told) if field.name not in {"kind", "person"}]
    given = dict(pair.partition("=")[::2] for pair in pairs)
    if not all("=" in pair for pair in pairs) or not given.keys() <= set(slots):
        raise BadOption("--set", f"write SLOT=WORDS; the slots are {', '.join(slots)}")
    return Told(kind, person, **given)  # type: ignore[arg-type]  # - kind and assertion are checked by the store
