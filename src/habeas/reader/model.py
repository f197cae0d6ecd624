"""The reader in use: articles in, readings out; onnxruntime, tokenizers and numpy only.

>>> reader = load()  # doctest: +SKIP
>>> reader.read(article).spans  # doctest: +SKIP
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from habeas.reader.decode import Rules, Seen, decode
from habeas.reader.prefilter import may_concern
from habeas.reader.tokens import PAD, Window, windows
from habeas.reader.weights import Weights, open_weights
from habeas.records.article import Article
from habeas.records.reading import Reading

BATCH = 8
"""Windows that go through the network together."""
AHEAD = 32
"""Articles read ahead, so that windows of like length can share a batch."""


class Reader:
    """A loaded model; it holds no state between articles, so one may serve many threads."""

    def __init__(self, weights: Weights, *, threads: int = 0) -> None:
        """Set up the network from checked weights; `threads` 0 leaves the number to onnxruntime."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(weights.encoder, options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_str(weights.tokenizer)
        self._rules = Rules(weights.arrows, weights.labels, weights.name, weights.bars)

    @property
    def name(self) -> str:
        """The model with its version, as claims cite it."""
        return self._rules.name

    def read(self, article: Article) -> Reading:
        """Read one article; an article without any word of the field gives an empty reading."""
        return next(iter(self.read_many([article])))

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles in order, batching windows of like length across them."""
        source = iter(articles)
        while chunk := list(islice(source, AHEAD)):
            yield from self._read_chunk(chunk)

    def count_tokens(self, article: Article) -> int:
        """Count the model's tokens in an article, each once (for measuring speed)."""
        return len(self._tokenizer.encode(article.text, add_special_tokens=False).ids)

    def _read_chunk(self, articles: Sequence[Article]) -> Iterator[Reading]:
        cut = [list(windows(a, self._tokenizer)) if may_concern(a) else [] for a in articles]
        seen = deque(self._see([window for rows in cut for window in rows]))
        for article, rows in zip(articles, cut, strict=True):
            views = [seen.popleft() for _ in rows]
            yield decode(article, views, self._rules)

    def _see(self, views: Sequence[Window]) -> list[Seen]:
        """Run windows through the network, like lengths together, and give them back in order."""
        order = sorted(range(len(views)), key=lambda i: len(views[i].ids))
        out: dict[int, Seen] = {}
        for at in range(0, len(order), BATCH):
            chosen = order[at : at + BATCH]
            ids = _pad([views[i] for i in chosen])
            mask = (ids != PAD).astype(np.float32)
            states, band = self._session.run(["states", "band"], {"ids": ids, "mask": mask})
            for row, i in enumerate(chosen):
                size = len(views[i].ids)
                out[i] = Seen(views[i], states[row, :size], band[row, :size])
        return [out[i] for i in range(len(views))]


def _pad(batch: Sequence[Window]) -> NDArray[np.int64]:
    ids = np.full((len(batch), max(len(window.ids) for window in batch)), PAD, dtype=np.int64)
    for row, window in enumerate(batch):
        ids[row, : len(window.ids)] = window.ids
    return ids


@cache
def load(path: Path | None = None) -> Reader:
    """Load the shipped model, or the one at `path`, once; raises ModelMissing or ModelMismatch."""
    return Reader(open_weights(path))
