from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.encoder.pieces import BREAK, LONGEST
from sayso.annotate.encoder.windows import CORE, LEFT, RIGHT, windows

texts = st.lists(st.tuples(st.sampled_from(["word", ".", BREAK]), st.integers(1, LONGEST)), max_size=900)


@given(texts)
def test_the_kept_parts_are_the_whole_text_once_and_in_order(text):
    found = windows([word for word, _ in text], [size for _, size in text])
    assert [i for w in found for i in range(w.first, w.last)] == list(range(len(text)))


@given(texts)
def test_a_window_fits_and_holds_its_core(text):
    sizes = [size for _, size in text]
    for window in windows([word for word, _ in text], sizes):
        assert window.left <= window.first < window.last <= window.right
        assert sum(sizes[window.left : window.right]) <= CORE + LEFT + RIGHT


def test_a_core_ends_where_a_paragraph_does():
    words = ["word"] * (CORE - 20) + [BREAK] + ["word"] * 100
    assert windows(words, [1] * len(words))[0].last == CORE - 19


def test_a_text_that_fits_is_read_at_once():
    assert len(windows(["word"] * CORE, [1] * CORE)) == 1
