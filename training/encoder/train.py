"""Fine-tune the reader on all tasks at once: `python -m training.encoder.train EXAMPLES_FOLDER TARGET.pt [--epochs 5]`.

Prints the losses as it goes and the dev figures after every epoch; TARGET holds the weights of the last epoch, TARGET.N those
of epoch N. Batches and dropout follow `--seed`, so a run can be made again on the same machine.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch

from training.encoder.batches import batched, items, labels_of, load, tensors
from training.encoder.decode import scores
from training.encoder.losses import WEIGHTS, forbidden, losses
from training.encoder.network import Reader, start_from_minilm

BATCH = 2600  # pieces
RATE = 2e-4
HEADS = 5  # times that for the heads, which start from nothing
WARM = 0.08  # of all steps, while the rate climbs
DECAY = 0.01


def optimiser(net: Reader, rate: float) -> torch.optim.AdamW:
    """The vectors of word pieces stay as they are: most pieces are too rare here to learn a better one."""
    net.encoder.word.weight.requires_grad_(False)
    own = ("encoder.shape", "encoder.layout")
    encoder = [p for n, p in net.named_parameters() if n.startswith("encoder") and not n.startswith(own) and p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder") or n.startswith(own)]
    return torch.optim.AdamW([{"params": encoder, "lr": rate}, {"params": heads, "lr": HEADS * rate}], weight_decay=DECAY)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="weights to go on from, instead of MiniLM's")
    parser.add_argument("--rate", type=float, default=RATE, help="the encoder's highest learning rate")
    parser.add_argument("--stop", type=int, default=0, help="stop after so many steps, for a trial")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    train, dev = load(args.folder / "train.jsonl.gz"), load(args.folder / "dev.jsonl.gz")
    labels = labels_of(train)
    net = Reader(labels, args.depth)
    if args.start:
        net.load_state_dict(torch.load(args.start, weights_only=True)["state"])
    else:
        start_from_minilm(net.encoder)
    rules = {name: forbidden(labels[name]) for name in ("spans", "names")}
    optim = optimiser(net, args.rate)
    steps = args.epochs * len(list(batched(items(train, random.Random(0)), BATCH, random.Random(0))))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optim, lambda s: min((s + 1) / (WARM * steps), max(0.0, (steps - s) / (steps - WARM * steps)))
    )
    done, clock, means = 0, time.perf_counter(), dict.fromkeys(WEIGHTS, 0.0)
    for epoch in range(1, args.epochs + 1):
        net.train()
        for batch in batched(items(train, rng), BATCH, rng):
            data = tensors(batch, labels)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = net(data["pieces"], data["marks"], data["firsts"], data["mask"])
            found = losses(net, data, {name: value.float() for name, value in out.items()}, rules)
            total = sum(WEIGHTS[name] * value for name, value in found.items())
            if not isinstance(total, torch.Tensor):
                continue
            optim.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optim.step()
            schedule.step()
            done += 1
            for name, value in found.items():
                means[name] = 0.95 * means[name] + 0.05 * value.item()
            if done % 50 == 0 or done == args.stop:
                took = (time.perf_counter() - clock) / done
                print(f"{done}/{steps} {took:.2f} s/step", {k: round(v, 3) for k, v in means.items()}, flush=True)
            if done == args.stop:
                break
        torch.save({"labels": labels, "depth": args.depth, "state": net.state_dict()}, f"{args.target}.{epoch}")
        print(f"epoch {epoch}", json.dumps({k: round(v, 4) for k, v in scores(net, dev, labels)}), flush=True)
        if args.stop:
            break
    Path(f"{args.target}.{args.epochs}").rename(args.target)


if __name__ == "__main__":
    main()
