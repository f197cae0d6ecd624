"""Tellings: a person makes a claim of words of a report that the machine did not read so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from habeas.errors import InputError
from habeas.web.pages.report import Shown, show
from habeas.web.show import report_asked
from habeas.web.show.report_asked import LONGEST_WORDS, ReportAsked
from habeas.web.show.telling import Telling
from habeas.web.visitor import EditorDep, StoreDep

router = APIRouter()
Typed = Annotated[str, Form()]


@dataclass(frozen=True, slots=True)
class Sent:
    """The form as it was sent, every field as typed."""

    start: Typed = ""
    end: Typed = ""
    kind: Typed = ""
    person: Typed = ""
    other: Typed = ""
    assertion: Typed = ""
    date: Typed = ""
    term: Typed = ""
    place: Typed = ""
    offence: Typed = ""
    authority: Typed = ""
    why: Typed = ""

    def telling(self, place: tuple[int, int]) -> Telling:
        """Give the form filled in, for words at a place."""
        return Telling(
            place[0], place[1], self.kind, self.person, self.other, self.assertion,
            self.date, self.term, self.place, self.offence, self.authority, self.why,
        )  # fmt: skip


SentDep = Annotated[Sent, Depends()]


@router.post("/reports/{id}/claims")
def tell(id: str, sent: SentDep, request: Request, visitor: EditorDep, store: StoreDep) -> Response:
    """Make a claim; what is wrong is said beside the form, and what was typed stays."""
    file = store.report(id, sight=visitor.sight)
    text, asked = file.article.text, ReportAsked(start=sent.start, end=sent.end)
    given = asked.place(len(text))
    place = report_asked.trim(text, given) if given else None
    if place is None or place[1] - place[0] > LONGEST_WORDS:
        missed = "These words are no longer at that place, or are too many; choose the few that name the event."
        return show(request, visitor, store, Shown(file, ReportAsked(), missed=missed), status=422)
    telling = sent.telling(place)
    try:
        store.tell(
            file.article.report.id, place[0], place[1], telling.told(), by=visitor.name, why=telling.why.strip() or None
        )
    except InputError as error:
        wrong = telling.wrong(error.subject, error.message)
        return show(request, visitor, store, Shown(file, asked, wrong), status=422)
    return RedirectResponse(f"/reports/{file.article.report.id}?start={place[0]}&end={place[1]}#q", status_code=303)
