"""The reader's weights: one file, checked before use.

`weights/reader.zip` holds `encoder.onnx` (int8, MatMul and word embeddings), `arrows.npz` (the arrow scorer),
`tokenizer.json` and `manifest.json`, which names the model, the labels it was made for and the SHA-256 of each member.
No pickle is read.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, fields
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

from habeas.errors import ModelMismatch, ModelMissing
from habeas.reader.arrows import ArrowScorer
from habeas.reader.decode import Bars
from habeas.reader.labels import Labels, load

MEMBERS = ("encoder.onnx", "arrows.npz", "tokenizer.json")
_ADVICE = "reinstall habeas (pip install --force-reinstall habeas), or run `make train` in a checkout"


@dataclass(frozen=True, slots=True)
class Weights:
    """The parts of the model file, checked; `name` is the model with its version, as claims cite it."""

    name: str
    digest: str
    encoder: bytes
    tokenizer: str
    arrows: ArrowScorer
    labels: Labels
    bars: Bars


def shipped() -> Path:
    """Give the path of the weights that come with the package (they are installed unzipped, as a plain file)."""
    with as_file(files(__package__).joinpath("weights/reader.zip")) as path:
        return path


def name_of(path: Path | None = None) -> str:
    """Give the name of a model file, the shipped one unless told otherwise, without loading it.

    Raises ModelMissing if it is not there, ModelMismatch if it is damaged.

    >>> name_of()
    'habeas-reader-1'
    """
    path = path or shipped()
    if not path.is_file():
        raise ModelMissing(str(path), f"the reader's weights are not there; {_ADVICE}")
    try:
        with zipfile.ZipFile(path) as archive:
            return str(json.loads(archive.read("manifest.json"))["name"])
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise ModelMismatch(str(path), f"is not a model file or is damaged ({error}); {_ADVICE}") from error


def open_weights(path: Path | None = None) -> Weights:
    """Read and check a model file, the shipped one unless told otherwise.

    Raises ModelMissing if it is not there, ModelMismatch if it is damaged or was made for other labels.
    """
    path = path or shipped()
    if not path.is_file():
        raise ModelMissing(str(path), f"the reader's weights are not there; {_ADVICE}")
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            parts = {member: archive.read(member) for member in MEMBERS}
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise ModelMismatch(str(path), f"is not a model file or is damaged ({error}); {_ADVICE}") from error
    labels = load()
    if manifest["labels"] != labels.digest:
        raise ModelMismatch(str(path), f"was made for other labels than this version of habeas has; {_ADVICE}")
    for member, part in parts.items():
        if hashlib.sha256(part).hexdigest() != manifest["sha256"][member]:
            raise ModelMismatch(str(path), f"{member} does not have the hash its manifest names; {_ADVICE}")
    return Weights(
        name=manifest["name"],
        digest=manifest["sha256"]["encoder.onnx"],
        encoder=parts["encoder.onnx"],
        tokenizer=parts["tokenizer.json"].decode(),
        arrows=_arrows(parts["arrows.npz"]),
        labels=labels,
        bars=Bars(**manifest["bars"]),
    )


def _arrows(data: bytes) -> ArrowScorer:
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return ArrowScorer(**{field.name: arrays[field.name] for field in fields(ArrowScorer)})
