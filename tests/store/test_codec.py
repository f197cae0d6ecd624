import datetime as dt
import zlib

import pytest

from habeas.errors import StoreDamaged
from habeas.records.article import Removed, Sentence
from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.person import Person
from habeas.store import codec


def test_records_come_back_equal(docket):
    records = [*docket.people, *docket.claims, *docket.cases]
    assert {type(record) for record in records} == {Person, Claim, Case}
    assert [codec.decode(codec.encode(record), type(record)) for record in records] == records


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": 1}', "null", '{"id":"p1"}', "\ud800"])
def test_what_is_no_record_is_damage(text):
    with pytest.raises(StoreDamaged):
        codec.decode(text, Person)


def test_a_snapshot_comes_back_to_the_byte():
    snapshot = bytes(range(256)) * 100
    packed = codec.pack(snapshot)
    assert codec.unpack(packed, len(snapshot)) == snapshot
    assert len(packed) < len(snapshot) / 10


@pytest.mark.parametrize("size", [0, 5, 7])
def test_a_snapshot_of_another_size_is_damage(size):
    with pytest.raises(StoreDamaged):
        codec.unpack(codec.pack(b"Freed."), size)


def test_a_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(codec, "LARGEST", 1000)
    with pytest.raises(StoreDamaged):
        codec.unpack(zlib.compress(b"a" * 10_000_000), 10_000_000)


def test_bytes_that_are_not_compressed_are_damage():
    with pytest.raises(StoreDamaged):
        codec.unpack(b"Freed.", 6)


def test_sentences_and_what_was_removed_come_back():
    sentences, removed = (Sentence(0, 6), Sentence(7, 20)), (Removed("Advertisement", "advertisement", 3),)
    assert codec.unpack_sentences(codec.pack_sentences(sentences)) == sentences
    assert codec.unpack_removed(codec.encode(removed)) == removed


def test_times_are_in_utc_and_sort_as_text():
    east = dt.timezone(dt.timedelta(hours=3))
    times = [dt.datetime(2026, 1, 2, 1, tzinfo=east), dt.datetime(2026, 1, 1, 23, 0, 0, 1, tzinfo=dt.UTC)]
    written = [codec.moment(one) for one in times]
    assert written == sorted(written)
    assert [codec.unpack_moment(one) for one in written] == times
