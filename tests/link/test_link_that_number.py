"""A denial of a number is against whoever gives that number, and against nobody who gives another."""

import sayso
from sayso.schema import Ledger

GIVEN = "The ferry Orla left Harn two hours late with 410 people aboard, a survivor, Ines Vark, said."
OWN = "Norvik Lines said that 296 people were aboard the ferry Orla when it left Harn."


def ledger_of(*texts: str) -> Ledger:
    outlets = ("Bay Post", "Valley Echo", "Northern Herald")
    reports = [
        report
        for n, (text, outlet) in enumerate(zip(texts, outlets, strict=False))
        for report in sayso.read(text.encode(), outlet=outlet, published=f"2031-05-0{n + 5}")
    ]
    return sayso.link(sayso.annotate(reports))


def test_who_calls_the_number_a_fantasy_denies_it_and_no_other() -> None:
    attack = 'Its head, Tom Rell, said that the number of 410 was "fantasy".'
    ledger = ledger_of(GIVEN, f"Norvik Lines said that 296 people were aboard the ferry Orla. {attack}")
    quotes = {claim.id: claim.quote for claim in ledger.claims}
    denied = [quotes[link.b] for link in ledger.links if link.kind.value == "denies"]
    assert denied
    assert all("410" in quote for quote in denied)


def test_who_withdraws_his_number_supersedes_it() -> None:
    ledger = ledger_of(GIVEN, OWN, "Norvik Lines withdrew its earlier figure of 296 people aboard the ferry Orla.")
    quotes = {claim.id: claim.quote for claim in ledger.claims}
    kinds = {(link.kind.value, quotes[link.a], quotes[link.b]) for link in ledger.links if "withdrew" not in quotes[link.a]}
    assert any(kind == "supersedes" and "earlier figure of 296" in a and "296 people were aboard" in b for kind, a, b in kinds)


MASSED = "Teland has massed about 30,000 troops on the river since March, according to a foreign diplomat."
SHELLED = "The mayor of Lodd said that the shell had come from the east of the river."


def denials_of(*texts: str) -> list[tuple[str, str]]:
    """Who is against what, in the words of each; the texts are reports of one story."""
    reports = [each for n, text in enumerate(texts) for each in sayso.read(text.encode(), published=f"2031-05-0{n + 5}")]
    ledger = sayso.link(sayso.annotate(reports), stories={"river": [report.id for report in reports]})
    quotes = {claim.id: claim.quote for claim in ledger.claims}
    return [(quotes[link.a], quotes[link.b]) for link in ledger.links if link.kind.value == "denies"]


def test_who_calls_reports_of_a_number_exaggerated_is_against_who_gave_it_in_whatever_report() -> None:
    attack = "A spokesman for the ministry said that reports of 30,000 were wildly exaggerated."
    found = denials_of(f"{MASSED} {SHELLED}", f"{SHELLED} {attack}")
    assert found
    assert all("reports of 30,000" in a and "30,000 troops" in b for a, b in found)


def test_the_figure_that_somebody_had_given_is_denied_where_he_gave_it() -> None:
    held = "A spokesman for the Front, Abu Sarim, said that it held 31 hostages."
    answer = "Minister Daud Kell said 22 hostages were being held. He rejected the figure of 31 that the Front had given."
    found = denials_of(f"{SHELLED} {held}", answer)
    assert [b for _, b in found] == ["it held 31 hostages"]


def test_a_number_of_one_thing_denied_is_no_denial_of_as_many_of_another() -> None:
    houses = "The mayor of Lodd said that 30,000 houses had no light."
    attack = "The ministry said that reports of 12,000 refugees were exaggerated."
    assert denials_of(houses, attack) == []


def test_where_as_many_of_two_things_are_told_a_bare_number_denies_neither() -> None:
    held = "The Front said that at least 31 hostages were held in Lodd."
    arrests = "Police arrested 31 people in Lodd."
    assert denials_of(held, arrests, "Minister Daud Kell said the figure of 31 was false.") == []
