from sqlalchemy import Text

from habeas.store import schema


def test_every_table_has_a_primary_key():
    assert all(table.primary_key.columns for table in schema.metadata.tables.values())


def test_every_key_to_another_table_is_indexed_or_leads_its_own():
    slow = []
    for table in schema.metadata.tables.values():
        firsts = {next(iter(index.columns)).name for index in table.indexes} | {next(iter(table.primary_key)).name}
        firsts |= {column.name for column in table.columns if column.unique}
        slow += [f"{table.name}.{key.parent.name}" for key in table.foreign_keys if key.parent.name not in firsts]
    assert slow == ["link.decision"]  # asked for by no one: decisions are never deleted


def test_what_people_decided_is_deleted_with_nothing():
    kept = {"report", "decision", "claim", "link"}
    for name in kept:
        assert not [key for key in schema.metadata.tables[name].foreign_keys if key.ondelete]


def test_days_and_times_are_text():
    days = [c for table in schema.metadata.tables.values() for c in table.columns if c.name.endswith("_day")]
    assert days
    assert all(isinstance(column.type, Text) for column in days)
