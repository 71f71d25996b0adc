"""People counted kind by kind are as many as their sum; a bare number counts what the other claim's number does."""

import pytest

import sayso
from sayso.flow import ledger_of
from sayso.schema import FigureValue, Harm, Ledger, LinkKind

FIRE = "in the warehouse fire in Lorn on Monday"


def ledger(*sentences: str) -> Ledger:
    """The ledger of reports of one sentence each, a day apart, of one story."""
    reports = [
        report
        for day, said in enumerate(sentences, 3)
        for report in sayso.read(f"LORN, {day} March 2031 - {said}".encode(), name=f"{day}.txt")
    ]
    return sayso.link(sayso.annotate(reports), stories={"lorn": [report.id for report in reports]})


def values(found: Ledger, role: str, counted: str | None) -> list[FigureValue]:
    """The values of what is counted, in order."""
    return [v for h in found.figures if (h.role, h.counted) == (role, counted) for v in h.values]


def numbers(found: Ledger) -> dict[tuple[str, str | None], list[float | None]]:
    """The lows of each history."""
    return {(h.role, h.counted): [v.low for v in h.values] for h in found.figures}


def kinds(*sentences: str) -> list[LinkKind]:
    """The links between the statements of two reports that give a number."""
    documents = [
        document
        for n, sentence in enumerate(sentences)
        for document in sayso.annotate(sayso.read(f"LORN, 3 March 2031 - {sentence}".encode(), name=f"{n}.txt"))
    ]
    ledger = ledger_of(documents)
    told = {claim.id for document in documents for claim in sayso.extract(document) if claim.figures}
    return sorted(each.kind for each in ledger.links if {each.a, each.b} <= told)


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        (f"Three men and two women were killed {FIRE}, police said.", f"Five people were killed {FIRE}, the fire service said."),
        (f"Two women and a man were killed {FIRE}, police said.", f"Three people were killed {FIRE}, the fire service said."),
        (f"A man and two women were killed {FIRE}, police said.", f"Three people were killed {FIRE}, the fire service said."),
        (
            "The gunman killed his wife and three other people in Lorn on Monday, police said.",
            "The gunman killed four people in Lorn on Monday, the sheriff said.",
        ),
        (f"Two adults and three children were hurt {FIRE}, police said.", f"Five people were hurt {FIRE}, the mayor said."),
        (
            f"Ana Reld and three others were killed {FIRE}, police said.",
            f"Four people were killed {FIRE}, the fire service said.",
        ),
        (f"The driver and four others were hurt {FIRE}, police said.", f"Five people were hurt {FIRE}, the mayor said."),
        (f"The ship's cook and 12 other people died {FIRE}, police said.", f"Thirteen people died {FIRE}, the mayor said."),
        (f"His mother and ten other people died {FIRE}, police said.", f"Eleven people died {FIRE}, the mayor said."),
    ],
)
def test_people_counted_kind_by_kind_agree_with_the_count_of_all(apart: str, whole: str) -> None:
    assert kinds(apart, whole) == ["agrees"]


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        (f"Three men and two women were killed {FIRE}, police said.", f"Six people were killed {FIRE}, the fire service said."),
        (f"Two women were killed and a man was hurt {FIRE}, police said.", f"Three people were killed {FIRE}, the mayor said."),
        (f"According to a police officer, three people were killed {FIRE}.", f"Four people were killed {FIRE}, the mayor said."),
        (
            f"Police arrested a man and three women were killed {FIRE}, police said.",
            f"Four people were killed {FIRE}, the mayor said.",
        ),
    ],
)
def test_what_does_not_add_up_differs(apart: str, whole: str) -> None:
    assert "differs" in kinds(apart, whole)


@pytest.mark.parametrize(
    ("said", "words", "parts"),
    [
        (f"Three men and two women were killed {FIRE}, police said.", "Three men and two women", [3, 2]),
        ("The fire in Lorn killed a mother, her two sons and a neighbour, police said.", None, [1, 2, 1]),
        (f"Police said that three men, two women and a child were killed {FIRE}.", "three men, two women and a child", [3, 2, 1]),
        ("The dead: four adults and a child, police said.", "four adults and a child", [4, 1]),
        (f"The doctor said two men, three women and a boy had died {FIRE}.", "two men, three women and a boy", [2, 3, 1]),
        (f"Three traders and a docker were killed {FIRE}, police said.", "Three traders and a docker", [3, 1]),
        (f"On Monday, two guards and a cook were killed {FIRE}, police said.", "two guards and a cook", [2, 1]),
    ],
)
def test_a_history_holds_the_sum_with_the_parts_it_was_added_up_from(said: str, words: str | None, parts: list[float]) -> None:
    found = ledger(said)
    (value,) = values(found, "killed", "people")
    assert (value.low, value.high) == (sum(parts), sum(parts))
    assert [(part.low, part.high) for part in value.sum_of] == [(n, n) for n in parts]
    (report,) = found.reports
    assert value.span is not None
    assert value.words == report.quote(value.span) == (words or "a mother, her two sons and a neighbour")
    assert all(value.span.covers(part.span) for part in value.sum_of)


def test_a_group_keeps_a_history_of_its_own_whether_it_is_told_alone_with_others_or_as_included() -> None:
    found = ledger(
        f"Two women and four children were killed {FIRE}, police said.",
        f"At least nine people were killed, including five children, {FIRE}, police said.",
        f"Six children were killed {FIRE}, police said.",
    )
    assert numbers(found)["killed", "people"] == [6, 9]
    assert numbers(found)["killed", "children"] == [4, 5, 6]


@pytest.mark.parametrize(
    ("said", "low", "high", "bound"),
    [
        ("At least three men and two women were killed", 5, None, "at least"),
        ("Between two and four men and three women were killed", 5, 7, "between"),
        ("Up to ten men and five women were killed", None, 15, "up to"),
        ("About 20 men and 10 women were killed", 30, 30, "about"),
    ],
)
def test_a_sum_is_bounded_as_its_parts_are(said: str, low: float | None, high: float | None, bound: str) -> None:
    (value,) = values(ledger(f"{said} {FIRE}, police said."), "killed", "people")
    assert (value.low, value.high, value.bound.value) == (low, high, bound)


@pytest.mark.parametrize(
    "said",
    [
        f"Dozens of men and two women were killed {FIRE}, police said.",
        f"Mara Dell, her two sons and a neighbour were killed {FIRE}, police said.",
        f"Three men, two women and several others were killed {FIRE}, police said.",
        f"Besides three men and two women, ten dogs were killed {FIRE}, police said.",
        f"Three men were killed and two women were hurt {FIRE}, police said.",
        f"Three of the men and two women were killed {FIRE}, police said.",
        "Police counted 200 protesters and 50 officers at the march in Lorn on Monday.",
        f"Three trucks and two vans were destroyed {FIRE}, police said.",
        f"Her husband and two children were killed {FIRE}, relatives said.",
        f"Her two sons and a neighbour were killed {FIRE}, relatives said.",
        f"Three men and a horse were killed {FIRE}, police said.",
        f"According to a police officer, three people were killed {FIRE}.",
        f"Police arrested a man and three women were killed {FIRE}, the mayor said.",
        f"Three men were killed {FIRE}, and a neighbour said she heard shouts.",
    ],
)
def test_what_is_not_all_told_side_by_side_is_not_added_up(said: str) -> None:
    assert not [v for h in ledger(said).figures for v in h.values if v.sum_of]


@pytest.mark.parametrize(
    "said",
    [
        f"Five people, three women and two men, were killed {FIRE}, police said.",
        "The fire in Lorn killed five people — three women and two men — on Monday, police said.",
        "Five people died in the fire in Lorn: three women and two men, police said.",
    ],
)
def test_the_parts_of_a_whole_are_neither_further_deaths_nor_rivals_of_it(said: str) -> None:
    found = ledger(said, f"Five people were killed {FIRE}, the mayor said.")
    assert numbers(found)["killed", "people"] == [5, 5]
    assert {v.status.value for h in found.figures for v in h.values} == {"current"}
    (toll,) = (t for t in found.tolls if t.harm is Harm.KILLED)
    assert (toll.low, toll.best, toll.high) == (5, 5, 5)


def test_a_toll_is_not_below_the_sum_of_those_told_side_by_side() -> None:
    found = ledger(
        f"Three men and two women were killed {FIRE}, police said.", f"Five people were killed {FIRE}, the mayor said."
    )
    (toll,) = found.tolls
    assert (toll.low, toll.best, toll.high) == (5, 5, 5)
    assert toll.told[0].inferred == "3 and 2, told beside each other"


def test_a_link_says_what_a_sum_was_added_up_from() -> None:
    found = ledger(
        f"Three men and two women were killed {FIRE}, police said.", f"Five people were killed {FIRE}, the mayor said."
    )
    assert any("5 (“Three men and two women”)" in link.reason for link in found.links)


def test_a_sum_that_is_replaced_leaves_none_of_its_parts_in_the_toll() -> None:
    found = ledger(
        f"Three men and two women were killed {FIRE}, the mayor, Ilse Harn, said.",
        f"Correction: two women and a man were killed {FIRE}, the mayor, Ilse Harn, said.",
    )
    assert [v.status.value for v in values(found, "killed", "people")] == ["superseded", "current"]


def test_parts_without_a_name_are_no_rivals_of_those_that_have_one() -> None:
    found = ledger(
        f"Seven people were hurt {FIRE}, four of them critically, the hospital said.",
        f"Seven people were hurt, among them three children, {FIRE}, the mayor said.",
    )
    assert {v.status.value for h in found.figures for v in h.values} == {"current"}


def test_those_who_came_on_top_are_added_up_and_are_no_rivals_of_the_next_day_s() -> None:
    found = ledger(
        f"Two men and a girl died of burns {FIRE}, bringing the toll to 12, police said.",
        f"Two more people died of burns {FIRE}, bringing the toll to 14, police said.",
    )
    assert {v.status.value for h in found.figures for v in h.values if v.low in (2, 3)} == {"current"}
    assert [v.words for v in values(found, "killed", "people") if v.sum_of] == ["Two men and a girl"]
    (toll,) = (t for t in found.tolls if t.harm is Harm.KILLED)
    assert [told.number for told in toll.told] == [12, 14]


def test_who_are_among_the_dead_are_no_rivals_of_their_number() -> None:
    found = ledger(f"Fourteen died {FIRE}, police said.", "The dead of the warehouse fire in Lorn include six dockers.")
    assert {v.status.value for h in found.figures for v in h.values} == {"current"}


def test_the_attackers_killed_are_not_counted_with_their_victims() -> None:
    found = ledger(
        "Gunmen killed seven people at the market in Lorn on Monday, the army said.",
        "The army killed four attackers after the attack on the market in Lorn on Monday, the army said.",
        "The attack on the market in Lorn on Monday left seven dead, the mayor said.",
    )
    assert [[v.low for v in h.values] for h in found.figures] == [[4], [7, 7]]


def test_a_bare_number_counts_what_the_only_other_number_does() -> None:
    police = "Sixty people were detained at the march in Lorn on Monday, police said."
    union = "The union put the number detained at the march in Lorn on Monday at 85."
    assert kinds(police, union) == ["differs"]


def test_a_number_that_says_what_became_of_those_counted_is_no_toll() -> None:
    assert "differs" not in kinds(f"The mayor said 96 were picked up {FIRE}.", f"Sixty people were killed {FIRE}, police said.")


def test_more_than_a_dozen_shot_adds_up_to_no_number() -> None:
    words = "More than a dozen people were shot, and at least one of them died"
    assert LinkKind.AGREES not in kinds(f"{words}, the mayor said.", f"Thirteen people were wounded {FIRE}, police said.")


def test_she_who_was_killed_with_others_is_one_of_them() -> None:
    assert kinds("A man killed her and three other people, a sergeant said.", "A man killed four people, police said.") == [
        LinkKind.AGREES
    ]


def test_those_of_whom_the_next_clause_tells_are_not_added() -> None:
    assert ("wounded", "people") not in numbers(ledger("The blast wounded a guard and 40 others fled, police said."))


@pytest.mark.parametrize(
    "said",
    [
        f"The Orla Bank and three others were hurt by the fire, police said. Nine people were killed {FIRE}.",
        f"The minister and three others said that nine people were killed {FIRE}.",
        f"Fires broke out in Lorn and two other towns. Nine people were killed {FIRE}.",
    ],
)
def test_others_beside_a_firm_a_speaker_or_a_town_are_no_more_of_the_dead(said: str) -> None:
    assert [v.low for h in ledger(said).figures if h.role == "killed" for v in h.values] == [9]


def test_who_a_craft_carries_is_added_up_whatever_became_of_the_craft() -> None:
    found = ledger("A jet carrying 57 passengers and four crew disappeared over Selm on Monday, the authority said.")
    assert [v.low for h in found.figures for v in h.values if v.sum_of] == [61]
