"""Examples -> batches of windows of one task group, padded, as tensors."""

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor

from sayso.annotate.encoder.pieces import CLS, SEP, features
from sayso.annotate.encoder.windows import windows

SEEN = 250  # pieces of a training window: what a window with its context comes to at reading time
SPANS = ("SOURCE", "CUE", "CONTENT")
NAMES = ("PERSON", "ORG", "PLACE")
Item = dict[str, list]


def load(path: Path) -> list[dict]:
    """The examples of one .jsonl.gz file, with pieces and marks."""
    with gzip.open(path, "rt", encoding="utf8") as rows:
        out = [json.loads(row) for row in rows]
    for row in out:
        row["pieces"], row["marks"] = features(row["words"])
    return out


def labels_of(rows: list[dict]) -> dict[str, list[str]]:
    """The label lists that the network learns; a lemma change seen fewer than five times is not one."""
    out = {name: ["O", *(f"{p}-{k}" for k in kinds for p in "BIES")] for name, kinds in (("spans", SPANS), ("names", NAMES))}
    for name, least in (("tags", 1), ("lemmas", 5), ("deps", 1)):
        counts = Counter(label for row in rows for label in row[name] or ())
        out[name] = sorted(label for label, n in counts.items() if n >= least)
    return out


def cut(row: dict, first: int, last: int) -> Item:
    """The words `first` to `last` of an example; a head outside of the window makes its word one without a head."""
    out = {key: value[first:last] for key, value in row.items() if isinstance(value, list)}
    out["marks"] = row["marks"][first:last]
    if row["heads"]:
        out["heads"] = [h - first if first <= h < last else -1 for h in out["heads"]]
    out["scale"] = row["scale"]
    return out


def items(rows: list[dict], rng: random.Random) -> list[Item]:
    """Every example cut into windows, from a place that differs each time."""
    out = []
    for row in rows:
        sizes = [len(p) for p in row["pieces"]]
        total, skip, used = sum(sizes), 0, 0
        if total > SEEN:  # a first window of chance length, so that borders fall elsewhere in each epoch
            target = rng.randrange(SEEN // 4, SEEN)
            while used + sizes[skip] <= target:
                used += sizes[skip]
                skip += 1
            out.append(cut(row, 0, skip))
        for window in windows(row["words"][skip:], sizes[skip:], core=SEEN):
            out.append(cut(row, skip + window.first, skip + window.last))
    return out


def batched(found: list[Item], size: int, rng: random.Random) -> Iterator[list[Item]]:
    """Windows of the same tasks, `size` pieces a batch at most, in an order of chance."""
    groups: dict[tuple, list[Item]] = {}
    for item in found:
        key = tuple(name for name in ("spans", "tags", "names", "facts") if item.get(name)), item["scale"]
        groups.setdefault(key, []).append(item)
    out = []
    for group in groups.values():
        rng.shuffle(group)
        lengths = [2 + sum(len(p) for p in item["pieces"]) for item in group]
        order = sorted(range(len(group)), key=lambda i: (lengths[i] // 24, rng.random()))
        now: list[int] = []
        for i in order:
            if now and (len(now) + 1) * max(lengths[i], *(lengths[j] for j in now)) > size:
                out.append([group[j] for j in now])
                now = []
            now.append(i)
        if now:
            out.append([group[j] for j in now])
    rng.shuffle(out)
    yield from out


def tensors(batch: list[Item], labels: dict[str, list[str]]) -> dict[str, Tensor]:
    """pieces, marks, firsts, mask, and for each task that is marked its labels (batch, words); -1 where there is none."""
    ids = {name: {label: i for i, label in enumerate(known)} for name, known in labels.items()}
    words = max(len(item["words"]) for item in batch)
    length = 2 + max(sum(len(p) for p in item["pieces"]) for item in batch)
    pieces = torch.zeros(len(batch), length, dtype=torch.long)
    marks = torch.zeros(len(batch), length, 2, dtype=torch.long)
    firsts = torch.zeros(len(batch), words, dtype=torch.long)
    seen = torch.zeros(len(batch), length, dtype=torch.bool)
    there = torch.zeros(len(batch), words, dtype=torch.bool)
    out: dict[str, Tensor] = {}
    for b, item in enumerate(batch):
        row, places, place = [CLS], [], 1
        for p in item["pieces"]:
            places.append(place)
            row += p
            place += len(p)
        row.append(SEP)
        pieces[b, : len(row)] = torch.tensor(row)
        seen[b, : len(row)] = True
        there[b, : len(places)] = True
        firsts[b, : len(places)] = torch.tensor(places)
        counts = torch.tensor([len(p) for p in item["pieces"]])
        marks[b, 1 : len(row) - 1] = torch.from_numpy(item["marks"]).repeat_interleave(counts, dim=0)
        for name in ("tags", "lemmas", "deps", "spans", "names"):
            if item.get(name):
                target = out.setdefault(name, torch.full((len(batch), words), -1))
                target[b, : len(places)] = torch.tensor([ids[name].get(label, -1) for label in item[name]])
        for name in ("heads", "starts"):
            if item.get(name):
                target = out.setdefault(name, torch.full((len(batch), words), -1))
                target[b, : len(places)] = torch.tensor(item[name])
        if item.get("facts"):
            target = out.setdefault("facts", torch.full((len(batch), words), torch.nan))
            target[b, : len(places)] = torch.tensor([torch.nan if f is None else f for f in item["facts"]])
    out["uw"] = torch.tensor(batch[0]["scale"] == "uw")
    return out | {"pieces": pieces, "marks": marks, "firsts": firsts, "mask": seen[:, None, None, :], "there": there}
