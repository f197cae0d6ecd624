"""Reports in the store: the text as it was cleaned, where it came from, and the raw bytes it was made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Row, delete, insert, select

from habeas.clean import copies
from habeas.errors import StoreDamaged
from habeas.normalise import edtf
from habeas.records.article import Article
from habeas.records.report import Report
from habeas.store import codec, schema

Values = dict[str, object]
"""The columns of one row."""


def keep(connection: Connection, article: Article, *, reader: str, at: str) -> None:
    """Write a new report with its snapshot; `at` is the time of adding."""
    report = article.report
    connection.execute(insert(schema.report), [{"id": report.id, "added": at, **columns(article, reader=reader)}])
    _keep_snapshot(connection, report)


def columns(article: Article, *, reader: str) -> Values:
    """Give the columns of a report that reading it again may change."""
    report = article.report
    first, last = (edtf.bounds(report.published) if report.published else None) or (None, None)
    return {
        "source": _storable(report.source),
        "url": _storable(report.url),
        "publisher": _storable(report.publisher),
        "title": _storable(report.title),
        "byline": _storable(report.byline),
        "section": _storable(report.section),
        "published": report.published,
        "first_day": first.isoformat() if first else None,
        "last_day": last.isoformat() if last else None,
        "published_basis": report.published_basis,
        "retrieved": codec.moment(report.retrieved) if report.retrieved else None,
        "language": report.language,
        "media_type": report.media_type,
        "encoding": report.encoding,
        "text": article.text,
        "sentences": codec.pack_sentences(article.sentences),
        "removed": codec.encode(article.removed),
        "signature": copies.of(article),
        "reader": reader,
    }


def _storable(text: str | None) -> str | None:
    """Write what no database takes (the bytes of a file name that is no text, NUL) as escapes."""
    return text and text.encode(errors="backslashreplace").decode().replace("\x00", "\\x00")


def articles(connection: Connection, ids: Iterable[str]) -> tuple[Article, ...]:
    """Give back the articles of reports, in the order of adding, without their raw bytes (`snapshot` is empty).

    Raises StoreDamaged for one that is not there: something rests on it.
    """
    asked = set(ids)
    wanted = select(schema.report).where(schema.report.c.id.in_(asked)).order_by(schema.report.c.number)
    found = tuple(article(row) for row in connection.execute(wanted))
    if len(found) < len(asked):
        lost = min(asked.difference(one.report.id for one in found))
        raise StoreDamaged(lost, "is not in the database, though something rests on it; see `habeas doctor`")
    return found


def signatures(connection: Connection, ids: Iterable[str]) -> Mapping[str, bytes]:
    """Give the signatures of the texts of reports (`clean.copies`), by id. Raises StoreDamaged for what is none."""
    wanted = select(schema.report.c.id, schema.report.c.signature).where(schema.report.c.id.in_(list(ids)))
    return {row.id: _bytes(row.signature) for row in connection.execute(wanted)}


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    raise StoreDamaged("a signature", "cannot be read; see `habeas doctor`")


def article(row: Row[tuple[object, ...]], snapshot: bytes = b"") -> Article:
    """Make the article of a row of `report`. Raises StoreDamaged for what cannot be one."""
    report = Report(
        row.id,
        row.source,
        snapshot,
        media_type=row.media_type,
        encoding=row.encoding,
        retrieved=codec.unpack_moment(row.retrieved) if row.retrieved else None,
        url=row.url,
        publisher=row.publisher,
        title=row.title,
        byline=row.byline,
        section=row.section,
        published=row.published,
        published_basis=row.published_basis,
        language=row.language,
    )
    sentences, removed = codec.unpack_sentences(row.sentences), codec.unpack_removed(row.removed)
    return codec.checked(Article(codec.checked(report), row.text, sentences, removed))


def mend(connection: Connection, report: Report) -> None:
    """Put back the raw bytes of a report that is there, where they are missing or were altered."""
    if Report.identify(report.snapshot) == report.id and not sound(connection, report.id):
        connection.execute(delete(schema.snapshot).where(schema.snapshot.c.id == report.id))
        _keep_snapshot(connection, report)


def sound(connection: Connection, id: str) -> bool:
    """Tell whether the raw bytes of a report are there and come to its id."""
    try:
        kept = snapshot(connection, id)
    except StoreDamaged:
        return False
    return kept is not None and Report.identify(kept) == id


def _keep_snapshot(connection: Connection, report: Report) -> None:
    row = {"id": report.id, "size": len(report.snapshot), "data": codec.pack(report.snapshot)}
    connection.execute(insert(schema.snapshot), [row])


def snapshot(connection: Connection, id: str) -> bytes | None:
    """Give back the raw bytes of a report, None where they are missing. Raises StoreDamaged for altered ones."""
    wanted = select(schema.snapshot.c.size, schema.snapshot.c.data).where(schema.snapshot.c.id == id)
    row = connection.execute(wanted).first()
    return codec.unpack(row.data, row.size) if row else None
