"""How many independent origins give each number of a history: counted among its points' origins, copies and relays once."""

from collections.abc import Sequence
from itertools import permutations

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, FigureStatus, Ledger, Reading, ToldNumber
from sayso.schema.figures import number_told

Told = tuple[str, str, str]
"""Day, outlet, text."""

FIRE_SERVICE = (
    "2031-03-04",
    "Bay Post",
    "TESSIN - Seventeen people were killed when the Tessin dam broke on Monday, the fire service said. The water reached the old "
    "mill within minutes and carried away two bridges and the road to Orla, its chief engineer told villagers at the town hall.",
)
REPRINT = ("2031-03-05", "Harbour News", FIRE_SERVICE[2])
MAYOR = (
    "2031-03-05",
    "Valley Echo",
    "Seventeen people were killed when the Tessin dam broke, the mayor of Orla, Ida Crone, said.",
)
RELAY = (
    "2031-03-05",
    "Moor Times",
    "Seventeen people were killed when the Tessin dam broke, the fire service said, Bay Post reported.",
)
HOSPITAL = ("2031-03-06", "Lowland Star", "Twenty-three people were killed when the Tessin dam broke, Tessin hospital said.")


def readings(told: Sequence[Told]) -> list[Reading]:
    return [read_text(text, outlet=outlet, published=day).reading for day, outlet, text in told]


def ledger_of(told: Sequence[Told]) -> Ledger:
    made = readings(told)
    return link(made, stories={"dam": [each.report.id for each in made]})


def dead(ledger: Ledger) -> FigureHistory:
    (history,) = [each for each in ledger.figures if each.role == "killed"]
    return history


def counts(history: FigureHistory) -> dict[float | None, tuple[int, int, bool]]:
    """At least and at most so many, and whether the number stands, by number."""
    return {each.low: (each.at_least, each.at_most, each.stands) for each in history.numbers}


def test_each_number_has_the_origins_that_give_it() -> None:
    history = dead(ledger_of([FIRE_SERVICE, MAYOR, HOSPITAL]))
    assert counts(history) == {17: (2, 2, True), 23: (1, 1, True)}
    names = {each.low: sorted(name.rpartition(" ")[2] for name in each.origins) for each in history.numbers}
    assert names == {17: ["Crone", "service"], 23: ["hospital"]}


def test_who_prints_it_again_or_has_it_from_there_is_no_origin_more() -> None:
    history = dead(ledger_of([FIRE_SERVICE, REPRINT, RELAY, MAYOR, HOSPITAL]))
    assert counts(history) == {17: (2, 2, True), 23: (1, 1, True)}
    assert len({value.published for value in history.values if value.low == 17}) == 2


def test_who_gives_another_number_since_gives_the_old_one_no_more() -> None:
    later = (
        "2031-03-07",
        "Bay Post",
        "Twenty-three people were killed when the Tessin dam broke, the fire service said on Friday.",
    )
    history = dead(ledger_of([FIRE_SERVICE, MAYOR, HOSPITAL, later]))
    assert counts(history) == {17: (1, 1, True), 23: (2, 2, True)}
    history = dead(ledger_of([FIRE_SERVICE, REPRINT, later]))
    assert counts(history) == {17: (1, 1, False), 23: (1, 1, True)}


def test_who_tells_what_the_number_had_been_gives_it_no_more_than_who_gave_it() -> None:
    rose = ("2031-03-07", "Moor Times", "The death toll of the Tessin dam rose to 23 from 17, Tessin hospital said on Friday.")
    history = dead(ledger_of([FIRE_SERVICE, rose]))
    assert counts(history) == {17: (1, 1, False), 23: (1, 1, True)}
    assert [each.origins for each in history.numbers if each.low == 17] == [("fire service",)]


def test_who_takes_a_number_back_is_none_of_those_who_had_given_it() -> None:
    back = ("2031-03-06", "Bay Post", "The fire service withdrew its figure of 17 dead at the Tessin dam on Thursday.")
    history = dead(ledger_of([FIRE_SERVICE, back, HOSPITAL]))
    assert counts(history) == {17: (1, 1, False), 23: (1, 1, True)}
    history = dead(ledger_of([FIRE_SERVICE, MAYOR, back]))
    assert counts(history) == {17: (1, 1, True)}


def test_a_source_without_a_name_may_be_one_that_has_it() -> None:
    unnamed = (
        "2031-03-05",
        "Moor Times",
        "Seventeen people were killed when the Tessin dam broke, an official said on condition of anonymity.",
    )
    history = dead(ledger_of([FIRE_SERVICE, unnamed, HOSPITAL]))
    assert counts(history) == {17: (1, 2, True), 23: (1, 1, True)}
    history = dead(ledger_of([MAYOR, HOSPITAL, ("2031-03-06", "Moor Times", unnamed[2].replace("Seven", "Nine"))]))
    assert counts(history)[19] == (1, 1, True)


def test_one_voice_counts_once_though_its_claims_stand_in_three_points() -> None:
    told = (
        (
            "2031-03-04",
            "Bay Post",
            "Seventeen people were killed when the Tessin dam broke on Monday, Mayor Ida Crone said. "
            "The operator denied that seventeen people were killed.",
        ),
        (
            "2031-03-05",
            "Moor Times",
            "The company had been warned of cracks before the dam broke, killing seventeen people, Mayor Ida Crone said.",
        ),
        (
            "2031-03-05",
            "Valley Echo",
            "Marrow Hydro faces a lawsuit over the breach of the Tessin dam, which killed seventeen people, Mayor Ida Crone said "
            "on Wednesday.",
        ),
        HOSPITAL,
    )
    ledger = ledger_of(told)
    history = dead(ledger)
    assert len({value.origin for value in history.values if value.low == 17}) == 3
    assert counts(history) == {17: (1, 1, True), 23: (1, 1, True)}


def test_the_order_of_the_reports_changes_nothing() -> None:
    made = readings([FIRE_SERVICE, REPRINT, MAYOR, HOSPITAL])
    found = {link(list(order)).figures for order in permutations(made)}
    assert len(found) == 1


def test_no_number_has_more_origins_than_gave_it_or_fewer_than_one(demo_ledger: Ledger) -> None:
    points = {point.id: point for point in demo_ledger.points}
    home = {origin.id: point for point in demo_ledger.points for origin in point.origins}
    for history in demo_ledger.figures:
        assert all(number_told(history, value) in history.numbers for value in history.values)
        for number in history.numbers:
            ids = {value.origin for value in _giving(history, number)}
            assert 1 <= number.at_least <= number.at_most == len(number.origins) <= len(ids)
            if number.stands and ids <= home.keys() and {home[each].id for each in ids} == {history.point}:
                assert number.at_most == len(ids)
                assert number.at_least <= points[history.point].at_least


def _giving(history: FigureHistory, number: ToldNumber) -> list[object]:
    gone = (FigureStatus.SUPERSEDED, FigureStatus.WITHDRAWN)
    given = [value for value in history.values if number_told(history, value) == number]
    return [value for value in given if value.status not in gone] if number.stands else given
