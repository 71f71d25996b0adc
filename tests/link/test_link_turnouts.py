"""How many came to a march is one point, whoever counted them and however."""

from link_piles import pile

SUNDAY, MONDAY = "2031-03-02", "2031-03-03"
POLICE = "About 15,000 people marched through Halden on Sunday against the reform, police said. The unions spoke of 70,000."


def numbers(*later: tuple[str, str]) -> list[list[float]]:
    histories = pile((SUNDAY, POLICE), *later).ledger.figures
    return [sorted({v.low for v in h.values if v.low}) for h in histories]


def test_what_others_put_the_march_at_stands_beside_the_first_count() -> None:
    again = "Independent counters hired by the Mail put Sunday's march at 28,000. Tear gas was used, the minister said."
    assert [15_000, 28_000, 70_000] in numbers((MONDAY, again))


def test_another_days_march_and_a_concert_are_not() -> None:
    assert [15_000, 70_000] in numbers(("2031-03-12", "Police put Tuesday's march in Halden at 28,000. No tear gas was used."))
    assert [15_000, 70_000] in numbers((MONDAY, "Police put the concert in Halden at 28,000. No tear gas was used."))
