"""Split: choose what is not about a person, mention by mention with its sentence, report by report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from habeas.export.labels import label
from habeas.export.sources import in_order
from habeas.records.dossier import Dossier
from habeas.web.deciding.refusing import Refusal
from habeas.web.show.claim_view import Source, source
from habeas.web.show.passages import Passage, mentioned
from habeas.web.templating import render
from habeas.web.visitor import EditorDep, StoreDep, Visitor

router = APIRouter()
MOST = 4
"""Sentences shown of each report."""


@dataclass(frozen=True, slots=True)
class Named:
    """What one report says of a person: the report, and sentences that name them."""

    id: str
    source: Source
    passages: tuple[Passage, ...]


@router.get("/people/{id}/split")
def split(id: str, request: Request, visitor: EditorDep, store: StoreDep) -> HTMLResponse:
    """Show what the reports say of a person, each with a box to tick."""
    return split_page(request, visitor, store, id)


def split_page(
    request: Request, visitor: Visitor, store: StoreDep, id: str, refusal: Refusal | None = None
) -> HTMLResponse:
    """Make the page, with what was refused and ticked where something was. Raises NoSuchRecord, Ambiguous."""
    dossier = store.dossier(id, sight=visitor.sight)
    return render(
        request,
        visitor,
        "split.html",
        status=422 if refusal else 200,
        who=dossier.person.id,
        label=label(dossier.person),
        named=tuple(_named(dossier)),
        refusal=refusal,
        next=refusal.next if refusal else f"/cases/{dossier.person.id}",
    )


def _named(dossier: Dossier) -> Iterator[Named]:
    for article in in_order(dossier):
        shown = mentioned(article, dossier.person, MOST)
        if shown:
            yield Named(article.report.id, source(article, shown[0].href), shown)
