"""Decisions over the API: the list, making one, taking one back, and what waits for one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from habeas.errors import BadOption
from habeas.records.account import Scope
from habeas.records.correction import Correction
from habeas.records.decision import Decision
from habeas.records.encode import Json
from habeas.records.encode_dossier import encode_decision
from habeas.store.reading.waiting import QueueKind
from habeas.store.store import Store
from habeas.web.api import encoded
from habeas.web.api.answers import CursorQuery, LimitQuery, answer, behind, page
from habeas.web.api.models import records
from habeas.web.api.models.asked import Deciding, Undoing
from habeas.web.deciding.doing import PAIRS, Asked, make, needs, needs_to_undo
from habeas.web.visitor import EditorDep, StoreDep, Visitor, VisitorDep

router = APIRouter(tags=["decisions"])


@router.get("/decisions", responses={200: {"model": records.Decisions}})
def decisions(  # noqa: PLR0913 - one for each parameter
    request: Request,
    visitor: VisitorDep,
    store: StoreDep,
    *,
    who: Annotated[str | None, Query(max_length=1_000, description="A person, by name or id.")] = None,
    limit: LimitQuery = 50,
    cursor: CursorQuery = None,
) -> Response:
    """List what people decided, the newest first; on one person or on all."""
    listed = tuple(reversed(store.history(who, sight=visitor.sight)))
    after = behind(cursor)
    ids = [one.id for one in listed]
    if after is not None and after not in ids:
        raise BadOption("cursor", "is not one of ours; give `next` of the page before")
    start = ids.index(after) + 1 if after else 0
    found = listed[start : start + limit + 1]
    last = found[limit - 1].id if len(found) > limit else None
    return answer(request, page([encode_decision(one) for one in found], limit, last))


@router.post("/decisions", status_code=201, responses={201: {"model": records.Decision}})
def decide(asked: Deciding, request: Request, visitor: EditorDep, store: StoreDep) -> Response:
    """Make a decision; it is kept with your name, and can be taken back."""
    _allow(needs(asked.verb), visitor)
    return answer(request, encoded.decided(_made(asked, visitor, store), visitor), status=201)


@router.post("/decisions/{id}/undo", status_code=201, responses={201: {"model": records.Decision}})
def undo(id: str, asked: Undoing, request: Request, visitor: EditorDep, store: StoreDep) -> Response:
    """Take a decision back; to have it again, undo the undoing."""
    _allow(needs_to_undo(store, id), visitor)
    return answer(request, encoded.decided(store.undo(id, by=visitor.name, why=asked.why), visitor), status=201)


@router.get("/queue", responses={200: {"model": records.Queue}})
def queue(  # noqa: PLR0913 - one for each parameter
    request: Request,
    visitor: EditorDep,
    store: StoreDep,
    *,
    kind: Annotated[list[QueueKind] | None, Query(description="Kinds asked for; all if left out.")] = None,
    limit: LimitQuery = 50,
    cursor: CursorQuery = None,
) -> Response:
    """List what waits for a person, the most useful first."""
    found = store.queue(kind, limit=limit, after=cursor, sight=visitor.sight)
    items: list[Json] = [encoded.queued(item) for item in found.items]
    return answer(
        request,
        {"items": items, "counts": {str(kind): number for kind, number in found.counts.items()}, "next": found.next},
    )


def _allow(needed: Scope, visitor: Visitor) -> None:
    """Refuse (403) what only admins do: to seal a case, to open a name, and to take either back."""
    if not visitor.may(needed):
        raise HTTPException(403, "Sealing a case and opening a name are for admins.")


def _made(asked: Deciding, visitor: Visitor, store: Store) -> Decision:
    """Make the decision that is asked for. Raises BadOption where something is missing."""
    if asked.verb in PAIRS and not asked.other:
        raise BadOption(asked.verb, "say who the other person is, in `other`")
    value = Correction(**asked.value.model_dump()) if asked.value else None
    other = asked.other if asked.verb in PAIRS and asked.other else ""
    return make(store, Asked(asked.verb, asked.subject, other, asked.off, asked.why, value), visitor.name)
