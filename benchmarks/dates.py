"""Dates on TempEval-3 (TimeBank and AQUAINT, DATE values): ours beside dateparser and, where installed, timexy.

    python benchmarks/dates.py [FOLDER]

The texts are licensed (LDC) and not part of the project; without the folder the program says so and ends well.
Counted are TIMEX3 of type DATE whose value is a year, month, day, ISO week, season or decade; PRESENT_REF, PAST_REF,
FUTURE_REF and quarters are left out. To compare, a TIMEX3 value becomes EDTF: a week is its Monday to Sunday, a
decade is 199X, SP SU FA WI are seasons 21 to 24. A span is right if it overlaps one of the key, a value if, besides,
first and last day are the same; `about` is ignored, since TIMEX3 keeps it apart.
"""

from __future__ import annotations

import datetime  # noqa: ICN001 - as in the package
import hashlib
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from habeas.normalise import dates, edtf

FOLDER = Path("../shared/corpora/tempeval3-TBAQ")
Hit = tuple[int, int, edtf.Bounds | None]
_TIMEX = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def value(text: str) -> edtf.Bounds | None:
    """Give first and last day of a TIMEX3 value, None where it has none."""
    text = text.partition("T")[0]
    if week := re.fullmatch(r"(\d{4})-W(\d{2})", text):
        monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + datetime.timedelta(days=6)
    if decade := re.fullmatch(r"(\d{3})", text):
        text = f"{decade[1]}X"
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", text):
        text = f"{season[1]}-{_SEASONS[season[2]]}"
    return edtf.bounds(text)


def read(path: Path) -> tuple[str, str, list[Hit]]:
    """Give text, publication day and key of a document."""
    raw = path.read_text(encoding="utf-8")
    day = re.search(
        r'functionInDocument="CREATION_TIME"[^>]*value="(\d{4}-\d{2}-\d{2})|value="(\d{4}-\d{2}-\d{2})[^>]*CREATION_TIME',
        raw,
    )
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    text, key, at = "", [], 0
    source = body[1] if body else ""
    for match in _TIMEX.finditer(source):
        text += _TAG.sub("", source[at : match.start()])
        words, attributes = _TAG.sub("", match[2]), dict(re.findall(r'(\w+)="([^"]*)"', match[1]))
        limits = value(attributes.get("value", "")) if attributes.get("type") == "DATE" else None
        if limits:
            key.append((len(text), len(text) + len(words), limits))
        text, at = text + words, match.end()
    return text + _TAG.sub("", source[at:]), (day[1] or day[2]) if day else "", key


def ours(text: str, day: str) -> Iterable[Hit]:
    """Find dates with our own grammar."""
    for hit in dates.find(text, published=day or None):
        yield hit.start, hit.end, edtf.bounds(hit.value.edtf.replace("~", ""))


def dateparser(text: str, day: str) -> Iterable[Hit]:
    """Find dates with dateparser.search, told the publication day and a bias to the past."""
    base = datetime.datetime.fromisoformat(day or "1998-01-01")
    options = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": False}
    search = importlib.import_module("dateparser.search").search_dates
    at = 0
    for words, moment in search(text, languages=["en"], settings=options) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, (moment.date(), moment.date())


def timexy(text: str, day: str) -> Iterable[Hit]:
    """Find dates with timexy, which needs spaCy; ImportError where it is not installed."""
    spacy = importlib.import_module("spacy")
    importlib.import_module("timexy")
    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    del day  # timexy takes no publication day
    for entity in nlp(text).ents:
        found = re.search(r'value="([^"]+)"', entity.kb_id_)
        yield entity.start_char, entity.end_char, value(found[1]) if found else None


def score(name: str, find: Callable[[str, str], Iterable[Hit]], documents: list[tuple[str, str, list[Hit]]]) -> None:
    """Print one line of the table."""
    started, spans, values, found, keys = time.process_time(), 0, 0, 0, 0
    for text, day, key in documents:
        hits = list(find(text, day))
        found, keys, left = found + len(hits), keys + len(key), list(key)
        for start, end, limits in hits:
            near = [item for item in left if item[0] < end and start < item[1]]
            if near:
                left.remove(near[0])
                spans += 1
                values += limits == near[0][2]
    took = time.process_time() - started
    f1 = [200 * right / max(found + keys, 1) for right in (spans, values)]
    print(f"{name:12} {found:6} {keys:6} {f1[0]:8.1f} {f1[1]:8.1f} {took:8.1f}")


def main(folder: Path) -> None:
    """Score every finder that can be imported."""
    paths = sorted(folder.glob("*/*.tml"))
    if not paths:
        print(f"dates: skipped, no TempEval-3 documents in {folder}")
        return
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
    print(f"dates: {len(paths)} documents of TempEval-3, sha256 {digest}")
    print(f"{'finder':12} {'found':>6} {'key':>6} {'span F1':>8} {'value F1':>8} {'cpu s':>8}")
    documents = [read(path) for path in paths]
    for name, find in (("habeas", ours), ("dateparser", dateparser), ("timexy", timexy)):
        try:
            score(name, find, documents)
        except ImportError as problem:
            print(f"{name:12} skipped: {problem}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
