import pytest
from sqlalchemy import update

from habeas.store import codec, schema
from habeas.store.database.transactions import reading, writing
from habeas.store.decide import standing
from habeas.store.people import holding


@pytest.mark.parametrize(
    ("state", "reading_", "stands"),
    [
        ("read", "now", True), ("accepted", "now", True), ("corrected", "now", True), ("rejected", "now", False),
        ("overruled", "now", False), ("read", "withdrawn", False), ("accepted", "withdrawn", True),
        ("corrected", "withdrawn", True), ("rejected", "withdrawn", False), ("read", "lost", False),
        ("accepted", "lost", False),
    ],
)  # fmt: skip
def test_what_stands(store, told, state, reading_, stands):
    docket = told("Ada Roe was held.", [("hold", "held")])
    store.add(docket)
    with writing(store.engine) as connection:
        connection.execute(update(schema.claim).values(state=state, reading=reading_))
    with reading(store.engine) as connection:
        assert len(standing.of_reports(connection, [docket.article.report.id])) == stands


def test_a_corrected_claim_stands_as_corrected(store, told):
    docket = told("Ada Roe was held.", [("hold", "held")])
    other = told("Ada Roe was held.", [("arrest", "held")]).claims[0]
    store.add(docket)
    with writing(store.engine) as connection:
        connection.execute(update(schema.claim).values(state="corrected", corrected=codec.encode(other)))
    with reading(store.engine) as connection:
        (claim,) = standing.of_reports(connection, [docket.article.report.id])
    assert claim == other


def test_claims_come_by_report_and_place_and_the_rejected_apart(store, told):
    first = told("Ada Roe was held. Ada Roe was freed.", [("hold", "held"), ("release", "freed")])
    second = told("Ada Roe was tried.", [("trial", "tried")])
    for docket in (second, first):
        store.add(docket)
    store.decide(first.claims[0].id, "reject", by="ada", why="another Roe")
    with reading(store.engine) as connection:
        mentions = connection.execute(schema.mention.select().with_only_columns(schema.mention.c.id)).scalars().all()
        stand = standing.of_mentions(connection, mentions)
        assert [claim.kind for claim in stand] == ["trial", "release"]
        assert {claim.person for claim in stand} == set(mentions)
        assert [claim.kind for claim in standing.rejected(connection, mentions)] == ["hold"]
        assert len(holding.holders(connection, mentions)) == 1
