"""Readings for the figures on people: read once with the whole pipeline, then kept.

Reading is by far the slowest part and no part of what is measured here, so the dockets of a set are kept in a folder
(`$HABEAS_BENCH_CACHE`, else `habeas-bench` among the temporary files), under a hash of the texts and the reader's name.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from habeas.claims.assemble import assemble
from habeas.clean.article import clean
from habeas.errors import HabeasError
from habeas.reader import model, weights
from habeas.records.article import Article
from habeas.records.docket import Docket
from habeas.records.report import Report

CACHE = Path(os.environ.get("HABEAS_BENCH_CACHE") or Path(tempfile.gettempdir()) / "habeas-bench")


@dataclass(frozen=True, slots=True)
class Text:
    """One report to read: where it stands in its set, its day (ISO) and its words."""

    source: str
    day: str
    words: str


def digest(path: Path) -> str:
    """Give the beginning of the hash of a file, to be printed beside its figures."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def read(name: str, texts: Sequence[Text], *, fresh: bool = False) -> list[Docket]:
    """Give the dockets of a set, read now or kept from before; people are not yet shared between them."""
    path = _path(name, texts)
    if path.exists() and not fresh:
        return msgspec.json.decode(path.read_bytes(), type=list[Docket])
    print(f"people: reading {len(texts)} texts of {name}, kept in {CACHE}", file=sys.stderr)
    articles = [article for text in texts if (article := _clean(text)) is not None]
    dockets = [Docket(one.article, *assemble(one)) for one in model.load().read_many(articles)]
    CACHE.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode(dockets))
    return dockets


def kept(name: str, texts: Sequence[Text]) -> bool:
    """Tell whether a set was read before."""
    return _path(name, texts).exists()


def _path(name: str, texts: Sequence[Text]) -> Path:
    key = msgspec.json.encode([weights.name_of(), [(text.source, text.day, text.words) for text in texts]])
    return CACHE / f"{name}-{hashlib.sha256(key).hexdigest()[:16]}.json"


def _clean(text: Text) -> Article | None:
    """Clean one text; None, with a line, for one that holds no report."""
    raw = text.words.encode()
    report = Report(Report.identify(raw), text.source, raw, published=text.day, published_basis="given", language="en")
    try:
        return clean(report)
    except HabeasError as problem:
        print(f"people: {problem}", file=sys.stderr)
        return None
