"""Blocks: what belongs together is linked together, and nothing else changes it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import claim, killed, reading, report
from link_story import story

from sayso.link import link
from sayso.link.assemble import assemble
from sayso.link.block import parted
from sayso.schema import Copy, Ledger, Reading, Story


def elsewhere(n: int, said: str = "The chess open in Port Ellen was won by a rook sacrifice") -> Reading:
    """A report on something else, with a voice that the dam story has too."""
    text = report(f"{said} in round {n}.", outlet="Bay Post", published=f"2024-0{n + 1}-05")
    return reading(text, claim(text, said, "Ilse Harn", figures=[killed("a rook", 1)] if n == 2 else []))


def part(ledger: Ledger, reports: set[str]) -> tuple[object, ...]:
    """What of a ledger is about these reports."""
    claims = {c.id for c in ledger.claims if c.report_id in reports}
    points = [p for p in ledger.points if claims & set(p.claims)]
    ids = {p.id for p in points}
    return (
        [s for s in ledger.stories if reports & set(s.reports)],
        points,
        [k for k in ledger.links if k.a in claims],
        [f for f in ledger.figures if f.point in ids],
        [t for t in ledger.timeline if t.claim in claims],
    )


@given(st.lists(st.integers(0, 4), max_size=5, unique=True))
@settings(max_examples=10, deadline=None)
def test_reports_on_something_else_change_nothing_in_a_story(others: list[int]) -> None:
    own = story()
    reports = {each.report.id for each in own}
    whole = link([*own, *map(elsewhere, others)])
    assert part(whole, reports) == part(link(own), reports)


def test_no_point_and_no_link_joins_reports_of_two_stories() -> None:
    made = [elsewhere(n) for n in (0, 2)]
    ledger = link(made, stories={"one": [made[0].report.id], "two": [made[1].report.id]})
    assert [len(point.claims) for point in ledger.points] == [1, 1]
    assert ledger.links == ()


def test_stories_that_share_a_report_are_one_block_and_so_are_copies() -> None:
    made = sorted((elsewhere(n) for n in range(6)), key=lambda each: each.report.id)
    ids = [each.report.id for each in made]
    stories = [Story("a", (ids[0], ids[3])), Story("b", (ids[3], ids[5]))]
    blocks = parted(ids, stories, [Copy(ids[2], ids[4], 0.9, ())])
    assert [block.reports for block in blocks] == [(ids[0], ids[3], ids[5]), (ids[1],), (ids[2], ids[4])]
    assert [block.id for block in blocks] == ids[:3]
    assert [len(block.stories) for block in blocks] == [2, 0, 0]


def test_a_ledger_of_parts_is_in_the_order_of_a_ledger_of_one() -> None:
    ledger = link(story())
    assert assemble([ledger], ledger.names) == ledger
    assert assemble([], []) == Ledger()
    other = link([elsewhere(1)])
    both = assemble([other, ledger], [])
    assert both == assemble([ledger, other], [])
    assert [c.report_id for c in both.claims] == sorted(
        (c.report_id for c in both.claims), key=[r.id for r in both.reports].index
    )
