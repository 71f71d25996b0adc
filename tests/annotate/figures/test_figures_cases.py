"""Sentences and the figures in them: words, low, high, bound, unit, counted, role. No tags: the words alone must do."""

import pytest
from figures_tokens import told

Row = tuple[str, float | None, float | None, str, str | None, str | None, str]

BOUNDS: list[tuple[str, list[Row]]] = [
    ("At least 300 miners were killed.", [("At least 300", 300, None, "at least", None, "miners", "killed")]),
    ("No fewer than 30 huts were burned.", [("No fewer than 30", 30, None, "at least", None, "huts", "count")]),
    ("More than 1,700 divers were injured.", [("More than 1,700", 1700, None, "more than", None, "divers", "wounded")]),
    ("Over 40 divers were injured.", [("Over 40", 40, None, "more than", None, "divers", "wounded")]),
    ("The toll was higher than 350.", [("higher than 350", 350, None, "more than", None, None, "killed")]),
    ("The fee is lower than 40 crowns.", [("lower than 40 crowns", None, 40, "less than", "crowns", None, "money")]),
    ("The share is no higher than 12%.", [("no higher than 12%", None, 12, "up to", "%", None, "percentage")]),
    ("300 plus divers came.", [("300 plus", 300, None, "at least", None, "divers", "count")]),
    ("Closer to 20 divers are missing.", [("Closer to 20", 20, 20, "~about", None, "divers", "missing")]),
    ("Up to 20 divers are missing.", [("Up to 20", None, 20, "up to", None, "divers", "missing")]),
    ("Twenty-four divers have never been found.", [("Twenty-four", 24, 24, "exact", None, "divers", "missing")]),
    (
        "The search ended with 41 bodies found and 30 divers still listed as missing.",
        [("41", 41, 41, "exact", None, "bodies", "killed"), ("30", 30, 30, "exact", None, "divers", "missing")],
    ),
    (
        "It put the number of missing at 35 and that of survivors at 104.",
        [("35", 35, 35, "exact", None, None, "missing"), ("104", 104, 104, "exact", None, None, "count")],
    ),
    ("Two bodies had been counted twice.", [("Two", 2, 2, "exact", None, "bodies", "count")]),
    ("Two wounded divers died at the weekend.", [("Two", 2, 2, "exact", None, "wounded divers", "killed")]),
    (
        "The number of wounded was ten, two more than first reported.",
        [("ten", 10, 10, "exact", None, None, "wounded"), ("two", 2, 2, "exact", None, None, "count")],
    ),
    ("A boy of nine is in hospital.", [("nine", 9, 9, "exact", "year", None, "age")]),
    ("She rose after a pensioner of 71 succumbed to her wounds.", [("71", 71, 71, "exact", "year", None, "age")]),
    ("Paragraph one was changed.", []),
    (
        "This version corrects the number of sailors in paragraph one to 44, not 54.",
        [("44", 44, 44, "exact", None, None, "count"), ("54", 54, 54, "exact", None, None, "count")],
    ),
    (
        "It put Karsa's losses at 31 dead and Teland's at more than 400.",
        [("31", 31, 31, "exact", None, None, "killed"), ("more than 400", 400, None, "more than", None, None, "killed")],
    ),
    ("The crew of nine is in hospital.", [("nine", 9, 9, "exact", None, "crew", "wounded")]),
    ("An eighth diver hurt in the blast died.", [("An eighth diver", 8, None, "at least", None, "divers", "killed")]),
    ("A sixth victim of the burst has died.", [("A sixth victim", 6, None, "at least", None, "victims", "killed")]),
    ("A second railwayman, his brother, died.", [("A second railwayman", 2, None, "at least", None, "railwaymen", "killed")]),
    (
        "The strike killed 11 workers and left 40,000 homes without light.",
        [
            ("11", 11, 11, "exact", None, "workers", "killed"),
            ("40,000", 40_000, 40_000, "exact", None, "homes", "count"),
        ],
    ),
    (
        "One of those hurt in Monday's chlorine leak at the Pell waterworks has died.",
        [("One", 1, 1, "exact", None, None, "killed")],
    ),
    ("A leak sent 34 people to hospital.", [("34", 34, 34, "exact", None, "people", "wounded")]),
    ("The ministry sent 34 people to hospital camps.", [("34", 34, 34, "exact", None, "people", "supplied")]),
    ("The bishop sent 20 nurses to the hospital.", [("20", 20, 20, "exact", None, "nurses", "deployed")]),
    ("A 13th passenger has died.", [("A 13th passenger", 13, None, "at least", None, "passengers", "killed")]),
    ("A twentieth docker died.", [("A twentieth docker", 20, None, "at least", None, "dockers", "killed")]),
    ("A second man died.", []),
    ("A second later the man died.", []),
    ("A fifth grade teacher died.", []),
    ("A 99999999999999999999999th man died.", []),
    ("A second person in the car, who was unhurt, said the driver had died.", []),
    ("A fourth diver was killed in that bay this year.", []),
    ("A third survivor died in hospital on Tuesday.", []),
    ("A second diver said that his brother died.", []),
    ("We have seven people that were shot.", [("seven", 7, 7, "exact", None, "people", "wounded")]),
    ("There were nine people that were killed.", [("nine", 9, 9, "exact", None, "people", "killed")]),
    ("There were nine people that the gunman shot at.", [("nine", 9, 9, "exact", None, "people", "count")]),
    ("Two more divers died.", [("Two", 2, 2, "exact", None, "divers", "killed")]),
    ("The number of dead may rise because they had not reached two hamlets.", [("two", 2, 2, "exact", None, "hamlets", "count")]),
    ("The number of dead has reached 12 divers.", [("12", 12, 12, "exact", None, "divers", "killed")]),
    ("The army gives the toll as 34.", [("34", 34, 34, "exact", None, None, "killed")]),
    ("The toll had been given as 16.", [("16", 16, 16, "exact", None, None, "killed")]),
    ("Nine people had been treated in hospital.", [("Nine", 9, 9, "exact", None, "people", "wounded")]),
    ("Six walkers are being treated at the Lorn clinic.", [("Six", 6, 6, "exact", None, "walkers", "wounded")]),
    ("Forty crates were given as aid.", [("Forty", 40, 40, "exact", None, "crates", "count")]),
    ("Nobody has been detained.", [("Nobody", 0, 0, "exact", None, None, "detained")]),
    ("The case against a third was dropped.", []),
    (
        "Three guests were killed as 80 firefighters fought the blaze.",
        [("Three", 3, 3, "exact", None, "guests", "killed"), ("80", 80, 80, "exact", None, "firefighters", "count")],
    ),
    ("Some 40 divers had never seen a doctor.", [("Some 40", 40, 40, "~about", None, "divers", "count")]),
    ("It killed half the herd.", [("half", 50, 50, "exact", "%", "the herd", "percentage")]),
    ("Three others were still being treated for burns.", [("Three", 3, 3, "exact", None, None, "wounded")]),
    ("As many as 90 divers are missing.", [("As many as 90", None, 90, "up to", None, "divers", "missing")]),
    ("No more than 12 divers came.", [("No more than 12", None, 12, "up to", None, "divers", "count")]),
    ("Fewer than 50 divers came.", [("Fewer than 50", None, 50, "less than", None, "divers", "count")]),
    ("About 300 divers came.", [("About 300", 300, 300, "~about", None, "divers", "count")]),
    ("Some 300 divers came.", [("Some 300", 300, 300, "~about", None, "divers", "count")]),
    ("Nearly 300 divers came.", [("Nearly 300", 300, 300, "~about", None, "divers", "count")]),
    ("An estimated 300 divers came.", [("An estimated 300", 300, 300, "~about", None, "divers", "count")]),
    ("Roughly 300 divers came.", [("Roughly 300", 300, 300, "~about", None, "divers", "count")]),
    ("At least some 300 divers came.", [("At least some 300", 300, None, "~at least", None, "divers", "count")]),
    (
        "They hired an estimated crew and a force of 400 guards.",
        [("400", 400, 400, "exact", None, "guards", "count")],
    ),
    (
        "They hired an estimated force of 400 guards.",
        [("an estimated force of 400", 400, 400, "~about", None, "guards", "count")],
    ),
    ("Between 20 and 30 divers came.", [("Between 20 and 30", 20, 30, "between", None, "divers", "count")]),
    ("20 to 30 divers came.", [("20 to 30", 20, 30, "between", None, "divers", "count")]),
    ("Only 20-30 divers came.", [("20-30", 20, 30, "between", None, "divers", "count")]),
    ("Two or three divers came.", [("Two or three", 2, 3, "between", None, "divers", "count")]),
    ("Some 40 divers or more came.", [("Some 40", 40, 40, "~about", None, "divers", "count")]),
    ("There were 40 or more huts.", [("40 or more", 40, None, "at least", None, "huts", "count")]),
    ("There were 300 or so huts.", [("300 or so", 300, 300, "~about", None, "huts", "count")]),
    ("The 300-plus huts stood empty.", [("300-plus", 300, None, "at least", None, "huts", "count")]),
    ("The toll has passed 1,000 so far.", [("1,000", 1000, None, "more than", None, None, "killed")]),
    ("They talked about 300 huts.", [("300", 300, 300, "exact", None, "huts", "count")]),
]

NUMBERS: list[tuple[str, list[Row]]] = [
    ("Twenty-six huts burned.", [("Twenty-six", 26, 26, "exact", None, "huts", "count")]),
    ("There were two hundred and fifty huts.", [("two hundred and fifty", 250, 250, "exact", None, "huts", "count")]),
    ("There were a dozen huts.", [("a dozen", 12, 12, "exact", None, "huts", "count")]),
    ("There were two dozen huts.", [("two dozen", 24, 24, "exact", None, "huts", "count")]),
    ("There are 1.2m people in the valley.", [("1.2m", 1.2e6, 1.2e6, "exact", None, "people", "count")]),
    ("There are 1.2 million people.", [("1.2 million", 1.2e6, 1.2e6, "exact", None, "people", "count")]),
    ("There are half a million people.", [("half a million", 5e5, 5e5, "exact", None, "people", "count")]),
    ("There are 2.7k people.", [("2.7k", 2700, 2700, "exact", None, "people", "count")]),
    ("There are 2 to 3 million people.", [("2 to 3 million", 2e6, 3e6, "between", None, "people", "count")]),
    ("Dozens of huts burned.", [("Dozens", None, None, "vague", None, "huts", "count")]),
    ("Tens of thousands of huts burned.", [("Tens of thousands", None, None, "vague", None, "huts", "count")]),
    ("A large number of divers were killed.", [("A large number", None, None, "vague", None, "divers", "killed")]),
    ("The vast majority of divers left.", [("The vast majority", None, None, "vague", None, "divers", "count")]),
    ("Most of the divers left.", [("Most", None, None, "vague", None, "divers", "count")]),
    ("Several divers left.", [("Several", None, None, "vague", None, "divers", "count")]),
]

UNITS: list[tuple[str, list[Row]]] = [
    ("It cost $3.5 billion.", [("$3.5 billion", 3.5e9, 3.5e9, "exact", "USD", None, "money")]),
    ("It cost at least €40m.", [("at least €40m", 4e7, None, "at least", "EUR", None, "money")]),
    ("It cost 500 dollars.", [("500 dollars", 500, 500, "exact", "USD", None, "money")]),
    ("It cost £2-3 million.", [("£2-3 million", 2e6, 3e6, "between", "GBP", None, "money")]),
    ("They got 12 pounds of flour.", [("12 pounds", 12, 12, "exact", "lb", "flour", "count")]),
    ("About 12% of huts burned.", [("About 12%", 12, 12, "~about", "%", "huts", "percentage")]),
    ("Two-thirds of huts burned.", [("Two-thirds", 66.7, 66.7, "exact", "%", "huts", "percentage")]),
    ("Six in ten divers left.", [("Six in ten", 60, 60, "exact", "%", "divers", "percentage")]),
    ("It was a 4,000-mile trek.", [("4,000-mile", 4000, 4000, "exact", "miles", "trek", "distance")]),
    ("It lies 12 km away.", [("12 km", 12, 12, "exact", "km", None, "distance")]),
    ("They dug a trench 3m deep.", [("3m", 3, 3, "exact", "metres", None, "distance")]),
    ("They shipped 600 tonnes of grain.", [("600 tonnes", 600, 600, "exact", "tonnes", "grain", "supplied")]),
    ("It lasted more than two years.", [("more than two years", 2, None, "more than", "year", None, "duration")]),
    ("It lasted 30 to 45 minutes.", [("30 to 45 minutes", 30, 45, "between", "minute", None, "duration")]),
    ("A 26-year-old diver left.", [("26-year-old", 26, 26, "exact", "year", None, "age")]),
    (
        "The divers, aged 20 and 26, left.",
        [("20", 20, 20, "exact", "year", None, "age"), ("26", 26, 26, "exact", "year", None, "age")],
    ),
    ("Ilya Marek, 54, left.", [("54", 54, 54, "exact", "year", None, "age")]),
]

ROLES: list[tuple[str, list[Row]]] = [
    (
        "300 Marrow guards were killed and 1,450 wounded.",
        [
            ("300", 300, 300, "exact", None, "Marrow guards", "killed"),
            ("1,450", 1450, 1450, "exact", None, "Marrow guards", "wounded"),
        ],
    ),
    (
        "At least two miners died and possibly three.",
        [("At least two", 2, None, "at least", None, "miners", "killed"), ("three", 3, 3, "exact", None, None, "count")],
    ),
    ("The blast killed 12 miners.", [("12", 12, 12, "exact", None, "miners", "killed")]),
    ("The blast left 12 miners dead.", [("12", 12, 12, "exact", None, "miners", "killed")]),
    ("The death toll rose to 41.", [("41", 41, 41, "exact", None, None, "killed")]),
    (
        "The toll rose from 12 to 41.",
        [("12", 12, 12, "exact", None, None, "killed"), ("41", 41, 41, "exact", None, None, "killed")],
    ),
    ("Officials counted 41 dead.", [("41", 41, 41, "exact", None, None, "killed")]),
    ("The quake claimed 217 lives.", [("217", 217, 217, "exact", None, "lives", "killed")]),
    ("Forty miners lost their lives.", [("Forty", 40, 40, "exact", None, "miners", "killed")]),
    ("The guards captured two pilots.", [("two", 2, 2, "exact", None, "pilots", "captured")]),
    ("Two pilots were taken prisoner.", [("Two", 2, 2, "exact", None, "pilots", "captured")]),
    ("Police detained 30 protesters.", [("30", 30, 30, "exact", None, "protesters", "detained")]),
    ("They sent 10,000 soldiers.", [("10,000", 10000, 10000, "exact", None, "soldiers", "deployed")]),
    ("They sent 10,000 blankets.", [("10,000", 10000, 10000, "exact", None, "blankets", "supplied")]),
    ("A band of 900 soldiers sent by the duke camped.", [("900", 900, 900, "exact", None, "soldiers", "deployed")]),
    (
        "The duke supplied 16,000 crates of flares.",
        [("16,000", 16000, 16000, "exact", None, "crates of flares", "supplied")],
    ),
    ("Floods displaced 2,000 families.", [("2,000", 2000, 2000, "exact", None, "families", "displaced")]),
    ("Some 2,000 villagers fled.", [("Some 2,000", 2000, 2000, "~about", None, "villagers", "displaced")]),
    (
        "The number of people moved out has risen to 8,200.",
        [("8,200", 8200, 8200, "exact", None, None, "evacuated")],
    ),
    (
        "Some 2,400 people are still barred from their homes.",
        [("Some 2,400", 2400, 2400, "~about", None, "people", "displaced")],
    ),
    ("Six boxes were taken away.", [("Six", 6, 6, "exact", None, "boxes", "count")]),
    ("Three men were taken away by police.", [("Three", 3, 3, "exact", None, "men", "detained")]),
    ("All 22 crew were taken off by helicopter.", [("22", 22, 22, "exact", None, "crew", "count")]),
    ("Nine hikers were taken off the ridge.", [("Nine", 9, 9, "exact", None, "hikers", "count")]),
    ("Nine hikers were taken away by ambulance.", [("Nine", 9, 9, "exact", None, "hikers", "count")]),
    ("Nine students were taken off to jail.", [("Nine", 9, 9, "exact", None, "students", "detained")]),
    ("Nine students were taken off by soldiers.", [("Nine", 9, 9, "exact", None, "students", "detained")]),
    ("Nine students were led off.", [("Nine", 9, 9, "exact", None, "students", "detained")]),
    ("The slick spread over 30 square kilometres.", [("30 square kilometres", 30, 30, "exact", "km²", None, "count")]),
    ("The camp extends over 12 hectares.", [("12 hectares", 12, 12, "exact", "hectares", None, "count")]),
    ("The slick is over 30 square kilometres.", [("over 30 square kilometres", 30, None, "more than", "km²", None, "count")]),
    ("The number of people moved has risen.", []),
    ("Crews evacuated 300 villagers.", [("300", 300, 300, "exact", None, "villagers", "evacuated")]),
    ("The guns destroyed 12 barges.", [("12", 12, 12, "exact", None, "barges", "destroyed")]),
    ("Two wounded divers were filmed.", [("Two", 2, 2, "exact", None, "wounded divers", "wounded")]),
    (
        "Two gunmen killed 12 miners.",
        [("Two", 2, 2, "exact", None, "gunmen", "count"), ("12", 12, 12, "exact", None, "miners", "killed")],
    ),
    ("Three of the miners were shot dead.", [("Three", 3, 3, "exact", None, "miners", "killed")]),
    ("No border guard has been killed.", [("No", 0, 0, "exact", None, "border guard", "killed")]),
    ("No miner was injured.", [("No", 0, 0, "exact", None, "miner", "wounded")]),
    ("No one was killed.", [("No one", 0, 0, "exact", None, None, "killed")]),
    ("There were no injuries.", [("no", 0, 0, "exact", None, "injuries", "wounded")]),
    ("One miner was killed.", [("One", 1, 1, "exact", None, "miner", "killed")]),
]

NO_FIGURES = [
    "The 810 Separate Naval Brigade crossed the river.",
    "Flight 370 took off.",
    "Turn left on Route 9.",
    "A Boeing 737 took off.",
    "The siren sounded at 4 a.m. on May 3, 2021.",
    "The village has been gone since 1974.",
    "They won 3-1.",
    "Call 555-0147.",
    "See section 7 for more.",
    "It was a two-way street.",
    "One of the divers waved.",
    "The one on the left waved.",
    "It was a first in this war.",
    "The first battles were short.",
    "No details were given.",
    "An F-16 and an AK-47 were shown.",
    "It happened in World War Two.",
    "The man is in his 20s.",
    "He lives at 1100 Harbour Street.",
    "She held a 9mm pistol.",
]


@pytest.mark.parametrize(("sentence", "expected"), BOUNDS + NUMBERS + UNITS + ROLES)
def test_a_sentence_tells_its_figures(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_a_number_that_names_or_orders_is_no_figure(sentence: str) -> None:
    assert told(sentence) == []


def test_tags_tell_a_participle_after_its_noun_from_a_modifier_before_one() -> None:
    tags = {"40": "CD", "Marrow": "NNP", "guards": "NNS", "patrolling": "VBG", "quays": "NNS", "left": "VBD"}
    assert told("The 40 Marrow guards patrolling quays left.", tags)[0][5] == "Marrow guards"
    tags = {"13": "CD", "harbour": "NN", "shooting": "VBG", "deaths": "NNS"}
    assert told("There were 13 harbour shooting deaths.", tags)[0][5:] == ("harbour shooting deaths", "killed")
