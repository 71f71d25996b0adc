"""How a figure moved."""

from dataclasses import replace
from typing import Any

import pytest
from link_samples import claim, killed, reading, report
from link_story import story

from readings import read_text
from sayso.link import link
from sayso.schema import Bound, Factuality, FigureHistory, Moment, Reading, Stance


def said(
    n: int, speaker: str | None, *, outlet: str, day: str, line: str = "{n} people were killed when the Tarn dam burst"
) -> Reading:
    sentence = line.format(n=n)
    text = report(f"{sentence}, it was said.", outlet=outlet, published=day)
    return reading(text, claim(text, sentence, speaker, figures=[killed(str(n), n)]))


def only(readings: list[Reading]) -> FigureHistory:
    (history,) = link(readings).figures
    return history


def statuses(history: FigureHistory) -> list[tuple[float | None, str]]:
    return [(v.low, v.status.value) for v in history.values]


def test_a_toll_that_rises_in_one_voice_is_superseded_and_its_last_value_current() -> None:
    days = [(9, "2025-05-05"), (14, "2025-05-07"), (17, "2025-05-09")]
    history = only([said(n, "Ilse Harn", outlet="Bay Post", day=day) for n, day in days])
    assert statuses(history) == [(9, "superseded"), (14, "superseded"), (17, "current")]


def test_a_number_that_its_voice_had_replaced_stays_replaced_when_another_outlet_tells_it_again() -> None:
    history = only(
        [
            said(5, "Ilse Harn", outlet="Bay Post", day="2025-05-05"),
            said(8, "Ilse Harn", outlet="Bay Post", day="2025-05-06"),
            said(5, "Ilse Harn", outlet="Vale Echo", day="2025-05-07"),
        ]
    )
    assert statuses(history) == [(5, "superseded"), (8, "current"), (5, "superseded")]
    assert history.values[-1].reason == "Ilse Harn had given 8 before (2025-05-06)."


def test_an_old_number_told_again_replaces_no_newer_one_of_which_the_old_one_is_told_as_former() -> None:
    rise = "The Tarn health office put the number of people in hospital at 41, up from 34."
    texts = [
        ("Bay Post", "2031-05-05", "A leak at the Tarn mill sent 34 people to hospital on Monday, the Tarn health office said."),
        ("Vale Echo", "2031-05-06", f"The leak at the Tarn mill killed nobody. {rise}"),
        (
            "Hill Courier",
            "2031-05-07",
            "34 people were taken to hospital after the leak at the Tarn mill, the Tarn health office said.",
        ),
    ]
    readings = [read_text(text, outlet=outlet, published=day).reading for outlet, day, text in texts]
    figures = link(readings, stories={"s": [r.report.id for r in readings]}).figures
    hurt = max((h for h in figures if h.role == "wounded"), key=lambda h: len(h.values))
    assert statuses(hurt) == [(34, "superseded"), (34, "superseded"), (41, "current"), (34, "superseded")]


def test_an_outlet_that_goes_back_to_its_own_lower_number_has_replaced_the_higher_one_by_nothing() -> None:
    history = only([said(n, "Ilse Harn", outlet="Bay Post", day=f"2025-05-0{day}") for n, day in ((5, 5), (8, 6), (5, 7))])
    assert statuses(history)[-1] != (5, "superseded")


def test_two_voices_with_figures_apart_dispute_each_other_and_neither_is_dropped() -> None:
    history = only(
        [
            said(14, "Ilse Harn", outlet="Bay Post", day="2025-05-07"),
            said(21, "Tomas Reld", outlet="Valley Echo", day="2025-05-07"),
        ]
    )
    assert sorted(statuses(history)) == [(14, "disputed"), (21, "disputed")]


def test_a_superseded_value_disputes_nothing() -> None:
    made = [
        said(9, "Ilse Harn", outlet="Bay Post", day="2025-05-05"),
        said(14, "Ilse Harn", outlet="Bay Post", day="2025-05-07"),
        said(14, "Tomas Reld", outlet="Valley Echo", day="2025-05-07"),
    ]
    assert [s for _, s in statuses(only(made))] == ["superseded", "current", "current"]


def test_a_correction_withdraws_the_outlets_former_figure() -> None:
    line = "Correction: the Tarn dam burst killed {n} people"
    made = [said(40, None, outlet="Bay Post", day="2025-05-05"), said(14, None, outlet="Bay Post", day="2025-05-06", line=line)]
    assert statuses(only(made)) == [(40, "withdrawn"), (14, "current")]


def test_a_figure_that_a_correction_names_as_wrong_is_withdrawn_also_where_it_is_named() -> None:
    line = "An earlier version of this report said that {n} people were killed when the Tarn dam burst"
    made = [said(40, None, outlet="Bay Post", day="2025-05-05"), said(40, None, outlet="Bay Post", day="2025-05-06", line=line)]
    assert [s for _, s in statuses(only(made))] == ["withdrawn", "withdrawn"]


@pytest.mark.parametrize("says", ["The Hill Times wrote", "The Times also wrote"])
def test_what_an_outlet_says_in_a_correction_that_it_wrote_is_taken_back(says: str) -> None:
    made = [
        read_text("Mayor Ida Crone said nine people were hurt at the Orla fair.", outlet="Hill Times", published="2031-05-05"),
        read_text(
            f"Correction: {says} on Monday that five stalls had burned at the Orla fair. It was six.",
            outlet="The Hill Times",
            published="2031-05-07",
        ),
    ]
    found = {v.low: v.status.value for history in link(made).figures for v in history.values}
    assert found == {5: "withdrawn", 6: "current", 9: "current"}
    assert {v.low for history in link(made).figures if history.counted == "stalls" for v in history.values} == {5, 6}


def test_another_outlets_figure_is_not_withdrawn_by_a_correction() -> None:
    line = "Correction: the Tarn dam burst killed {n} people"
    made = [
        said(40, None, outlet="Valley Echo", day="2025-05-05"),
        said(14, None, outlet="Bay Post", day="2025-05-06", line=line),
    ]
    assert sorted(statuses(only(made))) == [(14, "disputed"), (40, "disputed")]


def test_a_part_of_the_dead_is_not_held_against_the_toll() -> None:
    part = said(
        3,
        "Tomas Reld",
        outlet="Valley Echo",
        day="2025-05-07",
        line="{n} of the people killed when the Tarn dam burst were engineers",
    )
    histories = link([said(14, "Ilse Harn", outlet="Bay Post", day="2025-05-07"), part]).figures
    assert sorted(statuses(h) for h in histories) == [[(3, "current")], [(14, "current")]]


def test_the_storys_toll_is_one_history_in_order_of_time() -> None:
    history = next(h for h in link(story()).figures if h.role == "killed")
    assert [v.low for v in history.values][:2] == [9, 9]
    assert {v.low for v in history.values} == {9, 14, 21}
    assert {v.low: v.status.value for v in history.values} == {9: "superseded", 14: "disputed", 21: "disputed"}


def denial(of: Reading, sentence: str, *, figures: list[tuple[str, dict[str, Any]]] | None = None, back: bool = False) -> Reading:
    text = report(f"{sentence}, it was said.", outlet="Valley Echo", published="2025-05-08")
    about = [of.claims[0].id] if back else []
    return reading(text, claim(text, sentence, "Jon Vael", stance=Stance.DENIES, figures=figures or [], about=about))


def both() -> Reading:
    sentence = "23 people were killed and 40 people were wounded when the Tarn dam burst"
    text = report(f"{sentence}, it was said.", outlet="Bay Post", published="2025-05-07")
    hurt = ("40", {"low": 40, "role": "wounded", "counted": "people"})
    return reading(text, claim(text, sentence, "Tomas Reld", figures=[killed("23", 23), hurt]))


def by_role(readings: list[Reading]) -> dict[str, list[str]]:
    ledger = link(readings, stories={"s": [one.report.id for one in readings]})
    return {h.role: [v.status.value for v in h.values] for h in ledger.figures}


def test_who_denies_one_figure_of_a_claim_denies_not_the_other() -> None:
    union = both()
    made = denial(union, "23 people were killed when the Tarn dam burst", figures=[killed("23", 23)])
    assert by_role([union, made]) == {"killed": ["denied"], "wounded": ["current"]}


def test_who_denies_that_figure_denies_the_first_and_who_denies_it_denies_all() -> None:
    union = both()
    assert by_role([union, denial(union, "that figure", back=True)]) == {"killed": ["denied"], "wounded": ["current"]}
    assert by_role([union, denial(union, "it", back=True)]) == {"killed": ["denied"], "wounded": ["denied"]}


def test_who_denies_another_figure_denies_none() -> None:
    union = both()
    made = denial(union, "31 people were killed when the Tarn dam burst", figures=[killed("31", 31)])
    assert by_role([union, made]) == {"killed": ["current"], "wounded": ["current"]}


def test_a_count_for_a_day_gone_by_does_not_dispute_a_higher_count_of_a_later_day() -> None:
    early = report(
        "14 people were killed when the Tarn dam burst, Ida Crone said on 6 May.", outlet="Valley Echo", published="2025-05-08"
    )
    said_early = claim(early, "14 people were killed when the Tarn dam burst", "Ida Crone", figures=[killed("14", 14)])
    moment = Moment("2025-05-06", early.span(0, 2), "stated beside the cue")
    later = said(17, "Ilse Harn", outlet="Bay Post", day="2025-05-09")
    history = only([reading(early, replace(said_early, as_of=moment)), later])
    assert statuses(history) == [(14, "current"), (17, "current")]
    assert history.estimate is not None
    assert history.estimate.low == 17


def test_every_status_but_current_says_why_and_by_which_claim() -> None:
    days = [(9, "2025-05-05"), (14, "2025-05-07")]
    history = only([said(n, "Ilse Harn", outlet="Bay Post", day=day) for n, day in days])
    first, last = history.values
    assert (first.reason, first.against) == ("Ilse Harn gave 14 later (2025-05-07).", (last.claim,))
    assert (last.reason, last.against) == (None, ())


def test_a_value_points_to_its_own_words() -> None:
    made = said(9, "Ilse Harn", outlet="Bay Post", day="2025-05-05")
    (value,) = only([made]).values
    assert value.span is not None
    assert made.report.quote(value.span) == value.words == "9"


def test_a_number_of_people_who_could_be_killed_is_no_value_of_the_toll() -> None:
    first, second = (
        report(f"{said} people were killed when the Tarn dam burst, Ilse Harn said.", outlet=outlet, published="2025-05-06")
        for said, outlet in (("12", "Bay Post"), ("50", "Valley Echo"))
    )
    readings = [
        reading(text, claim(text, f"{said} people were killed when the Tarn dam burst", "Ilse Harn", figures=[figure]))
        for text, said, figure in (
            (first, "12", ("12", {"low": 12, "counted": "people", "role": "killed"})),
            (second, "50", ("50", {"low": 50, "counted": "people", "role": "killed", "real": False})),
        )
    ]
    found = {history.supposed: [value.low for value in history.values] for history in link(readings).figures}
    assert found == {False: [12], True: [50]}


def test_a_figure_told_beside_what_is_denied_is_the_reports() -> None:
    denied = "his office had been warned of a crane whose fall killed at least 14 people"
    text = report(f"The minister denied that {denied}.", outlet="Bay Post", published="2025-05-06")
    toll = killed("at least 14", 14, bound=Bound.AT_LEAST)
    told = claim(text, denied, "Oren Vass", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN, figures=[toll])
    ledger = link([reading(text, told)])
    (history,), (point,) = ledger.figures, ledger.points
    assert [(value.low, value.voice) for value in history.values] == [(14, "Bay Post")]
    assert history.values[0].origin not in {origin.id for origin in point.origins}  # which is the minister
