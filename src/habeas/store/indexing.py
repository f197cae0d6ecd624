"""Indexing: reports and persons put where they are found, by whatever database it is.

`index_report` belongs to the transaction that keeps a report, `index_person` to the one that makes a person's record
again; both may be called as often as one likes and write only what is new.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from sqlalchemy import Connection, delete, insert, select

from habeas.records.article import Article
from habeas.records.person import Person
from habeas.store import folding, schema, searching, vocabulary
from habeas.store.search_ddl import search_form, search_publisher
from habeas.store.search_rows import PersonRow, ReportRow, days


def index_report(connection: Connection, article: Article, people: Iterable[Person]) -> None:
    """Put a report that is kept in the index: its text and the names in it."""
    kept = schema.report.c
    wanted = select(kept.number, kept.first_day, kept.last_day, kept.publisher, kept.url)
    report = connection.execute(wanted.where(kept.id == article.report.id)).one()
    words = vocabulary.of_report(article.text, people)
    first, last = days(report.first_day, report.last_day)
    row = ReportRow(report.number, first, last, vocabulary.digest(words), words)
    searching.of(connection).index_report(connection, row)
    if report.publisher:
        _publisher(connection, report.publisher, report.url)


def index_person(connection: Connection, person: Person) -> None:
    """Put a person in the index: every form of the name."""
    words = vocabulary.of_person(person)
    row = PersonRow(person.id, sort_key(person.label), vocabulary.digest(words), words)
    searching.of(connection).index_person(connection, row)
    forms = {folding.folded(form)[:_FORM] for form in vocabulary.forms(person)} - {""}
    of = search_form.c.person == person.id
    kept = set(connection.execute(select(search_form.c.form).where(of)).scalars())
    if kept - forms:
        connection.execute(delete(search_form).where(of, search_form.c.form.in_(sorted(kept - forms))))
    if forms - kept:
        rows = [{"form": form, "person": person.id} for form in sorted(forms - kept)]
        connection.execute(insert(search_form), rows)


_FORM = 400
"""Letters of a form that it is looked up by; an index of PostgreSQL takes no more than some 2,700 bytes."""


def sort_key(label: str) -> str:
    """Give the letters that a name is sorted by: Latin ones, so that names of all scripts stand in one order.

    >>> sorted(["Яковлева", "Zhang", "Élise", "Ивлев"], key=sort_key)
    ['Élise', 'Ивлев', 'Яковлева', 'Zhang']
    """
    return folding.latin(label)[:_FORM]


def _publisher(connection: Connection, publisher: str, url: str | None) -> None:
    """Note by what a publisher can be asked for."""
    forms = {folding.folded(publisher)[:_FORM], folding.folded(host(url))} - {""}
    known = search_publisher.c
    kept = connection.execute(select(known.form).where(known.publisher == publisher, known.form.in_(forms))).scalars()
    missing = forms.difference(kept)
    if missing:
        rows = [{"form": form, "publisher": publisher} for form in sorted(missing)]
        connection.execute(insert(search_publisher), rows)


def host(url: str | None) -> str:
    """Give the host of an address without `www`, empty where there is none.

    >>> host("https://www.example.org/a"), host("example.org"), host("http://[")
    ('example.org', 'example.org', '')
    """
    try:
        found = urlsplit(url if url and "://" in url else f"//{url or ''}").hostname or ""
    except ValueError:
        return ""
    return found.removeprefix("www.")
