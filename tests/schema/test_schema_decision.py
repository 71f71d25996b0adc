"""A decision says who, when and on what; one that lacks what its act needs cannot be made."""

from dataclasses import replace
from typing import Any

import pytest

from readings import report_of
from sayso.schema import About, Act, Anchor, Decision, Factuality, Kind, Span, Stance, Version, Voice, first_line

SPAN = Span("r1", 3, 9)
CLAIM, OTHER = Anchor("r1", (SPAN,), "it fell", "c1", "Ida"), Anchor("r1", (Span("r1", 20, 24),), "no it", "c2", "Ola")
NAME, OTHER_NAME = Anchor("r1", (SPAN,), "Ida Orm"), Anchor("r2", (Span("r2", 0, 2),), "Ida")
VERSION = Version((SPAN,), "it fell", Voice("Ida", Kind.PERSON), None, Stance.STATES, Factuality.CERTAIN)


def made(**changed: Any) -> Decision:
    right: dict[str, Any] = {
        "act": Act.ACCEPT,
        "about": About.CLAIM,
        "who": "Ida",
        "when": "2031-03-04T05:06:07Z",
        "on": (CLAIM,),
    }
    return Decision(**right | changed)


@pytest.mark.parametrize(
    "fault",
    [
        {"who": " "},
        {"when": "yesterday"},
        {"when": "2031-03-04T05:06:07+01:00"},
        {"on": ()},
        {"on": (CLAIM, OTHER)},
        {"on": (NAME,)},
        {"about": About.POINT},
        {"rest": (OTHER,)},
        {"after": VERSION},
        {"act": Act.EDIT, "after": VERSION},
        {"act": Act.MERGE, "about": About.POINT},
        {"act": Act.SPLIT, "about": About.POINT, "rest": (CLAIM,)},
        {"act": Act.SPLIT, "about": About.NAME, "rest": (OTHER,)},
        {"act": Act.SPLIT, "about": About.STORY, "rest": (OTHER,)},
        {"act": Act.MERGE, "about": About.STORY, "on": (NAME,), "rest": (OTHER_NAME,)},
        {"act": Act.MERGE, "rest": (OTHER,)},
        {"act": Act.UNDO},
        {"undoes": "d1"},
    ],
)
def test_a_decision_that_lacks_what_its_act_needs_is_refused(fault: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        made(**fault)


def test_an_anchor_says_where_it_stands() -> None:
    with pytest.raises(ValueError, match="where"):
        Anchor("r2", (SPAN,), "it fell")


def test_two_decisions_touch_if_they_are_about_the_same_thing_in_the_same_way() -> None:
    split = made(act=Act.SPLIT, about=About.POINT, rest=(OTHER,))
    assert made().touches(made(act=Act.REJECT))
    assert split.touches(made(act=Act.MERGE, about=About.POINT, on=(OTHER,), rest=(CLAIM,)))
    assert not made().touches(split)
    assert not made().touches(made(on=(OTHER,)))


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [("\n  The dam burst \nIt rained.", 3, "The dam burst"), ("a" * 900, 0, "a" * 200), ("One line.", 0, "One line.")],
)
def test_a_decision_on_a_whole_report_stands_on_its_first_line(text: str, start: int, words: str) -> None:
    report = report_of(text)
    anchor = first_line(report)
    assert anchor == Anchor(report.id, (Span(report.id, start, start + len(words)),), words)
    assert report.quote(anchor.spans[0]) == anchor.quote


def test_no_decision_stands_on_a_report_without_words() -> None:
    with pytest.raises(ValueError, match="where"):
        first_line(replace(report_of("One line."), text=" \n"))
