"""Health: whether the site answers, for whatever watches over it; it tells nothing else."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

router = APIRouter()


@router.get("/healthz", response_class=PlainTextResponse)
def healthy() -> str:
    """Say that the site answers."""
    return "ok\n"
