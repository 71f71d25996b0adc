"""Copied text is containment, with its places."""

import random
from dataclasses import replace

from link_samples import report

from sayso.link.copies.find import find_copies
from sayso.schema import Region, Report

_WORDS = """
ash barge candle drift elm ferry granite harbour iron jetty kiln ledger marsh needle orchard pier quarry rope slate timber
urn valley wharf yard anchor beacon cargo depot engine furnace gravel hinge inlet joist keel lantern mast net oar plank
"""
WORDS = _WORDS.split()


def prose(seed: int, length: int) -> str:
    """Fictional prose: words at random, a sentence every dozen."""
    chance = random.Random(seed)
    picked = [chance.choice(WORDS) + ("." if n % 12 == 11 else "") for n in range(length)]
    return " ".join(picked)


def pairs(*texts: str) -> dict[tuple[str, str], float]:
    reports = [report(text, name=f"{n}.txt") for n, text in enumerate(texts)]
    names = {r.id: r.name[0] for r in reports}
    return {(names[c.a], names[c.b]): c.containment for c in find_copies(reports)}


def test_a_text_cut_from_below_stands_wholly_in_the_longer_one() -> None:
    wire = prose(1, 300)
    assert pairs(wire[: len(wire) // 3].rsplit(" ", 1)[0], wire) == {("0", "1"): 1.0}


def test_a_padded_copy_is_found_in_the_direction_of_the_shorter() -> None:
    wire = prose(2, 200)
    assert pairs(f"{prose(3, 150)}\n{wire}\n{prose(4, 150)}", wire) == {("1", "0"): 1.0}


def test_one_word_in_eight_changed_is_still_a_copy_and_the_changed_words_do_not_count() -> None:
    words = prose(5, 240).split()
    edited = [("zeppelin" if n % 8 == 7 else w) for n, w in enumerate(words)]
    (share,) = pairs(" ".join(words), " ".join(edited)).values()
    assert 0.8 < share < 0.9


def test_two_halves_of_two_wires_are_copies_of_both() -> None:
    one, other = prose(6, 200), prose(7, 200)
    merged = " ".join(one.split()[:100] + other.split()[:100])
    assert set(pairs(one, other, merged)) == {("0", "2"), ("1", "2")} or len(pairs(one, other, merged)) == 2


def test_two_reports_that_share_only_a_quotation_are_no_copies() -> None:
    quoted = f"“{prose(8, 60)}”"
    assert pairs(f"{prose(9, 60)}\n{quoted}", f"{prose(10, 60)}\n{quoted}") == {}


def test_two_reports_that_end_in_the_same_lines_and_share_a_quarter_more_are_no_copies() -> None:
    foot, shared = prose(30, 50), prose(31, 50)
    one, other = f"{shared} {prose(32, 100)} {foot}", f"{shared} {prose(33, 110)} {foot}"
    assert pairs(one, other) == {}
    moved = f"{foot} {prose(33, 110)} {shared}"
    assert pairs(one, moved) == {("0", "1"): 0.5}, "lines that end one report only are text like any other"


def test_an_equal_end_that_is_large_enough_is_a_copy() -> None:
    wire = prose(34, 120)
    assert pairs(f"{prose(35, 100)} {wire}", f"{prose(36, 110)} {wire}") == {("0", "1"): 0.5455}


def test_shared_boilerplate_is_no_copy() -> None:
    foot = prose(11, 120)
    made = [_with_boilerplate(f"{prose(n, 80)}\n{foot}", foot) for n in (12, 13)]
    assert find_copies(made) == ()
    plain = [report(r.text) for r in made]
    assert len(find_copies(plain)) == 1, "without the region it would be"


def _with_boilerplate(text: str, foot: str) -> Report:
    made = report(text)
    return replace(made, regions=(Region(made.span(text.index(foot), len(text)), "boilerplate"),))


def test_spans_are_code_points_in_both_and_hold_the_same_words() -> None:
    wire = prose(14, 60)
    a, b = report(f"Ünïcode 𝔸 head. {wire}"), report(f"Other head, two  𝔹𝔹 words: {wire.upper()} and a tail of words")
    (copy,) = find_copies([a, b])
    reports = {a.id: a, b.id: b}
    for one, other in copy.spans:
        assert reports[copy.a].quote(one).casefold() == reports[copy.b].quote(other).casefold()


def test_a_wire_text_in_many_reports_is_a_copy_of_each_in_each_other() -> None:
    wire = prose(15, 60)
    made = [report(f"{wire} {prose(100 + n, 12)}") for n in range(70)]
    assert len(find_copies(made)) == 70 * 69 / 2


def test_texts_too_short_to_be_copies_are_none() -> None:
    assert pairs("No comment.", "No comment.") == {}
    assert find_copies([]) == ()
