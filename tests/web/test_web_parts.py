"""A ledger taken apart by story."""

from sayso.schema import Claim, Ledger, Report, Story
from sayso.web.parts import parts


def test_the_only_story_has_the_whole_ledger(demo_ledger: Ledger) -> None:
    assert parts(demo_ledger) == {"demo": demo_ledger}


def test_a_report_of_two_stories_is_in_both_and_of_none_in_neither(demo_ledger: Ledger) -> None:
    first, second, *_ = (report.id for report in demo_ledger.reports)
    stories = (Story("one", (first,)), Story("two", (first, second)))
    apart = parts(Ledger(stories=stories, reports=demo_ledger.reports, claims=demo_ledger.claims))

    def reports(items: tuple[Report, ...]) -> set[str]:
        return {item.id for item in items}

    def homes(items: tuple[Claim, ...]) -> set[str]:
        return {item.report_id for item in items}

    assert reports(apart["one"].reports) == homes(apart["one"].claims) == {first}
    assert reports(apart["two"].reports) == homes(apart["two"].claims) == {first, second}
