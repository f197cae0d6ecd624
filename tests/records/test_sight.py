"""Sight: what is seen by default is what is published."""

from dataclasses import fields

from habeas.records.sight import EVERYTHING, EXPORT, PUBLISHED, Sight


def test_nothing_more_than_the_published_record_is_seen_by_default():
    assert Sight() == PUBLISHED
    assert not any(getattr(PUBLISHED, field.name) for field in fields(Sight))
    assert all(getattr(EVERYTHING, field.name) for field in fields(Sight))


def test_an_export_neither_names_nor_unseals():
    assert (EXPORT.names, EXPORT.sealed) == (False, False)
    assert EVERYTHING.leaving == EXPORT
