"""Rereading: a report that another reader reads again, without losing anything that people decided.

- The machine's claims are replaced. One that somebody ever decided on stays: it is `withdrawn` where the new reading
  does not tell it, `lost` where its words are no longer in the text; `reviewing` then says what stands.
- A mention keeps its id where the new reading shows the same person (`inheriting`), so that merges and splits hold on;
  one that no reading shows any more goes, but for those that decisions name.
- Where cleaning changed the text, what stays is anchored to its words anew.
"""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from habeas.people.facts import Facts
from habeas.records.article import Article
from habeas.store import codec, schema
from habeas.store.decide import reviewing
from habeas.store.people import relinking
from habeas.store.people.holding import holders, touch
from habeas.store.write import claims, inheriting, reports, superseding
from habeas.store.write.mentions import Entry


def read_again(connection: Connection, article: Article, entry: Entry, *, reader: str) -> tuple[str, ...]:
    """Put a new reading of a report in the place of the old one; give the persons touched, who are then stale."""
    report, text = article.report.id, article.text
    row = update(schema.report).where(schema.report.c.id == report)
    connection.execute(row.values(reports.columns(article, reader=reader)))
    old = superseding.old_people(connection, report, text)
    entry = entry.under(inheriting.names(report, tuple(old.values()), entry.people))
    touched = relinking.unlink(connection, old)
    told = superseding.clear_claims(connection, report, text, entry.claims)
    superseding.replace_mentions(connection, report, old, entry)
    claims.keep(connection, report, told)
    facts = connection.execute(select(schema.mention.c.facts).where(schema.mention.c.report == report)).scalars()
    touched |= relinking.relink(connection, [codec.decode(one, Facts) for one in facts], touched)
    touch(connection, reviewing.review(connection, [report]))
    return tuple(sorted(touched | set(holders(connection, [person.id for person in entry.people]))))
