"""The scorer of points and links, on a pile made by hand."""

from collections.abc import Sequence

import pytest
from training.evaluate.links import NONE, kind_figures, pair_figures, score_pile, telling
from training.links.gold import GoldPile, Unit
from training.links.marks import faults, read_file, read_marks
from training.links.match import matched
from training.links.settle import Agreement, compare, differences

from sayso.schema import (
    Claim,
    Factuality,
    Kind,
    Ledger,
    Link,
    LinkKind,
    Occurrence,
    Point,
    Polarity,
    Span,
    Stance,
    Voice,
)

MARKS = """
point 1 3 5   # the toll
point 2 4
link supersedes 5 / 1 3
link incomparable 2 / 1
"""


def unit(number: int, report: int, *, speaker: int = 0, inside: int | None = None) -> Unit:
    """Ten characters of a report, each unit's own."""
    return Unit(report, ((number * 10, number * 10 + 10),), speaker, inside)


def pile(marks: str = MARKS, *, same: Sequence[tuple[int, int]] = ()) -> GoldPile:
    """Five units: 1 and 2 in the first report, 3 and 4 in the second, 5 in the third; every speaker another one."""
    units = {n: unit(n, report, speaker=n) for n, report in ((1, 0), (2, 0), (3, 1), (4, 1), (5, 2))}
    return GoldPile("dam", "tuning", ("a", "b", "c"), units, frozenset(same), read_marks(marks))


def claim(name: str, start: int, end: int, *, nested_in: str | None = None) -> Claim:
    """A claim that is nothing but its place."""
    span = Span("r", start, end)
    return Claim(
        name,
        "r",
        "x" * (end - start),
        (Occurrence((span,), span),),
        (Voice("Ida Crone", Kind.PERSON),),
        Stance.STATES,
        Factuality.CERTAIN,
        Polarity.POSITIVE,
        nested_in=nested_in,
    )


CLAIMS = {
    "a": [claim("c1", 10, 20), claim("c2", 20, 30)],
    "b": [claim("c3", 30, 40), claim("c4", 40, 50)],
    "c": [claim("c5", 50, 60)],
}


def ledger(*points: str, links: Sequence[Link] = ()) -> Ledger:
    """Points, each written as the numbers of its claims; a claim that is in none stands alone."""
    single = [n for n in "12345" if n not in "".join(points)]
    made = tuple(Point(f"p{members}", "", tuple(f"c{n}" for n in members), 1, 1, ()) for members in (*points, *single))
    return Ledger(points=made, links=tuple(links))


def link(kind: str, a: int, b: int) -> Link:
    return Link(LinkKind(kind), f"c{a}", f"c{b}", "")


def test_pairs_are_right_wrong_or_missing() -> None:
    scored = score_pile(pile("point 1 3 5\npoint 2 4"), ledger("1342"), CLAIMS)
    assert scored.right() == {(1, 3), (2, 4)}
    assert scored.wrong() == {(1, 2), (1, 4), (2, 3), (3, 4)}
    assert scored.wanted() == {(1, 3), (1, 5), (3, 5), (2, 4)}


def test_points_that_a_link_of_the_gold_joins_may_be_one_point_or_two() -> None:
    assert pile().open == {(1, 2), (2, 3), (2, 5), (1, 4), (3, 4), (4, 5)}
    for found in (ledger("135", "24"), ledger("13524")):
        assert pair_figures([score_pile(pile(), found, CLAIMS)]) == (1.0, 1.0, 1.0)


def test_precision_recall_and_f1_are_over_pairs() -> None:
    marks = "point 1 3 5\npoint 2 4"
    precision, recall, mean = pair_figures([score_pile(pile(marks), ledger("134"), CLAIMS)])
    assert (precision, recall) == (pytest.approx(1 / 3), pytest.approx(1 / 4))
    assert mean == pytest.approx(2 / 7)


def test_pairs_of_two_reports_can_be_counted_alone() -> None:
    marks = "point 1 2 3"
    scored = score_pile(pile(marks), ledger("12"), CLAIMS)
    assert pair_figures([scored])[1] == pytest.approx(1 / 3)
    assert pair_figures([scored], across=True)[1] == 0.0


def test_a_pair_out_of_two_piles_is_wrong() -> None:
    scored = score_pile(pile(), ledger("135", "24"), CLAIMS)
    assert pair_figures([scored], strangers=4)[0] == pytest.approx(1 / 2)


def test_a_unit_that_no_claim_covers_is_missed() -> None:
    scored = score_pile(pile(), ledger("13", "24"), CLAIMS | {"c": []})
    assert scored.claims.keys() == {1, 2, 3, 4}
    assert pair_figures([scored])[:2] == (1.0, pytest.approx(1 / 2))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(10, 20, True), (10, 16, True), (10, 15, False), (10, 40, True), (10, 41, False), (25, 35, False)],
)
def test_a_claim_is_a_unit_if_it_covers_most_of_it_and_little_else(start: int, end: int, found: bool) -> None:
    assert (1 in matched(pile("point 1 3"), {"a": [claim("c1", start, end)]})) is found


def test_the_closest_claim_is_the_unit_and_no_claim_is_two_units() -> None:
    claims = {"a": [claim("wide", 10, 30), claim("close", 10, 21)]}
    assert matched(pile(), claims) == {1: "close", 2: "wide"}
    assert matched(pile(), {"a": [claim("wide", 10, 30)]}) == {1: "wide"}


def test_of_two_claims_on_the_same_words_the_inner_one_is_the_inner_unit() -> None:
    units = {1: unit(1, 0), 2: Unit(0, ((10, 20),), 1, 1)}
    nested = GoldPile("dam", "check", ("a",), units, frozenset(), read_marks(""))
    for claims in (
        [claim("out", 10, 20), claim("in", 10, 20, nested_in="out")],
        [claim("a", 10, 20, nested_in="z"), claim("z", 10, 20)],
    ):
        found = matched(nested, {"a": claims})
        assert [next(c for c in claims if c.id == found[n]).nested_in is None for n in (1, 2)] == [True, False]


def test_a_pair_of_which_nothing_is_written_repeats_or_agrees() -> None:
    units = {1: unit(1, 0, speaker=1), 2: unit(2, 0, speaker=1), 3: unit(3, 1, speaker=2), 4: unit(4, 1, speaker=3, inside=3)}
    gold = GoldPile("dam", "tuning", ("a", "b"), units, frozenset({(1, 3)}), read_marks("point 1 2 3 4"))
    repeats = {pair for pair, kinds in gold.kinds.items() if kinds == ("repeats",)}
    assert repeats == {(1, 2), (1, 3), (3, 4)}
    assert {kinds for pair, kinds in gold.kinds.items() if pair not in repeats} == {("agrees",)}


def test_a_kind_is_right_in_its_direction_only() -> None:
    for given, right in ((link("supersedes", 5, 1), True), (link("supersedes", 1, 5), False)):
        scored = score_pile(pile(), ledger("15", links=[given]), CLAIMS)
        ((pair, kinds, got),) = scored.kinds()
        assert (pair, kinds) == ((5, 1), ("supersedes",))
        assert (got in kinds) is right


def test_each_kind_that_the_gold_takes_is_right() -> None:
    marks = "point 1 5\nlink supersedes|differs 5 / 1"
    for kind, right in (("supersedes", 1.0), ("differs", 1.0), ("agrees", 0.0)):
        scored = score_pile(pile(marks), ledger("15", links=[link(kind, 5, 1)]), CLAIMS)
        assert kind_figures([scored]) == (right, right)


def test_a_kind_is_asked_only_of_pairs_that_the_ledger_joins_or_links() -> None:
    found = ledger("13", "24", links=[link("supersedes", 5, 3)])
    kinds = {pair: got for pair, _, got in score_pile(pile(), found, CLAIMS).kinds()}
    assert kinds == {(1, 3): NONE, (5, 3): "supersedes", (2, 4): NONE}


def test_the_mean_over_kinds_does_not_depend_on_how_often_each_occurs() -> None:
    marks = "point 1 2 3 5\nlink denies 5 / 1"
    links = [link("agrees", 1, 3), link("agrees", 1, 2), link("agrees", 2, 3), link("agrees", 2, 5), link("agrees", 3, 5)]
    share, macro = kind_figures([score_pile(pile(marks), ledger("1235", links=links), CLAIMS)])
    assert (share, macro) == (pytest.approx(5 / 6), pytest.approx(1 / 2))


def test_the_link_that_says_most_stands_for_a_pair() -> None:
    found = telling([link("agrees", 1, 3), link("conflicts", 1, 3), link("differs", 1, 3)])
    assert [each.kind for each in found.values()] == [LinkKind.CONFLICTS]


def test_marks_that_cannot_be_meant_are_named() -> None:
    assert faults(read_marks(MARKS), range(1, 6)) == []
    found = faults(read_marks("point 1 2\npoint 2 9\npoint 3\nlink agrees 1 / 4"), range(1, 6))
    assert found == ["unit 2 is in 2 points", "there is no unit 9", "a point of one: (3,)", "1 / 4 agrees: not in one point"]


@pytest.mark.parametrize("line", ["point one two", "link 1 / 2", "link agree 1 / 2", "link agrees 1 2", "dots 1 2"])
def test_a_line_of_marks_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=line):
        read_marks(line)


def test_an_annotators_file_holds_the_marks_of_each_pile() -> None:
    found = read_file("pile dam\npoint 1 2\n\npile port # two reports\npoint 3 4\n")
    assert {name: marks.points for name, marks in found.items()} == {"dam": ((1, 2),), "port": ((3, 4),)}


def test_agreement_is_the_common_pairs_and_kappa_over_their_kinds() -> None:
    a = pile("point 1 2 3 4\nlink denies 1 / 2\nlink differs 3 / 4\nlink refines 1 / 3")
    b = pile("point 1 2 3 4\nlink denies 1 / 2\nlink conflicts|differs 3 / 4\nlink refines 3 / 1")
    found = Agreement()
    compare(a, b, found)
    assert (found.f1(), found.same_kind()) == (1.0, pytest.approx(4 / 6))
    # 3 of 6 agree by both, 1 denies by both: chance is (3 * 3 + 1) / 36.
    assert found.kappa() == pytest.approx((4 / 6 - 10 / 36) / (1 - 10 / 36))
    assert found.accepted == 5


def test_differences_name_the_pairs_and_both_readings() -> None:
    a, b = pile("point 1 3\nlink supersedes 3 / 1\npoint 2 4"), pile("point 1 3")
    assert list(differences(a, b)) == [
        "dam 2 4: one point, says only the first",
        "dam 1 3: supersedes (by the second) / agrees",
    ]
