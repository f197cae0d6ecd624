"""Claim view: one claim with all that somebody needs to decide on it without leaving the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.export.show.dates import show_edtf
from habeas.export.words import words
from habeas.records.article import Article
from habeas.records.sight import Sight
from habeas.rights.sure import SURE
from habeas.store.reading.claim_files import ClaimFile, ClaimReading
from habeas.store.store import Store
from habeas.web.show.calling import caller
from habeas.web.show.decided import STATES, Decided, tell
from habeas.web.show.passages import Passage, passages, place
from habeas.web.show.values import SLOTS, Value, phrase, typed, values

READINGS: Mapping[ClaimReading, str] = {
    "now": "",
    "withdrawn": "A later reading of the report does not tell this claim any more.",
    "lost": "The report was changed since, and the words of this claim are gone from it.",
    "told": "A person made this claim of words of the report; no machine read it.",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim stands: the report as it is called, its outlet and day, and the address of the very place."""

    title: str
    outlet: str
    published: str | None
    day: str
    href: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as a page shows it; `form` fills in the form that corrects it, by slot."""

    file: ClaimFile
    phrase: str
    whose: str
    state: str
    reading: str
    sureness: str
    values: tuple[Value, ...]
    passages: tuple[Passage, ...]
    source: Source
    decided: tuple[Decided, ...]
    held: tuple[Decided, ...]
    form: Mapping[str, str]

    def changed_by(self, label: str) -> Decided | None:
        """Give the decision that a value stands by: the newest that accepted the claim or changed the value."""
        for one in self.held:
            if one.verb == "accept" or any(each.label == label for each in one.changes):
                return one
        return None


def claim_view(store: Store, file: ClaimFile, sight: Sight) -> ClaimView:
    """Gather what a page shows of a claim. Raises NoSuchRecord where its report may not be seen."""
    article, call = store.report(file.claim.quote.report, sight=sight).article, caller(store, sight)
    whose = words(file.person.label) if file.person else ""
    was = file.read.person
    read_of = whose if was == file.claim.person else (call(was) if was else "")
    decided = tuple(reversed(tell(file.decisions, call)))
    return ClaimView(
        file,
        phrase(file.claim),
        whose,
        STATES[file.state],
        READINGS[file.reading],
        sureness(file),
        values(file, read_of, whose),
        passages(article, file.claim),
        source(article, place(file.claim.quote)),
        decided,
        tuple(one for one in decided if one.undone is None and not one.undoing),
        {slot: typed(file.claim, slot, whose) for slot in SLOTS},
    )


def sureness(file: ClaimFile) -> str:
    """Say how sure the machine was of a claim; nothing where a person made it.

    The number is the model's own measure, not a chance of being true.
    """
    if file.reading == "told":
        return ""
    return f"{'over' if file.read.confidence >= SURE else 'under'} the bar ({file.read.confidence:.2f})"


def source(article: Article, href: str) -> Source:
    """Say which report something stands in."""
    report = article.report
    return Source(
        words(report.title or "") or "Untitled report",
        words(report.publisher or "") or "outlet not known",
        report.published,
        show_edtf(report.published) if report.published else "date not known",
        href,
    )
