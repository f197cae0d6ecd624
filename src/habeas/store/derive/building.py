"""Building: the records and cases of some persons, from what is kept of their mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from habeas.cases.build import build
from habeas.cases.nameless import mains, stands_by
from habeas.cases.sources import Sources
from habeas.records.article import Article
from habeas.records.case import Case
from habeas.records.claim import Claim
from habeas.records.decision import Decision
from habeas.records.person import Person
from habeas.records.sight import PUBLISHED
from habeas.store import codec, schema
from habeas.store.decide import explaining, standing
from habeas.store.derive import published
from habeas.store.derive.material import Material
from habeas.store.derive.published import Published
from habeas.store.people import members
from habeas.store.write import reports
from habeas.store.write.mentions import addressed


@dataclass(frozen=True, slots=True)
class Built:
    """A person made again: the united record, the case if there is one, and what they rest on.

    `claims` name the person by id, `articles` are the reports of those claims, `sources` counts the independent ones.
    `published` is there only where what is published differs from the case.
    """

    person: Person
    mentions: tuple[str, ...]
    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    case: Case | None
    sources: int = 0
    published: Published | None = None


def build_all(connection: Connection, persons: Iterable[str]) -> tuple[Built, ...]:
    """Make the records and cases of some persons again, in the order given; each must hold a mention."""
    explained, restricted = explaining.explanations(connection), published.kept_back(connection)
    gathered = gather(connection, persons).values()
    return tuple(_published(make(one, explained), one, explained, restricted) for one in gathered)


def _published(
    made: Built, material: Material, explained: Sequence[Decision], restricted: AbstractSet[str]
) -> Built:  # fmt: skip
    """Add what is published of a case where some of its claims are not; a second case is built only then."""
    some = published.shown(material, PUBLISHED, restricted)
    if made.case is None or some is material:
        return made
    again = make(some, explained) if some.members and some.claims else None
    if again and again.case == made.case:
        return made
    case = again.case if again else None
    counts = (len(again.articles), again.sources) if again else ()
    return replace(made, published=Published(case, *counts))


def gather(connection: Connection, persons: Iterable[str]) -> Mapping[str, Material]:
    """Gather what is kept of some persons, in the order given."""
    held = members.of_persons(connection, persons)
    owner = {one.mention: person for person, several in held.items() for one in several}
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in standing.of_mentions(connection, owner):
        claims[owner[claim.person or ""]].append(addressed(claim, owner))
    for claim in _about_the_case(connection, {one.report for several in held.values() for one in several}):
        if claim.person is not None and claim.person in held:
            claims[claim.person].append(claim)
    told = {claim.quote.report for several in claims.values() for claim in several}
    articles = {article.report.id: article for article in reports.articles(connection, told)}
    signed = reports.signatures(connection, told)
    nameless = [person for person, several in held.items() if not any(one.record.name for one in several)]
    led = _led(connection, {claim.quote.report for person in nameless for claim in claims[person]})
    found: dict[str, Material] = {}
    for person, several in held.items():
        own = dict.fromkeys(claim.quote.report for claim in claims[person])
        texts = tuple(articles[report] for report in own)
        signs = {report: signed[report] for report in own}
        found[person] = Material(several, tuple(claims[person]), texts, signs, led & own.keys())
    return found


def _led(connection: Connection, among: AbstractSet[str]) -> frozenset[str]:
    """Name the reports that tell of an event of somebody with a name, as they were read: no decision changes that."""
    if not among:
        return frozenset()
    mention, claim = schema.mention, schema.claim
    people = connection.execute(select(mention.c.record).where(mention.c.report.in_(among))).scalars()
    told = connection.execute(
        select(claim.c.record).where(claim.c.report.in_(among), claim.c.reading == "now")
    ).scalars()
    return mains([codec.decode(one, Person) for one in people], [codec.decode(one, Claim) for one in told])


def make(material: Material, explained: Sequence[Decision]) -> Built:
    """Make the record and case of a person of what is kept, with the explanations of conflicts that hold."""
    held, claims, own = material.members, material.claims, material.articles
    records, signed = [one.record for one in held], material.signatures
    person = members.united(held)
    made = (
        build(records, claims, own, signatures=signed) if claims and not stands_by(person, claims, material.led) else ()
    )
    case = next(iter(made), None)
    mentions = tuple(one.mention for one in held)
    case = explaining.explained(case, mentions, explained) if case else None
    sources = len(Sources.gather(own, signed).independent(claims)) if case else 0
    return Built(person, mentions, claims, own, case, sources)


def _about_the_case(connection: Connection, among: Iterable[str]) -> Iterable[Claim]:
    """Give secrecy 'about the case' to the only person its report tells events of; else it is nobody's."""
    table = schema.claim
    unclear = select(table.c.report).where(table.c.mention.is_(None), table.c.report.in_(set(among))).distinct()
    ids = connection.execute(unclear).scalars().all()
    claims = standing.of_reports(connection, ids) if ids else ()
    owner = members.holders(connection, {claim.person for claim in claims if claim.person})
    subjects: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.person in owner and claim.kind != "secrecy":
            subjects[claim.quote.report].add(owner[claim.person])
    for claim in claims:
        if claim.person is None and len(subjects[claim.quote.report]) == 1:
            (only,) = subjects[claim.quote.report]
            yield replace(claim, person=only)
