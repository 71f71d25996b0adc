"""A correction takes back the number that it names as the wrong one, and no other."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureStatus, Reading


def withdrawn(text: str) -> set[str]:
    """The words of the figures that a correction of the Bay Post takes back."""
    read = read_text(text, outlet="Bay Post", published="2026-03-04")
    ledger = link([Reading(read.report, read.claims)])
    return {v.words for history in ledger.figures for v in history.values if v.status is FigureStatus.WITHDRAWN}


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Correction: the fire, which was not at the mill, killed 14 people, police said.", set()),
        ("Correction: the driver did not flee, and 14 people were killed, police said.", set()),
        ("Correction: 14 people were killed at the mill, not 40, police said.", {"40"}),
        ("Correction: 14 people were killed at the mill, not the 40 that we gave, police said.", {"40"}),
        ("Correction: It is not true that 40 people were killed; 14 people were killed.", {"40"}),
    ],
)
def test_a_not_takes_back_the_number_it_stands_before(text: str, back: set[str]) -> None:
    assert withdrawn(text) == back


def standing(*told: tuple[str, str]) -> list[tuple[float | None, str]]:
    """What the Bay Post's reports of days in March give of whatever was told twice, and how it stands. told: day and text."""
    made = [read_text(text, outlet="Bay Post", published=f"2026-03-{day}") for day, text in told]
    ledger = link([Reading(read.report, read.claims) for read in made], stories={"s": [read.report.id for read in made]})
    return sorted((v.low, v.status.value) for history in ledger.figures for v in history.values)


MISSING = "Fourteen people are missing after the Tessin flood, the fire service said."
NOTE = (
    "Correction: Tessin flood\n\nIn a report on March 3, the Bay Post misstated the length of the dam. It was 60 metres, not 80."
)


def test_the_news_below_a_correction_takes_no_number_back() -> None:
    later = "Five people are still missing after the Tessin flood, the fire service said on Thursday."
    found = standing(("03", MISSING), ("05", f"{NOTE}\n\n{later}"))
    assert [pair for pair in found if pair[0] in (5, 14)] == [(5, "current"), (14, "superseded")]


def test_a_correction_of_several_paragraphs_that_names_no_wrong_number_withdraws_what_was_told_before() -> None:
    note = "Correction: Tessin flood\n\nFive people are missing after the Tessin flood, the fire service said."
    assert standing(("03", MISSING), ("05", note)) == [(5, "current"), (14, "withdrawn")]


def test_a_number_told_after_a_correction_is_not_withdrawn_by_it() -> None:
    note = "Correction: Tessin flood\n\nFourteen people are missing after the Tessin flood, the fire service said, not 41."
    later = "Nineteen people are missing after the Tessin flood, the fire service said."
    assert (19, "withdrawn") not in standing(("03", note), ("05", later))


def test_a_correction_that_names_the_wrong_number_withdraws_no_other_of_its_outlet() -> None:
    first = (
        "The clinic counted nine deaths from fever in Orla, the aid group Sel said.\n\nSome 180 people died of fever in Orla, a "
        "doctor said."
    )
    note = "Correction: A report on March 3 said that a doctor spoke of 180 people who died of fever in Orla. He spoke of 118."
    found = standing(("03", first), ("05", note))
    assert [status for low, status in found if low == 9] != ["withdrawn"]
    assert {status for low, status in found if low == 180} == {"withdrawn"}


RESCUED = "The fire service said that it had rescued 118 people by boat in Orla."


@pytest.mark.parametrize(
    "note",
    [
        "In a report on March 3, the Bay Post misstated the number of people rescued by the fire service. It was 108, not 118.",
        "Correction: A report on March 3 said that 118 people were rescued in boats. The fire service gave 108.",
    ],
)
def test_the_number_that_a_note_names_as_wrong_is_withdrawn_where_the_outlet_gave_it(note: str) -> None:
    found = standing(("03", RESCUED), ("06", f"Corrections\n\n{note}"))
    assert {status for low, status in found if low == 118} == {"withdrawn"}


def test_a_correction_of_another_matter_leaves_a_like_number_as_it_is() -> None:
    for what in ("the length of the new pier. It is 108 metres long", "how many pupils the school has. It is 108"):
        note = f"Corrections\n\nIn a report on March 3, the Bay Post misstated {what}, not 118."
        assert (118, "current") in standing(("03", RESCUED), ("06", note)), note


def test_what_another_outlet_tells_as_the_papers_is_withdrawn_with_its_correction() -> None:
    told = [
        ("Valley Echo", "The Bay Post reported on Monday that Orla Foods had sold the mill for 9 million crowns.", "2026-03-03"),
        (
            "Bay Post",
            "In a report on Monday, the Bay Post said that Orla Foods had sold the mill for 9 million crowns. That was wrong. "
            "We regret the error.",
            "2026-03-09",
        ),
        ("Hill Times", "Orla Foods had sold the mill for 9 million crowns, a manager said.", "2026-03-04"),
    ]
    made = [read_text(text, outlet=outlet, published=day) for outlet, text, day in told]
    ledger = link([Reading(read.report, read.claims) for read in made])
    outlets = {read.report.id: read.report.outlet.value for read in made if read.report.outlet}
    where = {c.id: outlets[c.report_id] for c in ledger.claims}
    found = {(where[v.claim], v.status.value) for history in ledger.figures for v in history.values}
    assert {pair for pair in found if pair[1] == "withdrawn"} == {("Valley Echo", "withdrawn"), ("Bay Post", "withdrawn")}


def of_the_oldest(*told: tuple[str, str, str]) -> dict[str, FigureStatus]:
    """The status of each figure of the oldest of these reports (outlet, day, text), by its words."""
    read = [read_text(text, outlet=outlet, published=day) for outlet, day, text in told]
    ledger = link([Reading(each.report, each.claims) for each in read])
    first = {claim.id for claim in read[0].claims}
    return {v.words: v.status for history in ledger.figures for v in history.values if v.claim in first}


OLD = "Two climbers were killed and five were missing on Mount Tell, rescue chief Rhea Dunn said."
WRONG = "Correction: two climbers are missing, not {wrong}\n\nAn earlier report said that {wrong} climbers were missing. {right}"
RIGHT = "The rescue service says that two are missing."
NEWS = "{dead} climbers were killed on Mount Tell, Rhea Dunn said{day}."


@pytest.mark.parametrize(
    ("text", "killed", "missing"),
    [
        # What was said only after the older report is news, in whatever report it stands.
        (
            WRONG.format(wrong="five", right=f"{RIGHT}\n\n{NEWS.format(dead='Six', day=' on Saturday')}"),
            "superseded",
            "withdrawn",
        ),
        # Without a day of its own, or in the paragraph that sets right, it is the correction.
        (f"Correction: the toll on Mount Tell\n\n{NEWS.format(dead='Six', day='')}", "withdrawn", "current"),
        (f"Correction: {NEWS.format(dead='Six', day=' on Saturday')}", "withdrawn", "current"),
    ],
)
def test_what_a_correction_tells_of_a_later_day_takes_back_no_older_number(text: str, killed: str, missing: str) -> None:
    found = of_the_oldest(("Bay Post", "2026-03-04", OLD), ("Bay Post", "2026-03-07", text))
    assert (found["Two"], found["five"]) == (killed, missing)


@pytest.mark.parametrize(("wrong", "status"), [("five", "withdrawn"), ("three", "current"), ("at least four", "withdrawn")])
def test_a_correction_that_names_another_number_as_wrong_takes_this_one_not_back(wrong: str, status: str) -> None:
    told = WRONG.format(wrong=wrong, right=f"{RIGHT}\n\nTwo were still missing on Mount Tell, Dunn said.")
    found = of_the_oldest(("Bay Post", "2026-03-04", OLD), ("Bay Post", "2026-03-07", told))
    assert (found["five"] == FigureStatus.WITHDRAWN) is (status == "withdrawn")


def test_a_note_takes_back_no_number_that_it_does_not_name_though_it_calls_none_wrong() -> None:
    first = "Sund Lines has admitted that 209 people were on board the Tolva ferry, and 22 are missing, the coast guard said."
    note = "Correction\n\nIn a story on March 3, the Bay Post gave the number of missing as 22. The coast guard's figure was 21."
    found = standing(("03", first), ("05", note))
    assert [status for low, status in found if low == 209] != ["withdrawn"]


def test_what_an_outlet_says_of_its_own_earlier_report_is_a_correction() -> None:
    first = "The hotel in Marn had 140 guests on Monday night, its manager, Lena Voss, said."
    note = "An earlier report in the {paper} said that 140 guests were in the hotel in Marn. There were 114, the manager said."
    for paper in ("Bay Post", "Post"):
        found = standing(("03", first), ("05", note.format(paper=paper)))
        assert {status for low, status in found if low == 140} == {"withdrawn"}
    found = standing(("03", first), ("05", note.format(paper="Valley Echo")))
    assert "withdrawn" not in {status for low, status in found if low == 140}


def test_an_agencys_note_over_a_report_is_of_what_it_names() -> None:
    found = standing(
        ("04", "Thirteen people were killed in the station blast and 34 were taken to hospital, the fire service said."),
        (
            "05",
            "CORRECTED: Station blast\n\n(Corrects number of dead to 12 from 13 in first paragraph)\n\nTwelve people were "
            "killed in "
            "the station blast, the fire service said.\n\nFourteen of the 41 people hurt in the station blast remain in "
            "hospital.",
        ),
    )
    assert (13, "withdrawn") in found
    assert (34, "withdrawn") not in found
