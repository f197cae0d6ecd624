"""Schema: the tables, one a record. What is derived can be made again from what is kept.

    kept      report, snapshot, mention, claim, quote, decision         never changed but by reading a report again
    derived   block, link, person, membership, event, case_view         made again from the above (`Store.refresh`)

Records are kept whole as JSON (`record`, the dataclasses of `habeas.records` by msgspec) beside the columns that are
asked for. Ids are hashes of meaning: adding a report twice adds nothing. Days are ISO text (`2023-08-01`) so that both
databases sort and compare them alike, times ISO text in UTC with microseconds. The search tables are made by
`search.ddl`, in each database's own way, and the guard of the decisions by `decide.triggers`.

A person whose last mention went to another person stays, stale, until `Store.refresh` has compared the case views and
takes it away; nothing else deletes persons.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)
VERSION = "1"
"""The revision that this code knows: the newest in `migrations/versions`."""
VERSION_TABLE = "habeas_version"

report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),  # order of adding; the row id of full-text search
    Column("id", Text, nullable=False, unique=True),  # sha256:.. of the raw bytes
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("publisher", Text, index=True),
    Column("title", Text),
    Column("byline", Text),
    Column("section", Text),
    Column("published", Text),  # EDTF
    Column("first_day", Text, index=True),  # the first and last day that `published` can mean
    Column("last_day", Text),
    Column("published_basis", Text),
    Column("retrieved", Text),
    Column("language", Text),
    Column("media_type", Text, nullable=False),
    Column("encoding", Text),
    Column("text", Text, nullable=False),  # the kept text; every quote points into it
    Column("sentences", Text, nullable=False),  # JSON [[start, end], ...]
    Column("removed", Text, nullable=False),  # JSON of the page furniture taken away
    Column("signature", LargeBinary, nullable=False),  # of the text, to tell copies: clean.copies
    Column("reader", Text, nullable=False),  # which reader read it; '' where it made no claim
    Column("added", Text, nullable=False),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("id", Text, ForeignKey("report.id"), primary_key=True),
    Column("size", Integer, nullable=False),  # bytes before compression
    Column("data", LargeBinary, nullable=False),  # zlib
)

mention = Table(
    "mention",
    metadata,
    Column("id", Text, primary_key=True),  # m:.. hash of report and the words first said of the person
    Column("report", Text, ForeignKey("report.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # order within the report
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("record", Text, nullable=False),  # JSON of Person; its id and the ids of its ties are mention ids
    Column("facts", Text, nullable=False),  # JSON of people.facts.Facts
)

block = Table(  # which mentions the resolver compares
    "block",
    metadata,
    Column("key", Text, primary_key=True),
    Column("mention", Text, ForeignKey("mention.id", ondelete="CASCADE"), primary_key=True, index=True),
)

link = Table(  # judgements on pairs of mentions that a person should see, and all that a person decided
    "link",
    metadata,
    Column("one", Text, ForeignKey("mention.id"), primary_key=True),
    Column("other", Text, ForeignKey("mention.id"), primary_key=True, index=True),
    Column("judgement", Text, nullable=False, index=True),  # same, not the same, ask
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
    Column("by", Text, nullable=False),  # machine, or who decided
    Column("decision", Text, ForeignKey("decision.id")),
)

membership = Table(  # which person each mention is
    "membership",
    metadata,
    Column("mention", Text, ForeignKey("mention.id", ondelete="CASCADE"), primary_key=True),
    Column("person", Text, ForeignKey("person.id"), nullable=False, index=True),
    Column("score", Float, nullable=False),  # of the best link that holds it there; 1 for a person of one mention
    Column("why", Text, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),  # p:.. of the mention in the earliest report
    Column("label", Text, nullable=False, index=True),
    Column("role", Text, nullable=False),
    Column("record", Text, nullable=False),  # JSON of Person, united over its mentions; ties by person id
    Column("stale", Boolean, nullable=False, index=True),  # whether the record and case view are to be made again
    Column("changed", Text, nullable=False),  # when what is said of the person last changed
)

claim = Table(
    "claim",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, index=True),
    Column("mention", Text, ForeignKey("mention.id"), index=True),  # None: secrecy about nobody in particular
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("assertion", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("record", Text, nullable=False),  # JSON of Claim as read; its person is a mention id
    Column("state", Text, nullable=False),  # read, accepted, corrected, rejected, overruled: see `reviewing`
    Column("corrected", Text),  # JSON of Claim as a person accepted or corrected it
    Column("reading", Text, nullable=False),  # now; withdrawn: not read by a later reading; lost: its words are gone
    Column("reader", Text, nullable=False),
)

quote = Table(
    "quote",
    metadata,
    Column("claim", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
    Column("slot", Text, primary_key=True),  # event, person, said-by, authority, offence, term, date, place
    Column("number", Integer, primary_key=True),
    Column("report", Text, ForeignKey("report.id"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
)

decision = Table(  # append-only
    "decision",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("verb", Text, nullable=False),
    Column("subjects", Text, nullable=False),  # JSON list of ids
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text),
    Column("before", Text),
    Column("after", Text),
    Column("undoes", Text, ForeignKey("decision.id"), unique=True),
)

event = Table(  # the events of the case views, for filters and timelines
    "event",
    metadata,
    Column("person", Text, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("assertion", Text, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("country", Text),
    Column("sources", Integer, nullable=False),
    Index("ix_event_days", "kind", "first_day"),
)

case_view = Table(
    "case_view",
    metadata,
    Column("person", Text, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("record", Text, nullable=False),  # JSON of Case
    Column("custody", Text, nullable=False),
    Column("custody_as_of", Text),
    Column("stage", Text),  # the highest stage of any charge that stands
    Column("first_day", Text),  # of the first and last dated event
    Column("last_day", Text),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),  # independent ones
    Column("conflicts", Integer, nullable=False),  # open ones
    Column("withheld", Integer, nullable=False),
    Column("changed", Text, nullable=False, index=True),
)

facet = Table(  # what a case can be filtered by: country, offence (ICCS code), stage, publisher
    "facet",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("person", Text, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)
