"""Disputed territory carries a flag: who claims or runs it."""

import pytest
from placed import asked

from sayso.annotate.places import disputed_by
from sayso.annotate.places.disputes import claimants
from sayso.annotate.places.gazetteer import lookup
from sayso.tables import read_table

CLAIMED = [
    ("Crimea", ("UA", "RU")),
    ("Simferopol", ("UA", "RU")),
    ("Sevastopol", ("UA", "RU")),
    ("Mariupol", ("UA", "RU")),
    ("Melitopol", ("UA", "RU")),
    ("Kherson Oblast", ("UA", "RU")),
    ("West Bank", ("PS", "IL")),
    ("Hebron", ("PS", "IL")),
    ("East Jerusalem", ("PS", "IL")),
    ("Jerusalem", ("IL", "PS")),
    ("Golan Heights", ("SY", "IL")),
    ("Katzrin", ("SY", "IL")),
    ("Kashmir", ("IN", "PK", "CN")),
    ("Srinagar", ("IN", "PK", "CN")),
    ("Aksai Chin", ("IN", "CN")),
    ("Arunachal Pradesh", ("IN", "CN")),
    ("Western Sahara", ("EH", "MA")),
    ("Laayoune", ("EH", "MA")),
    ("Kyrenia", ("CY", "TR")),
    ("Abkhazia", ("GE", "RU")),
    ("Sukhumi", ("GE", "RU")),
    ("Tskhinvali", ("GE", "RU")),
    ("Tiraspol", ("MD",)),
    ("Kosovo", ("XK", "RS")),
    ("Pristina", ("XK", "RS")),
    ("Taiwan", ("TW", "CN")),
    ("Kaohsiung", ("TW", "CN")),
    ("Nagorno-Karabakh", ("AZ", "AM")),
    ("Hargeisa", ("SO",)),
    ("Abyei", ("SD", "SS")),
    ("Hala'ib", ("EG", "SD")),
    ("Essequibo", ("GY", "VE")),
    ("Bartica", ("GY", "VE")),
    ("Kuril Islands", ("RU", "JP")),
    ("Yuzhno-Kurilsk", ("RU", "JP")),
    ("Senkaku Islands", ("JP", "CN", "TW")),
    ("Spratly Islands", ("CN", "VN", "PH", "TW", "MY", "BN")),
    ("Falkland Islands", ("GB", "AR")),
    ("Gibraltar", ("GB", "ES")),
]


@pytest.mark.parametrize(("name", "claimed"), CLAIMED)
def test_a_place_that_states_dispute_names_who_claims_it(name: str, claimed: tuple[str, ...]) -> None:
    assert asked(f"It rained in {name} all day.", name).disputed == claimed


@pytest.mark.parametrize(
    "name", ["Kyiv", "Kharkiv", "Tel Aviv", "Nicosia", "Batumi", "Chisinau", "Delhi", "Lahore", "Rabat", "Tuscany"]
)
def test_a_place_that_nobody_disputes_has_no_flag(name: str) -> None:
    assert asked(f"It rained in {name} all day.", name).disputed == ()


def test_every_line_of_the_table_names_a_document_and_finds_a_place() -> None:
    codes = {row["code"] for row in read_table("countries")}
    for row in read_table("disputed"):
        assert row["basis"]
        assert set(row["claimed_by"].split("|")) <= codes
        assert row["regions"] or row["towns"] or row["box"]
        for town in filter(None, row["towns"].split("|")):
            assert any(claimants(site) for site in lookup(town)), town


def test_disputed_regions_name_their_claimants() -> None:
    assert disputed_by("Crimea") == ("UA", "RU")
    assert disputed_by("Golan Heights") == ("SY", "IL")
    assert disputed_by("Tuscany") == ()
    assert disputed_by("Quellenbarrow") == ()
