"""The shipped pipeline's words and sentences, and its door."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readings import document_of
from sayso.annotate import pipeline, pipeline_version
from sayso.errors import PipelineError
from sayso.flow import Read

PENN_TAGS = (
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP "
    "WP$ WRB . , : `` '' -LRB- -RRB- HYPH NFP ADD AFX GW XX $ #"
)


def test_every_word_stands_where_it_says_and_none_is_lost(demo_reads: tuple[Read, ...]) -> None:
    for read in demo_reads:
        text, tokens = read.report.text, read.document.tokens
        assert all(text[token.start : token.end] == token.text for token in tokens)
        assert all(a.end <= b.start for a, b in pairwise(tokens))
        assert "".join(token.text for token in tokens) == "".join(text.split())


def test_sentences_hold_their_words_and_heads_stay_inside_them(demo_reads: tuple[Read, ...]) -> None:
    for read in demo_reads:
        document = read.document
        assert [i for s in document.sentences for i in range(s.first, s.last)] == list(range(len(document.tokens)))
        for number, sentence in enumerate(document.sentences):
            inside = document.tokens[sentence.first : sentence.last]
            assert {token.sentence for token in inside} == {number}
            assert (inside[0].start, inside[-1].end) == (sentence.span.start, sentence.span.end)
            assert all(sentence.first <= token.head < sentence.last for token in inside)
            assert any(token.dep == "ROOT" for token in inside)


def test_tags_are_penn_treebank_and_every_word_has_a_lemma(demo_reads: tuple[Read, ...]) -> None:
    tokens = [token for read in demo_reads for token in read.document.tokens]
    assert {token.tag for token in tokens} <= set(PENN_TAGS.split())
    assert all(token.lemma for token in tokens)
    lemmas = {token.text: token.lemma for token in tokens}
    assert (lemmas["said"], lemmas["workers"]) == ("say", "worker")


def test_attributions_point_to_their_parents_and_to_no_circle(demo_reads: tuple[Read, ...]) -> None:
    nested = 0
    for read in demo_reads:
        attributions = read.document.attributions
        by_id = {a.id: a for a in attributions}
        assert len(by_id) == len(attributions)
        for attribution in attributions:
            assert attribution.cue
            seen = {attribution.id}
            parent = attribution.parent
            while parent is not None:
                nested += 1
                assert parent not in seen
                seen.add(parent)
                parent = by_id[parent].parent
    assert nested > 3


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=60))
@settings(max_examples=40)
def test_no_text_at_all_loses_or_invents_a_character(text: str) -> None:
    document = document_of("a " + text)
    said = document.report.text
    assert all(said[token.start : token.end] == token.text for token in document.tokens)
    # str.split and the tokeniser differ on which of Unicode's separators are white space; no letter may fall between the two.
    kept = "".join(token.text for token in document.tokens)
    assert [c for c in kept if c.isalnum()] == [c for c in said if c.isalnum()]


def test_the_pipeline_says_its_name_and_version() -> None:
    name, _, version = pipeline_version().rpartition("-")
    assert name == "en_sayso"
    assert version[0].isdigit()


def test_a_missing_pipeline_is_named_with_what_builds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.pipeline.cache_clear()
    monkeypatch.setattr(pipeline, "NAME", "en_gone")
    try:
        with pytest.raises(PipelineError, match=r"en_gone cannot be loaded.*make train"):
            pipeline.pipeline()
    finally:
        monkeypatch.undo()
        pipeline.pipeline.cache_clear()
