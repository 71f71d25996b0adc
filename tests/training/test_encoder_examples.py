"""What the encoder learns from says what the corpora say."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from training.convert.conllu import sentences
from training.encoder.bioes import allowed
from training.encoder.examples import bioes, from_sentences

from sayso.annotate.encoder.crf import spans_of
from sayso.annotate.encoder.lemmas import apply
from sayso.annotate.encoder.pieces import BREAK

ROWS = """# newdoc id = x
# newpar
1\tFerries\tferry\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\t_
2\tdied\tdie\tVERB\tVBD\t_\t0\troot\t_\t_

"""


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), st.sampled_from(["SOURCE", "CUE"])), max_size=8))
def test_spans_come_back_from_their_tags(parts: list[tuple[int, int, str]]) -> None:
    spans, place = [], 0
    for length, gap, label in parts:
        spans.append((place + gap, place + gap + length, label))
        place += gap + length
    tags = bioes(place + 2, spans)
    assert spans_of(tags) == spans
    assert all(allowed(a, b) for a, b in pairwise(tags))


def test_sentences_become_words_with_heads_and_a_break_between_paragraphs() -> None:
    found = from_sentences(list(sentences(ROWS.split("\n"))), named=False, facts={"Ferries sank .": {1: 3.0}})
    assert found.words == ["Ferries", "sank", ".", BREAK, "Nobody", "died"]
    assert found.heads == [1, 1, 1, 2, 5, 5]
    assert found.starts == [1, 0, 0, 0, 1, 0]
    assert found.deps[1] == found.deps[5] == "ROOT"
    assert found.facts == [None, 3.0, None, None, None, None]
    assert found.names is None
    assert [apply(word, change) for word, change in zip(found.words[:3], found.lemmas[:3], strict=True)] == ["ferry", "sink", "."]
