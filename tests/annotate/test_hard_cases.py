"""The 25 hard cases of reading who says what; benchmarks/hard_cases.py says how they are judged and prints them as a table."""

from typing import Any

import pytest
from benchmarks.hard_cases import Case, cases, faults, judge

ENOUGH = 20  # of 25: what the issue asks

# Those that fail today, and why. A case that is mended makes its strict xfail fail: take it out of here.
FAILING: dict[str, str] = {}


def _marked() -> list[Any]:
    return [
        pytest.param(
            case,
            id=case.name,
            # Only a wrong reading is the failure we know of: a row with a slip in it must not hide behind it.
            marks=[pytest.mark.xfail(reason=FAILING[case.name], strict=True, raises=AssertionError)]
            if case.name in FAILING
            else (),
        )
        for case in cases()
    ]


@pytest.mark.parametrize("case", _marked())
def test_a_hard_case_is_read_as_a_person_reads_it(case: Case) -> None:
    assert judge(case) == []


@pytest.mark.xfail(len(cases()) - len(FAILING) < ENOUGH, reason="too many still fail", strict=True, raises=AssertionError)
def test_enough_of_the_hard_cases_are_read_rightly() -> None:
    assert sum(not judge(case) for case in cases()) >= ENOUGH


def test_there_are_twenty_five_hard_cases_and_none_is_excused_that_is_not_there() -> None:
    names = [case.name for case in cases()]
    assert len(set(names)) == len(names) == 25
    assert set(FAILING) <= set(names)


SAID_TWICE = "“No,” Lena Osk said. “No,” Anders Roel said, and the “talks” were over."


def span(quote: str, *, nth: int = 1, within: str = SAID_TWICE) -> dict[str, int]:
    start = -1
    for _ in range(nth):
        start = within.index(quote, start + 1)
    return {"start": start, "end": start + len(quote)}


def claim(content: dict[str, int], name: str = "Lena Osk", **other: Any) -> dict[str, Any]:
    voice = {"name": name, "kind": "report" if name == "the report itself" else "person", "anonymous": False}
    return {"content": [content], "chain": [voice], "stance": "states", "factuality": "CT+", **other}


def read(*claims: dict[str, Any], source: str = "Lena Osk", cue: str = "said") -> dict[str, Any]:
    attribution = {"source": [span(source)], "cue": [span(cue)], "content": [span("“No,”")]}
    return {"text": SAID_TWICE, "claims": list(claims), "attributions": [attribution]}


FIRST = {"content": "“No,”", "nth": 1, "exact": True, "chain": ["Lena Osk"], "stance": "states"}
SCARE = {"within": "“talks”"}
ROW = {"text": SAID_TWICE, "expect": [FIRST], "never": [SCARE]}


def test_the_judge_passes_a_right_reading() -> None:
    assert faults(ROW, read(claim(span("No")))) == []


@pytest.mark.parametrize(
    ("reading", "fault"),
    [
        (read(), "no claim is"),
        (read(claim(span("“No,”", nth=2))), "no claim is"),
        (read(claim(span("“No,” Lena Osk said"))), "no claim is"),
        (read(claim(span("“No,”"), "Anders Roel")), "is credited to Anders Roel, not to Lena Osk"),
        (read(claim(span("“No,”"), stance="denies")), "stance is denies, not states"),
        (read(claim(span("“N"))), "stands at"),
        (read(claim(span("“No,”")), claim(span("talks"))), "must not be read: [talks] by Lena Osk"),
    ],
    ids=["nothing", "the other place", "too much", "another voice", "another stance", "cut off by a character", "scare quote"],
)
def test_the_judge_says_what_is_wrong_with_a_reading(reading: dict[str, Any], fault: str) -> None:
    assert any(fault in said for said in faults(ROW, reading))


def test_the_judge_says_which_source_and_cue_an_attribution_has_instead() -> None:
    text = "The gate shut, the guard said."
    row = {"text": text, "expect": [{"content": "The gate shut", "chain": ["guard"], "source": "the guard", "cue": "said"}]}
    wrong = {"source": [span("gate", within=text)], "cue": [span("guard said", within=text)]}
    held = {"content": [span("The gate shut", within=text)]}
    reading = {"text": text, "claims": [claim(span("The gate shut", within=text), "the guard")], "attributions": [held | wrong]}
    assert [said.split(": ")[1] for said in faults(row, reading)] == [
        "source is 'gate', not 'the guard'",
        "cue is 'guard said', not 'said'",
    ]


def test_the_judge_refuses_a_row_whose_words_are_not_in_its_text() -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        faults({"text": SAID_TWICE, "expect": [{"content": "Yes"}]}, read())
