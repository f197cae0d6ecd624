"""Uploads: reports handed in through the browser, and how far they are."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Final

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from habeas.errors import HabeasError
from habeas.ingest.sources import network
from habeas.store.derive.log import Logged
from habeas.store.store import Store
from habeas.web.failures import status_of
from habeas.web.show import changed, uploaded
from habeas.web.templating import render
from habeas.web.uploading.given import MOST_BYTES, MOST_FILES, Sent, check
from habeas.web.uploading.jobs import MOST_WAITING, Job, Jobs
from habeas.web.uploading.working import Working
from habeas.web.visitor import StoreDep, UploaderDep, Visitor

MOST_CHANGES: Final = 500
"""Lines of the log that are looked at for what an upload changed."""


@asynccontextmanager
async def working(app: FastAPI) -> AsyncIterator[None]:
    """Keep a worker for as long as the site runs; stopping waits for the job at hand.

    `app.state.fetch` may hold another way to the network, for tests.
    """
    store: Store = app.state.store
    app.state.jobs = Jobs(Working(store, getattr(app.state, "fetch", None) or network()), clock=store.clock)
    try:
        yield
    finally:
        await run_in_threadpool(app.state.jobs.close)


router = APIRouter(lifespan=working)


def jobs_of(request: Request) -> Jobs:
    """Give the uploads of the site."""
    jobs: Jobs = request.app.state.jobs
    return jobs


JobsDep = Annotated[Jobs, Depends(jobs_of)]


@router.get("/uploads")
def box(request: Request, visitor: UploaderDep) -> HTMLResponse:
    """Show the form to add reports."""
    return render(request, visitor, "uploads.html", given={}, wrong="")


@router.post("/uploads")
async def upload(request: Request, visitor: UploaderDep, jobs: JobsDep) -> Response:
    """Take an upload in and go to the page that tells how far it is; what is wrong is said beside the form."""
    form = await request.form()
    try:
        given = check(_field(form, "text"), await _files(form), _field(form, "address"), _field(form, "published"))
    except HabeasError as error:
        return _refused(request, visitor, form, status_of(error), str(error))
    finally:
        await form.close()
    job = jobs.start(given, by=visitor.name)
    if job is None:
        why = f"{MOST_WAITING} uploads are waiting already; send this one again when one of them is done."
        return _refused(request, visitor, form, 503, why)
    return RedirectResponse(f"/uploads/{job.id}", status_code=303)


@router.get("/uploads/{id}")
def progress(id: str, request: Request, visitor: UploaderDep, jobs: JobsDep, store: StoreDep) -> HTMLResponse:
    """Show how far an upload is and what came of it, to whoever made it and to admins."""
    job = jobs.find(id)
    if job is None or not (job.by == visitor.name or visitor.may("admin")):
        raise HTTPException(404, "There is no such upload, or it was done more than an hour ago.")
    came = tuple(job.came)
    return render(
        request, visitor, "upload.html", job=job, state=uploaded.state(job, jobs.ahead(job)),
        summary=uploaded.summary(came), rows=uploaded.rows(came), more=max(len(came) - uploaded.MOST, 0),
        changes=changed.groups(_changes(job, store, visitor)) if job.until is not None else (),
    )  # fmt: skip


def _changes(job: Job, store: Store, visitor: Visitor) -> list[Logged]:
    """Give the lines of the log that an upload wrote."""
    if not job.persons or job.until is None:
        return []
    lines = store.changes(job.since, persons=job.persons, limit=MOST_CHANGES, sight=visitor.sight)
    return [line for line in lines if line.number <= job.until]


def _refused(request: Request, visitor: Visitor, form: FormData, status: int, why: str) -> HTMLResponse:
    """Show the form again with what is wrong; chosen files are the browser's and must be chosen again."""
    given = {name: _field(form, name) for name in ("text", "address", "published")}
    return render(request, visitor, "uploads.html", status=status, given=given, wrong=why)


def _field(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


async def _files(form: FormData) -> list[Sent]:
    """Read the files of a form, which is no larger than `security.limits` lets in."""
    sent = [file for file in form.getlist("files") if isinstance(file, UploadFile)]
    return [Sent(file.filename or "", await file.read(MOST_BYTES + 1)) for file in sent[: MOST_FILES + 1]]
