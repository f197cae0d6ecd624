"""People for readers: what they are, in words that accuse nobody.

Only somebody with a case of their own stands under a charge. Everybody else is listed with the part they have
in the report; who is said not to be involved is shown as such, with the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.text import Text

from habeas.cli.page import Page
from habeas.cli.show.quotes import Quotes
from habeas.export.labels import label
from habeas.export.show.dates import show_edtf
from habeas.export.show.states import ROLES, TIES
from habeas.export.words import listing, quoted, words
from habeas.records.person import Person, Position


def show_label(person: Person) -> str:
    """Call a person by name or description, with the size of a group."""
    return label(person)


def show_position(position: Position) -> str:
    """Write a position with its time; a past one says so.

    >>> from habeas.records.quote import Quote
    >>> show_position(Position("deputy mayor", "Oster", "past", "2012", "2018", Quote("r", 0, 1, "d")))
    'deputy mayor, Oster, 2012 to 2018'
    """
    parts = [words(position.title)]
    if position.organisation:
        parts.append(words(position.organisation))
    if position.since and position.until:
        parts.append(f"{show_edtf(position.since)} to {show_edtf(position.until)}")
    elif position.since or position.until:
        parts.append(
            f"since {show_edtf(position.since)}" if position.since else f"until {show_edtf(position.until or '')}"
        )
    elif position.when != "now":
        parts.append("formerly" if position.when == "past" else "to come")
    return ", ".join(parts)


def show_positions(person: Person, quotes: Quotes) -> Text:
    """List the positions of a person, each with its quote; empty where none is stated."""
    merged: dict[str, list[Position]] = {}
    for position in person.positions:
        merged.setdefault(show_position(position), []).append(position)
    return Text("; ").join(
        Text(shown).append_text(quotes.cite(*(position.quote for position in same))) for shown, same in merged.items()
    )


def show_countries(person: Person, quotes: Quotes) -> Text:
    """Give nationality and origin as worded, with the country where it is sure."""
    parts = [Text(_country(cited.value.words, cited.value.country)).append_text(quotes.cite(cited.quote))
             for cited in person.nationality]  # fmt: skip
    parts += [
        Text(f"originally {_country(cited.value.words, cited.value.country)}").append_text(quotes.cite(cited.quote))
        for cited in person.origin
    ]
    return Text("; ").join(parts)


def show_ties(person: Person, label_of: Callable[[str], str], quotes: Quotes) -> Text:
    """List the ties of a person to others, each with the word that says so."""
    return Text("; ").join(
        Text(f"{TIES[tie.kind]} {label_of(tie.to)} ({quoted(tie.words)})").append_text(quotes.cite(tie.quote))
        for tie in person.ties
    )


def show_others(
    page: Page,
    people: Iterable[Person],
    label_of: Callable[[str], str],
    quotes: Quotes,
    *,
    note_on: Callable[[str], Text],
) -> None:
    """List the people who have no case, with what the reports say they are; `note_on` gives more by person id."""
    shown = list(people)
    if not shown:
        return
    page.heading("Other people")
    width = page.fit(map(show_label, shown), most=24)
    for person in shown:
        page.row(
            show_label(person),
            _describe(person, label_of, quotes, note_on),
            label_width=width,
            style="",
        )


def _describe(person: Person, label_of: Callable[[str], str], quotes: Quotes, note_on: Callable[[str], Text]) -> Text:
    role = Text(ROLES[person.role])
    if person.role_quote:
        role.append(f": {quoted(person.role_quote.exact)}").append_text(quotes.cite(person.role_quote))
    else:
        role.append_text(quotes.cite(*person.quotes[:1]))
    note = note_on(person.id)
    about = (show_positions(person, quotes), show_countries(person, quotes), show_ties(person, label_of, quotes))
    return Text("; ").join(part for part in (role, note, *about) if part.plain)


def _country(stated: str, country: str | None) -> str:
    shown = words(stated)
    return f"{shown} ({country})" if country and country != shown else shown


def show_forms(person: Person) -> str:
    """List the other forms of a name, empty where there is only one."""
    return listing((words(form) for form in person.forms if form != person.label), last="or")
