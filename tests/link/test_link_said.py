"""What counts is when a thing was said, not when it was printed."""

from link_piles import pile


def test_what_was_said_on_monday_is_older_than_what_was_said_on_wednesday_whenever_it_is_printed() -> None:
    found = pile(
        ("2031-03-06", "The rescue service said on Monday that 12 miners had died in the pit at Gull."),
        ("2031-03-05", "The rescue service said on Wednesday that 15 miners had died in the pit at Gull."),
    )
    assert found.links("supersedes") == {("15 miners had died in the pit at Gull", "12 miners had died in the pit at Gull")}


def test_a_voice_changes_its_mind_in_the_order_in_which_it_spoke() -> None:
    found = pile(
        ("2031-03-07", "Governor Lena Harth said on Monday that the dam at Orso was safe."),
        ("2031-03-05", "Governor Lena Harth said on Wednesday that the dam at Orso was not safe."),
    )
    assert found.links("supersedes") == {("the dam at Orso was not safe", "the dam at Orso was safe")}


def test_a_denial_of_monday_that_is_printed_last_is_taken_back_on_thursday() -> None:
    found = pile(
        ("2031-03-07", "Minister Ada Kroll denied on Monday that the ministry had paid the smugglers."),
        ("2031-03-06", "Minister Ada Kroll admitted on Thursday that the ministry had paid the smugglers."),
    )
    denial = next(c for c in found.ledger.claims if c.stance.value == "denies")
    (entry,) = [e for e in found.ledger.timeline if e.claim == denial.id]
    assert entry.said == "2031-03-03"
    assert [(a.kind.value, a.said) for a in entry.answers] == [("taken back", "2031-03-06")]


def test_the_day_of_another_clause_and_a_day_counted_from_another_are_not_when_it_was_said() -> None:
    found = pile(
        ("2031-03-06", "The ministry, which on Monday denied any knowledge of it, said that the letter was being looked for.")
    )
    said = {e.claim: e.said for e in found.ledger.timeline}
    assert said[found.claim("the letter was").id] == "2031-03-06"


def test_one_quote_of_two_days_is_of_two_occasions_and_of_one_day_of_one() -> None:
    quote = "“We will not leave the valley,” Commander Bor Tull said on"
    found = pile(
        ("2031-03-04", f"{quote} Tuesday."),
        ("2031-03-12", f"{quote} 4 March."),
        ("2031-03-12", f"{quote} Tuesday, a week after his first statement."),
    )
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert sorted(len(origin.claims) for origin in point.origins) == [1, 2]
    assert (point.at_least, point.at_most) == (1, 2)


def test_what_a_report_only_looks_back_on_replaces_nothing_that_was_printed_before() -> None:
    found = pile(
        ("2031-03-05", "Governor Lena Harth said the dam at Orso was not safe."),
        ("2031-03-07", "Governor Lena Harth had earlier said that the dam at Orso was safe."),
    )
    assert ("the dam at Orso was safe", "the dam at Orso was not safe") not in found.links("supersedes")


def test_two_days_that_one_report_names_are_in_order() -> None:
    found = pile(
        (
            "2031-03-06",
            "The harbour master had said on Tuesday that six sailors were missing off Pell. On Thursday he said that two were "
            "missing.",
        )
    )
    assert len(found.links("supersedes")) == 1


def test_who_speaks_on_monday_and_on_thursday_has_spoken_twice() -> None:
    found = pile(
        ("2031-03-06", "The dam at Orso is safe, mayor Ulla Prenn said on Monday."),
        ("2031-03-06", "The dam at Orso is safe, mayor Ulla Prenn told the council on Thursday."),
    )
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert (point.at_least, point.at_most) == (1, 2)
