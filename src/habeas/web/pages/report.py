"""A report: the text as it was read with all that was read in it, the claims beside it, and where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from habeas.export.labels import label
from habeas.export.outline.case import plain_day
from habeas.export.show.dates import show_edtf
from habeas.export.show.states import ROLES
from habeas.export.sources import sentence_of
from habeas.export.words import count, flow, sentence, words
from habeas.records.person import Person
from habeas.store.reading.report_files import ReportFile
from habeas.store.store import Store
from habeas.web.show import report_asked
from habeas.web.show.claim_cards import cards, holds
from habeas.web.show.passages import place
from habeas.web.show.provenance import facts, title_of
from habeas.web.show.report_asked import LONGEST_WORDS, ReportAsked
from habeas.web.show.report_marks import KIND_NAMES, hidden, lay_out
from habeas.web.show.telling import Telling, people_choices
from habeas.web.show.values import ASSERTION_CHOICES, KIND_CHOICES
from habeas.web.templating import render
from habeas.web.visitor import StoreDep, Visitor, VisitorDep

router = APIRouter()
AskedDep = Annotated[ReportAsked, Depends()]
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody of a report as a line: `words` are those that first name them, `cleared` says that they are cleared."""

    id: str
    label: str
    role: str
    cleared: bool
    words: str
    href: str | None


@router.get("/reports/{id}")
def report(id: str, asked: AskedDep, request: Request, visitor: VisitorDep, store: StoreDep) -> Response:
    """Show a report; words asked for are lit, or made a claim of."""
    file = store.report(id, sight=visitor.sight)
    if file.article.report.id != id:
        return RedirectResponse(f"/reports/{file.article.report.id}{asked.query()}", status_code=308)
    chosen, missed = _chosen(asked, file.article.text) if visitor.may("decide") else (None, "")
    telling = Telling(start=chosen[0], end=chosen[1]) if chosen else None
    return show(request, visitor, store, Shown(file, asked, telling, missed))


@router.get("/reports/{id}/snapshot")
def snapshot(id: str, visitor: VisitorDep, store: StoreDep) -> Response:
    """Give the raw bytes to keep; they are never shown, since a page from elsewhere may hold anything."""
    kept = store.snapshot(id, sight=visitor.sight)
    name = f"report-{kept.id.removeprefix('sha256:')[:16]}.{'html' if kept.media_type == 'html' else 'txt'}"
    media = "application/octet-stream" if kept.media_type == "html" else "text/plain"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(kept.data, headers=headers, media_type=media)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page of a report shows; `missed` says why the words asked for are no place in it."""

    file: ReportFile
    asked: ReportAsked
    telling: Telling | None = None
    missed: str = ""


def show(request: Request, visitor: Visitor, store: Store, shown: Shown, *, status: int = 200) -> HTMLResponse:
    """Make the page of a report, with the form for a claim of chosen words where there is one."""
    file, text, telling = shown.file, shown.file.article.text, shown.telling
    listed = cards(file.claims, text)
    lit = (telling.start, telling.end) if telling else shown.asked.place(len(text))
    report, may_decide = file.article.report, visitor.may("decide")
    return render(
        request, visitor, "report.html", status=status, file=file, id=report.id, asked=shown.asked,
        removed=bool(shown.asked.removed), furniture=hidden(file.article), kind_names=KIND_NAMES, cards=listed,
        page=lay_out(file, listed, lit=lit, removed=bool(shown.asked.removed)), lit_start=lit[0] if lit else -1,
        people=[_named(one, file) for one in file.people], facts=facts(file), may_decide=may_decide,
        not_found=shown.missed, undo=_restricting(store, file, visitor) if may_decide and file.restricted else None,
        **_head(file), **(_form(file, telling) if telling else {"telling": None}),
    )  # fmt: skip


def _head(file: ReportFile) -> dict[str, object]:
    report = file.article.report
    tag = report.language or ""
    standing = sum(one.reading in {"now", "told"} for one in file.claims)
    return {
        "title": title_of(report),
        "titled": bool(report.title) and words(file.article.text[:1000]).startswith(words(report.title or "")[:200]),
        "outlet": words(report.publisher or ""),
        "day": show_edtf(report.published) if report.published else "",
        "day_plain": plain_day(report.published or "") or "",
        "lang": tag if _TAG.fullmatch(tag) else "",
        "counted": f"{count(standing, 'claim')} about {count(len(file.people), 'person', 'people')} named in it.",
    }


def _form(file: ReportFile, telling: Telling) -> dict[str, object]:
    """Give what the form for a claim needs: the words in their sentence, and what can be chosen."""
    text = file.article.text
    around = sentence_of(file.article, file.article.quote(telling.start, telling.end))
    return {
        "telling": telling,
        "told_before": flow(text[around.start : telling.start]),
        "told_words": flow(text[telling.start : telling.end]),
        "told_after": flow(text[telling.end : around.end]),
        "kind_choices": [("", "Choose"), *KIND_CHOICES],
        "assertion_choices": ASSERTION_CHOICES,
        "person_choices": people_choices(file.people),
    }


def _chosen(asked: ReportAsked, text: str) -> tuple[tuple[int, int] | None, str]:
    """Give the words that a claim is to be made of, and what is wrong where there are none."""
    if not asked.tell:
        return None, ""
    if not asked.words:
        place = asked.place(len(text))
        chosen = report_asked.trim(text, place) if place else None
        return (chosen, "") if chosen and chosen[1] - chosen[0] <= LONGEST_WORDS else (None, "")
    found = report_asked.find(text, asked.words.strip()[:LONGEST_WORDS], report_asked.which(asked.nth))
    return found, "" if found else "These words do not stand in the text, or not so often; write them as they stand."


def _named(person: Person, file: ReportFile) -> Named:
    text, id = file.article.text, file.article.report.id
    first = next((quote for quote in person.quotes if quote.report == id and holds(text, quote)), None)
    return Named(
        person.id,
        label(person),
        sentence(ROLES[person.role]),
        person.role == "not-implicated",
        words(first.exact) if first else "",
        place(first) if first else None,
    )


def _restricting(store: Store, file: ReportFile, visitor: Visitor) -> str | None:
    """Give the decision that restricts a report now."""
    listed = store.history(sight=visitor.sight)
    gone = {one.undoes for one in listed if one.undoes}
    made = [one.id for one in listed if one.verb == "restrict" and file.article.report.id in one.subjects]
    return next((id for id in reversed(made) if id not in gone), None)
