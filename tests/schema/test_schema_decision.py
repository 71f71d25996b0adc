"""A decision says who, when and on what; one that lacks what its act needs cannot be made."""

from typing import Any

import pytest

from sayso.schema import About, Act, Anchor, Decision, Factuality, Kind, Span, Stance, Version, Voice

SPAN = Span("r1", 3, 9)
CLAIM, OTHER = Anchor("r1", (SPAN,), "it fell", "c1", "Ida"), Anchor("r1", (Span("r1", 20, 24),), "no it", "c2", "Ola")
NAME = Anchor("r1", (SPAN,), "Ida Orm")
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
