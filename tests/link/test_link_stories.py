"""Stories: as declared, else by what reports share."""

import pytest
from link_samples import claim, reading, report
from link_story import story

from readings import GOLDEN
from sayso.annotate import annotate
from sayso.errors import UsageError
from sayso.extract import extract
from sayso.link import link
from sayso.read import read
from sayso.schema import Reading

PILE = GOLDEN / "pile"


def one(said: str, day: str | None, *names: tuple[str, str]) -> Reading:
    text = report(f"{said}.", outlet="Bay Post", published=day)
    return reading(text, claim(text, said, "Ilse Harn", names=names))


DAM = "The Tarn dam above Harrow Bay burst and water reached the village of Lower Tarn"
AGAIN = "Water from the burst Tarn dam reached the village below Harrow Bay"
CHESS = "Grandmaster Veli Orsk won the final game of the Port Ellen chess open with a rook sacrifice"


def test_reports_on_one_event_are_one_story_and_others_are_not() -> None:
    made = [one(DAM, "2025-05-05"), one(AGAIN, "2025-05-06"), one(CHESS, "2025-05-05")]
    found = {frozenset(s.reports) for s in link(made).stories}
    assert found == {frozenset((made[0].report.id, made[1].report.id)), frozenset((made[2].report.id,))}


def test_like_events_a_year_apart_are_two_stories() -> None:
    assert len(link([one(DAM, "2025-05-05"), one(AGAIN, "2026-05-05")]).stories) == 2


def test_a_declared_story_is_kept_as_given_and_the_rest_grouped() -> None:
    made = [one(DAM, "2025-05-05"), one(AGAIN, "2025-05-06"), one(CHESS, "2025-05-05")]
    ledger = link(made, stories={"mine": [made[2].report.id, made[0].report.id]})
    kept = {s.id: set(s.reports) for s in ledger.stories}
    assert kept.pop("mine") == {made[0].report.id, made[2].report.id}
    assert list(kept.values()) == [{made[1].report.id}]


def test_a_declared_story_of_an_unknown_report_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match=r"mine.*rnone"):
        link([one(DAM, "2025-05-05")], stories={"mine": ["rnone"]})


def test_the_dam_story_is_one_story_whose_id_comes_from_its_reports() -> None:
    (found,) = link(story()).stories
    assert found.id.startswith("s")
    assert set(found.reports) == {r.report.id for r in story()}


def test_an_empty_ledger_has_nothing_in_it() -> None:
    ledger = link([])
    assert (ledger.stories, ledger.points, ledger.links, ledger.timeline) == ((), (), (), ())


def test_the_timeline_goes_by_event_then_by_publication_with_undated_last() -> None:
    entries = link(story()).timeline
    assert len(entries) == sum(len(r.claims) for r in story())
    assert [e.happened for e in entries][:3] == ["2025-05-04", "2025-05-04", None]
    undated = [e.said for e in entries if e.happened is None]
    assert undated == sorted(undated)


def test_three_reports_on_one_vote_are_one_story_without_anybody_saying_so() -> None:
    """Read from their text: a pile of clippings that falls apart into stories shows no agreement and no conflict."""
    ledger = link([Reading(d.report, extract(d)) for path in sorted(PILE.glob("*.txt")) for d in map(annotate, read(path))])
    assert [len(story.reports) for story in ledger.stories] == [3]
