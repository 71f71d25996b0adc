"""Times, figures, names and corrections in the form in which they are compared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_samples import claim, reading, report

from sayso.link import link
from sayso.link.blocking import MOST_PARTNERS, candidates
from sayso.link.cluster import agglomerate, from_most_alike
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import counts, limits, relation
from sayso.link.origins.credits import agencies
from sayso.link.when import days, later
from sayso.link.words.concepts import concept
from sayso.schema import Bound, Figure, Kind, Span


def amount(low: float | None, high: float | None = None, bound: Bound = Bound.EXACT, **more) -> Amount:
    top = low if high is None and bound in (Bound.EXACT, Bound.ABOUT) else high
    figure = Figure(
        Span("r", 0, 1), low, top, bound, bound is Bound.ABOUT, more.pop("unit", None), None, more.get("role", "killed")
    )
    fields = {"role": "killed", "head": "~people", "proper": frozenset(), "part": False} | more
    bottom, up = limits(figure)
    return Amount("c", figure, fields["role"], fields["head"], fields["proper"], fields["part"], bottom, up, harmed=True)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-05-04", (2025, 5, 4), (2025, 5, 4)),
        ("2025-05", (2025, 5, 1), (2025, 5, 31)),
        ("2025", (2025, 1, 1), (2025, 12, 31)),
        ("2025-W02", (2025, 1, 6), (2025, 1, 12)),
        ("2024-SU", (2024, 6, 1), (2024, 8, 31)),
        ("2024-WI", (2024, 12, 1), (2025, 2, 28)),
        ("2024-Q4", (2024, 10, 1), (2024, 12, 31)),
        ("199", (1990, 1, 1), (1999, 12, 31)),
        ("2025-03-03T21:40", (2025, 3, 3), (2025, 3, 3)),
    ],
)
def test_a_time_value_is_a_stretch_of_days(value: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert days(value) == (date(*first), date(*last))


@pytest.mark.parametrize("value", ["XXXX-06", "PRESENT_REF", "P3M", "2025-02-31", "", None, "0000"])
def test_a_value_without_a_place_on_the_calendar_is_none(value: str | None) -> None:
    assert days(value) is None


def test_later_is_sure_or_nothing() -> None:
    assert later("2025-05-07", "2025-05-06") == 1
    assert later("2025-05-06T08:00:00+02:00", "2025-05-06T07:00:00+00:00") == -1
    assert later("2025-05-06T08:00", "2025-05-06") == 0
    assert later(None, "2025-05-06") == 0


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        (amount(300), amount(300), "equal"),
        (amount(412), amount(300, bound=Bound.AT_LEAST), "narrower"),
        (amount(300, bound=Bound.MORE_THAN), amount(300), "apart"),
        (amount(10_000, bound=Bound.ABOUT), amount(12_000, bound=Bound.ABOUT), "apart"),
        (amount(312), amount(300, bound=Bound.ABOUT), "narrower"),
        (amount(None, bound=Bound.VAGUE), amount(300), "vague"),
        (amount(None, 500, Bound.UP_TO), amount(300, bound=Bound.AT_LEAST), "overlap"),
    ],
)
def test_figures_are_compared_as_the_ranges_their_words_allow(a: Amount, b: Amount, how: str) -> None:
    assert relation(a, b) == how


def test_what_is_counted_decides_whether_figures_are_compared_at_all() -> None:
    assert counts(amount(3, role="killed"), amount(3, role="wounded")) is None
    assert (
        counts(amount(3, head="~troop", proper=frozenset({"russia"})), amount(4, head="~troop", proper=frozenset({"korea"})))
        is None
    )
    assert counts(amount(3, head="~troop"), amount(4)) == "scope"
    assert counts(amount(3, unit="km"), amount(4, unit="kg")) == "unit"
    assert counts(amount(3, part=True), amount(14)) == "scope"
    assert counts(amount(3, role="count", head=None), amount(4)) is None


@given(st.floats(0, 1e9), st.floats(0, 1e9), st.sampled_from(list(Bound)), st.sampled_from(list(Bound)))
def test_the_relation_of_two_figures_is_the_same_from_either_side(x: float, y: float, p: Bound, q: Bound) -> None:
    turned = {"narrower": "wider", "wider": "narrower"}
    a, b = amount(x, bound=p), amount(y, bound=q)
    assert relation(b, a) in {
        turned.get(relation(a, b), relation(a, b)),
        relation(a, b) if a.low == b.low and a.high == b.high else "",
    }


def test_words_that_say_the_same_are_one_concept() -> None:
    assert concept("die") == concept("toll") == "!kill"
    assert concept("soldier") == concept("troop")
    assert concept("korean") == concept("korea") == "korea"
    assert concept("valdorian") == concept("valdoria")
    assert concept("be") is None


@pytest.mark.parametrize(
    ("text", "outlet", "credited"),
    [
        ("PORT ELLEN (Coastal Agency) - A crane fell.", "Bay Post", {"coastal agency"}),
        ("PORT ELLEN, Oct 3 (Reuters) - A crane fell.", "Bay Post", {"reuters"}),
        ("A crane fell.\n(AFP)", "Bay Post", {"afp"}),
        ("A crane fell (again).", "Bay Post", set()),
        ("A crane fell.", "Associated Press", {"ap"}),
    ],
)
def test_a_wire_credit_is_read_from_dateline_foot_and_outlet(text: str, outlet: str, credited: set[str]) -> None:
    assert agencies(report(text, outlet=outlet)) == credited


def test_one_person_under_two_spellings_is_one_name_and_two_of_one_surname_stay_two() -> None:
    made = []
    for n, name in enumerate(("Ana Brell", "Dr Ana Brell", "Pavel Brell", "Brell")):
        said = f"{name} inspected the wall on day {n}"
        text = report(f"{said}.", outlet="Bay Post")
        made.append(reading(text, claim(text, said, names=[(name, "PERSON")])))
    forms = {n.forms for n in link(made).names if n.kind == "person"}
    assert forms == {("Ana Brell", "Dr Ana Brell"), ("Pavel Brell",), ("Brell",)}


def test_an_anonymous_voice_is_no_name() -> None:
    text = report("A senior official said the wall was cracked.", outlet="Bay Post")
    made = reading(text, claim(text, "the wall was cracked", "A senior official", Kind.OFFICE, anonymous=True))
    assert link([made]).names == ()


def test_a_key_that_everything_shares_costs_no_more_than_the_items() -> None:
    items = [{"common": 0.1, f"rare{i // 2}": 3.0} for i in range(2000)]
    found = [divmod(pair, len(items)) for pair in candidates(items, [()] * len(items)).tolist()]
    assert {(i, i + 1) for i in range(0, 2000, 2)} <= set(found)
    assert len(found) <= len(items) * MOST_PARTNERS


def test_a_chain_of_half_alike_items_does_not_run_away() -> None:
    """Each is alike to its neighbour only: an average over the group stops the chain."""

    def likeness(i: int, j: int) -> float:
        return 4.0 if abs(i - j) == 1 else 0.0

    pairs = from_most_alike((4.0, i, i + 1) for i in range(9))
    groups = agglomerate(10, pairs, likeness=likeness, enough=3.0)
    assert max(map(len, groups)) <= 2
