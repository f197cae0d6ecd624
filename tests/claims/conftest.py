"""Readings written as sentences with the spans marked in them.

`[arrest:arrested] [person:Ann Example]` marks spans; `[person#a:...]` gives one a name for the arrows, which are
written beside: `arrows="arrest>a:person"`. A trigger may carry its assertion: `[charge/negated:charged]`, a person
its role: `[person/victim:...]`.
"""

from __future__ import annotations

import re

import pytest

from habeas.records.article import Article, Sentence
from habeas.records.reading import Arrow, Reading, Span
from habeas.records.report import Report

_MARK = re.compile(r"\[(?P<label>[a-z]+)(?:#(?P<id>\w+))?(?:/(?P<value>[a-z\-]+))?:(?P<words>[^\[\]]+)\]")


def _reading(marked: str, arrows: str = "", *, published: str | None = "2024-12-26", language: str = "en") -> Reading:
    text, spans, ids, end = "", [], {}, 0
    for found in _MARK.finditer(marked):
        text += marked[end : found.start()]
        end = found.end()
        ids.setdefault(found["id"] or found["label"], len(spans))
        spans.append(Span(found["label"], len(text), len(text) + len(found["words"]), 0.9, found["value"]))
        text += found["words"]
    text += marked[end:]
    sentences = tuple(
        Sentence(m.start(), m.end()) for m in re.finditer(r"\S.*?(?:(?<!\bJr)[.!?](?=\s|$)|$)", text, re.MULTILINE)
    )
    report = Report(Report.identify(text.encode()), "-", text.encode(), published=published, language=language)
    drawn = tuple(_arrow(written, ids) for written in arrows.split())
    return Reading(Article(report, text, sentences, ()), tuple(spans), drawn, "test")


def _arrow(written: str, ids: dict[str, int]) -> Arrow:
    ends, _, label = written.partition(":")
    source, _, target = ends.partition(">")
    return Arrow(label, ids[source], ids[target], 0.9)


@pytest.fixture(scope="session")
def reading():
    return _reading
