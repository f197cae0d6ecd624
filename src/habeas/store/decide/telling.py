"""Telling: a person makes a claim of words of a report that the machine did not read so.

It stands like a claim that was accepted, under the words selected. Taken back, it stands nowhere and is shown in the
history alone (`told_claims`).
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from habeas.errors import BadOption
from habeas.records.article import Article
from habeas.records.claim import KINDS, Claim
from habeas.records.correction import Correction
from habeas.records.decision import Decision
from habeas.records.person import Person
from habeas.records.quote import Quote
from habeas.records.settlement import Reviewed
from habeas.records.told import Told
from habeas.store import codec, schema
from habeas.store.decide import correcting, deciding, decisions, reviewing, standing
from habeas.store.decide.signing import Signed
from habeas.store.people import members
from habeas.store.people.holding import touch
from habeas.store.write import reports

LONGEST = 300
"""Characters of the words that a claim may rest on: an event is told in a sentence, not in a page."""
_VALUES = ("date", "term", "place", "offence", "authority")


def tell(connection: Connection, report: str, span: tuple[int, int], told: Told, signed: Signed) -> Decision:
    """Make a claim of the characters of a span of a report's kept text; `told.person` is the id of a person.

    Raises BadOption for words that are none or too many, for values that cannot be read, and for what is told already.
    """
    who = signed.checked()
    article = reports.articles(connection, [report])[0]
    whose = deciding.mention_of(connection, told.person, report) if told.person else None
    quote = _words(article, *span)
    claim = make(article, quote, told, about=(whose, _named(connection, whose, quote)), by=who.by)
    _refuse_twice(connection, claim)
    made = who.decision("tell", (claim.id, *([whose] if whose else [])))
    after = codec.encode(Reviewed("accepted", claim, correcting.VALUES))
    made = decisions.append(connection, replace(made, after=after))
    touch(connection, reviewing.review(connection, [report]))
    return made


def make(article: Article, quote: Quote, told: Told, *, about: tuple[str | None, Quote | None], by: str) -> Claim:
    """Make the claim of a person's words; `about` is a mention and the words that name it."""
    whose, near = about
    if told.kind not in KINDS:
        raise BadOption("kind", f"{told.kind} is none of {', '.join(KINDS)}")
    if whose is None and told.kind != "secrecy":
        raise BadOption("person", "say of whom it is told")
    id = Claim.identify(article.report.id, "told", told.kind, told.assertion, quote.start, quote.end, whose)
    bare = Claim(id, told.kind, whose, "actual", quote, near, 1.0, f"by {by}")
    values = {name: getattr(told, name) for name in _VALUES if (getattr(told, name) or "").strip()}
    if not values and told.assertion == "actual":
        return bare
    return correcting.correct(bare, Correction(**values, assertion=told.assertion), article.report)


def _words(article: Article, start: int, end: int) -> Quote:
    """Give the words selected, without the space around them."""
    if not 0 <= start < end <= len(article.text) or not article.text[start:end].strip():
        raise BadOption("words", f"select words of the report; characters {start} to {end} are none")
    exact = article.text[start:end]
    start, end = start + len(exact) - len(exact.lstrip()), end - len(exact) + len(exact.rstrip())
    if end - start > LONGEST:
        raise BadOption("words", f"are {end - start} characters; select at most {LONGEST}, those that name the event")
    return article.quote(start, end)


def _named(connection: Connection, whose: str | None, quote: Quote) -> Quote | None:
    """Give the words of the report that name a mention, the last before the words selected or else the first."""
    mention = schema.mention.c
    wanted = select(mention.record).where(mention.id == whose, mention.report == quote.report)
    record = connection.execute(wanted).scalar() if whose else None
    if record is None:
        return None
    quotes = sorted(codec.decode(record, Person).quotes, key=lambda one: one.start)
    return next((one for one in reversed(quotes) if one.start <= quote.start), next(iter(quotes), None))


def _refuse_twice(connection: Connection, claim: Claim) -> None:
    """Refuse what is told of these words already, by a person or by the reader."""
    row = connection.execute(select(schema.claim.c.state).where(schema.claim.c.id == claim.id)).first()
    if row is not None:
        raise BadOption(claim.id, f"says this already, and is {row.state}; correct it, or undo what was decided on it")
    others = standing.of_reports(connection, [claim.quote.report])
    owners = members.holders(connection, [one.person for one in (claim, *others) if one.person])
    whose = owners.get(claim.person or "")
    for one in others:
        same = (one.kind, one.assertion, one.quote) == (claim.kind, claim.assertion, claim.quote)
        if same and owners.get(one.person or "") == whose:
            raise BadOption(one.id, "says this already; accept or correct it")
