r"""Gold reports: what people who read a report by hand say is in it.

A gold folder is `gold/ID.json` with `texts/ID.json` beside the folder. The records here keep a gold file
as it stands; `article` gives its text in the form the reader takes, with the same offsets everywhere.

>>> text = {"id": "x", "title": "Freed", "sentences": [{"s": 0, "text": "Freed"}, {"s": 1, "text": "She left."}]}
>>> article(text).text
'Freed\nShe left.'
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from habeas.errors import SourceMalformed, SourceMissing
from habeas.records.article import Article, Sentence
from habeas.records.claim import Assertion, Kind
from habeas.records.person import Role, TieKind, When
from habeas.records.report import Report


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one sentence; `sentence` is its number."""

    sentence: int
    words: str


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """A job, office or rank as the gold file has it."""

    title: Words
    organisation: str | None
    when: When
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class GoldTie:
    """A tie to another person of the file, with the word that says so."""

    to: str
    kind: TieKind
    words: Words


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """Somebody of a gold file; `forms` describes whoever has no `name`; `role` may be absent in short items."""

    id: str
    name: str | None
    forms: tuple[str, ...]
    role: Role | None = None
    count: int | None = None
    nationality: tuple[str, ...] = ()
    positions: tuple[GoldPosition, ...] = ()
    ties: tuple[GoldTie, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One mention of an event; `people` pairs each person's id with the words used for them here.

    `iso` is the term in the notation of `evaluate.lengths`; `edtf` is empty where the words date nothing.
    """

    trigger: Words
    kind: Kind
    assertion: Assertion
    people: tuple[tuple[str, Words], ...] = ()
    authority: tuple[Words, ...] = ()
    offences: tuple[Words, ...] = ()
    term: tuple[Words, ...] = ()
    iso: str | None = None
    date: tuple[Words, ...] = ()
    edtf: str | None = None
    place: tuple[Words, ...] = ()
    said_by: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report read by hand: its article, people and event mentions."""

    id: str
    article: Article
    relevant: bool
    people: tuple[GoldPerson, ...]
    events: tuple[GoldEvent, ...]


def article(text_json: Mapping[str, Any]) -> Article:
    """Build the article of a gold text: its title on a line of its own, the other sentences joined by spaces.

    Sentence `n` of the file is `article.sentences[n]`. The words are brought to NFC.
    """
    title = _nfc(text_json.get("title") or "")
    text, sentences = "", list[Sentence]()
    for number, entry in enumerate(text_json["sentences"]):
        words = _nfc(entry["text"])
        text += ("\n" if number == 1 and title else " ") if number else ""
        sentences.append(Sentence(len(text), len(text) + len(words)))
        text += words
    snapshot = text.encode()
    published = text_json.get("published") or None
    report = Report(
        Report.identify(snapshot), str(text_json["id"]), snapshot,
        encoding="utf-8", title=title or None, language=text_json.get("lang"),
        published=published, published_basis="given" if published else None,
    )  # fmt: skip
    return Article(report, text, tuple(sentences), ())


def names(gold_dir: Path, ids: Iterable[str] | None = None) -> tuple[str, ...]:
    """Give the ids of a gold folder in order, or the given ones; raises SourceMissing when there are none."""
    found = tuple(ids) if ids is not None else tuple(sorted(path.stem for path in gold_dir.glob("*.json")))
    if not found:
        raise SourceMissing(str(gold_dir), "holds no gold files (ID.json)")
    return found


def read(gold_dir: Path, id: str) -> GoldReport:
    """Read one gold file and its text; raises SourceMissing or SourceMalformed, naming the file."""
    text_json = _load(_text_path(gold_dir, id))
    path = gold_dir / f"{id}.json"
    found = _load(path)
    try:
        return GoldReport(
            id,
            article(text_json),
            bool(found["relevant"]),
            tuple(_person(entry) for entry in found["people"]),
            tuple(_event(entry) for entry in found["events"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise SourceMalformed(str(path), f"is not a gold file: {problem!r}") from problem


def digest(gold_dir: Path, ids: Iterable[str]) -> str:
    """Hash the gold files and texts of the given ids, in order, so that a score names its data."""
    total = hashlib.sha256()
    for id in ids:
        for path in (gold_dir / f"{id}.json", _text_path(gold_dir, id)):
            total.update(f"{id}\x1f{json.dumps(_load(path), sort_keys=True, ensure_ascii=False)}\x1e".encode())
    return total.hexdigest()


def _text_path(gold_dir: Path, id: str) -> Path:
    return gold_dir.resolve().parent / "texts" / f"{id}.json"


def _nfc(words: str) -> str:
    return unicodedata.normalize("NFC", words)


def _load(path: Path) -> Any:  # noqa: ANN401  # JSON as it comes
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError as problem:
        raise SourceMissing(str(path), "there is no such gold file") from problem
    except ValueError as problem:
        raise SourceMalformed(str(path), f"is not JSON: {problem}") from problem


def _words(sentence: int, written: str) -> Words:
    """Read `words` or `12|words`, which stand in another sentence."""
    elsewhere = re.match(r"(\d+)\|", written)
    if elsewhere:
        return Words(int(elsewhere[1]), _nfc(written[elsewhere.end() :]))
    return Words(sentence, _nfc(written))


def _person(entry: Mapping[str, Any]) -> GoldPerson:
    positions = tuple(
        GoldPosition(Words(at["s"], _nfc(at["t"])), at.get("of"), at["when"], at.get("since"), at.get("until"))
        for at in entry.get("positions", ())
    )
    return GoldPerson(
        entry["id"],
        _nfc(entry["name"]) if entry.get("name") else None,
        tuple(map(_nfc, entry["forms"])),
        entry.get("role"),
        entry.get("count"),
        tuple(map(_nfc, entry.get("nationality", ()))),
        positions,
        tuple(GoldTie(tie["to"], tie["kind"], Words(tie["s"], _nfc(tie["t"]))) for tie in entry.get("ties", ())),
    )


def _event(entry: Mapping[str, Any]) -> GoldEvent:
    sentence = entry["s"]

    def several(field: str) -> tuple[Words, ...]:
        return tuple(_words(sentence, written) for written in entry.get(field, ()))

    people = (written.partition("=") for written in entry.get("person", ()))
    return GoldEvent(
        Words(sentence, _nfc(entry["trigger"])),
        entry["kind"],
        entry["modality"],
        tuple((id, _words(sentence, words)) for id, _, words in people),
        authority=several("by"),
        offences=several("offence"),
        term=several("term"),
        iso=entry.get("iso") or None,
        date=several("date"),
        edtf=entry.get("edtf") or None,
        place=several("place"),
        said_by=several("source"),
    )
