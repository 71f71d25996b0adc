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
