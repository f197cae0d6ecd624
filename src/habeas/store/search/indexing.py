"""Indexing: reports and persons put where they are found, by whatever database it is.

`index_report` belongs to the transaction that keeps a report, `index_person` to the one that makes a person's record
again; both may be called as often as one likes and write only what is new.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from habeas.records.article import Article
from habeas.records.person import Person
from habeas.store import schema
from habeas.store.search import engine, folding, vocabulary
from habeas.store.search.ddl import search_form
from habeas.store.search.rows import PersonRow, ReportRow, days

WITHHELD = "name withheld"
"""What people are sorted by whose names are withheld: their place in a list would tell how they begin."""
_FORM = 400
"""Letters of a form that it is looked up by; an index of PostgreSQL takes no more than some 2,700 bytes."""
_OF = schema.report.c
_REPORT = select(_OF.number, _OF.first_day, _OF.last_day, _OF.publisher, _OF.url).where(_OF.id == bindparam("report"))
_FORMS = select(search_form.c.form).where(search_form.c.person == bindparam("of"))
_PUBLISHER = text("INSERT INTO search_publisher (form, publisher) VALUES (:form, :publisher) ON CONFLICT DO NOTHING")


def index_report(connection: Connection, article: Article, people: Iterable[Person]) -> None:
    """Put a report that is kept in the index: its text and the names in it."""
    report = connection.execute(_REPORT, {"report": article.report.id}).one()
    words = vocabulary.of_report(article.text, people)
    first, last = days(report.first_day, report.last_day)
    row = ReportRow(report.number, first, last, vocabulary.digest(words), words)
    engine.of(connection).index_report(connection, row)
    if report.publisher:
        forms = {folding.folded(report.publisher)[:_FORM], folding.folded(host(report.url))} - {""}
        rows = [{"form": form, "publisher": report.publisher} for form in sorted(forms)]
        connection.execute(_PUBLISHER, rows or [{"form": "", "publisher": report.publisher}])


def index_person(connection: Connection, person: Person, *, withheld: bool = False) -> None:
    """Put a person in the index: every form of the name; names that are `withheld` are all sorted as one."""
    words = vocabulary.of_person(person)
    sort = sort_key(WITHHELD if withheld else person.label)
    row = PersonRow(person.id, sort, vocabulary.digest(words), words)
    engine.of(connection).index_person(connection, row)
    forms = {folding.folded(form)[:_FORM] for form in vocabulary.forms(person)} - {""}
    kept = set(connection.execute(_FORMS, {"of": person.id}).scalars())
    if kept - forms:
        gone = search_form.c.form.in_(sorted(kept - forms))
        connection.execute(delete(search_form).where(search_form.c.person == person.id, gone))
    if forms - kept:
        rows = [{"form": form, "person": person.id} for form in sorted(forms - kept)]
        connection.execute(insert(search_form), rows)


def sort_key(label: str) -> str:
    """Give the letters that a name is sorted by: Latin ones, so that names of all scripts stand in one order.

    >>> sorted(["Яковлева", "Zhang", "Élise", "Ивлев"], key=sort_key)
    ['Élise', 'Ивлев', 'Яковлева', 'Zhang']
    """
    return folding.latin(label)[:_FORM]


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
