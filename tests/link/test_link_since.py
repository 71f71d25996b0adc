"""What later reports change in a ledger."""

from collections.abc import Sequence

from link_story import story

from readings import read_text
from sayso.link import link
from sayso.link.since import since
from sayso.schema import Change, ChangeKind, Ledger, Reading


def until(day: str) -> Ledger:
    return link([reading for reading in story() if _published(reading) < day], stories=None)


def _published(reading: Reading) -> str:
    return reading.report.published.value if reading.report.published else ""


def changes(day: str) -> list[Change]:
    return list(since(until(day), link(story())))


def test_nothing_has_changed_since_the_day_after_the_last_report() -> None:
    assert changes("2025-05-08") == []


def test_everything_is_new_since_before_the_first_report() -> None:
    after = link(story())
    found = changes("2025-05-05")
    assert {change.kind for change in found} == {ChangeKind.NEW}
    assert sorted(change.point for change in found) == sorted(point.id for point in after.points)


def test_a_figure_that_its_own_voice_replaced_is_superseded_with_both_values() -> None:
    (change,) = [change for change in changes("2025-05-07") if change.kind is ChangeKind.SUPERSEDED]
    assert (change.was, change.now) == ("At least nine", "14")


def test_another_voices_figure_makes_the_old_one_disputed_or_adds_an_origin() -> None:
    kinds = {change.kind for change in changes("2025-05-07")}
    assert ChangeKind.INDEPENDENT in kinds


def test_a_relay_of_what_was_said_adds_no_origin() -> None:
    """The official's words came on the 6th with the relay: held against a ledger without the relay only."""
    readings = story()
    relay = next(r for r in readings if r.report.outlet is not None and r.report.outlet.value == "Radio Moor")
    found = since(link([r for r in readings if r is not relay]), link(readings))
    assert [change.kind for change in found if set(change.claims) & {c.id for c in relay.claims}] == [ChangeKind.JOINED]


def test_a_denial_that_comes_later_is_newly_denied_and_one_that_was_there_is_not() -> None:
    readings = story()
    wire = next(r for r in readings if any(c.stance.value == "denies" for c in r.claims))
    found = since(link([r for r in readings if r is not wire]), link(readings))
    denied = [change for change in found if change.kind is ChangeKind.DENIED]
    assert denied
    assert all(change.claims[0] in {c.id for c in wire.claims} for change in denied)
    assert not [change for change in changes("2025-05-07") if change.kind is ChangeKind.DENIED]


BUS = (
    ("2034-09-04", "Bay Post", "Eleven people were killed when the Tessin bus overturned on Monday, Mayor Ida Crone said."),
    ("2034-09-05", "Valley Echo", "Eleven people were killed when the Tessin bus overturned on Monday, the Valley Echo counted."),
    (
        "2034-09-06",
        "Bay Post",
        "Correction: The Bay Post wrote on Monday that 11 people were killed when the Tessin bus overturned. Mayor Ida Crone "
        "said that eight people were killed when the Tessin bus overturned.",
    ),
)


def of(told: Sequence[tuple[str, str, str]]) -> Ledger:
    readings = [read_text(text, published=day, outlet=outlet).reading for day, outlet, text in told]
    return link(readings, stories={"one": [each.report.id for each in readings]})


def test_who_corrects_a_number_says_no_more_of_the_same() -> None:
    after = of(BUS)
    found = since(of(BUS[:2]), after)
    told = {claim: change.kind for change in found for claim in change.claims}
    outlets = {report.id: report.outlet.value for report in after.reports if report.outlet}
    corrected = {
        c.id for c in after.claims if outlets[c.report_id] == "Bay Post" and "Correction" in after_text(after, c.report_id)
    }
    assert ChangeKind.WITHDRAWN in told.values()
    assert not [change for change in found if change.kind is ChangeKind.JOINED and corrected & set(change.claims)]


def after_text(ledger: Ledger, report: str) -> str:
    return next(r.text for r in ledger.reports if r.id == report)


def test_what_has_been_taken_back_by_now_was_not_said_by_more() -> None:
    own = ("2034-09-05", "Bay Post", "The Tessin bus overturned on Monday and killed 11 people, Mayor Ida Crone said.")
    told = (BUS[0], own, BUS[2])
    found = since(of(told[:1]), of(told))
    assert [change for change in found if change.kind is ChangeKind.WITHDRAWN]
    assert not [change for change in found if change.kind is ChangeKind.JOINED]


def test_who_denies_what_was_said_says_no_more_of_it() -> None:
    told = (
        ("2034-09-04", "Bay Post", "Norland shelled the Tessin bridge on Monday, Mayor Ida Crone said."),
        (
            "2034-09-05",
            "Bay Post",
            "Norland shelled the Tessin bridge on Monday, two farmers said. The Norland army denied that it had shelled the "
            "Tessin bridge on Monday.",
        ),
    )
    after = of(told)
    denials = {x.a for x in after.links if x.kind.value == "denies"}
    found = since(of(told[:1]), after)
    assert denials
    assert not [change for change in found if change.kind is ChangeKind.JOINED and denials & set(change.claims)]


def test_a_number_replaced_twice_tells_both_what_replaced_it_and_what_stands() -> None:
    told = tuple(
        (
            f"2034-09-0{day}",
            "Bay Post",
            f"The number of people killed when the Tessin bus overturned rose to {n}, Mayor Ida Crone said.",
        )
        for day, n in ((4, 11), (5, 12), (6, 14))
    )
    (change,) = [c for c in since(of(told[:1]), of(told)) if c.kind is ChangeKind.SUPERSEDED]
    assert (change.was, change.now) == ("11", "14")
    assert change.reason == "Ida Crone gave 12 later (2034-09-05). Since then: 14."


def test_who_says_the_contrary_disputes_it_and_does_not_say_it_too() -> None:
    told = (
        ("2034-09-04", "Bay Post", "Nine people were killed when the Tessin bus overturned, Mayor Ida Crone said."),
        ("2034-09-06", "Valley Echo", "Twelve people were killed when the Tessin bus overturned, Mayor Ida Crone said."),
        ("2034-09-06", "Hill Times", "Nobody was killed when the Tessin bus overturned, the Norland army said."),
    )
    after = of(told)
    found = since(of(told[:1]), after)
    (nobody,) = [claim.id for claim in after.claims if claim.quote.startswith("Nobody")]
    assert [change.kind for change in found if nobody in change.claims] == [ChangeKind.DISPUTED]


def test_what_a_voice_says_beside_the_denial_that_it_takes_back_is_not_told_once_more() -> None:
    told = (
        (
            "2034-09-04",
            "Bay Post",
            "Driver Sten Marr said that the bus was unsafe. Mayor Ida Crone denied that the bus was unsafe.",
        ),
        ("2034-09-05", "Hill Times", "The bus was unsafe, driver Sten Marr said."),
        ("2034-09-06", "Valley Echo", "The bus was unsafe, Mayor Ida Crone admitted. Crone said again that the bus was unsafe."),
    )
    found = since(of(told[:1]), of(told))
    kinds = {change.kind for change in found}
    assert ChangeKind.TAKEN_BACK in kinds
    assert ChangeKind.JOINED not in kinds


def test_a_number_that_had_been_overtaken_when_it_was_told_disputes_nothing() -> None:
    wire = (
        "SKARN (Moor Wire) - Five people were killed on Monday when a lorry caught fire in the Hesse tunnel, "
        "the fire service said.\n\n"
        "Twenty-two others were taken to hospital, the regional hospital said."
    )
    head = (
        "The number of people killed in the Hesse tunnel rose to six, the head of the fire service, Mara Quist, said on Tuesday."
    )
    early = [("2025-05-05", "Moor Wire", wire), ("2025-05-06", "Bay Post", head)]
    late = ("2025-05-09", "Valley Weekly", f"Five dead in Hesse tunnel\n\n{wire.partition(' - ')[2]}")
    found = list(since(of(early), of([*early, late])))
    assert ChangeKind.DISPUTED not in {change.kind for change in found}
