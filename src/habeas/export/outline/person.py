"""Who a dossier is about, in short, and the people around the case with the part they have in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from habeas.export.labels import label, label_of, names
from habeas.export.outline.citations import Citations
from habeas.export.outline.parts import Line, Phrase, Row, Section
from habeas.export.show.dates import show_edtf
from habeas.export.show.states import ROLES, TIES
from habeas.export.words import quoted, sentence, words
from habeas.records.dossier import Dossier
from habeas.records.person import Nationality, Person, Position
from habeas.records.quote import Cited


def identity(dossier: Dossier, citations: Citations) -> Iterator[Row]:
    """Give what the reports say of who the person is."""
    person = dossier.person
    forms = names(person)
    if forms:
        yield Row("Also named", ((Phrase("; ".join(forms)),),))
    if person.role != "subject":
        yield Row("In the reports", (_role(person, citations),))
    for title, lines in (
        ("Nationality", _countries(person, citations)),
        ("Positions", _positions(person, citations)),
        ("Ties", _ties(dossier, person, citations)),
    ):
        if lines:
            yield Row(title, lines)


def around(dossier: Dossier, citations: Citations) -> Section:
    """List the others, each with the part they have; who is not involved is said not to be."""
    rows = []
    for person in dossier.people:
        posts = replace(person, positions=tuple(one for one in person.positions if not _tells_role(one, person)))
        about = (*_positions(posts, citations), *_ties(dossier, person, citations))
        rows.append(Row(label(person), (_role(person, citations), *about)))
    intro = "Named in the same reports. Standing here says nothing against anybody."
    return Section("people", "People around the case", "table", tuple(rows), intro)


def _tells_role(position: Position, person: Person) -> bool:
    """Tell whether a position only repeats the role: a lawyer who is a lawyer."""
    return not position.organisation and words(position.title).casefold() == ROLES[person.role]


def _role(person: Person, citations: Citations) -> Line:
    worded = Phrase(sentence(ROLES[person.role]), tone="strong" if person.role == "not-implicated" else "plain")
    if person.role_quote:
        return (worded, Phrase(f": {quoted(person.role_quote.exact)}", citations.cite(person.role_quote)))
    return (worded, Phrase("", citations.cite(*person.quotes[:1])))


def _countries(person: Person, citations: Citations) -> tuple[Line, ...]:
    given = [("", cited) for cited in person.nationality] + [("originally ", cited) for cited in person.origin]
    return tuple((Phrase(sentence(before + _country(cited)), citations.cite(cited.quote)),) for before, cited in given)


def _country(cited: Cited[Nationality]) -> str:
    shown, code = words(cited.value.words), cited.value.country
    return f"{shown} ({words(code)})" if code and code != shown else shown


def _positions(person: Person, citations: Citations) -> tuple[Line, ...]:
    same: dict[str, list[Position]] = {}
    for position in person.positions:
        same.setdefault(_position(position).casefold(), []).append(position)
    return tuple(
        (Phrase(sentence(_position(each[0])), citations.cite(*(one.quote for one in each))),) for each in same.values()
    )


def _position(position: Position) -> str:
    post = ", ".join(words(part) for part in (position.title, position.organisation) if part)
    since, until = (show_edtf(day) if day else "" for day in (position.since, position.until))
    if since and until:
        return f"{post}, {since} to {until}"
    if since or until:
        return f"{post}, {'since' if since else 'until'} {since or until}"
    return post + {"now": "", "past": ", formerly", "future": ", to come"}[position.when]


def _ties(dossier: Dossier, person: Person, citations: Citations) -> tuple[Line, ...]:
    return tuple(
        (
            Phrase(
                f"{sentence(TIES[tie.kind])} {label_of(dossier, tie.to)} ({quoted(tie.words)})",
                citations.cite(tie.quote),
            ),
        )
        for tie in person.ties
    )
