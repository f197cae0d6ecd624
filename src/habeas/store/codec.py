"""Codec: records as the JSON and bytes that the tables keep, and back.

What comes back is checked against the type of the record and bounded in size: a database may be altered by anybody
who can write to its file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, date, datetime
from itertools import starmap
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from habeas.errors import StoreDamaged
from habeas.records.article import Removed, Sentence

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
D = TypeVar("D", bound="DataclassInstance")
LARGEST = 256 * 1024 * 1024
"""Bytes beyond which no snapshot is unpacked, whatever the table says of its size."""
LEVEL = 6
_ENCODER = msgspec.json.Encoder()


_DECODERS: dict[object, msgspec.json.Decoder[Any]] = {}
"""One a type: to make one takes a hundred times as long as to use it."""
_NAMES: dict[type, tuple[str, ...]] = {}
"""The fields of each type that was checked."""


def encode(record: object) -> str:
    """Give a record as one line of JSON.

    >>> encode(Sentence(0, 6))
    '{"start":0,"end":6}'
    """
    return _ENCODER.encode(record).decode()


def decode(text: str, type: type[T]) -> T:
    """Give back a record of a type. Raises StoreDamaged for JSON that is none."""
    decoder: msgspec.json.Decoder[T] | None = _DECODERS.get(type)
    if decoder is None:
        decoder = _DECODERS[type] = msgspec.json.Decoder(type)
    try:
        return decoder.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, TypeError, RecursionError) as error:
        raise StoreDamaged(f"a {getattr(type, '__name__', 'record')}", f"cannot be read ({error})") from error


def checked(record: D) -> D:
    """Give a record that was made of columns, where each holds what it should; SQLite keeps anything in any column.

    Records within it are taken as they are. Raises StoreDamaged.

    >>> checked(Sentence(0, 6))
    Sentence(start=0, end=6)
    """
    names = _NAMES.get(type(record))
    if names is None:
        names = _NAMES[type(record)] = tuple(field.name for field in fields(record))
    try:
        return msgspec.convert({name: getattr(record, name) for name in names}, type(record))
    except msgspec.ValidationError as error:
        raise StoreDamaged(f"a {type(record).__name__}", f"cannot be read ({error})") from error


def pack(snapshot: bytes) -> bytes:
    """Compress the raw bytes of a report."""
    return zlib.compress(snapshot, LEVEL)


def unpack(data: bytes, size: int) -> bytes:
    """Give back the raw bytes of a report. Raises StoreDamaged for what does not come to `size` bytes.

    >>> unpack(pack(b"Freed."), 6)
    b'Freed.'
    """
    stream = zlib.decompressobj()
    try:
        snapshot = stream.decompress(data, min(size, LARGEST) + 1)
    except (zlib.error, TypeError) as error:
        raise StoreDamaged("a snapshot", f"cannot be unpacked ({error})") from error
    if len(snapshot) != size:
        raise StoreDamaged("a snapshot", f"does not unpack to {size} bytes")
    return snapshot


def pack_sentences(sentences: Iterable[Sentence]) -> str:
    """Give sentences as `[[start, end], ...]`.

    >>> pack_sentences([Sentence(0, 6)])
    '[[0,6]]'
    """
    return encode([(one.start, one.end) for one in sentences])


def unpack_sentences(text: str) -> tuple[Sentence, ...]:
    """Give back the sentences of an article."""
    return tuple(starmap(Sentence, decode(text, list[tuple[int, int]])))


def unpack_removed(text: str) -> tuple[Removed, ...]:
    """Give back the page furniture that was taken away."""
    return decode(text, tuple[Removed, ...])


def moment(value: datetime) -> str:
    """Write a time in UTC with microseconds, so that text sorts as time.

    >>> moment(datetime(2026, 1, 2, 3, 4, tzinfo=UTC))
    '2026-01-02T03:04:00.000000Z'
    """
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def unpack_moment(text: str) -> datetime:
    """Give back a time. Raises StoreDamaged for text that is none."""
    try:
        return datetime.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise StoreDamaged("a time", "cannot be read") from error


def unpack_day(text: str) -> date:
    """Give back a day. Raises StoreDamaged for text that is none."""
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise StoreDamaged("a day", "cannot be read") from error
