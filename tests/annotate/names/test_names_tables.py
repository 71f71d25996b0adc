"""The tables that ship with the package are sound."""

from collections import defaultdict

import pytest

from readings import document_of
from sayso.annotate.names.lexicon import _table_forms
from sayso.annotate.names.tables import people
from sayso.annotate.names.words import key_of
from sayso.tables import read_table, several, word_set

COLUMNS_OF_CODES = [
    *(
        ("outlets", "country"),
        ("offices", "country"),
        ("organisations", "country"),
        ("states", "country"),
        ("groups", "countries"),
    ),
    *(("regions", "country"), ("regions", "claimed_by")),
]
CODES = {row["code"] for row in read_table("countries")}
# Names that two rows share on purpose: one label, two places or two bodies; the report, not the table, tells which.
SHARED = {"congo", "houthis", "vatican"}


def test_no_alias_means_two_things_unless_it_is_known_to() -> None:
    meanings: dict[str, set[str | None]] = defaultdict(set)
    for spelling, known in _table_forms():
        meanings[key_of(spelling.rstrip("*"))].add(known.name)
    twice = {key: names for key, names in meanings.items() if len(names) > 1}
    assert set(twice) == SHARED


def test_every_country_has_a_demonym_a_capital_and_a_code() -> None:
    for row in read_table("countries"):
        assert people(row["adjectives"]), row["name"]
        assert row["capital"], row["name"]
        assert len(row["code"]) == 2
        assert row["code"].isupper()
    assert {"UA", "KP", "KR", "TW", "XK", "PS", "VA"} <= CODES
    assert len(CODES) == len(read_table("countries"))


def test_the_tables_are_as_large_as_the_readme_of_the_data_says() -> None:
    assert len(read_table("countries")) >= 196  # 193 members of the United Nations, Kosovo, Taiwan, Palestine
    assert len(read_table("outlets")) >= 500
    assert len(read_table("offices")) >= 300
    assert len(read_table("organisations")) >= 250
    assert len(read_table("regions")) >= 150


@pytest.mark.parametrize("table", ["countries", "states", "regions"])
def test_coordinates_lie_on_the_globe(table: str) -> None:
    for row in read_table(table):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row


@pytest.mark.parametrize(("table", "column"), COLUMNS_OF_CODES)
def test_every_country_code_is_one_of_the_countries(table: str, column: str) -> None:
    for row in read_table(table):
        assert set(several(row[column])) <= CODES | {"AQ"}, row


def test_kinds_are_those_the_tables_explain() -> None:
    assert {row["kind"] for row in read_table("outlets")} == {"newspaper", "agency", "broadcaster", "magazine", "site"}
    assert {row["kind"] for row in (*read_table("offices"), *read_table("organisations"))} == {"office", "organisation"}
    assert {row["kind"] for row in read_table("groups")} == {"religion", "politics", "people", "region"}


def test_plurals_are_made_where_english_makes_them() -> None:
    assert people("Korean|Irish|Swiss|Burkinabe|Frenchman=") == [
        "Korean", "Koreans", "Irish", "Swiss", "Burkinabe", "Burkinabes", "Frenchman",
    ]  # fmt: skip


def test_an_unknown_table_or_set_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_table("dragons")
    with pytest.raises(KeyError):
        word_set("dragons")


def test_a_paper_whose_name_goes_on_is_not_the_paper_of_the_table() -> None:
    names = [
        e.name for e in document_of("The lock is shut, according to El País de Lowport, and El País has the story.").entities
    ]
    assert "El País de Lowport" in names
    assert "El País" in names


def test_a_first_name_before_a_firms_name_is_its_founders() -> None:
    found = {e.name: e.label for e in document_of("Nikola Tesla built the coil. Amazon.com opened a depot.").entities}
    assert found["Nikola Tesla"] == "PERSON"
    assert found["Amazon.com"] == "ORG"
