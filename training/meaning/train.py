"""Teach MiniLM which claims are one point: `python -m training.meaning.train TARGET.pt [--epochs 2] [--more]`.

Every pair of a pile's units is asked, so a claim's neighbours in its own reports are what it is held against. Prints the loss and
the average precision over all pairs of the tuning half after each epoch; nothing is fitted to that half, nor to the other.
"""

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.meaning.examples import OPEN, Example, gold, silver
from training.meaning.network import PADDING, Meaning

RATE, HEAD_RATE = 1e-4, 5e-4
WARM = 0.1  # of all steps, while the rates climb
DECAY = 0.01
RIGHT = 3.0  # what a pair of one point counts for: one pair in 27 is one
FIRST = 80  # piles, for the projection to begin with
CHUNK = 48  # claims read at once, of about one length


def batches(example: Example) -> list[tuple[list[int], Tensor]]:
    """The units of a pile, short ones first: places, and pieces (units, pieces) with padding."""
    order = sorted(range(len(example.units)), key=lambda i: len(example.units[i]))
    parts = [order[at : at + CHUNK] for at in range(0, len(order), CHUNK)]
    return [(part, _padded([example.units[i] for i in part])) for part in parts]


def _padded(rows: Sequence[tuple[int, ...]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[PADDING] * (longest - len(row))] for row in rows])


def vectors(net: Meaning, example: Example) -> Tensor:
    """The vector of each unit (units, SIZE)."""
    parts = batches(example)
    places = torch.tensor([i for part, _ in parts for i in part])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        made = torch.cat([net(pieces) for _, pieces in parts]).float()
    return made[places.argsort()]


def begin(net: Meaning, examples: Sequence[Example]) -> None:
    """Set the projection from the first piles' units: a few thousand are more than its dimensions need."""
    net.eval()
    with torch.no_grad():
        net.begin(torch.cat([net.mean(pieces) for example in examples[:FIRST] for _, pieces in batches(example)]))


def average_precision(net: Meaning, examples: Sequence[Example]) -> float:
    """Over all pairs of all piles in one list, most alike first."""
    net.eval()
    scores, right = [], []
    with torch.no_grad():
        for example in examples:
            asked = np.triu(example.same != OPEN, 1)
            scores.append(net.odds(vectors(net, example)).numpy()[asked])
            right.append(example.same[asked])
    ordered = np.concatenate(right)[np.argsort(-np.concatenate(scores), kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float((precision * ordered).sum() / ordered.sum())


def optimiser(net: Meaning) -> torch.optim.AdamW:
    """Word vectors stay as they are: the pipeline ships them once, for this network and for the reader."""
    net.encoder.word.weight.requires_grad_(False)
    head = [net.scale, net.start, *net.project.parameters()]
    encoder = [p for p in net.encoder.parameters() if p.requires_grad]
    return torch.optim.AdamW([{"params": encoder, "lr": RATE}, {"params": head, "lr": HEAD_RATE}], weight_decay=DECAY)


def step(net: Meaning, optim: torch.optim.AdamW, example: Example) -> float:
    """Learn from one pile; gives its loss."""
    asked = torch.tensor(example.same != OPEN)
    odds, right = net.odds(vectors(net, example))[asked], torch.tensor(example.same)[asked].float()
    loss = functional.binary_cross_entropy_with_logits(odds, right, pos_weight=torch.tensor(RIGHT))
    optim.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optim.step()
    return loss.item()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stop", type=int, default=0, help="stop after so many piles, for a trial")
    parser.add_argument("--more", action="store_true", help="learn from the 320 piles of our own that came later too")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    train, tuning = silver(more=args.more), gold("tuning")
    net = Meaning()
    begin(net, train)
    optim = optimiser(net)
    steps = args.epochs * len(train)
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min((s + 1) / (WARM * steps), 1 - s / steps))
    began = time.perf_counter()
    for epoch in range(1, args.epochs + 1):
        net.train()
        rng.shuffle(train)
        losses = []
        for example in train[: args.stop or None]:
            losses.append(step(net, optim, example))
            schedule.step()
        torch.save(net.state_dict(), args.target)
        took, precision = time.perf_counter() - began, average_precision(net, tuning)
        print(f"epoch {epoch}: loss {np.mean(losses):.4f}, {took:.0f} s, tuning half {precision:.3f}", flush=True)
        if args.stop:
            break


if __name__ == "__main__":
    main()
