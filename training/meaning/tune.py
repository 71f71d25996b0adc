"""Teach the network politics and war, and keep what it knows: `python -m training.meaning.tune TARGET.pt [--begun BEGUN.pt]`.

It goes on from what `training.meaning.dense` wrote, else from what ships. Of the piles of politics and war it learns the marks,
of the others what it said of them before (self-distillation: Furlanello et al. 2018) and the marks. It does so twice and takes
the mean of the weights (Wortsman et al. 2022), which was better than either. Prints the loss and the average precision of the
tuning halves as it goes. About fifteen minutes on two cores.
"""

import argparse
import random
import time
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from sayso.annotate.pipeline import NAME
from training.meaning.examples import OPEN, Example, gold, gold_of_public, silver, silver_of_public
from training.meaning.network import Meaning
from training.meaning.precision import average_precision
from training.meaning.shipped import shipped
from training.meaning.train import RIGHT, optimiser, step

RUNS = ((5e-5, 0.3), (4e-5, 0.8))  # rate, and the share of the other piles that are read
HEADS = 3  # the projection learns so many times as fast
WARM = 0.08  # of all steps, while the rates climb
TIMES = 3  # each pile of politics and war is read
EVERY = 150  # steps, to print


@torch.no_grad()
def said(net: Meaning, examples: Sequence[Example]) -> dict[str, np.ndarray]:
    """The cosines (units, units) of each pile, by its name."""
    net.eval()
    vectors = {example.name: net(example) for example in examples}
    return {name: (found @ found.T).numpy() for name, found in vectors.items()}


def calibrated(net: Meaning, examples: Sequence[Example], cosines: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Set scale and start of the network's odds so that they tell the marks best; gives the odds of each pile."""
    asked = {example.name: np.triu(example.same != OPEN, 1) for example in examples}
    x = torch.tensor(np.concatenate([cosines[e.name][asked[e.name]] for e in examples]))
    y = torch.tensor(np.concatenate([e.same[asked[e.name]] for e in examples])).float()
    line = torch.tensor([10.0, -8.0], requires_grad=True)
    optim = torch.optim.LBFGS([line], max_iter=50)

    def loss() -> torch.Tensor:
        optim.zero_grad()
        found = functional.binary_cross_entropy_with_logits(line[0] * x + line[1], y, pos_weight=torch.tensor(RIGHT))
        found.backward()
        return found

    optim.step(loss)
    scale, start = line.detach()
    with torch.no_grad():
        net.scale.copy_(scale)
        net.start.copy_(start)
    return {name: float(scale) * found + float(start) for name, found in cosines.items()}


def begun(path: Path | None) -> Meaning:
    """The network to go on from."""
    if path is None:
        return shipped(Path(str(files("sayso"))) / "data" / "pipelines" / NAME / "meaning")
    net = Meaning()
    net.load_state_dict(torch.load(path, weights_only=True))
    return net


def learn(net: Meaning, old: Sequence[Example], new: Sequence[Example], rate: float, share: float) -> None:
    """One run, in place. old: incidents and our own piles; new: politics and war."""
    rng = random.Random(1)
    halves = {"incidents": gold("tuning"), "public": gold_of_public("tuning")}
    taught = calibrated(net, old, said(net, old))
    net.encoder.word.weight.requires_grad_(False)
    optim = optimiser(net, rate)
    optim.param_groups[1]["lr"] = HEADS * rate
    lessons = [*((e, taught) for e in rng.sample(old, int(share * len(old)))), *((e, None) for e in new * TIMES)]
    rng.shuffle(lessons)
    steps = len(lessons)
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min((s + 1) / (WARM * steps), 1 - s / steps))
    began, losses = time.perf_counter(), []
    for n, (example, odds) in enumerate(lessons, 1):
        net.train()
        losses.append(step(net, optim, example, odds))
        schedule.step()
        if n % EVERY == 0 or n == steps:
            found = ", ".join(f"{name} {average_precision(net, half):.3f}" for name, half in halves.items())
            print(f"pile {n}: loss {np.mean(losses[-EVERY:]):.4f}, {found}, {time.perf_counter() - began:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--begun", type=Path, help="what training.meaning.dense wrote")
    args = parser.parse_args()
    old, new = silver(), silver_of_public()
    learnt = []
    for rate, share in RUNS:
        torch.manual_seed(1)
        net = begun(args.begun)
        learn(net, old, new, rate, share)
        learnt.append(net.state_dict())
    torch.save({name: sum(state[name] for state in learnt) / len(learnt) for name in learnt[0]}, args.target)


if __name__ == "__main__":
    main()
