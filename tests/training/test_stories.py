"""The two measures of grouping, on cases reckoned by hand; how reports are spoilt; the gold of general news."""

import json

import pytest
from training.evaluate.stories import adjusted_rand, b_cubed, grouped
from training.story_sets import STORIES, Pile, spoil

from sayso.link import link
from sayso.link.stories.score import MODEL
from sayso.link.stories.traits import traits_of
from sayso.read import read
from sayso.schema import Reading

GOLD = {"a": "1", "b": "1", "c": "2", "d": "2"}


def test_the_right_groups_score_one_whatever_they_are_called() -> None:
    got = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert b_cubed(GOLD, got) == adjusted_rand(GOLD, got) == 1.0


def test_all_in_one_group_has_full_recall_and_half_precision_and_no_agreement_above_chance() -> None:
    got = dict.fromkeys(GOLD, "x")
    assert b_cubed(GOLD, got) == pytest.approx(2 / 3)
    assert adjusted_rand(GOLD, got) == pytest.approx(0.0)


def test_all_alone_has_full_precision_and_half_recall() -> None:
    got = {k: k for k in GOLD}
    assert b_cubed(GOLD, got) == pytest.approx(2 / 3)
    assert adjusted_rand(GOLD, got) == pytest.approx(0.0)


def test_spoilt_reports_lack_days_or_words_and_some_lack_nothing() -> None:
    text = "The Vessin ferry sank off Port Maren on 4 March 2031, the harbour master said. " * 20
    made = [Reading(report, ()) for n in range(40) for report in read(f"{n}. {text}".encode(), published="2031-03-05")]
    whole, spoilt = [traits_of(each.report, ()) for each in made], [spoil(each) for each in made]
    assert {traits.published is None for traits in spoilt} == {True, False}
    assert {after.size < before.size for before, after in zip(whole, spoilt, strict=True)} == {True, False}
    assert any(before == after for before, after in zip(whole, spoilt, strict=True))


def test_what_is_measured_is_what_linking_groups() -> None:
    texts = (
        "The ferry Vessin sank off Port Maren, Ida Crone said.",
        "Divers searched the Vessin off Port Maren.",
        "Otto Pell sang.",
    )
    made = [Reading(report, ()) for text in texts for report in read(text.encode(), published="2031-03-05")]
    pile = Pile({each.report.id: each for each in made}, {each.report.id: "" for each in made})
    stories = link(made).stories
    assert sorted(len(story.reports) for story in stories) == [1, 2]
    assert grouped(pile, MODEL) == {report: story.reports[0] for story in stories for report in story.reports}


def test_no_article_is_on_two_stories() -> None:
    told = [name for names in json.loads(STORIES.read_text(encoding="utf8")).values() for name in names]
    assert len(told) == len(set(told))
