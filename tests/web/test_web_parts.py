"""A ledger taken apart by story."""

from dataclasses import replace

from sayso.export.dossier.figures import histories
from sayso.export.dossier.index import opened
from sayso.export.dossier.points import root
from sayso.export.dossier.timeline import moment
from sayso.export.dossier.tolls import story_tolls
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


def test_a_point_is_whole_in_each_story_that_has_a_claim_of_it(demo_ledger: Ledger) -> None:
    home = {claim.id: claim.report_id for claim in demo_ledger.claims}
    point = next(point for point in demo_ledger.points if len({home[claim] for claim in point.claims}) > 1)
    one, *others = sorted({home[claim] for claim in point.claims})
    ledger = replace(demo_ledger, stories=(Story("one", (one,)), Story("rest", tuple(others))))
    for story, part in parts(ledger).items():
        index = opened(part)
        assert {claim.id for claim in index.claims_of[point.id]} == set(point.claims), story
        assert {claim.report_id for claim in part.claims} <= {report.id for report in part.reports}
        mine = {claim.id for claim in demo_ledger.claims if claim.report_id in part.stories[0].reports}
        assert mine <= {claim.id for claim in part.claims}
        assert all(mine & set(each.claims) for each in part.points)


def test_whatever_a_story_speaks_of_is_there_however_the_reports_are_told_apart(demo_ledger: Ledger) -> None:
    reports = [report.id for report in demo_ledger.reports]
    stories = tuple(Story(f"every {n}", tuple(sorted(reports[n::3]))) for n in range(3))
    tolls = tuple(replace(toll, story=story.id) for toll in demo_ledger.tolls for story in stories)
    for part in parts(replace(demo_ledger, stories=stories, tolls=tolls)).values():
        index = opened(part)
        assert story_tolls(index)
        histories(index)
        assert [moment(index, entry) for entry in part.timeline]
        for point in part.points:
            assert [root(index, origin) for origin in point.origins]
