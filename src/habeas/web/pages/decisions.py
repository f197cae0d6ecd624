"""Decisions: where every form that decides something posts to, and where a decision is taken back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from habeas.errors import Ambiguous, InputError, NoSuchRecord
from habeas.web.deciding import doing
from habeas.web.deciding.done import onward
from habeas.web.deciding.refusing import Refusal, refusal
from habeas.web.deciding.typed import Typed
from habeas.web.pages.claim import claim_page
from habeas.web.pages.compare import compare_page
from habeas.web.pages.split import split_page
from habeas.web.security.ways import way_back
from habeas.web.templating import render
from habeas.web.visitor import EditorDep, Needs, StoreDep, Visitor

router = APIRouter()
_KINDLY = 409
"""The status of an answer to somebody who asks for what is so already."""


@router.post("/decisions")
def decide(request: Request, visitor: EditorDep, store: StoreDep, form: Annotated[Typed, Form()]) -> Response:
    """Make a decision and go on to where the form says; what cannot be done comes back with what was typed."""
    Needs(doing.needs(form.verb))(request)
    next = way_back(form.next, "/review")
    try:
        made = doing.do(store, form, visitor.name)
    except InputError as error:
        return _refused(request, visitor, store, refusal(error, form, next))
    return RedirectResponse(onward(next, made), status_code=303)


@router.post("/decisions/{id}/undo")
def undo(id: str, request: Request, visitor: EditorDep, store: StoreDep, form: Annotated[Typed, Form()]) -> Response:
    """Take a decision back."""
    next = way_back(form.next, "/history")
    try:
        Needs(doing.needs_to_undo(store, id))(request)
        made = store.undo(id, by=visitor.name, why=form.why.strip() or None)
    except InputError as error:
        return _plain(request, visitor, refusal(error, form, next))
    return RedirectResponse(onward(next, made), status_code=303)


def _refused(request: Request, visitor: Visitor, store: StoreDep, told: Refusal) -> Response:
    """Answer on the page that the form belongs to, as far as there is one."""
    form = told.form
    if told.already:
        return _plain(request, visitor, told)
    try:
        if form.verb in doing.CLAIMS:
            return claim_page(request, visitor, store, form.subject, told)
        if form.verb in doing.PAIRS:
            return compare_page(request, visitor, store, (form.subject, form.other), told)
        if form.verb == "split":
            return split_page(request, visitor, store, form.subject, told)
    except (NoSuchRecord, Ambiguous):
        return _plain(request, visitor, told)
    return _plain(request, visitor, told)


def _plain(request: Request, visitor: Visitor, told: Refusal) -> Response:
    """Answer on a page of its own."""
    return render(request, visitor, "refused.html", status=_KINDLY if told.already else 422, refusal=told)
