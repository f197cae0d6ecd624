"""Articles to windows of tokens, the same for training and for use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tokenizers import Tokenizer

from habeas.records.article import Article

LENGTH = 320
"""The most tokens of a window, with its first and last special token."""
OVERLAP = 64
"""How many tokens of the sentences before a window are read again in it, at most."""
BEGIN, PAD, END = 0, 1, 2
"""Ids of the special tokens, the same in every vocabulary we prune."""


@dataclass(frozen=True, slots=True)
class Window:
    """A run of tokens the reader sees at once.

    `ids` are token ids with the special ones at both ends; `starts` and `ends` are character offsets of each token into
    the article's text (-1 for the special ones); `sentences` is the number of each token's sentence.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    id: int
    start: int
    end: int
    sentence: int


def tokenise(article: Article, tokenizer: Tokenizer) -> list[list[_Token]]:
    """Give the tokens of each sentence with character offsets into the article's text."""
    texts = [article.text[s.start : s.end] for s in article.sentences]
    rows = []
    for number, encoding in enumerate(tokenizer.encode_batch(texts, add_special_tokens=False)):
        base, text, row = article.sentences[number].start, texts[number], []
        for id, (start, end) in zip(encoding.ids, encoding.offsets, strict=True):
            first = end - len(text[start:end].lstrip())
            if first < end:
                row.append(_Token(id, base + first, base + end, number))
        rows.append(row)
    return rows


def windows(article: Article, tokenizer: Tokenizer) -> Iterator[Window]:
    """Cut an article into windows of whole sentences; a sentence too long for one is cut into pieces.

    Each window but the first begins with up to `OVERLAP` tokens of the sentences before it.
    """
    room = LENGTH - 2
    rows = [row[at : at + room] for row in tokenise(article, tokenizer) for at in range(0, len(row), room)]
    first = 0
    while first < len(rows):
        before, kept = first, 0
        while before > 0 and kept + len(rows[before - 1]) <= OVERLAP:
            before -= 1
            kept += len(rows[before])
        last, size = first, kept
        while last < len(rows) and size + len(rows[last]) <= room:
            size += len(rows[last])
            last += 1
        if last == first:
            before, last = first, first + 1
        yield _window([token for row in rows[before:last] for token in row])
        first = last


def _window(tokens: list[_Token]) -> Window:
    return Window(
        (BEGIN, *(t.id for t in tokens), END),
        (-1, *(t.start for t in tokens), -1),
        (-1, *(t.end for t in tokens), -1),
        (-1, *(t.sentence for t in tokens), -1),
    )
