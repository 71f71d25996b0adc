"""Hard sentences as a reporter of a conflict writes them, read whole: what each value comes to. Published on 5 November 2024."""

import pytest

from readings import document_of

Value = tuple[str, str, str | None]
Count = tuple[str, float | None, float | None, str | None, str | None, str]


def times(text: str) -> list[Value]:
    return [(text[t.span.start : t.span.end], t.value, t.mod) for t in document_of(text, published="2024-11-05").times]


def figures(text: str) -> list[Count]:
    found = document_of(text, published="2024-11-05").figures
    return [(text[f.span.start : f.span.end], f.low, f.high, f.unit, f.counted, f.role) for f in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The attack came at 4pm on Monday.", [("4pm on Monday", "2024-11-04T16:00", None)]),
        ("The dam was hit on 31/10/2024 at about 3.45pm.", [("31/10/2024 at about 3.45pm", "2024-10-31T15:45", None)]),
        ("The truce holds since 11:30am.", [("11:30am", "2024-11-05T11:30", None)]),
        (
            "The ceasefire took effect at 06:00 GMT on Sunday, 3 November.",
            [("06:00 GMT on Sunday, 3 November", "2024-11-03T06:00", None)],
        ),
        (
            "The garrison held out from late September until mid-October.",
            [("late September", "2024-09", "END"), ("mid-October", "2024-10", "MID")],
        ),
        ("Between 3 and 5 November the shelling went on.", [("3", "2024-11-03", None), ("5 November", "2024-11-05", None)]),
        ("Fighting has raged since last Tuesday's ambush.", [("last Tuesday", "2024-10-29", None)]),
        ("The town fell a fortnight ago.", [("a fortnight ago", "2024-W43", None)]),
        ("The vote will be held on Wednesday.", [("Wednesday", "2024-11-06", None)]),
        ("The raid took place at dawn on Monday.", [("dawn on Monday", "2024-11-04TMO", None)]),
        ("In 2014 300 people died there.", [("2014", "2014", None)]),
        # A weekday that the date line only reaches tomorrow: last week's, or the one of a report written late.
        ("The bridge fell on Wednesday.", [("Wednesday", "2024-10-30", "ON_OR_AFTER")]),
        ("The bridge fell last Wednesday.", [("last Wednesday", "2024-10-30", None)]),
        ("The bridge fell on Wednesday evening.", [("Wednesday evening", "2024-10-30TEV", "ON_OR_AFTER")]),
        # Days that the calendar does not have.
        ("The treaty was signed on 30 February 2022.", [("30 February 2022", "2022-02-XX", None)]),
        ("He was born on 31 April.", [("31 April", "XXXX-04-XX", None)]),
        ("The file is dated 2022-02-30.", [("2022-02-30", "2022-02-XX", None)]),
        ("Nine died on 31.04.2023 there.", [("31.04.2023", "2023-04-XX", None)]),
        ("In April 31 people died.", [("April", "2024-04", None)]),
        # So long after an event.
        ("Two days after the clash, rebels withdrew.", [("Two days", "XXXX-XX-XX", None)]),
        ("Three weeks into the offensive, the front had not moved.", [("Three weeks", "XXXX-WXX", None)]),
        ("The day after the vote, crowds gathered.", [("The day", "XXXX-XX-XX", None)]),
        ("The mayor fled a day after the rebels entered the town.", [("a day", "P1D", None)]),
        ("The roads were closed for two days after the attack.", [("two days", "P2D", None)]),
        # Days and months that are people's and bodies' names.
        ("Friday Okoro said the rebels had left the village.", []),
        ("April Smith, a spokeswoman, said three people died.", []),
        ("June Osborne said the bishop had resigned.", []),
        ("On Friday Okoro said the rebels had left.", [("Friday", "2024-11-01", None)]),
        ("In April Smith was arrested by police.", [("April", "2024-04", None)]),
        ("On 3 May Okoro resigned.", [("3 May", "2024-05-03", None)]),
        ("He met August Hallberg in August in Stockholm.", [("August", "2024-08", None)]),
        ("Sources close to the March 23 Movement confirmed it.", []),
    ],
)
def test_times(sentence: str, expected: list[Value]) -> None:
    assert times(sentence) == expected


@pytest.mark.parametrize(
    ("told", "value", "anchor"),
    [
        ("The attack on 3 May 2024 killed nine people.", "2024-05-05", "counted from '3 May 2024', the day of 'the attack'"),
        ("Rebels attacked the port on 3 May 2024.", "2024-05-05", "counted from '3 May 2024', the day of 'the attack'"),
        ("After the 3 May 2024 attack the port burned.", "2024-05-05", "counted from 'the 3 May 2024', the day of 'the attack'"),
        ("The harvest began on 3 May 2024.", "XXXX-XX-XX", "counted from 'the attack', whose day the text does not tell"),
        (
            "Rebels attacked the port on 3 May 2024. They attacked the town on 9 May 2024.",
            "XXXX-XX-XX",
            "counted from 'the attack', whose day the text does not tell",
        ),
        (
            "The attack on Monday's convoy failed.",
            "XXXX-XX-XX",
            "counted from 'the attack', whose day the text does not tell",
        ),
    ],
)
def test_so_long_after_an_event_counts_from_the_one_day_that_the_text_gives_it(told: str, value: str, anchor: str) -> None:
    found = document_of(f"{told} Two days after the attack, the governor resigned.", published="2024-11-05").times[-1]
    assert (found.value, found.anchor) == (value, anchor)
    assert ("does not tell" in found.explained()) == value.startswith("X")


def test_a_person_called_may_is_no_month_and_the_month_is_no_person() -> None:
    text = "Theresa May said the talks had failed. May added that she would return in May."
    assert [words for words, _, _ in times(text)] == ["May"]
    named = [(text[e.span.start : e.span.end], e.name) for e in document_of(text).entities if e.label == "PERSON"]
    assert named == [("Theresa May", "Theresa May"), ("May", "Theresa May")]


def test_a_day_as_a_first_name_is_part_of_the_name() -> None:
    text = "Governor Sunday Adeyemi visited the camp on Sunday. Sgt. June Mbeki came too."
    assert [e.name for e in document_of(text).entities if e.label == "PERSON"] == ["Sunday Adeyemi", "June Mbeki"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Some 12.500 people fled the town.", [("Some 12.500", 12500, 12500, None, "people", "displaced")]),
        ("Between 10.000 and 12.500 people fled.", [("Between 10.000 and 12.500", 10000, 12500, None, "people", "displaced")]),
        ("The army lost 1.250.000 men.", [("1.250.000", 1250000, 1250000, None, "men", "killed")]),
        ("The index fell 12.345 points.", [("12.345", 12.345, 12.345, None, "points", "count")]),
        ("The reactor is 2.500 metres away.", [("2.500 metres", 2.5, 2.5, "metres", None, "distance")]),
        ("About 10 000 people were displaced.", [("About 10 000", 10000, 10000, None, "people", "displaced")]),
        ("Some 1 250 000 people need food.", [("Some 1 250 000", 1250000, 1250000, None, "people", "count")]),
        ("In District 3 412 ballots were spoiled.", [("412", 412, 412, None, "ballots", "count")]),
        ("The town has ١٢٬٥٠٠ inhabitants.", [("١٢٬٥٠٠", 12500, 12500, None, "inhabitants", "count")]),
        ("The canton has 12'500 houses.", [("12'500", 12500, 12500, None, "houses", "count")]),
        ("5 or 6,000 soldiers crossed.", [("5 or 6,000", 5000, 6000, None, "soldiers", "count")]),
        ("20 to 30,000 fighters remain.", [("20 to 30,000", 20000, 30000, None, "fighters", "count")]),
        ("2 to 20,000 fighters remain.", [("2 to 20,000", 2, 20000, None, "fighters", "count")]),
        ("Nearly 2 lakh people were evacuated.", [("Nearly 2 lakh", 200000, 200000, None, "people", "evacuated")]),
        ("Around 1.5 crore voters live there.", [("Around 1.5 crore", 15000000, 15000000, None, "voters", "count")]),
        ("One lakh farmers marched.", [("One lakh", 100000, 100000, None, "farmers", "count")]),
        ("Lakhs of people gathered.", [("Lakhs", None, None, None, "people", "count")]),
        ("The state paid Rs 5 crore.", [("Rs 5 crore", 50000000, 50000000, "rupees", None, "money")]),
        ("The floods displaced 1,50,000 people.", [("1,50,000", 150000, 150000, None, "people", "displaced")]),
        ("Some 1,5 million people fled.", [("Some 1,5 million", 1500000, 1500000, None, "people", "displaced")]),
        ("Inflation rose to 3,5 percent.", [("3,5 percent", 3.5, 3.5, "%", None, "percentage")]),
        # Parts of the harmed.
        ("Two of the wounded died in hospital.", [("Two", 2, 2, None, None, "killed")]),
        ("Two of the wounded are in critical condition.", [("Two", 2, 2, None, None, "wounded")]),
        (
            "Three of the 12 injured died overnight.",
            [("Three", 3, 3, None, None, "killed"), ("12", 12, 12, None, None, "wounded")],
        ),
        ("One of the men was killed.", [("One", 1, 1, None, "men", "killed")]),
        ("One of the reasons was the rain.", []),
        (
            "No fewer than 17 people, among them four children, were killed.",
            [("No fewer than 17", 17, None, None, "people", "killed"), ("four", 4, 4, None, "children", "killed")],
        ),
        (
            "The ministry put the dead at 41 and the injured at 130.",
            [("41", 41, 41, None, None, "killed"), ("130", 130, 130, None, None, "wounded")],
        ),
        ("The strike killed one soldier and wounded another.", [("one", 1, 1, None, "soldier", "killed")]),
        (
            "The quake killed 12 people and could kill 40 more.",
            [("12", 12, 12, None, "people", "killed"), ("40", 40, 40, None, "people", "killed")],
        ),
        ("Sources close to the March 23 Movement confirmed it.", []),
    ],
)
def test_figures(sentence: str, expected: list[Count]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("One of them died on Monday.", [("One", 1, 1, None, "soldiers", "killed")]),
        ("Two of them were later killed.", [("Two", 2, 2, None, "soldiers", "killed")]),
        ("One of them was a teacher.", []),
    ],
)
def test_those_of_them_are_of_what_the_sentence_before_counted(second: str, expected: list[Count]) -> None:
    assert figures(f"Twelve soldiers were wounded. {second}")[1:] == expected


@pytest.mark.parametrize(
    ("sentence", "real"),
    [
        ("The minister said 50 more soldiers could be killed.", False),
        ("A second strike would have killed 60 workers.", False),
        ("If 300 people are displaced, camps will open.", False),
        ("Officials expect 2,000 families to be evacuated.", False),
        ("As many as 50 people may have been killed, the mayor said.", True),
        ("He said that the 12 men killed on Monday would be buried on Friday.", True),
        ("The 40 wounded will be flown home.", True),
        ("Rebels threatened to kill 12 hostages.", True),  # they are hostages, whatever is threatened
        ("The army will deploy 300 soldiers.", True),  # the plan itself is the news
    ],
)
def test_harm_that_has_not_come_about_is_told_from_harm_that_has(sentence: str, real: bool) -> None:
    assert [figure.real for figure in document_of(sentence).figures] == [real]


def test_people_in_the_valley_below_who_were_ordered_to_leave_are_evacuated() -> None:
    text = "About 6,000 people in the valley below were ordered to leave."
    assert figures(text) == [("About 6,000", 6000, 6000, None, "people", "evacuated")]
