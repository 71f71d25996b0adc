"""What the network is told it got wrong, task by task."""

import torch
from torch import Tensor
from torch.nn import functional

from sayso.annotate.encoder.crf import NEVER
from training.encoder.bioes import allowed
from training.encoder.network import Reader

# Sums of mean losses; the spans are what sayso is for, the rest helps it and the stages after it.
WEIGHTS = {"spans": 1.0, "tags": 0.3, "lemmas": 0.2, "starts": 0.3, "arcs": 0.5, "deps": 0.3, "names": 0.7, "facts": 0.4}


def forbidden(labels: list[str]) -> Tensor:
    """NEVER for each step (before, after) that BIOES forbids, else 0."""
    return torch.tensor([[0.0 if allowed(a, b) else NEVER for b in labels] for a in labels])


def crf(emissions: Tensor, steps: Tensor, gold: Tensor, there: Tensor) -> Tensor:
    """Mean negative log-likelihood a word. A window may begin and end inside a span, so every tag may be first or last."""
    there = there & (gold >= 0)
    gold = gold.clamp(min=0)
    score = emissions.gather(-1, gold[..., None])[..., 0] * there
    moves = steps[gold[:, :-1], gold[:, 1:]] * there[:, 1:]
    alpha = emissions[:, 0]
    for i in range(1, emissions.shape[1]):
        after = torch.logsumexp(alpha[:, :, None] + steps, 1) + emissions[:, i]
        alpha = torch.where(there[:, i, None], after, alpha)
    return (torch.logsumexp(alpha, -1).sum() - score.sum() - moves.sum()) / there.sum()


def losses(net: Reader, batch: dict[str, Tensor], out: dict[str, Tensor], rules: dict[str, Tensor]) -> dict[str, Tensor]:
    """The loss of every task that the batch marks."""
    found: dict[str, Tensor] = {}
    for name in ("tags", "lemmas"):
        if name in batch:
            found[name] = functional.cross_entropy(out[name].flatten(0, 1), batch[name].flatten(), ignore_index=-1)
    for name in ("spans", "names"):
        if name in batch:
            found[name] = crf(out[name], net.steps[name] + rules[name], batch[name], batch["there"])
    if "starts" in batch:
        known = batch["starts"] >= 0
        found["starts"] = functional.binary_cross_entropy_with_logits(
            out["starts"][..., 0][known], batch["starts"][known].float()
        )
        sentence = (batch["starts"] == 1).cumsum(1)
        same = (sentence[:, :, None] == sentence[:, None, :]) & batch["there"][:, None, :]
        scores = net.arc_scores(out["arcs"]).masked_fill(~same, NEVER)
        found["arcs"] = functional.cross_entropy(scores.flatten(0, 1), batch["heads"].flatten(), ignore_index=-1)
        labels = batch["deps"].masked_fill(batch["heads"] < 0, -1)
        rels = net.rel_scores(out["rels"], batch["heads"].clamp(min=0))
        found["deps"] = functional.cross_entropy(rels.flatten(0, 1), labels.flatten(), ignore_index=-1)
    if "facts" in batch:
        known = ~batch["facts"].isnan()
        if known.any():
            column = 0 if batch["uw"] else 1
            found["facts"] = functional.smooth_l1_loss(out["facts"][..., column][known], batch["facts"][known], beta=0.5)
    return found
