"""Schema: the tables, one a record. What is derived can be made again from what is kept.

    kept      report, snapshot, mention, claim, quote, decision         never changed but by reading a report again
    derived   block, link, person, membership, event, case_view         made again from the above (`Store.refresh`)
    log       change                                                    what each refresh changed, for who looks later
    team      account, session, token, attempt, mark, saved_search      who uses it; no part of any record (`accounts`)

Records are kept whole as JSON (`record`, the dataclasses of `habeas.records` by msgspec) beside the columns that are
asked for. Ids are hashes of meaning: adding a report twice adds nothing. Days are ISO text (`2023-08-01`) so that both
databases sort and compare them alike, times ISO text in UTC with microseconds. The search tables are made by
`search.ddl`, in each database's own way, and the guard of the decisions by `decide.triggers`.

A person whose last mention went to another person stays, stale, until `Store.refresh` has compared the case views and
takes it away; nothing else deletes persons.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    false,
    text,
)

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)
VERSION = "2"
"""The revision that this code knows: the newest in `migrations/versions`."""
VERSION_TABLE = "habeas_version"

report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),  # order of adding; the row id of full-text search
    Column("id", Text, nullable=False, unique=True),  # sha256:.. of the raw bytes
    Column("source", Text, nullable=False),
    Column("url", Text, index=True),
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
    Column("restricted", Boolean, nullable=False, server_default=false()),  # kept to editors: from the decisions
    Index(
        "ix_report_restricted", "restricted", sqlite_where=text("restricted = 1"), postgresql_where=text("restricted")
    ),
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
    # What follows from the decisions (and from role and age) for who may see the person: `rights`.
    Column("sealed", Boolean, nullable=False, server_default=false()),  # out of lists, search, feeds and exports
    Column("restricted", Boolean, nullable=False, server_default=false()),  # kept to editors
    Column("veil", Text),  # why the name is withheld: victim, minor, asked; None where it is shown
    # few are; whoever is has to be found without reading everybody
    Index("ix_person_sealed", "sealed", sqlite_where=text("sealed = 1"), postgresql_where=text("sealed")),
    Index(
        "ix_person_restricted", "restricted", sqlite_where=text("restricted = 1"), postgresql_where=text("restricted")
    ),
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
    # now; withdrawn: not read by a later reading; lost: its words are gone; told: made by a person, not by a reader
    Column("reading", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Index("ix_claim_waiting", "state", "reading", "confidence", "kind", "mention", "id"),  # what waits for a person
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
    Column("published", Text),  # JSON of Case of the claims that are sure; None: as `record`; '': none is sure
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

change = Table(  # what each refresh changed, oldest first; the label is the person's of now
    "change",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("person", Text, nullable=False, index=True),  # the id it then had; any id of a mention leads to who holds it
    Column("kind", Text, nullable=False),
    Column("before", Text),
    Column("now", Text),
    Column("at", Text, nullable=False, index=True),
    Column("view", Text, nullable=False),  # in which the change shows: working, published, both
)

account = Table(
    "account",
    metadata,
    Column("name", Text, primary_key=True),  # folded to lower case; signs decisions
    Column("role", Text, nullable=False),  # viewer, editor, admin
    Column("password", Text, nullable=False),  # argon2id, with its salt and costs
    Column("made", Text, nullable=False),
    Column("disabled", Text),  # since when
)

session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True),  # sha256 of the secret in the cookie
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("csrf", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("seen", Text, nullable=False),
)

token = Table(  # of the API
    "token",
    metadata,
    Column("id", Text, primary_key=True),  # the part of it that may be shown
    Column("secret", Text, nullable=False),  # sha256 of the rest
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("scopes", Text, nullable=False),  # JSON list: read, decide, upload, admin
    Column("made", Text, nullable=False),
    Column("used", Text),
    Column("revoked", Text),
)

attempt = Table(  # sign-ins that failed, to slow down whoever guesses
    "attempt",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, index=True),  # an account name or an address, hashed
    Column("at", Text, nullable=False, index=True),
)

mark = Table(  # up to which change somebody has looked
    "mark",
    metadata,
    Column("account", Text, primary_key=True),
    Column("change", Integer, nullable=False),
)

saved_search = Table(
    "saved_search",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("query", Text, nullable=False),  # as in the address of the page of search: words=...&status=...
    Column("secret", Text, nullable=False),  # what the address of its feed ends in; feed readers cannot sign in
    Column("made", Text, nullable=False),
)
