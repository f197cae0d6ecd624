from sqlalchemy import func, select

from habeas.people.facts import Facts
from habeas.store import codec, schema
from habeas.store.database.transactions import writing
from habeas.store.people import relinking


def test_taken_out_and_put_back_it_is_as_before(store, told):
    store.add(told("Ada Roe was held.", [("hold", "held")], published="2024-06-01"))
    store.add(told("Ada Roe was freed.", [("release", "freed")], published="2024-06-02"))
    store.refresh()
    with writing(store.engine) as connection:
        held = select(schema.membership.c.mention, schema.membership.c.person).order_by(schema.membership.c.mention)
        before = connection.execute(held).all()
        blocks = connection.execute(select(func.count()).select_from(schema.block)).scalar()
        mentions = [row.mention for row in before]
        touched = relinking.unlink(connection, mentions[:1])
        assert touched == {row.person for row in before}
        assert len(connection.execute(held).all()) == len(before) - 1
        wanted = select(schema.mention.c.facts).where(schema.mention.c.id == mentions[0])
        facts = [codec.decode(connection.execute(wanted).scalar_one(), Facts)]
        assert relinking.relink(connection, facts, touched) >= touched
        assert connection.execute(held).all() == before
        assert connection.execute(select(func.count()).select_from(schema.block)).scalar() == blocks


def test_a_report_without_people_touches_nobody(store):
    with writing(store.engine) as connection:
        assert relinking.unlink(connection, []) == set()
        assert relinking.relink(connection, [], set()) == set()
