"""Uploads over the API: a report to be read, in the background, and what came of it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from habeas.export.words import words
from habeas.ingest.lines import Failed
from habeas.records.encode import Json, Object
from habeas.web.api.answers import answer
from habeas.web.api.models.asked import Uploading
from habeas.web.api.models.records import Upload
from habeas.web.uploading import given
from habeas.web.uploading.jobs import Came, Job, Jobs
from habeas.web.visitor import API, UploaderDep

router = APIRouter(tags=["uploads"])


@router.post("/uploads", status_code=202, responses={202: {"model": Upload}})
def upload(asked: Uploading, request: Request, visitor: UploaderDep) -> Response:
    """Hand in a report; ask for the address in `Location` until it is done."""
    checked = given.check(asked.text, [], asked.url, asked.published)
    job = _jobs(request).start(checked, by=visitor.name)
    if job is None:
        raise HTTPException(503, "Too many uploads wait already; try again when one is done.", {"Retry-After": "5"})
    made = answer(request, _told(job), status=202)
    made.headers["Location"] = f"{API}/uploads/{job.id}"
    return made


@router.get("/uploads/{id}", responses={200: {"model": Upload}})
def came(id: str, request: Request, visitor: UploaderDep) -> Response:
    """Tell what has come of an upload so far; kept for an hour."""
    job = _jobs(request).find(id)
    if job is None or (job.by != visitor.name and not visitor.may("admin")):
        raise HTTPException(404)
    return answer(request, _told(job))


def _jobs(request: Request) -> Jobs:
    jobs: Jobs = request.app.state.jobs
    return jobs


def _told(job: Job) -> Object:
    error = str(job.error) if job.error else None
    if job.broken:
        error = "Something went wrong on our side; the log of the server says what."
    reports: list[Json] = [_came(one) for one in job.came]
    return {"id": job.id, "done": job.done, "total": job.total, "reports": reports, "error": error}


def _came(one: Came) -> Object:
    if isinstance(one.result, Failed):
        return {"source": words(one.source), "report": None, "outcome": "failed", "why": str(one.result.error)}
    return {"source": words(one.source), "report": one.result.report, "outcome": one.result.outcome, "why": None}
