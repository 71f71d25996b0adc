"""Teach the network the marks alone: `python -m training.meaning.tune TARGET.pt [--begun BEGUN.pt]`.

It goes on from what `training.meaning.dense` wrote, else from what ships. The larger network has taught it to read; what one
point is, the marks say better. Prints the loss and the average precision of the tuning halves as it goes. About 40 minutes on two
cores.
"""

import argparse
import random
import time
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch

from sayso.annotate.pipeline import NAME
from training.meaning.examples import Example, gold, gold_of_public, silver, silver_of_public
from training.meaning.network import Meaning
from training.meaning.precision import average_precision
from training.meaning.shipped import shipped
from training.meaning.train import DECAY, step

ROUNDS = 2.5
TIMES = 2  # each pile of politics and war is read in a round: they are few
RATE, HEAD_RATE, LINE_RATE = 6e-5, 3e-4, 5e-3  # of the encoder, of the projection, of scale and start
SCALE, START = 16.0, -11.5  # of the odds, to begin with: such that cosines stay about where they are
WARM = 0.06  # of all steps, while the rates climb
EVERY = 500  # steps, to print


def begun(path: Path | None) -> Meaning:
    """The network to go on from."""
    if path is None:
        net = shipped(Path(str(files("sayso"))) / "data" / "pipelines" / NAME / "meaning")
    else:
        net = Meaning()
        net.load_state_dict(torch.load(path, weights_only=True))
    with torch.no_grad():
        net.scale.fill_(SCALE)
        net.start.fill_(START)
    net.encoder.word.weight.requires_grad_(False)  # the pipeline ships them once, for this network and for the reader
    return net


def lessons(often: Sequence[Example], others: Sequence[Example], seed: int = 7) -> list[Example]:
    """The piles in the order in which they are read. often: those that are read `TIMES` times in a round."""
    rng, found = random.Random(seed), list[Example]()
    once = [*others, *often * TIMES]
    wanted = int(ROUNDS * len(once))
    while len(found) < wanted:
        rng.shuffle(once)
        found += once
    return found[:wanted]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--begun", type=Path, help="what training.meaning.dense wrote")
    args = parser.parse_args()
    torch.manual_seed(1)
    halves = {"incidents": gold("tuning"), "public": gold_of_public("tuning")}
    piles, net = lessons(silver_of_public(), silver()), begun(args.begun)
    encoder = [p for name, p in net.named_parameters() if name.startswith("encoder.") and p.requires_grad]
    groups = [
        {"params": encoder, "lr": RATE},
        {"params": [*net.project.parameters()], "lr": HEAD_RATE},
        {"params": [net.scale, net.start], "lr": LINE_RATE, "weight_decay": 0.0},
    ]
    optim = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    steps = len(piles)
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min((s + 1) / (WARM * steps), 1 - s / steps))
    began, losses = time.perf_counter(), []
    for n, pile in enumerate(piles, 1):
        net.train()
        losses.append(step(net, optim, pile, None))
        schedule.step()
        if n % EVERY == 0 or n == steps:
            found = ", ".join(f"{name} {average_precision(net, half):.3f}" for name, half in halves.items())
            print(f"pile {n}: loss {np.mean(losses[-EVERY:]):.4f}, {found}, {time.perf_counter() - began:.0f} s", flush=True)
            torch.save(net.state_dict(), args.target)


if __name__ == "__main__":
    main()
