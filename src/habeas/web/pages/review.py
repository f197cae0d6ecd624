"""Review: one queue of everything that waits for a person, and the item in hand with all it takes to decide."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from habeas.errors import BadOption
from habeas.records.sight import Sight
from habeas.store.reading.waiting import Queue, QueueItem
from habeas.store.store import Store
from habeas.web.show.claim_view import ClaimView, claim_view
from habeas.web.show.dispute_view import Told, breaching, differing
from habeas.web.show.pair_view import PairView, pair_view
from habeas.web.show.queued import ASKED, Place, entries, headline, tabs
from habeas.web.show.values import ASSERTION_CHOICES, KIND_CHOICES
from habeas.web.templating import render
from habeas.web.visitor import EditorDep, StoreDep

router = APIRouter()
PAGE = 25
View = ClaimView | PairView | tuple[Told, ...] | None


@router.get("/review")
def review(request: Request, visitor: EditorDep, store: StoreDep, at: Annotated[Place, Depends()]) -> Response:
    """Show what waits, the item named in hand; the first one where none is, or where it waits no more."""
    queue, fresh = _queue(store, at, visitor.sight), Place(at.kind, person=at.person)
    if queue is None:
        return RedirectResponse(fresh.at(None), status_code=303)
    hand = next((one for one in queue.items if one.id == at.item), next(iter(queue.items), None))
    index = queue.items.index(hand) if hand else 0
    follows = _follows(queue, at, index)
    return render(
        request,
        visitor,
        "review.html",
        tabs=tabs(queue, at),
        entries=entries(queue.items, at, hand) if hand else (),
        hand=hand,
        headline=headline(hand) if hand else "",
        asked=ASKED[hand.kind] if hand else "",
        view=_view(store, hand, visitor.sight) if hand else None,
        at=at,
        before=at.at(queue.items[index - 1].id) if index else None,
        skip=follows.at(follows.item) if follows else None,
        next=(follows or fresh).at(follows.item if follows else None, back=hand.id if hand else None),
        more=replace(fresh, after=queue.next).at(None) if queue.next else None,
        first=fresh.at(None) if at.after else None,
        kinds=KIND_CHOICES,
        assertions=ASSERTION_CHOICES,
    )


def _queue(store: Store, at: Place, sight: Sight) -> Queue | None:
    """Give the page asked for; None where an address names a beginning that never was one."""
    try:
        return store.queue((at.kind,) if at.kind else None, person=at.person, limit=PAGE, after=at.after, sight=sight)
    except BadOption:
        return None


def _follows(queue: Queue, at: Place, index: int) -> Place | None:
    """Give the place of the item after one, on the next page if need be; None at the end."""
    if index + 1 < len(queue.items):
        return replace(at, item=queue.items[index + 1].id)
    return Place(at.kind, queue.next, person=at.person) if queue.next else None


def _view(store: Store, item: QueueItem, sight: Sight) -> View:
    """Gather what is shown of an item."""
    if item.claim:
        return claim_view(store, item.claim, sight)
    if item.link:
        one, other = (
            row.person if row else id for row, id in ((item.person, item.link.one), (item.other, item.link.other))
        )
        return pair_view(store, one, other, sight, item.link)
    if item.conflict:
        return differing(store, item.conflict, sight)
    return breaching(store, item.finding, sight) if item.finding else None
