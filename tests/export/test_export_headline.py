"""What a story is called."""

import dataclasses

from export_ledgers import dam

from sayso.export.headline import headline
from sayso.schema import Fact, Story


def test_a_story_that_the_user_named_keeps_its_name() -> None:
    ledger = dam()
    assert headline(ledger, Story("the dam", tuple(r.id for r in ledger.reports))) == "the dam"


def test_a_story_that_was_found_is_called_as_its_first_report_is() -> None:
    ledger = dam()
    titled = [
        dataclasses.replace(r, title=Fact(f"Title {n}", "first line"), published=Fact(f"2031-01-0{9 - n}", "option"))
        for n, r in enumerate(ledger.reports)
    ]
    found = Story("s0123456789ab", tuple(r.id for r in titled))
    assert headline(dataclasses.replace(ledger, reports=tuple(titled)), found) == f"Title {len(titled) - 1}"


def test_a_story_without_a_title_is_called_by_outlet_and_day_of_its_first_report() -> None:
    ledger = dam()
    bare = tuple(dataclasses.replace(r, title=None, outlet=None, published=None) for r in ledger.reports)
    first = dataclasses.replace(bare[-1], outlet=Fact("Vale\nDaily", "option"), published=Fact("2031-01-02", "option"))
    found = Story("s0123456789ab", tuple(r.id for r in bare))
    assert headline(dataclasses.replace(ledger, reports=(*bare[:-1], first)), found) == "Vale Daily, 2 January 2031"
    first = dataclasses.replace(first, outlet=None)
    assert headline(dataclasses.replace(ledger, reports=(*bare[:-1], first)), found) == f"{first.name}, 2 January 2031"
    least = min(bare, key=lambda report: report.id)
    assert headline(dataclasses.replace(ledger, reports=bare), found) == least.name


def test_a_story_of_which_no_report_is_there_is_called_by_its_id() -> None:
    assert headline(dam(), Story("s0123456789ab", ())) == "s0123456789ab"
