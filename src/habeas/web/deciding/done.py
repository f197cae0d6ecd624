"""Done: the line that a page shows after a decision, with the button that takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from fastapi import Request

from habeas.errors import NoSuchRecord
from habeas.export.words import sentence
from habeas.records.decision import Decision
from habeas.store.store import Store
from habeas.web.show.calling import caller
from habeas.web.show.decided import did
from habeas.web.visitor import Visitor

NAME = "decided"


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words; `id` is taken back by the button, which then goes on to `next`.

    `undoing` says that it took something back itself, so that the button brings that back.
    """

    id: str
    by: str
    words: str
    undoing: bool
    next: str


def onward(next: str, made: Decision) -> str:
    """Give the address to go on to after a decision, which then tells it.

    >>> import datetime as dt
    >>> onward("/review?kind=claim#item", Decision("decision:1", "accept", (), "ada", dt.datetime(2026, 1, 2)))
    '/review?kind=claim&decided=decision%3A1#item'
    """
    parts = urlsplit(next)
    return urlunsplit(parts._replace(query=urlencode([*_query(parts.query), (NAME, made.id)])))


def done(request: Request, visitor: Visitor, store: Store) -> Done | None:
    """Tell the decision that the address of a page names; None where it names none, or to those who may not decide."""
    id = request.query_params.get(NAME)
    if not id or not visitor.may("decide"):
        return None
    try:
        made = store.decision(id)
        by_id = {made.id: made} | ({made.undoes: store.decision(made.undoes)} if made.undoes else {})
    except NoSuchRecord:
        return None
    told = did(made, by_id, caller(store, visitor.sight))
    return Done(made.id, made.by, sentence(told), made.undoes is not None, _again(request))


def _again(request: Request) -> str:
    """Give the address of the page without what was done, at the item that was left (`back`) where it has one."""
    query = _query(request.url.query, without=(NAME, "back"))
    back = request.query_params.get("back")
    if back:
        query = [(name, value) for name, value in query if name != "item"] + [("item", back)]
    return urlunsplit(("", "", request.url.path, urlencode(query), ""))


def _query(query: str, without: tuple[str, ...] = (NAME,)) -> list[tuple[str, str]]:
    return [(name, value) for name, value in parse_qsl(query) if name not in without]
