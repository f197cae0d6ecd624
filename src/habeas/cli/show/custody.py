"""Custody for readers: the state now, how long nothing was heard, and the times in custody one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.text import Text

from habeas.cases.heard import since
from habeas.cases.sightings import HELD
from habeas.cases.stints import running, settled
from habeas.cli.page import STAGE, Page
from habeas.cli.show.quotes import Quotes
from habeas.export.show.dates import show_date, show_edtf
from habeas.export.show.states import CUSTODY
from habeas.export.words import listing, words
from habeas.normalise import edtf
from habeas.records.case import Custody, Stint
from habeas.records.claim import Kind
from habeas.records.date import Date
from habeas.records.quote import Cited

_SIDE = 12
_ENDED: dict[Kind, str] = {
    "release": "released", "exchange": "exchanged", "escape": "escaped", "die": "died",
    "hold": "moved", "transfer": "moved", "extradite": "handed over",
}  # fmt: skip


def show_custody(custody: Custody, quotes: Quotes, today: dt.date | None, stints: Sequence[Stint] = ()) -> Text:
    """Word the state of custody, the report it is by, and for how long none has spoken of it.

    `stints` tell the days that it can have begun on, where reports differ on that.
    """
    text = Text().append(CUSTODY[custody.state], style=STAGE)
    places = listing(words(cited.value.words) for cited in custody.place)
    text.append(f" ({places})" if places else "")
    now = running(stints) if custody.state in HELD else None
    if custody.since:
        text.append(f", since {show_date(custody.since.value)}")
    elif now and now.begin:
        text.append(f", since a day {_between(now.earliest_begin, now.latest_begin)}")
    if custody.state != "unknown":
        text.append(f", per a report of {show_edtf(custody.as_of)}" if custody.as_of else ", per an undated report")
    silence = since(custody, today) if today else ""
    text.append(f"; {silence}" if silence else "")
    return text.append_text(quotes.cite(*custody.quotes))


def show_stints(page: Page, stints: Sequence[Stint], quotes: Quotes) -> None:
    """Add the times in custody, unless there is one that goes on and the state of custody tells all of it."""
    told = not stints or (len(stints) == 1 and not stints[0].ended and settled(stints[0]))
    if told or (len(stints) == 1 and not stints[0].begin and stints[0].open):
        return
    page.heading("In custody")
    for number, stint in enumerate(stints, 1):
        places = listing(words(cited.value.words) for cited in stint.place)
        where = "" if stint.state == "in custody" else f"{CUSTODY[stint.state]}, "
        text = Text(f"{where}{_begin(stint)}; {_end(stint)}")
        text.append(f" ({places})" if places else "").append_text(quotes.cite(*stint.quotes))
        page.row(f"{number}.", text, label_width=len(str(len(stints))) + 1)


def _begin(stint: Stint) -> str:
    first, last = stint.earliest_begin, stint.latest_begin
    if stint.begin and settled(stint):
        shown = show_date(stint.begin.value)
        return shown if shown.startswith("since ") else f"from {shown}"
    return f"begun {_between(first, last)}" if first or last else "begin not told"


def _end(stint: Stint) -> str:
    if not stint.ended:
        return f"no release reported{_held(stint)}" if stint.open else f"end not told{_by(stint)}"
    how = _ENDED.get(stint.ended, "ended")
    if stint.end and _says(stint.end, stint.earliest_end, stint.latest_end):
        return f"{how} {show_date(stint.end.value)}"
    return f"{how} {_between(stint.earliest_end, stint.latest_end)}"


def _held(stint: Stint) -> str:
    """Say when somebody was last told of as held, where that is later than the beginning."""
    seen, begun = stint.earliest_end, stint.latest_begin or stint.earliest_begin
    return f", held on {show_edtf(seen.isoformat())}" if seen and (begun is None or seen > begun) else ""


def _by(stint: Stint) -> str:
    return f", by {show_edtf(stint.latest_end.isoformat())}" if stint.latest_end else ""


def _says(cited: Cited[Date], first: dt.date | None, last: dt.date | None) -> bool:
    """Tell whether a date as stated says all there is to say of some days; 'since May' is all of May."""
    left = edtf.bounds(cited.value.edtf.partition("/")[0])
    return (first, last) in {(cited.value.earliest, cited.value.latest), left}


def _between(first: dt.date | None, last: dt.date | None) -> str:
    """Write some days, of which either end may not be known.

    >>> _between(None, dt.date(2024, 5, 3)), _between(dt.date(2024, 5, 1), dt.date(2024, 5, 3))
    ('by 3 May 2024', 'between 1 May 2024 and 3 May 2024')
    """
    shown = [show_edtf(day.isoformat()) if day else "" for day in (first, last)]
    if first == last:
        return shown[0] or "on a day not told"
    if not first:
        return f"by {shown[1]}"
    return f"between {shown[0]} and {shown[1]}" if last else f"after {shown[0]}"
