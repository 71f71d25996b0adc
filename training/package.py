"""Three trained pipelines -> the one that ships: attribution spans, syntax, entities, in this order.

Attribution spans come before the parser: a content may hold several sentences, and spaCy's recogniser never lets a span cross
a sentence border that is already set.
"""

import json
import sys
from pathlib import Path

import spacy

import sayso.annotate.aside  # (registers the component)
import sayso.annotate.features  # noqa: F401  (registers the architecture)
from sayso.annotate.pipeline import NAME


def main(attributions: Path, syntax: Path, entities: Path, meta: Path, target: Path) -> None:
    spans, parser, names = (spacy.load(path) for path in (attributions, syntax, entities))
    spans.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp = spacy.blank("en")
    nlp.add_pipe("ner", source=spans, name="attribution_spans")
    nlp.add_pipe("sayso_aside")
    for part in ("tok2vec", "tagger", "parser", "lemmatizer"):
        nlp.add_pipe(part, source=parser)
    nlp.add_pipe("ner", source=names, name="entities")
    nlp.meta.update(json.loads(meta.read_text(encoding="utf8")))
    nlp.meta["performance"] = {}
    nlp.to_disk(target / NAME, exclude=["vocab"])
    nlp.vocab.to_disk(target / NAME / "vocab", exclude=["vectors", "lookups"])
    size = sum(f.stat().st_size for f in (target / NAME).rglob("*") if f.is_file())
    print(f"{target / NAME}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
