"""Train the reader: `python training/train.py --out training/cache/reader.pt`.

Two stages with the same loop: `pretrain` on the public corpora (NEREL, WikiEvents, M2E2, GUM), then `finetune` on the
annotated reports, never on the development list. See docs/training.md for what was measured.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import annotated
import corpora
import numpy as np
import pretrained
import scoring
import torch
from examples import Item, items
from losses import arrow_loss, span_loss
from network import Network
from tokenizers import Tokenizer

from habeas.reader.arrows import ArrowScorer
from habeas.reader.decode import Bars, Rules, Seen, decode
from habeas.reader.labels import load as load_labels
from habeas.reader.tokens import PAD, windows
from habeas.records.article import Article
from habeas.records.reading import Reading

VOCABULARY = 80_000
TOKENS = 2048
"""Tokens of a step, with padding."""
CACHE = Path(__file__).parent / "cache"
LABELS = load_labels()


def batches(data: list[Item], rng: random.Random) -> Iterator[list[Item]]:
    """Shuffle, then group windows of like length so that a batch with padding holds at most TOKENS tokens."""
    order = sorted(rng.sample(data, len(data)), key=lambda item: padded(len(item.window.ids)))
    groups: list[list[Item]] = []
    for item in order:
        length = padded(len(item.window.ids))
        if not groups or (len(groups[-1]) + 1) * length > TOKENS:
            groups.append([])
        groups[-1].append(item)
    rng.shuffle(groups)
    yield from groups


def padded(length: int) -> int:
    """Round a length up to a multiple of 64: every new shape costs seconds on a CPU."""
    return -(-length // 64) * 64


def stack(batch: list[Item]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pad the ids of a batch; gives ids and mask [windows, length]."""
    length = padded(max(len(item.window.ids) for item in batch))
    ids = torch.full((len(batch), length), PAD)
    for row, item in enumerate(batch):
        ids[row, : len(item.window.ids)] = torch.tensor(item.window.ids)
    return ids, (ids != PAD).float()


def step_loss(network: Network, batch: list[Item]) -> torch.Tensor:
    """Give the loss of one batch: spans, and arrows window by window."""
    ids, mask = stack(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states, scores = network(ids, mask)
    loss = span_loss(scores, batch, LABELS)
    states = states.float()
    parts = [arrow_loss(network, states[i], scores[i], item, LABELS) for i, item in enumerate(batch)]
    return loss + sum((p for p in parts if p is not None), torch.zeros(())) * 0.25 / len(batch)


@dataclass(frozen=True)
class Plan:
    """How to train: `epochs` over the data, the encoder's learning `rate`, `seed`, a report every so many steps."""

    epochs: float
    rate: float
    seed: int
    every: int = 0


def fit(network: Network, data: list[Item], plan: Plan, report: Callable[[Network], None]) -> None:
    """Run AdamW with warm-up and linear decay; heads learn at ten times the encoder's rate."""
    epochs, rate, seed = plan.epochs, plan.rate, plan.seed
    rng = random.Random(seed)  # noqa: S311 (not for secrets)
    heads = [*network.spans.parameters(), *network.arrows.parameters()]
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": rate}, {"params": heads, "lr": 10 * rate}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    total = int(sum(1 for _ in batches(data, rng)) * epochs)
    warm = max(1, min(60, total // 10))
    scale = lambda step: min((step + 1) / warm, max(0.03, (total - step) / max(1, total - warm)))  # noqa: E731
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, scale)
    step, begun, running = 0, time.time(), 0.0
    network.train()
    while step < total:
        for batch in batches(data, rng):
            loss = step_loss(network, batch)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            running = 0.95 * running + 0.05 * loss.item() if step > 1 else loss.item()
            if step % 50 == 0:
                print(f"step {step}/{total} loss {running:.2f} {(time.time() - begun) / step:.2f} s/step", flush=True)
            if plan.every and step % plan.every == 0:
                report(network)
                network.train()
            if step >= total:
                break


def scorer(network: Network) -> ArrowScorer:
    """Take the arrow weights out of the network in the form the installed reader uses."""
    arrays = {name.replace(".", "_"): p.detach().float().numpy() for name, p in network.arrows.named_parameters()}
    return ArrowScorer(**arrays)


def read(network: Network, tokenizer: Tokenizer, article: Article, bars: Bars | None = None) -> Reading:
    """Read an article with the torch network, through the installed decoder."""
    seen = []
    network.eval()
    for window in windows(article, tokenizer):
        ids = torch.full((1, padded(len(window.ids))), PAD)
        ids[0, : len(window.ids)] = torch.tensor(window.ids)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            states, band = network(ids, (ids != PAD).float())
        seen.append(Seen(window, states[0].float().numpy(), band[0].float().numpy()))
    return decode(article, seen, Rules(scorer(network), LABELS, "training", bars or Bars()))


def table(network: Network, tokenizer: Tokenizer, held: list[tuple[Article, Reading]]) -> None:
    """Print exact-mention scores on held-out reports."""
    pairs = [(gold, read(network, tokenizer, article)) for article, gold in held]
    rows = scoring.count(pairs)
    print("  ".join(f"{k} {p:.0f}/{r:.0f}/{f:.1f}" for k, (p, r, f) in rows.items()), flush=True)


def pretraining_items(tokenizer: Tokenizer, share: float, rng: random.Random) -> list[Item]:
    """Windows of the public corpora; a share of NEREL's."""
    russian = [i for e in corpora.nerel() for i in items(e, tokenizer, LABELS)]
    data = rng.sample(russian, int(len(russian) * share))
    for corpus in (corpora.wikievents, corpora.m2e2, corpora.gum):
        data += [i for e in corpus() for i in items(e, tokenizer, LABELS) if len(i.spans) or corpus is corpora.m2e2]
    return data


def annotated_items(tokenizer: Tokenizer, ids: list[str], root: Path = annotated.ROOT) -> list[Item]:
    """Windows of annotated reports."""
    readings = [corpora.Example(reading, corpora.FULL) for _, reading in annotated.load(ids, root=root)]
    return [i for e in readings for i in items(e, tokenizer, LABELS)]


def train_ids(root: Path = annotated.ROOT) -> list[str]:
    """Name the annotated reports that may be trained on: neither development nor tuning list."""
    kept = annotated.dev_ids() | frozenset((Path(__file__).parent / "tune.txt").read_text().split())
    return sorted(path.stem for path in (root / "gold").glob("*.json") if path.stem not in kept)


def main() -> None:
    """Run one stage, saving the weights and printing their scores as often as asked, and at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=("pretrain", "finetune"))
    parser.add_argument("--start", type=Path, help="weights to start from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=1.0)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--share", type=float, default=0.6, help="share of NEREL's windows in pretraining")
    parser.add_argument("--silver", type=Path, help="more annotated reports, ROOT/gold and ROOT/texts")
    parser.add_argument("--every", type=int, default=0, help="score the development list every so many steps")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)  # noqa: S311 (not for secrets)
    weights, _ = pretrained.prune(pretrained.load(), VOCABULARY)
    tokenizer = Tokenizer.from_str(pretrained.tokenizer_json(weights))
    network = Network(weights, LABELS)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True), strict=False)
    held = list(annotated.load(sorted(annotated.dev_ids())))
    if options.stage == "pretrain":
        data = pretraining_items(tokenizer, options.share, rng)
    else:
        data = annotated_items(tokenizer, train_ids())
        if options.silver:
            data += annotated_items(tokenizer, train_ids(options.silver), options.silver)
    tokens = sum(len(i.window.ids) for i in data)
    print(f"{len(data)} windows, {tokens} tokens, {sum(len(i.spans) for i in data)} spans", file=sys.stderr, flush=True)
    plan = Plan(options.epochs, options.rate, options.seed, options.every)

    def report(trained: Network) -> None:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        state = {k: v for k, v in trained.state_dict().items() if k != "encoder.word.weight"}
        torch.save(state, options.out)
        table(trained, tokenizer, held)

    fit(network, data, plan, report)
    report(network)


if __name__ == "__main__":
    np.random.seed(1)  # noqa: NPY002 (one global seed for library code)
    main()
