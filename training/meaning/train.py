"""Teach MiniLM which claims are one point: `python -m training.meaning.train TARGET.pt [--epochs 2] [--taught TAUGHT.npz]`.

Every pair of a pile's units is asked, so a claim's neighbours in its own reports are what it is held against. With what a larger
network has found (`training.meaning.teacher`), its odds are asked for too, also of piles that nobody marked (distillation:
Hinton, Vinyals and Dean 2015). Prints the loss and the average precision over all pairs of the tuning half after each epoch;
nothing is fitted to that half, nor to the other.
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
from training.meaning.network import Meaning
from training.meaning.precision import average_precision
from training.meaning.teacher import Taught, taught_examples

RATE, HEAD_RATE = 1e-4, 5e-4
WARM = 0.1  # of all steps, while the rates climb
DECAY = 0.01
RIGHT = 3.0  # what a pair of one point counts for: one pair in 27 is one
FIRST = 80  # piles, for the projection to begin with
TRUST = 0.7  # of the loss, what the larger network's odds make, where there are marks as well


def begin(net: Meaning, examples: Sequence[Example]) -> None:
    """Set the projection from the first piles' units: a few thousand are more than its dimensions need."""
    net.eval()
    with torch.no_grad():
        net.begin(torch.cat([net.means(example) for example in examples[:FIRST]]))


def optimiser(net: Meaning, rate: float = RATE) -> torch.optim.AdamW:
    """Word vectors stay as they are: the pipeline ships them once, for this network and for the reader."""
    heads = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    encoder = [p for name, p in net.named_parameters() if name.startswith("encoder.") and p.requires_grad]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)


def loss_of(odds: Tensor, example: Example, taught: Taught | None) -> Tensor:
    """How far the odds of a pile's pairs are from its marks, and from what the larger network says."""
    asked = torch.tensor(np.triu(example.same != OPEN, 1))
    parts = []
    if (example.same == 1).any() or taught is None:
        parts.append((1.0 - TRUST if taught is not None else 1.0, torch.tensor(example.same)[asked].float()))
    if taught is not None:
        parts.append((TRUST if parts else 1.0, torch.sigmoid(torch.tensor(taught[example.name])[asked].float())))
    weight = torch.tensor(RIGHT)
    losses = [part * functional.binary_cross_entropy_with_logits(odds[asked], goal, pos_weight=weight) for part, goal in parts]
    return torch.stack(losses).sum()


def step(net: Meaning, optim: torch.optim.AdamW, example: Example, taught: Taught | None) -> float:
    """Learn from one pile; gives its loss."""
    loss = loss_of(net.odds(net(example)), example, taught)
    optim.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optim.step()
    return loss.item()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--taught", type=Path, help="what training.meaning.teacher wrote")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    unmarked, taught = taught_examples(args.taught) if args.taught else ([], None)
    train, tuning = [*silver(), *unmarked], gold("tuning")
    net = Meaning()
    begin(net, train)
    net.encoder.word.weight.requires_grad_(False)
    optim = optimiser(net, args.rate)
    steps = args.epochs * len(train)
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min((s + 1) / (WARM * steps), 1 - s / steps))
    began = time.perf_counter()
    for epoch in range(1, args.epochs + 1):
        rng.shuffle(train)
        losses = []
        for n, example in enumerate(train, 1):
            net.train()
            losses.append(step(net, optim, example, taught))
            schedule.step()
            if n % 100 == 0:
                took = time.perf_counter() - began
                print(f"epoch {epoch}, pile {n}: loss {np.mean(losses[-100:]):.4f}, {took:.0f} s", flush=True)
        torch.save(net.state_dict(), args.target)
        print(f"epoch {epoch}: loss {np.mean(losses):.4f}, tuning half {average_precision(net, tuning):.3f}", flush=True)


if __name__ == "__main__":
    main()
