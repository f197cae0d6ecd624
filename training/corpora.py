"""Public corpora as partial readings, each with the labels it annotates.

    for example in nerel(folder): ...

A corpus that leaves a label out says so in its `Coverage`, and the loss passes that label over. Texts that stand in the
development list are left out.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from habeas.reader.labels import load as load_labels
from habeas.records.article import Article, Sentence
from habeas.records.reading import Arrow, Reading, Span
from habeas.records.report import Report

ROOT = Path(__file__).resolve().parents[2] / "shared" / "corpora"


@dataclass(frozen=True)
class Coverage:
    """Which labels a corpus annotates.

    `spans` are complete (what is not marked is not one), `seen` only positive (what is not marked may be one),
    `capital` complete for words that begin with a capital letter. `arrows` are complete between marked spans.
    """

    spans: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()
    arrows: frozenset[str] = frozenset()
    assertions: bool = False


_LABELS = load_labels()
FULL = Coverage(frozenset(_LABELS.spans), arrows=frozenset(_LABELS.arrows), assertions=True)


@dataclass(frozen=True)
class Example:
    """A reading with what of it may be learned from."""

    reading: Reading
    coverage: Coverage


def _article(id: str, text: str, language: str, sentences: tuple[Sentence, ...] | None = None) -> Article:
    report = Report(Report.identify(text.encode()), id, b"", language=language)
    return Article(report, text, sentences or _split(text), ())


def _split(text: str) -> tuple[Sentence, ...]:
    """Split roughly: windows are cut at these places, nothing else hangs on them."""
    places = [m.span() for m in re.finditer(r"[^\n]+?(?:[.!?…]['\"»”)]*(?=\s+[A-ZА-ЯЁ«“\"])|(?=\n)|$)", text)]
    return tuple(Sentence(a, b) for a, b in places if text[a:b].strip())


@dataclass
class _Marks:
    spans: dict[tuple[str, int, int], int] = field(default_factory=dict)
    arrows: set[tuple[str, int, int]] = field(default_factory=set)

    def put(self, label: str, start: int, end: int) -> int:
        return self.spans.setdefault((label, start, end), len(self.spans))

    def reading(self, article: Article, name: str) -> Reading:
        spans = tuple(Span(*key) for key in self.spans)
        return Reading(article, spans, tuple(Arrow(*arrow) for arrow in sorted(self.arrows)), name)


NEREL = {
    "PERSON": "person", "PROFESSION": "position", "DATE": "date", "CRIME": "offence", "PENALTY": "term",
    "NATIONALITY": "nationality", "ORGANIZATION": "organisation", "CITY": "place", "COUNTRY": "place",
    "STATE_OR_PROVINCE": "place", "FACILITY": "place", "DISTRICT": "place", "LOCATION": "place",
}  # fmt: skip
NEREL_COVERAGE = Coverage(
    frozenset({"position", "date", "offence", "term", "nationality", "organisation", "place"}),
    capital=frozenset({"person"}),
    arrows=frozenset({"position", "same"}),
)


def nerel(root: Path = ROOT) -> Iterator[Example]:
    """Russian news of NEREL: names, positions, dates, crimes, penalties, places; who holds which position."""
    skip = {id.removeprefix("ru-nerel-") for id in _dev() if id.startswith("ru-nerel-")}
    for path in sorted((root / "nerel").glob("*/*.ann")):
        if path.stem.removesuffix("_text") in skip:
            continue
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        yield Example(_nerel_reading(path.stem, text, path.read_text(encoding="utf-8")), NEREL_COVERAGE)


def _nerel_reading(id: str, text: str, annotation: str) -> Reading:
    marks, entities, names = _Marks(), {}, defaultdict(list)
    relations = []
    for line in annotation.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T") and (match := re.match(r"(\w+) (\d+) (\d+)\t", rest)) and match[1] in NEREL:
            entities[key] = marks.put(NEREL[match[1]], int(match[2]), int(match[3]))
            if match[1] == "PERSON":
                names[text[int(match[2]) : int(match[3])]].append(entities[key])
        elif key.startswith("R"):
            kind, one, two = rest.split()[:3]
            relations.append((kind, one.partition(":")[2], two.partition(":")[2]))
    keys = list(marks.spans)
    chains = {span: {span} for same in names.values() for span in same}
    for same in names.values():
        _join(chains, same)
    for kind, one, two in relations:
        if one in entities and two in entities:
            a, b = entities[one], entities[two]
            if kind == "WORKS_AS" and keys[a][0] == "person" and keys[b][0] == "position":
                marks.arrows.add(("position", a, b))
            elif kind == "ALTERNATIVE_NAME" and a in chains and b in chains:
                _join(chains, [a, b])
    _chain_arrows(marks, chains)
    return marks.reading(_article(id, text, "ru"), "nerel")


def _join(chains: dict[int, set[int]], members: list[int]) -> None:
    union = set().union(*(chains[m] for m in members))
    for member in union:
        chains[member] = union


def _chain_arrows(marks: _Marks, chains: dict[int, set[int]]) -> None:
    keys = list(marks.spans)
    for chain in {id(c): c for c in chains.values()}.values():
        order = sorted(chain, key=lambda span: keys[span][1])
        marks.arrows |= {("same", later, earlier) for earlier, later in pairwise(order)}


JUSTICE = {
    "ArrestJailDetain": "arrest", "ChargeIndict": "charge", "Convict": "convict", "Sentence": "sentence",
    "TrialHearing": "trial", "InvestigateCrime": "investigate", "ReleaseParole": "release", "Acquit": "acquit",
}  # fmt: skip
ARGUMENTS = {
    "Detainee": ("person", "person"), "Defendant": ("person", "person"), "Jailer": ("by", "authority"),
    "JudgeCourt": ("by", "authority"), "Prosecutor": ("by", "authority"), "Investigator": ("by", "authority"),
    "Place": ("place", "place"),
}  # fmt: skip
WIKIEVENTS_COVERAGE = Coverage(
    frozenset({"charge", "convict", "sentence", "trial", "acquit"}),
    seen=frozenset({"person", "authority", "place", "arrest", "investigate", "release"}),
    arrows=frozenset({"person", "by"}),
)


def wikievents(root: Path = ROOT) -> Iterator[Example]:
    """English news of WikiEvents: triggers of justice events with their people, authorities and places."""
    skip = {id.removeprefix("we-") for id in _dev() if id.startswith("we-")}
    for path in sorted((root / "justice").glob("wikievents_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            if document["doc_id"] not in skip:
                yield Example(_token_reading(document, "wikievents"), WIKIEVENTS_COVERAGE)


def _token_reading(document: dict, name: str) -> Reading:  # type: ignore[type-arg]  # a line of JSON
    text, starts, ends = "", [], []
    for token in document["tokens"]:
        if text and not re.fullmatch(r"[.,;:!?)’”%]", token):
            text += " "
        starts.append(len(text))
        text += token
        ends.append(len(text))
    breaks = [*(at for at in document["sent_starts"] if at < len(starts)), len(starts)]
    sentences = tuple(Sentence(starts[a], ends[b - 1]) for a, b in pairwise(breaks) if a < b)
    marks = _Marks()
    for event in document["events"]:
        kind = JUSTICE.get(event["type"].removeprefix("Justice.").split(".")[0])
        if event["type"] == "Justice:Arrest-Jail":
            kind = "arrest"
        if kind is None or not event["type"].startswith("Justice"):
            continue
        trigger = marks.put(kind, starts[event["start"]], ends[event["end"] - 1])
        for argument in event["args"]:
            role = ARGUMENTS.get(argument["role"])
            if role and argument["start"] is not None:
                span = marks.put(role[1], starts[argument["start"]], ends[argument["end"] - 1])
                marks.arrows.add((role[0], trigger, span))
    return marks.reading(_article(document["doc_id"], text, "en", sentences), name)


M2E2_COVERAGE = Coverage(frozenset({"charge", "convict", "sentence"}), seen=frozenset({"arrest"}))


def m2e2(root: Path = ROOT, *, negatives: int = 400) -> Iterator[Example]:
    """English sentences of M2E2: arrests, and every few event-free sentences as negatives."""
    skip = {id.removeprefix("we-").split("voa_en_nw_")[-1].replace("-", ".") for id in _dev() if "voa" in id}
    lines = (root / "justice" / "m2e2_sentences.jsonl").read_text(encoding="utf-8").splitlines()
    step = max(1, len(lines) // negatives)
    for number, line in enumerate(lines):
        document = json.loads(line)
        arrest = any(event["type"] == "Justice:Arrest-Jail" for event in document["events"])
        voa = document["doc_id"].replace("-", ".").lower()
        if (arrest or number % step == 0) and not any(id in voa for id in skip) and document["sent_ok"]:
            yield Example(_token_reading(document, "m2e2"), M2E2_COVERAGE)


GUM_COVERAGE = Coverage(seen=frozenset({"person"}), arrows=frozenset({"same"}))


def gum(root: Path = ROOT) -> Iterator[Example]:
    """English news of GUM: mentions of people and which are the same person."""
    for path in sorted((root / "gum-news").glob("*.tsv")):
        yield Example(_gum_reading(path.stem, path.read_text(encoding="utf-8")), GUM_COVERAGE)


def _gum_reading(id: str, table: str) -> Reading:
    text, sentences, marks = "", list[Sentence](), _Marks()
    people: dict[str, tuple[int, int]] = {}
    links: list[tuple[str, str]] = []
    begin = 0
    for line in [*table.splitlines(), ""]:
        cells = line.split("\t")
        if line.startswith("#Text="):
            begin = len(text) + bool(text)
        elif len(cells) > 8:
            text += (" " if text else "") + cells[2]
            start, end = len(text) - len(cells[2]), len(text)
            for number in re.findall(r"person\[(\d+)\]", cells[3]):
                people[number] = (people.get(number, (start, end))[0], end)
            links += re.findall(r"\[(\d+)_(\d+)\]", cells[9] if len(cells) > 9 else cells[8])
        elif not line and len(text) > begin:
            sentences.append(Sentence(begin, len(text)))
            begin = len(text) + 1
    spans = {number: marks.put("person", *place) for number, place in people.items()}
    chains = {span: {span} for span in spans.values()}
    for one, two in links:
        if one in spans and two in spans:
            _join(chains, [spans[one], spans[two]])
    _chain_arrows(marks, chains)
    return marks.reading(_article(id, text, "en", tuple(sentences)), "gum")


def _dev() -> list[str]:
    return (ROOT.parent / "corpus" / "dev.txt").read_text().split()
