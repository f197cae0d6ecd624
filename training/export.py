"""Export trained weights to the one file the package ships: `python training/export.py IN.pt OUT.zip`.

MatMul weights become int8 per channel by onnxruntime's dynamic quantisation, word embeddings int8 per row; the scores
of spans stay float. The file is described in `habeas.reader.weights`.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import tempfile
import zipfile
from dataclasses import fields
from pathlib import Path

import numpy as np
import onnx
import pretrained
import torch
from network import Layer, Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (torch's own idiom)
from train import VOCABULARY, scorer

from habeas.reader.arrows import ArrowScorer
from habeas.reader.decode import Bars
from habeas.reader.labels import load as load_labels


class SmallEmbedding(nn.Module):
    """Word embeddings as int8 with one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("small", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Map ids to vectors."""
        return self.small[ids].float() * self.scale[ids]


class FusedAttention(torch.autograd.Function):
    """Attention as onnxruntime's own operator; in torch only its shape matters."""

    @staticmethod
    def forward(ctx: object, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:  # noqa: ARG004
        """Give something of the right shape."""
        return query + key + value

    @staticmethod
    def symbolic(g, query, key, value, heads):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN205
        """Emit com.microsoft.MultiHeadAttention; without a padding mask it takes the fast path."""
        op = "com.microsoft::MultiHeadAttention"
        return g.op(op, query, key, value, num_heads_i=heads).setType(query.type())


class FusedLayer(nn.Module):
    """A layer whose query, key and value are one product, so that its input is quantised once."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        parts = (layer.query, layer.key, layer.value)
        self.three = nn.Linear(layer.query.in_features, 3 * layer.query.out_features)
        with torch.no_grad():
            self.three.weight.copy_(torch.cat([part.weight for part in parts]))
            self.three.bias.copy_(torch.cat([part.bias for part in parts]))

    def forward(self, x: Tensor) -> Tensor:
        """Map states [batch, length, hidden]."""
        layer = self.layer
        query, key, value = self.three(x).split(x.shape[-1], dim=-1)
        mixed = FusedAttention.apply(query, key, value, layer.heads)
        x = layer.norm1(x + layer.out(mixed))
        return layer.norm2(x + layer.outer(F.gelu(layer.inner(x))))


class Exported(nn.Module):
    """The network as it is exported: one window at a time, so there is no padding and no mask."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.word = SmallEmbedding(network.encoder.word.weight)
        self.layers = nn.ModuleList(FusedLayer(layer) for layer in network.encoder.layers)

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """Give the states and the band of `Network.forward`."""
        encoder = self.network.encoder
        x = encoder.norm(self.word(ids) + encoder.position.weight[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x)
        return x, self.network.spans(x)


def to_onnx(network: Network, path: Path) -> None:
    """Write the network, without its arrow scorer, as ONNX with quantised weights."""
    exported = Exported(network).eval()
    plain = path.with_suffix(".fp32.onnx")
    ids = torch.randint(4, 1000, (1, 64))
    axes = {0: "windows", 1: "length"}
    torch.onnx.export(
        exported, (ids,), str(plain), input_names=["ids"], output_names=["states", "band"],
        dynamic_axes=dict.fromkeys(("ids", "mask", "states", "band"), axes), opset_version=17, dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )  # fmt: skip
    graph = onnx.load(str(plain)).graph
    heads = [node.name for node in graph.node if node.op_type == "MatMul" and "/spans/" in node.name]
    quantize_dynamic(
        str(plain), str(path), op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True,
        nodes_to_exclude=heads, extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    plain.unlink()


def pack(network: Network, tokenizer: str, manifest: dict, out: Path) -> None:  # type: ignore[type-arg]  # JSON
    """Write encoder, arrows, tokenizer and manifest into one file."""
    arrows = io.BytesIO()
    weights = scorer(network)
    np.savez(arrows, **{f.name: getattr(weights, f.name) for f in fields(ArrowScorer)})
    with tempfile.TemporaryDirectory() as folder:
        to_onnx(network, Path(folder) / "encoder.onnx")
        encoder = (Path(folder) / "encoder.onnx").read_bytes()
    parts = {"encoder.onnx": encoder, "arrows.npz": arrows.getvalue(), "tokenizer.json": tokenizer.encode()}
    manifest = {
        **manifest,
        "labels": load_labels().digest,
        "sha256": {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()},
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            method = zipfile.ZIP_STORED if name == "encoder.onnx" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), part, method)
        archive.writestr(zipfile.ZipInfo("manifest.json"), json.dumps(manifest, indent=1), zipfile.ZIP_DEFLATED)


def main() -> None:
    """Export one set of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--name", default="habeas-reader-1")
    for field in fields(Bars):
        parser.add_argument(f"--{field.name}-bar", type=float, default=field.default)
    options = parser.parse_args()
    model, _ = pretrained.prune(pretrained.load(), VOCABULARY)
    network = Network(model, load_labels(), dropout=0.0)
    network.load_state_dict(torch.load(options.weights, weights_only=True), strict=False)
    bars = {field.name: getattr(options, f"{field.name}_bar") for field in fields(Bars)}
    manifest = {"name": options.name, "bars": bars}
    pack(network, pretrained.tokenizer_json(model), manifest, options.out)
    print(options.out, options.out.stat().st_size // 2**20, "MiB")


if __name__ == "__main__":
    main()
