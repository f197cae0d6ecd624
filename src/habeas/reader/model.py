"""The reader in use: articles in, readings out; onnxruntime, tokenizers and numpy only.

>>> reader = load()  # doctest: +SKIP
>>> reader.read(article).spans  # doctest: +SKIP
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from habeas.reader.decode import Rules, Seen, decode
from habeas.reader.prefilter import may_concern
from habeas.reader.tokens import Window, windows
from habeas.reader.weights import Weights, open_weights
from habeas.records.article import Article
from habeas.records.reading import Reading

AHEAD = 32
"""Articles read ahead, so that no core waits for the last window of one."""


class Reader:
    """A loaded model; it holds no state between articles, so one may serve many threads.

    Each window goes through the network alone, without padding, and several windows at once on `threads` threads.
    """

    def __init__(self, weights: Weights, *, threads: int | None = None) -> None:
        """Set up the network from checked weights; without `threads`, one for each core."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(weights.encoder, options, providers=["CPUExecutionProvider"])
        self._threads = ThreadPoolExecutor(threads or os.cpu_count(), thread_name_prefix="habeas-reader")
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
        """Read articles in order, some at once."""
        source = iter(articles)
        while chunk := list(islice(source, AHEAD)):
            yield from self._read_chunk(chunk)

    def count_tokens(self, article: Article) -> int:
        """Count the model's tokens in an article, each once (for measuring speed)."""
        return len(self._tokenizer.encode(article.text, add_special_tokens=False).ids)

    def _read_chunk(self, articles: Sequence[Article]) -> Iterator[Reading]:
        cut = [list(windows(a, self._tokenizer)) if may_concern(a) else [] for a in articles]
        seen = self._threads.map(self._see, [window for rows in cut for window in rows])
        for article, rows in zip(articles, cut, strict=True):
            views = list(islice(seen, len(rows)))
            yield decode(article, views, self._rules)

    def _see(self, window: Window) -> Seen:
        """Run one window through the network."""
        states, band = self._session.run(["states", "band"], {"ids": np.array([window.ids], dtype=np.int64)})
        return Seen(window, states[0], band[0])


@cache
def load(path: Path | None = None) -> Reader:
    """Load the shipped model, or the one at `path`, once; raises ModelMissing or ModelMismatch."""
    return Reader(open_weights(path))
