"""What later reports change in a ledger."""

from link_story import story

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
