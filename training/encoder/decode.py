"""The network's reading of an example, decoded as the product decodes it, and how good it is on the dev examples."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import torch

from sayso.annotate.encoder.crf import spans_of
from sayso.annotate.encoder.windows import windows
from training.encoder.batches import cut, tensors
from training.encoder.bioes import ruled, viterbi
from training.encoder.network import Reader


@torch.no_grad()
def outputs(net: Reader, row: dict, labels: dict[str, list[str]]) -> dict[str, np.ndarray]:
    """Every output for every word of one example, window after window."""
    sizes = [len(p) for p in row["pieces"]]
    parts: list[dict[str, np.ndarray]] = []
    for window in windows(row["words"], sizes):
        batch = tensors([cut(row, window.left, window.right)], labels)
        out = net(batch["pieces"], batch["marks"], batch["firsts"])
        keep = slice(window.first - window.left, window.last - window.left)
        parts.append({name: value[0, keep].float().numpy() for name, value in out.items()})
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _path(net: Reader, name: str, out: dict[str, np.ndarray], labels: dict[str, list[str]]) -> list[tuple[int, int, str]]:
    steps = ruled(labels[name], net.steps[name].detach().numpy())
    return spans_of([labels[name][i] for i in viterbi(out[name], steps, labels[name])])


def _gold(tags: list[str]) -> set[tuple[int, int, str]]:
    return set(spans_of(tags))


def scores(net: Reader, rows: list[dict], labels: dict[str, list[str]]) -> Iterator[tuple[str, float]]:
    """(measure, figure): span F1 by kind, names F1, tag and lemma accuracy, UAS, LAS given gold sentences, factuality."""
    net.eval()
    n: Counter[tuple[str, str]] = Counter()
    facts: dict[str, list[tuple[float, float]]] = {"uw": [], "uds": []}
    for row in rows:
        out = outputs(net, row, labels)
        for name in ("spans", "names"):
            if row[name]:
                got, gold = set(_path(net, name, out, labels)), _gold(row[name])
                for kind in {k for *_, k in got | gold}:
                    g, t = {s for s in got if s[2] == kind}, {s for s in gold if s[2] == kind}
                    n[kind, "hits"] += len(g & t)
                    n[kind, "both"] += len(g) + len(t)
        if row["tags"]:
            _syntax(net, row, out, labels, n)
        for fact, value in zip(row["facts"] or (), out["facts"], strict=False):
            if fact is not None:
                facts[row["scale"]].append((fact, float(value[0 if row["scale"] == "uw" else 1])))
    for kind in ("SOURCE", "CUE", "CONTENT", "PERSON", "ORG", "PLACE"):
        yield kind, 2 * n[kind, "hits"] / max(n[kind, "both"], 1)
    for name in ("tags", "lemmas", "uas", "las"):
        yield name, n[name, "hits"] / max(n[name, "all"], 1)
    yield "starts", 2 * n["starts", "hits"] / max(n["starts", "both"], 1)
    for scale, pairs in facts.items():
        gold_, got_ = np.array(pairs).T if pairs else np.zeros((2, 2))
        yield f"{scale} mae", float(np.abs(gold_ - got_).mean())
        yield f"{scale} r", float(np.corrcoef(gold_, got_)[0, 1])


def _syntax(net: Reader, row: dict, out: dict[str, np.ndarray], labels: dict[str, list[str]], n: Counter) -> None:
    for name in ("tags", "lemmas"):
        got = out[name].argmax(-1)
        n[name, "all"] += len(got)
        n[name, "hits"] += sum(labels[name][g] == t for g, t in zip(got, row[name], strict=True))
    starts = out["starts"][:, 0] > 0
    gold = np.array(row["starts"], dtype=bool)
    n["starts", "hits"] += int((starts & gold).sum())
    n["starts", "both"] += int(starts.sum() + gold.sum())
    sentence = gold.cumsum()
    arcs = torch.from_numpy(out["arcs"])[None]
    scored = net.arc_scores(arcs)[0].detach().numpy()
    scored[sentence[:, None] != sentence[None, :]] = -1e4
    heads = scored.argmax(1)
    rels = net.rel_scores(torch.from_numpy(out["rels"])[None], torch.from_numpy(heads)[None])[0].argmax(-1).numpy()
    right = heads == np.array(row["heads"])
    same = np.array([labels["deps"][r] == d for r, d in zip(rels, row["deps"], strict=True)])
    n["uas", "all"] += len(heads)
    n["las", "all"] += len(heads)
    n["uas", "hits"] += int(right.sum())
    n["las", "hits"] += int((right & same).sum())
