"""Teach the larger network the marks alone: `python -m training.meaning.large TARGET.pt`.

`training.meaning.teacher` taught it the first marks with its own odds as the end. This goes one round over all marked piles,
those of politics and war twice, and goes on from TARGET.pt where that was stopped. Prints the loss, and in the end the average
precision of the tuning halves. About an hour and a half on two cores that multiply bfloat16 in hardware (AMX).
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.meaning.examples import Example, gold, gold_of_public, silver, silver_of_public
from training.meaning.precision import average_precision
from training.meaning.teacher import CLOSING, DECAY, OPENING, SHIFT, Teacher, unpacked
from training.meaning.train import loss_of

RATE, LINE_RATE, WARM = 4e-5, 4e-3, 0.06  # of the encoder at its height, of scale and start; of all steps, while the rates climb
SCALE, START = 16.0, -11.5  # of the odds, to begin with
SMALLEST = 4  # units of a pile that has anything to tell
TOGETHER = 4  # windows read at once
PADDING = 1  # MPNet's piece for nothing
FOLLOWS, EVERY_FOLLOWED = 0.04, 10  # of the running mean: how far it goes, after so many piles
PRINTED, KEPT = 100, 200  # piles


class Large(Teacher):
    """The same network, which casts its weights once a pile and reads several windows at a time."""

    def forward(self, pile: Example) -> Tensor:
        """The vectors of a pile's units."""
        hidden: list[Tensor] = [torch.empty(0)] * len(pile.windows)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for places, states in self._read(pile.windows):
                for at, state in zip(places, states, strict=True):
                    hidden[at] = state
        means = [hidden[at][torch.from_numpy(places)].float().mean(0) for at, places in pile.places]
        return functional.normalize(torch.stack(means), dim=1)

    def _read(self, windows: Sequence[Sequence[int]]) -> Iterator[tuple[list[int], Tensor]]:
        """Windows of like length together: their numbers, and the states (windows, pieces, 768)."""
        order = sorted(range(len(windows)), key=lambda n: len(windows[n]))
        for first in range(0, len(order), TOGETHER):
            part = order[first : first + TOGETHER]
            longest = max(len(windows[n]) for n in part)
            ids = torch.full((len(part), longest), PADDING)
            seen = torch.zeros((len(part), longest), dtype=torch.long)
            for row, n in enumerate(part):
                pieces = [OPENING, *(piece + SHIFT for piece in windows[n][1:-1]), CLOSING]
                ids[row, : len(pieces)] = torch.tensor(pieces)
                seen[row, : len(pieces)] = 1
            yield part, self.encoder(input_ids=ids, attention_mask=seen).last_hidden_state


def lessons(seed: int = 5, most: int | None = None) -> list[Example]:
    """The piles in the order in which they are read. most: no more than so many."""
    often = silver_of_public()
    piles = [pile for pile in (*silver(), *often, *often) if pile.same.shape[0] >= SMALLEST]
    random.Random(seed).shuffle(piles)
    return piles[:most]


def follow(mean: dict[str, Tensor], net: Large) -> None:
    """Move a running mean of the weights, in place, towards those of the network."""
    with torch.no_grad():
        for name, weights in net.state_dict().items():
            if weights.dtype.is_floating_point:
                mean[name].lerp_(weights, FOLLOWS)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--piles", type=int, help="how many to read: all, if not told")
    args = parser.parse_args()
    target: Path = args.target
    torch.manual_seed(5)
    net, piles = Large(unpacked(target.parent)), lessons(most=args.piles)
    with torch.no_grad():
        net.scale.fill_(SCALE)
        net.start.fill_(START)
    line = [net.scale, net.start]
    rest = [p for name, p in net.named_parameters() if name not in ("scale", "start") and p.requires_grad]
    groups = [{"params": rest, "lr": RATE}, {"params": line, "lr": LINE_RATE, "weight_decay": 0.0}]
    optim = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda n: min((n + 1) / (WARM * len(piles)), 1 - n / len(piles)))
    mean, done = {name: weights.clone() for name, weights in net.state_dict().items()}, 0
    if target.exists():
        kept = torch.load(target, weights_only=True)
        net.load_state_dict(kept["net"])
        optim.load_state_dict(kept["optim"])
        schedule.load_state_dict(kept["schedule"])
        mean, done = kept["mean"], kept["done"]
    halves = {"incidents": gold("tuning"), "public": gold_of_public("tuning")}
    began, losses = time.perf_counter(), []
    for n, pile in enumerate(piles[done:], done + 1):
        net.train()
        loss = loss_of(net.odds(net(pile)), pile, None)
        optim.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optim.step()
        schedule.step()
        losses.append(loss.item())
        if n % EVERY_FOLLOWED == 0:
            follow(mean, net)
        if n % PRINTED == 0:
            print(f"pile {n}: loss {np.mean(losses[-PRINTED:]):.4f}, {time.perf_counter() - began:.0f} s", flush=True)
        if n % KEPT == 0 or n == len(piles):
            kept = {
                "net": net.state_dict(),
                "optim": optim.state_dict(),
                "schedule": schedule.state_dict(),
                "mean": mean,
                "done": n,
            }
            torch.save(kept, target.with_suffix(".part"))
            target.with_suffix(".part").replace(target)
    for name, weights in (("last weights", net.state_dict()), ("running mean", mean)):
        net.load_state_dict(weights)
        found = ", ".join(f"{half} {average_precision(net, examples):.3f}" for half, examples in halves.items())
        print(f"{name}: average precision {found}", flush=True)


if __name__ == "__main__":
    main()
