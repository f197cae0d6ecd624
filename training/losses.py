"""The losses: one for the band of spans, one for arrows between candidates; unlabelled things are passed over."""

from __future__ import annotations

import numpy as np
import torch
from examples import UNKNOWN, Item
from network import BAND, Network
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (torch's own idiom)

from habeas.reader.labels import Labels
from habeas.reader.pairs import candidate_pairs, distance_buckets, sentence_buckets

MUTE = -1e4


def rank_loss(scores: Tensor, gold: Tensor, known: Tensor) -> Tensor:
    """log(1 + sum exp of the negatives) + log(1 + sum exp of minus the positives), over the last axis.

    `scores`, `gold` (bool) and `known` (bool: may be learned from) are [..., candidates]; gives [...].
    """
    scores = scores.float()
    zero = torch.zeros_like(scores[..., :1])
    negative = scores.masked_fill(gold | ~known, MUTE)
    positive = (-scores).masked_fill(~gold | ~known, MUTE)
    return torch.logsumexp(torch.cat([negative, zero], -1), -1) + torch.logsumexp(torch.cat([positive, zero], -1), -1)


def span_targets(batch: list[Item], length: int, labels: Labels) -> tuple[Tensor, Tensor]:
    """Give gold and known [windows, labels, length * BAND] for the span channels."""
    count = len(labels.spans)
    gold = np.zeros((len(batch), count, length, BAND), dtype=bool)
    known = np.zeros_like(gold)
    for row, item in enumerate(batch):
        size = len(item.window.ids)
        inside = np.zeros((length, BAND), dtype=bool)
        for k in range(BAND):
            inside[1 : max(size - 1 - k, 1), k] = True
        for number, label in enumerate(labels.spans):
            if label in item.coverage.spans:
                known[row, number] = inside
            elif label in item.coverage.capital:
                known[row, number, :size] = inside[:size] & item.capital[:, None]
        for label, first, last, *_ in item.spans:
            gold[row, label, first, last - first] = True
            known[row, label, first, last - first] = True
    shape = (len(batch), count, length * BAND)
    return torch.from_numpy(gold).view(shape), torch.from_numpy(known).view(shape)


def span_loss(scores: Tensor, batch: list[Item], labels: Labels) -> Tensor:
    """Loss of the band [windows, length, BAND, channels]: ranking per label, then assertion and role by class."""
    count, length = len(labels.spans), scores.shape[1]
    gold, known = span_targets(batch, length, labels)
    flat = scores[..., :count].permute(0, 3, 1, 2).reshape(len(batch), count, -1)
    used = known.any(-1)
    loss = (rank_loss(flat, gold, known) * used).sum() / len(batch)
    kinds = len(labels.assertions)
    for channels, column in ((slice(count, count + kinds), 3), (slice(count + kinds, None), 4)):
        places = [(w, *row) for w, item in enumerate(batch) for row in item.spans if row[column] != UNKNOWN]
        if places:
            table = torch.tensor(np.array(places))
            picked = scores[table[:, 0], table[:, 2], table[:, 3] - table[:, 2], channels].float()
            loss = loss + F.cross_entropy(picked, table[:, column + 1], reduction="sum") / len(batch) * 0.5
    return loss


def _false_spans(scores: Tensor, item: Item, labels: Labels, limit: int = 12) -> np.ndarray:
    """Pick wrong spans that the model believes in, as candidates no arrow should reach."""
    band = scores[: len(item.window.ids), :, : len(labels.spans)].detach().float()
    place = torch.nonzero(band > -1.0)
    if not len(place):
        return np.zeros((0, 5), dtype=np.int64)
    order = torch.argsort(-band[place[:, 0], place[:, 1], place[:, 2]])[:60]
    gold = {(int(r[0]), int(r[1]), int(r[2])) for r in item.spans}
    covered = {(label, token) for label, first, last in gold for token in range(first, last + 1)}
    rows = []
    for first, size, label in place[order].tolist():
        if not any((label, token) in covered for token in range(first, first + size + 1)):
            rows.append((label, first, first + size, UNKNOWN, UNKNOWN))
    return np.array(rows[:limit], dtype=np.int64).reshape(-1, 5)


def arrow_loss(network: Network, states: Tensor, scores: Tensor, item: Item, labels: Labels) -> Tensor | None:
    """Loss of the arrows of one window: for each source and arrow, the right targets above 0, the others below.

    Another mention of a right person counts neither as right nor as wrong.
    """
    complete = item.coverage.arrows == frozenset(labels.arrows)
    extra = _false_spans(scores, item, labels) if complete else np.zeros((0, 5), dtype=np.int64)
    spans = np.concatenate([item.spans, extra])
    chains = np.concatenate([item.chains, np.full(len(extra), -1)])
    kinds, firsts, lasts = spans[:, 0], spans[:, 1], spans[:, 2]
    source, target, may = candidate_pairs(kinds, firsts, labels)
    if not len(source):
        return None
    gold = np.zeros((len(labels.arrows), len(spans), len(spans)), dtype=bool)
    gold[item.arrows[:, 0], item.arrows[:, 1], item.arrows[:, 2]] = True
    known = np.zeros_like(gold)
    known[:, source, target] = may.T
    covered = np.array([arrow in item.coverage.arrows for arrow in labels.arrows])
    known &= covered[:, None, None]
    known &= ~_kin(gold, chains) | gold
    sentences = np.array(item.window.sentences)[firsts]
    output = network.arrows(
        torch.cat([states[torch.from_numpy(firsts)], states[torch.from_numpy(lasts)]], -1),
        torch.from_numpy(kinds),
        (torch.from_numpy(source), torch.from_numpy(target)),
        torch.from_numpy(distance_buckets(firsts[source], firsts[target])),
        torch.from_numpy(sentence_buckets(sentences[source], sentences[target])),
    )
    full = torch.full((len(labels.arrows), len(spans), len(spans)), MUTE)
    full[:, source, target] = output.float().T
    gold_t, known_t = torch.from_numpy(gold), torch.from_numpy(known)
    rows = known_t.any(-1)
    return rank_loss(full[rows], gold_t[rows], known_t[rows]).sum() if rows.any() else None


def _kin(gold: np.ndarray, chains: np.ndarray) -> np.ndarray:
    """Mark, for each arrow and source, every mention of a person whose other mention is right."""
    same = (chains[:, None] == chains[None, :]) & (chains[:, None] >= 0)
    return np.einsum("ast,tu->asu", gold.astype(np.float32), same.astype(np.float32)) > 0
