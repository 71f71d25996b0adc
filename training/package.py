"""The exported reader -> the spaCy pipeline that ships: `python -m training.package META.json TARGET`.

TARGET already holds the reader's own folder (training/encoder/export.py); this writes spaCy's files round it.
"""

import json
import sys
from pathlib import Path

import spacy

import sayso.annotate.encoder.component  # noqa: F401  (registers the component)


def main(meta: Path, target: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso_reader", name="reader")
    nlp.meta.update(json.loads(meta.read_text(encoding="utf8")))
    nlp.meta["performance"] = {}
    nlp.to_disk(target, exclude=["vocab"])
    nlp.vocab.to_disk(target / "vocab", exclude=["vectors", "lookups"])
    size = sum(f.stat().st_size for f in target.rglob("*") if f.is_file())
    print(f"{target.name}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
