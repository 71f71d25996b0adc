"""Which words of a report are names, and of what kind."""

import pytest
from names_reports import entities, found

CASES = [
    ("North Korea kept silent.", [("North Korea", "ORG")], [("North Korea", "PLACE", "North Korea")]),
    ("The North Koreans left.", [("North Koreans", "PERSON")], [("North Koreans", "NORP", "North Korean")]),
    ("Ships left Dar es Salaam again.", [("Dar es Salaam", "PLACE")], [("Dar es Salaam", "PLACE", "Dar es Salaam")]),
    ("Ukraine’s ferries stopped.", [], [("Ukraine", "PLACE", "Ukraine")]),
    ("The New York Times asked why.", [("New York", "PLACE")], [("New York Times", "OUTLET", "The New York Times")]),
    ("So the agency's director, Corin Vash, said.", [("Corin Vash", "PLACE")], [("Corin Vash", "PERSON", "Corin Vash")]),
    ("Ask its chief, Corin Vash.", [("Corin Vash", "PLACE")], [("Corin Vash", "PERSON", "Corin Vash")]),
    ("In the town, Corin Vash, it rained.", [("Corin Vash", "PLACE")], [("Corin Vash", "PLACE", "Corin Vash")]),
    ("For the director, Corin Vash is home.", [("Corin Vash", "PLACE")], [("Corin Vash", "PLACE", "Corin Vash")]),
    ("KCNA said nothing.", [], [("KCNA", "OUTLET", "Korean Central News Agency")]),
    (
        "So the Korean Central News Agency said.",
        [("Korean Central", "ORG"), ("News Agency", "ORG")],
        [("Korean Central News Agency", "OUTLET", "Korean Central News Agency")],
    ),
    ("The Kremlin denied it.", [("Kremlin", "PERSON")], [("Kremlin", "ORG", "Kremlin")]),
    ("He asked us, and the US agreed.", [], [("US", "PLACE", "United States")]),
    ("Olm & Rask reported it.", [("Olm", "PERSON"), ("Rask", "ORG")], [("Olm & Rask", "ORG", "Olm & Rask")]),
    ("The R & D budget fell.", [], []),
    ("Per Olm said no.", [("Olm", "PERSON")], [("Per Olm", "PERSON", "Per Olm")]),
    ("Per Reuters, they left.", [], [("Reuters", "OUTLET", "Reuters")]),
    ("U.S. officials waited.", [("U.S.", "ORG")], [("U.S.", "PLACE", "United States")]),
    ("WHO TOLD US ABOUT IT", [], []),
    ("A team from the WHO arrived.", [], [("WHO", "ORG", "World Health Organization")]),
    ("Trains ran to the Kursk region again.", [], [("Kursk region", "PLACE", "Kursk Oblast")]),
    ("Republicans and Democrats agreed.", [], [("Republicans", "NORP", "Republican"), ("Democrats", "NORP", "Democrat")]),
    ("Poles and Frenchmen danced.", [], [("Poles", "NORP", "Polish"), ("Frenchmen", "NORP", "French")]),
    ("She works for the Delta Harbour Board.", [], [("Delta Harbour Board", "ORG", "Delta Harbour Board")]),
    ("The 155th Rifle Brigade rested.", [("Rifle Brigade", "ORG")], [("155th Rifle Brigade", "ORG", "155th Rifle Brigade")]),
    (
        "The Ministry of Rivers and Lakes closed.",
        [("Ministry", "ORG")],
        [("Ministry of Rivers and Lakes", "ORG", "Ministry of Rivers and Lakes")],
    ),
    ("The Varno Gazette found out.", [("Varno", "PLACE")], [("Varno Gazette", "OUTLET", "Varno Gazette")]),
    ("The Varno Clarion found out.", [("Varno Clarion", "PERSON")], [("Varno Clarion", "OUTLET", "Varno Clarion")]),
    (
        "Northwire, a small news agency, found out.",
        [("Northwire", "PERSON")],
        [("Northwire", "OUTLET", "Northwire")],
    ),
    ("Corvane, a small travel agency, left.", [("Corvane", "ORG")], [("Corvane", "ORG", "Corvane")]),
    ("Ilse Varn, a guest of the paper, left.", [("Ilse Varn", "PERSON")], [("Ilse Varn", "PERSON", "Ilse Varn")]),
    (
        "Michael Jordan flew to Jordan.",
        [("Michael Jordan", "PERSON")],
        [("Michael Jordan", "PERSON", "Michael Jordan"), ("Jordan", "PLACE", "Jordan")],
    ),
    (
        "Baltrail, which operated the train, was silent. Baltrail said so.",
        [("Baltrail", "PERSON")],
        [("Baltrail", "ORG", "Baltrail"), ("Baltrail", "ORG", "Baltrail")],
    ),
    ("Shares in Corvex fell.", [("Corvex", "PERSON")], [("Corvex", "ORG", "Corvex")]),
    ("In Vostria it rained. Vostria said so.", [("Vostria", "PERSON")] * 2, [("Vostria", "PLACE", "Vostria")] * 2),
    ("The boat lay in Oswin's yard.", [("Oswin", "PERSON")], [("Oswin", "PERSON", "Oswin")]),
    (
        "Lena Oswin left. The mill is owned by Oswin.",
        [("Lena Oswin", "PERSON"), ("Oswin", "PERSON")],
        [("Lena Oswin", "PERSON", "Lena Oswin"), ("Oswin", "PERSON", "Lena Oswin")],
    ),
    ("Ships left Vladivostok at noon.", [("Vladivostok", "PERSON")], [("Vladivostok", "PLACE", "Vladivostok")]),
    ("It rained in St. Petersburg all day.", [], [("St. Petersburg", "PLACE", "St. Petersburg")]),
    (
        "VARNO (Delta Wire) - It rained.",
        [("Delta Wire", "PERSON")],
        [("VARNO", "PLACE", "VARNO"), ("Delta Wire", "OUTLET", "Delta Wire")],
    ),
]


@pytest.mark.parametrize(("text", "recognised", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_a_name_is_found_whole_and_with_its_kind(
    text: str, recognised: list[tuple[str, str]], wanted: list[tuple[str, str, str]]
) -> None:
    assert found(text, *recognised) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nordvik said on Tuesday it would close two mills.",
        "Nordvik announced it had already sold the yard.",
        "Nordvik said that it plans to recall 900 boats.",
        "Nordvik said the cable was cut on Monday. The company has 40 ships.",
        "Nordvik said in a statement that it was cooperating with the court.",
        "Nordvik denied that it had known of the crack.",
        "Nordvik said it had never paid a bribe.",
        "Nordvik admitted on Monday that the cable was cut.\n\nThe company has 40 ships.",
        "Nordvik said on Monday that the cable was cut, reversing what it had said last week.",
        "The crude came from a supplier, Nordvik.",
        "Nordvik denied that the well was dry. The operator has drilled there since May.",
        "A fire broke out at noon. Three workers at Nordvik were hurt.",
    ],
)
def test_a_lone_name_that_does_what_firms_do_is_no_person(text: str) -> None:
    assert {e.label for e in entities(text, ("Nordvik", "PERSON"))} == {"ORG"}


@pytest.mark.parametrize(
    "text",
    [
        "Nordvik said it would rain.",
        "Nordvik said it was a scandal.",
        "Nordvik said he would resign. The company is in trouble.",
        "Nordvik said the cable was cut. Ships were late.",
        "Nordvik looked at the cable. The company has 40 ships.",
    ],
)
def test_a_lone_name_of_which_the_text_tells_nothing_of_the_kind_stays_what_it_was(text: str) -> None:
    assert {e.label for e in entities(text, ("Nordvik", "PERSON"))} == {"PERSON"}


PERSONS = [
    ("President Ilse Varn spoke.", [], "Ilse Varn"),
    ("Kremlin spokesperson Dov Arlen spoke.", [("Kremlin spokesperson Dov Arlen", "ORG")], "Dov Arlen"),
    ("General Marsh spoke.", [], "Marsh"),
    ("Gen. Tove Marsh spoke.", [], "Tove Marsh"),
    ("Then Crown Prince Idris bin Talal spoke.", [], "Idris bin Talal"),
    ("The Ukrainian President Ilse Varn spoke.", [("Ukrainian President Ilse Varn", "PERSON")], "Ilse Varn"),
    ("Ilse Varn’s brother spoke.", [("Ilse Varn’s", "PERSON")], "Ilse Varn"),
    ("the farmer Ilse Varn-Holt spoke.", [("Varn", "PERSON")], "Ilse Varn-Holt"),
    ("Thora Quell, 41, spoke.", [], "Thora Quell"),
    ("Thora Quell, a retired harbour pilot, spoke.", [("Thora Quell", "PLACE")], "Thora Quell"),
    ("So Maria Quell spoke.", [("Maria Quell", "PLACE")], "Maria Quell"),
    ("George W. Tanner spoke.", [("George W.", "PERSON")], "George W. Tanner"),
    ("By Thora Quell\n\nIt rained.", [("Thora Quell", "ORG")], "Thora Quell"),
]


@pytest.mark.parametrize(("text", "recognised", "name"), PERSONS, ids=[case[0] for case in PERSONS])
def test_a_person_is_found_without_title_nationality_and_possessive(
    text: str, recognised: list[tuple[str, str]], name: str
) -> None:
    assert [e.name for e in entities(text, *recognised) if e.label == "PERSON"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "General Electric grew.",
        "King County voted.",
        "The General Assembly met.",
        "The Prime Minister of Ukraine left.",
        "Justice Department staff left.",
    ],
)
def test_a_title_that_is_part_of_another_name_makes_no_person(text: str) -> None:
    assert not [e for e in entities(text, ("Prime Minister", "PERSON")) if e.label == "PERSON"]


def test_the_kind_of_an_office_and_of_an_organisation_differ() -> None:
    kinds = {e.name: e.kind for e in entities("The Kremlin, Hamas, Reuters, Egypt and the Kurds; Mayor Ana Quell.")}
    assert kinds == {
        "Kremlin": "office",
        "Hamas": "organisation",
        "Reuters": "outlet",
        "Egypt": "place",
        "Kurd": "group",
        "Ana Quell": "person",
    }


def test_half_a_headline_is_no_name() -> None:
    text = "Ukraine Opens Seven New River Bridges After Long Delay\n\nIt rained."
    assert found(text, ("Ukraine Opens Seven New River Bridges", "ORG")) == [("Ukraine", "PLACE", "Ukraine")]


def test_the_reports_own_outlet_is_an_outlet_in_its_text() -> None:
    assert found("He told Plumbline so.", ("Plumbline", "ORG"), outlet="Plumbline") == [("Plumbline", "OUTLET", "Plumbline")]


def test_a_name_that_no_table_knows_has_one_label_throughout() -> None:
    text = "It rained in Varno. Varno is wet. They left Varno early."
    labels = {label for _, label, _ in found(text, ("Varno", "PERSON"))}
    assert labels == {"PERSON"}
    text = "VARNO (Delta Wire) - Varno is wet. They left Varno early."
    assert {label for words, label, _ in found(text, ("Varno", "PERSON")) if words.lower() == "varno"} == {"PLACE"}


def test_what_somebody_does_is_no_part_of_the_name_where_a_sentence_begins() -> None:
    named = found("Geologist Tove Brandt said so. Neighbour Peta Lorne agreed.")
    assert [name for _, label, name in named if label == "PERSON"] == ["Tove Brandt", "Peta Lorne"]
    bodies = found("Volunteer Fire Department was told. Player Union Alliance met.")
    assert "PERSON" not in {label for _, label, _ in bodies}
