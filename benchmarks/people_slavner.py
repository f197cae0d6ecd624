"""One person through six languages: the texts on Asia Bibi of the BSNLP shared task, at the level of names.

A document lists its names: form, base form, type and an id that holds across languages. Most of these languages are
not read by Habeas, so each document becomes a docket straight from that list: one person for each id with all forms,
nothing else known but who else is named. Who is named most often in the text is its subject, the others are bystanders.

A document that has a surname or a given name alone must not be joined by it, so the figure is over those that have
a full name; the others are counted beside.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from habeas.people.resolver import resolve
from habeas.records.article import Article, Sentence
from habeas.records.docket import Docket
from habeas.records.person import Person
from habeas.records.report import Report

LANGUAGES = ("bg", "cs", "pl", "ru", "sl", "uk")
MAIN = "PER-Asia-Bibi"


@dataclass(frozen=True, slots=True)
class Named:
    """One person of one document: the cross-lingual id, the person's id in the docket, and all forms."""

    entity: str
    person: str
    forms: tuple[str, ...]
    full: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A docket made of the annotation, and who its people are."""

    language: str
    docket: Docket
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: documents on the main person with a full name, how many of them are on the one person.

    `bare` documents have one word alone, `bare_joined` of which are on the person too.
    """

    language: str
    full: int
    joined: int
    bare: int
    bare_joined: int


@dataclass(frozen=True, slots=True)
class Result:
    """The table, the ids of others who came onto the person, and forms that stayed outside."""

    rows: tuple[Row, ...]
    others: tuple[str, ...]
    outside: tuple[str, ...]
    pieces: int


def load(folder: Path) -> tuple[Document, ...]:
    """Read all documents that name anybody."""
    found = []
    for language in LANGUAGES:
        for path in sorted((folder / "annotated" / language).glob("*.out")):
            text = folder / "raw" / language / path.name.replace(".out", "")
            raw = next((each for each in (text, text.with_name(text.name + ".txt")) if each.exists()), None)
            if raw is not None and (document := _document(language, path, raw)):
                found.append(document)
    return tuple(found)


def data_hash(folder: Path) -> str:
    """Give the beginning of the hash of all annotation."""
    paths = sorted((folder / "annotated").glob("*/*.out"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def _document(language: str, annotation: Path, raw: Path) -> Document | None:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for line in annotation.read_text(encoding="utf-8").splitlines()[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) == 4 and cells[2] == "PER" and cells[3].startswith("PER-"):
            forms[cells[3]] += [cells[1], cells[0]]
    _, _, day, _, *words = [*raw.read_text(encoding="utf-8").splitlines(), "", "", "", ""]
    text = "\n".join(words).strip()
    if not forms or not text:
        return None
    report = Report(Report.identify(text.encode()), str(annotation), text.encode(), published=day[:10] or None)
    article = Article(_in(report, language), text, (Sentence(0, len(text)),), ())
    counts = Counter({entity: sum(text.count(form) for form in set(each)) for entity, each in forms.items()})
    subject = counts.most_common(1)[0][0]
    named, people = [], []
    for n, (entity, each) in enumerate(sorted(forms.items()), start=1):
        known = tuple(dict.fromkeys(each))
        longest = max(known, key=lambda form: (len(form.split()), form in each[::2]))
        people.append(_person(article, f"p{n}", longest, known, subject=entity == subject))
        named.append(Named(entity, f"p{n}", known, len(longest.split()) > 1 and not longest.split()[0].endswith(".")))
    return Document(language, Docket(article, tuple(people), ()), tuple(named))


def _in(report: Report, language: str) -> Report:
    return Report(report.id, report.source, report.snapshot, published=report.published, language=language)


def _person(article: Article, id: str, name: str, forms: tuple[str, ...], *, subject: bool) -> Person:
    starts = sorted((article.text.find(form), form) for form in forms if form in article.text)
    quotes = tuple(article.quote(start, start + len(form)) for start, form in starts)
    return Person(id, name, "subject" if subject else "other", forms, quotes=quotes)


def measure(documents: Sequence[Document]) -> Result:
    """Resolve all documents and see where the main person went."""
    unique = list({one.docket.article.report.id: one for one in documents}.values())
    resolved = resolve([one.docket for one in unique])
    ids = [_ids(one, docket) for one, docket in zip(unique, resolved, strict=True)]
    mine = Counter(pairs[MAIN] for pairs in ids if MAIN in pairs)
    person = mine.most_common(1)[0][0]
    others = sorted({entity for pairs in ids for entity, id in pairs.items() if id == person and entity != MAIN})
    rows, outside = [], Counter[str]()
    for language in LANGUAGES:
        mains = [
            (next(each for each in one.named if each.entity == MAIN), pairs[MAIN] == person)
            for one, pairs in zip(unique, ids, strict=True)
            if one.language == language and MAIN in pairs
        ]
        full = [joined for named, joined in mains if named.full]
        bare = [joined for named, joined in mains if not named.full]
        rows.append(Row(language, len(full), sum(full), len(bare), sum(bare)))
        outside.update(" / ".join(named.forms) for named, joined in mains if named.full and not joined)
    return Result(tuple(rows), tuple(others), tuple(f"{n} x {form}" for form, n in outside.most_common()), len(mine))


def _ids(document: Document, resolved: Docket) -> dict[str, str]:
    """Name for each entity of a document the person it became."""
    became = dict(zip((one.id for one in document.docket.people), (one.id for one in resolved.people), strict=True))
    return {one.entity: became[one.person] for one in document.named}
