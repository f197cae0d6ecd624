"""More annotated reports, kept as places in the public corpora, without a word of their texts.

    python training/silver.py restore OUT      # OUT/texts and OUT/gold in the format of the annotated corpus
    python training/silver.py pack IN          # the other way: IN/texts, IN/gold -> training/silver.jsonl

A line of `silver.jsonl` names its report (`corpus`, `key`), gives each sentence as [field, start, end] (field 0: the
title, 1: the text) and every annotated word as [sentence, start, end]. The annotations follow the shared GUIDELINES.md;
they were made by reading, one annotator each, and checked with the corpus's `check.py`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2] / "shared" / "corpora"
FILE = Path(__file__).parent / "silver.jsonl"
ARGUMENTS = ("by", "offence", "term", "date", "place", "source")
Json = dict[str, Any]
Fields = tuple[str, str]


@cache
def _current_events() -> dict[str, Fields]:
    lines = (ROOT / "current-events.jsonl").read_text(encoding="utf-8").splitlines()
    return {str(i): ("", re.sub(r"\s+", " ", json.loads(line)["text"]).strip()) for i, line in enumerate(lines)}


@cache
def _prosecutors() -> dict[str, Fields]:
    rows = map(json.loads, (ROOT / "prosecutor-cases.jsonl").read_text(encoding="utf-8").splitlines())
    return {row["file"]: (row["title"] or "", row["text"]) for row in rows}


@cache
def _nerel() -> dict[str, Fields]:
    paths = (ROOT / "nerel").glob("*/*.txt")
    return {f"nerel-{p.parent.name}-{p.stem}": ("", p.read_text(encoding="utf-8")) for p in paths}


@cache
def _wikinews() -> dict[str, Fields]:
    csv.field_size_limit(10**8)
    rows: dict[str, Fields] = {}
    for year in (2019, 2020):
        with (ROOT / "mixed-news" / f"wikinews_{year}.csv").open(encoding="utf-8", newline="") as file:
            rows |= {row["url"]: (row["title"], row["text"]) for row in csv.DictReader(file)}
    return rows


@cache
def _wikievents() -> dict[str, Fields]:
    rows: dict[str, Fields] = {}
    for path in (ROOT / "justice").glob("wikievents*.jsonl"):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            text = re.sub(r" ([.,;:!?)’'”%])", r"\1", " ".join(row["tokens"]))
            text = re.sub(r"([(“$‘]) ", r"\1", text).replace(" - ", "-")
            rows[row["doc_id"]] = ("", re.sub(r"’ (s|t|ve|re|ll|d)\b", r"’\1", text))
    return rows


@cache
def _slavner() -> dict[str, Fields]:
    rows: dict[str, Fields] = {}
    for path in (ROOT / "slavner-asia-bibi" / "raw").glob("*/*.txt"):
        key = str(path.relative_to(ROOT))
        rows[key] = ("", path.read_text(encoding="utf-8-sig").split("\n", 4)[-1].strip())
    return rows


CORPORA: dict[str, Callable[[], dict[str, Fields]]] = {
    "ces": _current_events, "spr": _prosecutors, "snr": _nerel, "swn": _wikinews, "swe": _wikievents,
    "ssl": _slavner,
}  # fmt: skip


def _key(id: str, text: Json) -> str:
    return id.partition("-")[2] if id.startswith("ces-") else text["source"]


def _sentences(fields: Fields, texts: list[str]) -> list[list[int]]:
    places, at = [], [0, 0]
    for number, words in enumerate(texts):
        field = 0 if number == 0 and fields[0] == words else 1
        start = fields[field].find(words, at[field])
        if start < 0:
            raise ValueError(f"sentence {number} is not in its source: {words[:60]!r}")
        at[field] = start + len(words)
        places.append([field, start, start + len(words)])
    return places


def _split(words: str, sentence: int) -> tuple[int, str]:
    number, bar, rest = words.partition("|")
    return (int(number), rest) if bar and number.isdigit() else (sentence, words)


class _Packer:
    """Turns the words of one report into places and back."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts

    def place(self, words: str, sentence: int | None = None) -> list[int]:
        numbers = range(len(self.texts)) if sentence is None else [sentence]
        for number in numbers:
            start = self.texts[number].find(words)
            if start >= 0:
                return [number, start, start + len(words)]
        raise ValueError(f"not in the text: {words[:60]!r}")

    def words(self, place: list[int]) -> str:
        return self.texts[place[0]][place[1] : place[2]]

    def argument(self, place: list[int], sentence: int) -> str:
        return self.words(place) if place[0] == sentence else f"{place[0]}|{self.words(place)}"


def _pack_person(person: Json, packer: _Packer) -> Json:
    packed = {k: v for k, v in person.items() if k not in ("name", "forms", "nationality", "positions", "ties")}
    packed["named"] = person.get("name") is not None
    forms = sorted(person["forms"], key=lambda form: form != person.get("name"))
    packed["forms"] = [packer.place(form) for form in forms]
    packed["nationality"] = [packer.place(words) for words in person.get("nationality", [])]
    packed["positions"] = [
        {
            **{k: v for k, v in p.items() if k not in ("s", "t", "of")},
            "t": packer.place(p["t"], p["s"]),
            "of": packer.place(p["of"]) if p.get("of") else None,
        }
        for p in person.get("positions", [])
    ]
    packed["ties"] = [
        {"to": t["to"], "kind": t["kind"], "t": packer.place(t["t"], t["s"])}
        for t in person.get("ties", [])
        if t.get("t") and "s" in t
    ]
    return packed


def _unpack_person(packed: Json, packer: _Packer) -> Json:
    person = {k: v for k, v in packed.items() if k != "named"}
    person["forms"] = [packer.words(place) for place in packed["forms"]]
    person["name"] = person["forms"][0] if packed["named"] else None
    person["nationality"] = [packer.words(place) for place in packed["nationality"]]
    person["positions"] = [
        {**p, "s": p["t"][0], "t": packer.words(p["t"]), "of": packer.words(p["of"]) if p["of"] else None}
        for p in packed["positions"]
    ]
    person["ties"] = [{**t, "s": t["t"][0], "t": packer.words(t["t"])} for t in packed["ties"]]
    return person


def _pack_event(event: Json, packer: _Packer) -> Json:
    s = event["s"]
    packed = {k: v for k, v in event.items() if k not in ("s", "trigger", "person", *ARGUMENTS)}
    packed["trigger"] = packer.place(event["trigger"], s)
    packed["person"] = []
    for entry in event.get("person", []):
        id, _, words = entry.partition("=")
        number, words = _split(words, s)
        packed["person"].append([id, packer.place(words, number)])
    for argument in ARGUMENTS:
        places = [_split(words, s) for words in event.get(argument, [])]
        if places:
            packed[argument] = [packer.place(words, number) for number, words in places]
    return packed


def _unpack_event(packed: Json, packer: _Packer) -> Json:
    s = packed["trigger"][0]
    event = {**packed, "s": s, "trigger": packer.words(packed["trigger"])}
    event["person"] = [f"{id}={packer.argument(place, s)}" for id, place in packed["person"]]
    for argument in ARGUMENTS:
        if argument in packed:
            event[argument] = [packer.argument(place, s) for place in packed[argument]]
    return event


def pack(folder: Path) -> None:
    """Write `silver.jsonl` from annotated files; a report that cannot be placed is named and left out."""
    rows = []
    for path in sorted((folder / "gold").glob("*.json")):
        gold, text = json.loads(path.read_text()), json.loads((folder / "texts" / path.name).read_text())
        corpus, key = path.stem.partition("-")[0], _key(path.stem, text)
        texts = [sentence["text"] for sentence in text["sentences"]]
        packer = _Packer(texts)
        try:
            row = {
                "id": path.stem, "corpus": corpus, "key": key, "lang": text["lang"], "published": text["published"],
                "sentences": _sentences(CORPORA[corpus]()[key], texts), "relevant": gold["relevant"],
                "people": [_pack_person(p, packer) for p in gold["people"]],
                "events": [_pack_event(e, packer) for e in gold["events"]],
            }  # fmt: skip
        except (ValueError, KeyError, IndexError) as error:
            print(f"{path.stem}: left out, {error!r}", file=sys.stderr)
            continue
        rows.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    FILE.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} reports in {FILE}")


def restore(folder: Path) -> None:
    """Write texts and gold of `silver.jsonl` with the words taken from the public corpora."""
    for name in ("texts", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for line in FILE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        fields = CORPORA[row["corpus"]]()[row["key"]]
        texts = [fields[field][start:end] for field, start, end in row["sentences"]]
        packer = _Packer(texts)
        text = {
            "id": row["id"], "lang": row["lang"], "title": fields[0], "published": row["published"],
            "source": row["corpus"], "sentences": [{"s": n, "text": words} for n, words in enumerate(texts)],
        }  # fmt: skip
        gold = {
            "id": row["id"], "relevant": row["relevant"],
            "people": [_unpack_person(p, packer) for p in row["people"]],
            "events": [_unpack_event(e, packer) for e in row["events"]],
        }  # fmt: skip
        for name, content in (("texts", text), ("gold", gold)):
            path = folder / name / f"{row['id']}.json"
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    {"pack": pack, "restore": restore}[sys.argv[1]](Path(sys.argv[2]))
