"""What the larger network makes of every piece: `python -m training.meaning.states FOLDER …`.

One file a window, float16 (pieces, 768): of the piles learnt from, and of articles that nobody marked. MPNet's vocabulary is
BERT's, so both networks read the same pieces. About half an hour on one core, and four gigabytes.
"""

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from sayso.annotate.meaning import WINDOW, pieces_of, window
from training.convert.attributions import articles
from training.links.gold import UNITS, gold_piles
from training.links.piles import incidents
from training.meaning.examples import Example, silver
from training.meaning.teacher import Teacher, taught_examples, unpacked

FEWEST = 60  # pieces of a window: scraps teach nothing


def place_of(folder: Path, pieces: Sequence[int]) -> Path:
    """Where a window's states lie."""
    return folder / f"{hashlib.sha256(np.array(pieces, dtype='<i4').tobytes()).hexdigest()[:24]}.npy"


def states(folder: Path, pieces: Sequence[int]) -> Tensor:
    """What the larger network makes of a window's pieces: float32 (pieces, 768)."""
    return torch.from_numpy(np.load(place_of(folder, pieces))).float()


def plain(piles: Iterable[Example], polnear: Path) -> Iterator[tuple[int, ...]]:
    """Windows of reports that are in no pile, of incidents that nothing is measured on and of PolNeAR's training half."""
    used = {pile.name for pile in gold_piles(units=UNITS)} | {pile.name for pile in piles}
    texts = [row["text"] for pile in incidents() if pile.name not in used for row in pile.rows]
    for text in [*texts, *(article["text"] for article in articles(polnear))]:
        pieces = pieces_of(text)
        for start in range(0, len(pieces.ids), WINDOW):
            found = window(pieces, start)
            if len(found) > FEWEST:
                yield found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--taught", type=Path, required=True, help="what training.meaning.teacher wrote")
    parser.add_argument("--weights", type=Path, required=True, help="of the teacher")
    parser.add_argument("--polnear", type=Path, required=True, help="train.jsonl.gz")
    args = parser.parse_args()
    net = Teacher(unpacked(args.taught.parent))
    net.load_state_dict(torch.load(args.weights, weights_only=True))
    net.eval()
    args.folder.mkdir(parents=True, exist_ok=True)
    piles = [*silver(), *taught_examples(args.taught)[0]]
    for pieces in (*(each for pile in piles for each in pile.windows), *plain(piles, args.polnear)):
        target = place_of(args.folder, pieces)
        if not target.exists():  # a run that was stopped goes on
            with torch.no_grad():
                np.save(target, net.states(pieces).numpy().astype("float16"))


if __name__ == "__main__":
    main()
