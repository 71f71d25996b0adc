"""How a figure moved."""

from link_samples import claim, killed, reading, report
from link_story import story

from sayso.link import link
from sayso.schema import FigureHistory, Reading


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
