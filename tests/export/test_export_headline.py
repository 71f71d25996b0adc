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


def test_a_story_without_a_title_is_called_by_its_id() -> None:
    ledger = dam()
    bare = tuple(dataclasses.replace(r, title=None) for r in ledger.reports)
    found = Story("s0123456789ab", tuple(r.id for r in bare))
    assert headline(dataclasses.replace(ledger, reports=bare), found) == found.id
