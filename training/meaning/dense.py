"""Teach MiniLM what a larger network makes of every piece: `python -m training.meaning.dense BEGUN.pt TARGET.pt …`.

Pairs of statements say little: one number for two statements. What the larger network makes of each piece and each statement says
more, also in articles that nobody cut into statements (Jiao et al. 2020, TinyBERT). It goes on from what `training.meaning.train`
wrote. Prints the parts of the loss, and at the end the average precision of the tuning half.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.network import WIDTH
from training.meaning.examples import Example, gold, silver
from training.meaning.network import Meaning, means_of
from training.meaning.precision import average_precision
from training.meaning.states import plain, states
from training.meaning.teacher import Taught, taught_examples
from training.meaning.train import DECAY, loss_of

RATE, HEAD_RATE = 2e-4, 3e-4
STEPS = 3500  # 2.8 rounds, about an hour on one core
WARM = 60  # steps
THEIRS = 768  # the larger network's width
PLAIN = 2  # windows beside each pile that are in none
PIECES, STATEMENTS = 0.5, 1.0  # what the parts count beside the pairs of a pile
SAMPLE, RIDGE = 40, 1e-3  # piles that the map from our states to theirs begins with, by least squares


class Widened(nn.Module):
    """From our states (…, WIDTH) to the larger network's (…, THEIRS); used for learning only. spread: the variance of theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.map = nn.Linear(WIDTH, THEIRS)
        self.register_buffer("spread", torch.tensor(1.0))

    @torch.no_grad()
    def begin(self, ours: Tensor, theirs: Tensor) -> None:
        """By least squares with a little ridge, from states of the same pieces."""
        middle, target = ours.mean(0), theirs.mean(0)
        square = (ours - middle).T @ (ours - middle)
        ridge = square.diagonal().mean() * RIDGE * torch.eye(WIDTH)
        found = torch.linalg.solve(square + ridge, (ours - middle).T @ (theirs - target))
        self.map.weight.copy_(found.T)
        self.map.bias.copy_(target - middle @ found)
        self.spread = ((theirs - target) ** 2).sum(1).mean()

    def missed(self, ours: Tensor, theirs: Tensor) -> Tensor:
        """The share of their variance that ours do not tell."""
        return ((self.map(ours) - theirs) ** 2).sum(1).mean() / self.spread


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learnt from. taught: odds by pile; folder: of the larger network's states."""

    taught: Taught
    folder: Path

    def parts(
        self, net: Meaning, wide: Widened, example: Example, beside: Sequence[tuple[int, ...]]
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The losses of one pile and the windows beside it: of pairs, of pieces, of statements."""
        ours, theirs = [*map(net.states, example.windows)], [*map(self.states, example.windows)]
        means = means_of(example, ours)
        pairs = loss_of(net.odds(functional.normalize(net.project(means), dim=1)), example, self.taught)
        pieces = wide.missed(torch.cat(ours), torch.cat(theirs))
        if beside:
            pieces = pieces + wide.missed(torch.cat([*map(net.states, beside)]), torch.cat([*map(self.states, beside)]))
        return pairs, pieces, wide.missed(means, means_of(example, theirs))

    def states(self, window: Sequence[int]) -> Tensor:
        """What the larger network makes of a window's pieces."""
        return states(self.folder, window)


def endless(windows: Sequence[tuple[int, ...]], rng: random.Random) -> Iterator[tuple[int, ...]]:
    """The windows for ever, in a new order each time."""
    while windows:
        yield from rng.sample(windows, len(windows))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("begun", type=Path, help="what training.meaning.train wrote")
    parser.add_argument("target", type=Path)
    parser.add_argument("--taught", type=Path, required=True, help="what training.meaning.teacher wrote")
    parser.add_argument("--states", type=Path, required=True, help="the folder of training.meaning.states")
    parser.add_argument("--polnear", type=Path, required=True, help="train.jsonl.gz")
    parser.add_argument("--steps", type=int, default=STEPS)
    args = parser.parse_args()
    torch.manual_seed(5)
    rng = random.Random(5)
    unmarked, taught = taught_examples(args.taught)
    lesson, train = Lesson(taught, args.states), [*silver(), *unmarked]
    beside = endless([*plain(train, args.polnear)], rng)
    net, wide = Meaning(), Widened()
    net.load_state_dict(torch.load(args.begun, weights_only=True))
    net.encoder.word.weight.requires_grad_(False)
    net.eval()
    with torch.no_grad():
        windows = [window for example in rng.sample(train, SAMPLE) for window in example.windows]
        wide.begin(torch.cat([*map(net.states, windows)]), torch.cat([*map(lesson.states, windows)]))
    heads = [*net.project.parameters(), net.scale, net.start, *wide.parameters()]
    encoder = [p for name, p in net.named_parameters() if name.startswith("encoder.") and p.requires_grad]
    groups = [{"params": encoder, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}]
    optim = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda step: min((step + 1) / WARM, 1 - step / args.steps))
    losses, order = [], list[Example]()
    for step in range(1, args.steps + 1):
        order = order or rng.sample(train, len(train))
        net.train()
        parts = lesson.parts(net, wide, order.pop(), [*islice(beside, PLAIN)])
        loss = parts[0] + PIECES * parts[1] + STATEMENTS * parts[2]
        optim.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*encoder, *heads], 1.0)
        optim.step()
        schedule.step()
        losses.append([part.item() for part in parts])
        if step % 100 == 0:
            pairs, pieces, statements = np.mean(losses[-100:], axis=0)
            print(f"step {step}: pairs {pairs:.4f}, pieces {pieces:.3f}, statements {statements:.3f}", flush=True)
            torch.save(net.state_dict(), args.target)
    torch.save(net.state_dict(), args.target)
    print(f"tuning half {average_precision(net, gold('tuning')):.3f}", flush=True)


if __name__ == "__main__":
    main()
