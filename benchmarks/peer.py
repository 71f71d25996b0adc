"""spaCy's own tagger, parser and entity recogniser, of the shape its small models have, trained from nothing in a minute.

Nothing can be downloaded, and speed asks for no accuracy but for a parser that has seen trees: it learns from what our own
reader says of the demo's reports.
"""

import random
from collections.abc import Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from sayso.annotate.pipeline import parse

ROUNDS = 8  # until the parser's trees are as deep as those it learns from
WIDTH, DEPTH = 96, 4  # en_core_web_sm's
_ROWS = [5000, 1000, 2500, 2500]


def _tok2vec() -> dict[str, object]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": WIDTH,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": _ROWS,
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": DEPTH,
        "window_size": 1,
        "maxout_pieces": 3,
    }
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def _listener() -> dict[str, object]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}


def _actions(state: str, tok2vec: dict[str, object]) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def trained(texts: Sequence[str]) -> Language:
    """The peer, trained on our own reading of `texts`."""
    random.seed(1)  # what spaCy's updates draw from
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _tok2vec()})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _listener()}})
    nlp.add_pipe("parser", config={"model": _actions("parser", _listener())})
    nlp.add_pipe("ner", config={"model": _actions("ner", _tok2vec())})
    examples = [_example(nlp, text) for text in texts]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(ROUNDS):
        for example in examples:
            nlp.update([example], sgd=optimizer)
    return nlp


def _example(nlp: Language, text: str) -> Example:
    read = parse(text).doc
    words, spaces = [t.text for t in read], [bool(t.whitespace_) for t in read]
    gold = Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        tags=[t.tag_ for t in read],
        heads=[t.head.i for t in read],
        deps=[t.dep_ for t in read],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in read],
    )
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), gold)
