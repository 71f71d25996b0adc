"""Names that several places have: dateline, country and neighbours decide, never population alone."""

import pytest
from placed import called, places

CASES = [
    # (text, the name asked about, the other names, country, latitude)
    ("The fair opened in Paris, Texas, after the rain.", "Paris", (), "US", 33.7),
    ("The fair opened in Paris after the rain.", "Paris", (), "FR", 48.9),
    ("Springfield, Illinois, raised its fares.", "Springfield", (), "US", 39.8),
    ("The Massachusetts board wrote to Springfield and Worcester.", "Springfield", ("Worcester",), "US", 42.1),
    ("Lawmakers in Atlanta, Georgia, went home.", "Georgia", ("Atlanta",), "US", 32.8),
    ("Lawmakers in Tbilisi, Georgia, went home.", "Georgia", ("Tbilisi",), "GE", 42.0),
    ("Georgia, Alabama and Tennessee share the river.", "Georgia", ("Alabama", "Tennessee"), "US", 32.8),
    ("Georgia, Armenia and Azerbaijan share the line.", "Georgia", ("Armenia", "Azerbaijan"), "GE", 42.0),
    ("The ship left Tripoli for Benghazi, the Libyan navy said.", "Tripoli", ("Benghazi",), "LY", 32.9),
    ("The road from Beirut to Tripoli is shut, the Lebanese army said.", "Tripoli", ("Beirut",), "LB", 34.4),
    ("The train from Karachi to Hyderabad was late, said Pakistan Railways.", "Hyderabad", ("Karachi", "Pakistan"), "PK", 25.4),
    ("The train from Bengaluru to Hyderabad was late, an Indian official said.", "Hyderabad", ("Bengaluru",), "IN", 17.4),
    ("Rain fell on Cordoba and Rosario, the Argentine office said.", "Cordoba", ("Rosario",), "AR", -31.4),
    ("Rain fell on Cordoba and Seville, the Spanish office said.", "Cordoba", ("Seville",), "ES", 37.9),
    ("Florida has lent Tampa and St. Petersburg boats.", "St. Petersburg", ("Florida", "Tampa"), "US", 27.8),
    ("Russia moved boats from St. Petersburg to Murmansk.", "St. Petersburg", ("Russia", "Murmansk"), "RU", 59.9),
    ("Alabama lent Birmingham and Montgomery buses.", "Birmingham", ("Alabama", "Montgomery"), "US", 33.5),
    ("Buses ran from Birmingham to Coventry, the British firm said.", "Birmingham", ("Coventry",), "GB", 52.5),
    ("Virginia lent Alexandria and Arlington buses.", "Alexandria", ("Virginia", "Arlington"), "US", 38.8),
    ("Buses ran from Cairo to Alexandria, the Egyptian firm said.", "Alexandria", ("Cairo",), "EG", 31.2),
    ("Washington and Moscow agreed to talk.", "Washington", ("Moscow",), "US", 38.9),
    ("Washington and Moscow agreed to talk.", "Moscow", ("Washington",), "RU", 55.8),
    ("The ferry from Seattle, Washington, was late.", "Washington", ("Seattle",), "US", 47.5),
    ("Oregon, Washington and Idaho share the river.", "Washington", ("Oregon", "Idaho"), "US", 47.5),
    ("Vermont and New York share the lake.", "New York", ("Vermont",), "US", 43.0),
    ("London and New York share the prize.", "New York", ("London",), "US", 40.7),
    ("The train from Buffalo, New York, was late.", "New York", ("Buffalo",), "US", 43.0),
    ("Victoria and New South Wales closed the line.", "Victoria", ("New South Wales",), "AU", -37.0),
]


@pytest.mark.parametrize(("text", "name", "others", "country", "lat"), CASES, ids=[f"{c[1]}: {c[0]}" for c in CASES])
def test_the_words_round_a_name_decide_which_place_it_is(
    text: str, name: str, others: tuple[str, ...], country: str, lat: float
) -> None:
    place = called(text, name, *others)
    assert place.country == country
    assert place.lat == pytest.approx(lat, abs=0.6)  # degrees: 60 km


def test_a_dateline_says_which_town_of_its_name_the_report_is_from() -> None:
    text = "LONDON, Ont. — The council met. London will pay."
    found = places(text, "LONDON", "London", regions=(("LONDON, Ont.", "dateline"),))
    assert {(place.name, place.country) for place in found if text[place.span.start : place.span.end].lower() == "london"} == {
        ("London", "CA")
    }


def test_a_dateline_weighs_more_than_another_place_named_once() -> None:
    text = "PEORIA, Ill. — The road to Springfield is shut. A driver from Boston saw it."
    place = called(text, "Springfield", "PEORIA", "Boston", regions=(("PEORIA, Ill.", "dateline"),))
    assert place.lat == pytest.approx(39.8, abs=0.2)


def test_a_towns_own_name_is_no_evidence_for_the_country_of_that_name() -> None:
    text = "Palestine voted. The road from Palestine to Elkhart and Crockett is open, Anderson County said. Palestine paid."
    place = called(text, "Palestine", "Elkhart", "Crockett", "Anderson County")
    assert (place.country, place.lat) == ("US", pytest.approx(31.8, abs=0.2))


def test_counties_in_a_list_are_counties() -> None:
    text = "It snowed in Iowa, in Polk, Story and Dallas counties."
    found = {text[p.span.start : p.span.end]: p for p in places(text, "Iowa", "Polk", "Story", "Dallas")}
    assert [found[name].name for name in ("Polk", "Story", "Dallas")] == ["Polk County", "Story County", "Dallas County"]
    assert found["Dallas"].lat == pytest.approx(41.7, abs=0.3)


def test_the_answer_is_the_same_whatever_the_order_of_the_sentences_names_are_asked_in() -> None:
    names = ("Springfield", "Decatur", "Peoria")
    text = "The road runs from Peoria by Decatur to Springfield."
    assert places(text, *names) == places(text, *reversed(names))
