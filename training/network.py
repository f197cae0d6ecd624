"""The network: an encoder, a band of candidate spans, and a scorer of arrows between spans (torch)."""

from __future__ import annotations

import torch
from pretrained import Pretrained
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (torch's own idiom)

from habeas.reader.labels import Labels
from habeas.reader.pairs import DISTANCE_BUCKETS, SENTENCE_BUCKETS

LAYERS = 9
"""How many of the pretrained layers are kept: the first nine read news at 5,000 tokens a second on two cores."""
BAND = 24
"""The longest span in tokens."""
SPAN_HIDDEN, ARROW_HIDDEN = 192, 160


class SharedDropout(nn.Module):
    """Dropout with one mask for all tokens of a window (drawing one a token costs a tenth of a step on a CPU)."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Drop features of states [batch, length, hidden] in training, else give them back."""
        if not self.training or not self.rate:
            return x
        mask = torch.empty(x.shape[0], 1, x.shape[2], dtype=x.dtype).bernoulli_(1 - self.rate)
        return x * mask / (1 - self.rate)


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self, hidden: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(hidden, hidden) for _ in range(4))
        self.inner, self.outer = nn.Linear(hidden, 4 * hidden), nn.Linear(4 * hidden, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, 1e-12), nn.LayerNorm(hidden, 1e-12)
        self.drop = SharedDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Map states [batch, length, hidden] under an additive mask [batch, 1, 1, length]."""
        batch, length, hidden = x.shape
        shape = (batch, length, self.heads, hidden // self.heads)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(-1, -2) * (hidden // self.heads) ** -0.5 + mask.to(q.dtype), -1)
        mixed = weights.to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(batch, length, hidden))))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT with frozen word embeddings, filled from the pretrained arrays."""

    def __init__(self, model: Pretrained, dropout: float = 0.1) -> None:
        super().__init__()
        t = {name: torch.from_numpy(array) for name, array in model.tensors.items()}
        self.word = nn.Embedding.from_pretrained(t["emb.word"], freeze=True)
        self.position = nn.Embedding.from_pretrained(t["emb.pos"] + t["emb.type"][0], freeze=False)
        self.norm = nn.LayerNorm(model.hidden, 1e-12)
        self.layers = nn.ModuleList(Layer(model.hidden, model.heads, dropout) for _ in range(LAYERS))
        self.drop = SharedDropout(dropout)
        self._fill(self.norm, t, "emb.ln")
        parts = (
            ("query", "q"), ("key", "k"), ("value", "v"), ("out", "ao"), ("norm1", "aln"),
            ("inner", "fi"), ("outer", "fo"), ("norm2", "oln"),
        )  # fmt: skip
        for number, layer in enumerate(self.layers):
            for part, name in parts:
                self._fill(getattr(layer, part), t, f"l{number}.{name}")

    @staticmethod
    def _fill(module: nn.Module, tensors: dict[str, Tensor], name: str) -> None:
        with torch.no_grad():
            module.weight.copy_(tensors[f"{name}.w"].view(module.weight.shape))
            module.bias.copy_(tensors[f"{name}.b"])

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Map ids and mask [batch, length] (1 = a token) to states [batch, length, hidden]."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -30000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Spans(nn.Module):
    """Scores of every (first token, length) in a band, for every channel of the labels."""

    def __init__(self, hidden: int, labels: Labels) -> None:
        super().__init__()
        self.first, self.last = nn.Linear(hidden, SPAN_HIDDEN), nn.Linear(hidden, SPAN_HIDDEN)
        self.length = nn.Parameter(torch.zeros(BAND, SPAN_HIDDEN))
        self.score = nn.Linear(SPAN_HIDDEN, labels.channels)
        nn.init.constant_(self.score.bias[: len(labels.spans)], -8.0)

    def forward(self, states: Tensor) -> Tensor:
        """Map states [batch, length, hidden] to scores [batch, length, BAND, channels]."""
        first, last = self.first(states), F.pad(self.last(states), (0, 0, 0, BAND - 1))
        length = states.shape[1]
        band = torch.stack([last[:, k : k + length] for k in range(BAND)], dim=2)
        return self.score(F.gelu(first[:, :, None] + band + self.length))


class Arrows(nn.Module):
    """Scores of arrows between spans; the numpy twin for use is `habeas.reader.arrows`."""

    def __init__(self, hidden: int, labels: Labels) -> None:
        super().__init__()
        self.source, self.target = nn.Linear(2 * hidden, ARROW_HIDDEN), nn.Linear(2 * hidden, ARROW_HIDDEN)
        self.source_kind = nn.Parameter(torch.zeros(len(labels.spans), ARROW_HIDDEN))
        self.target_kind = nn.Parameter(torch.zeros(len(labels.spans), ARROW_HIDDEN))
        self.distance = nn.Parameter(torch.zeros(DISTANCE_BUCKETS, ARROW_HIDDEN))
        self.sentence = nn.Parameter(torch.zeros(SENTENCE_BUCKETS, ARROW_HIDDEN))
        self.inner = nn.Linear(ARROW_HIDDEN, ARROW_HIDDEN)
        self.score = nn.Linear(ARROW_HIDDEN, len(labels.arrows))
        nn.init.constant_(self.score.bias, -2.0)

    def forward(
        self, ends: Tensor, kinds: Tensor, pairs: tuple[Tensor, Tensor], distance: Tensor, sentence: Tensor
    ) -> Tensor:
        """Score pairs of spans, [pairs, arrows].

        `ends` are the states of first and last token side by side [spans, 2 * hidden], `kinds` label numbers [spans],
        `pairs` source and target indices, `distance` and `sentence` their buckets [pairs].
        """
        source = self.source(ends) + self.source_kind[kinds]
        target = self.target(ends) + self.target_kind[kinds]
        s, t = source[pairs[0]], target[pairs[1]]
        mixed = F.gelu(s + t + s * t + self.distance[distance] + self.sentence[sentence])
        return self.score(F.gelu(self.inner(mixed)) + mixed)


class Network(nn.Module):
    """Encoder, spans and arrows together."""

    def __init__(self, model: Pretrained, labels: Labels, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(model, dropout)
        self.spans = Spans(model.hidden, labels)
        self.arrows = Arrows(model.hidden, labels)
        self.drop = SharedDropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Give the encoder states [batch, length, hidden] and the band of span scores."""
        states = self.drop(self.encoder(ids, mask))
        return states, self.spans(states)
