import numpy as np

from sayso.annotate.encoder.lemmas import apply, edit
from sayso.annotate.encoder.pieces import BREAK, LONGEST, SEP, features, layout, pieces_of, shape


def test_every_word_has_a_piece_and_none_has_too_many():
    for word in ("harbour", "x" * 500, "\u200b", "☃", "漢字", "https://a.example/" + "q/" * 90):
        assert 1 <= len(pieces_of(word)) <= LONGEST


def test_a_break_is_read_as_the_mark_between_parts():
    assert pieces_of(BREAK) == (SEP,)


def test_case_does_not_change_the_pieces_but_the_shape():
    assert pieces_of("Harbour") == pieces_of("harbour")
    assert [shape(w) for w in ("harbour", "Harbour", "UN", "I", "McRae", "14th", "—", BREAK)] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_quotation_is_inside_its_marks_and_ends_with_its_paragraph():
    assert layout(["He", ":", "“", "No", "”", "."]) == [0, 0, 1, 2, 3, 0]
    assert layout(["“", "No", BREAK, "Yes"]) == [6, 7, 4, 0]
    assert layout(['"', "No", '"', "he"]) == [6, 7, 8, 5]


def test_marks_stand_beside_their_words():
    pieces, marks = features(["No", BREAK])
    assert len(pieces) == 2
    assert marks.tolist() == [[2, 0], [8, 4]]
    assert features([])[1].shape == (0, 2)
    assert marks.dtype == np.int64


def test_a_lemma_comes_back_from_its_change():
    for word, lemma in (("ran", "run"), ("Ships", "ship"), ("was", "be"), ("Kirrow", "Kirrow"), ("better", "good"), ("is", "be")):
        assert apply(word, edit(word, lemma)) == lemma


def test_a_change_that_does_not_fit_leaves_the_word():
    assert apply("at", "5|") == "at"
