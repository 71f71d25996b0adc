"""The pile of known copies: what it says of its texts holds."""

import random

from benchmarks.copies import BETWEEN, score, truth
from benchmarks.copy_generator import COPIES, Copier, Corpus, containment, invented, made, pile

_WORDS = [a + b for a in ("ash", "bar", "cand", "drif", "elm", "fer") for b in ("en", "ito", "ul")]


def prose(seed: int, sentences: int = 12) -> str:
    chance = random.Random(seed)
    return " ".join(" ".join(chance.choices(_WORDS, k=10)).capitalize() + "." for _ in range(sentences))


TEXTS = [prose(n) for n in range(6)]


def test_every_kind_of_copy_holds_nearly_half_of_its_own_or_of_its_wires_words() -> None:
    copier = Copier(TEXTS, seed=1)
    for kind, copy in COPIES.items():
        for n in range(4):
            found = made(kind, copy(copier, n, 5))
            assert containment(made("original", copier.whole(n)), found) >= 0.4, kind


def test_a_cut_copy_stands_wholly_in_its_original_and_a_garbled_one_to_what_was_left() -> None:
    copier = Copier(TEXTS, seed=2)
    whole = made("original", copier.whole(0))
    assert containment(whole, made("cut", copier.shortened(copier.whole(0), 0.35))) == 1.0
    assert 0.6 < containment(whole, made("garbled", copier.garbled(copier.whole(0), 0.25))) < 0.9


def test_near_misses_share_words_but_count_as_no_copies() -> None:
    copier = Copier(TEXTS, seed=3)
    one, other = (made("same quotation", copier.quoting(copier.whole(n), ["one ", "thing "] * 20)) for n in (0, 1))
    assert containment(one, other) == 0.0
    assert "spokeswoman" in one.text


def test_the_same_seed_makes_the_same_pile_and_another_seed_another() -> None:
    groups = [[text] for text in TEXTS]
    first, again, other = (pile(groups, copies=2, seed=seed)[1] for seed in (1, 1, 2))
    assert first == again
    assert [m.text for m in first] != [m.text for m in other]


def test_a_perfect_finder_scores_one_and_a_wrong_pair_costs_precision() -> None:
    groups = [[text] for text in TEXTS]
    texts, made_of_them = pile(groups, copies=2, seed=4)
    known = truth(Corpus(texts), made_of_them)
    perfect = score(made_of_them, known, known.copies)["all pairs"]
    assert (perfect.recall, perfect.precision) == (1.0, 1.0)
    apart = next(
        (i, j)
        for i in range(len(made_of_them))
        for j in range(i)
        if (j, i) not in known.copies and (j, i) not in known.unsure and i != j
    )[::-1]
    found = score(made_of_them, known, [*known.copies, apart])
    assert found["all pairs"].wrong == 1
    assert found["all pairs"].precision < 1.0
    assert BETWEEN in found


def test_reports_that_copy_each_other_by_themselves_are_known_word_for_word_and_a_shared_foot_is_not_counted() -> None:
    shared = prose(50, 6)
    texts = [f"{shared} {prose(51, 6)}", f"{prose(52, 5)} {shared}", prose(53), prose(54)]
    copier = Copier(texts, seed=5)
    known = truth(Corpus(texts), [made("same foot", copier.footed(copier.whole(n))) for n in range(4)])
    assert known.copies.keys() | known.unsure == {(0, 1)}


def test_a_struck_copy_of_a_report_that_another_copied_is_known_to_be_a_copy_of_both() -> None:
    shared = prose(60)
    texts = [shared, f"{shared} {prose(61, 1)}"]
    copier = Copier(texts, seed=6)
    found = truth(Corpus(texts), [made("struck", copier.garbled(copier.whole(0), 0.25)), made("original", copier.whole(1))])
    assert set(found.copies) == {(0, 1)}


def test_invented_texts_have_their_length_and_share_no_sentence() -> None:
    texts = invented(TEXTS, size=4, length=50, seed=1)
    assert [len(text.split()) for text in texts] == [50] * 4
    assert len(set(texts)) == 4
