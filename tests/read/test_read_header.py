"""Headline, byline, date line and dateline of a text."""

import pytest

from sayso.read import read
from sayso.schema import Report

BODY = "The union said 400 people took part."


def of(text: str, name: str = "a.txt") -> Report:
    (report,) = read(text.encode(), name=name)
    return report


def marked(report: Report, role: str) -> list[str]:
    return [report.quote(region.span) for region in report.regions if region.role == role]


@pytest.mark.parametrize(
    "line", ["Pilots Join Harbour Strike", "Who lit the beacon?", "‘No ship turned away’: port answers pilots", "12 hurt at Vale"]
)
def test_a_short_first_line_alone_above_the_story_is_the_title(line: str) -> None:
    report = of(f"{line}\n\n{BODY}")
    assert report.title is not None
    assert (report.title.value, report.title.origin) == (line, "first line")
    assert marked(report, "title") == [line]


@pytest.mark.parametrize(
    "text",
    [
        f"The pilots joined the strike, the union said.\n{BODY}",
        f"The pilots joined the strike, the union said.\n\n{BODY}",
        f"Pilots Join Harbour Strike\n{BODY}",
        f"Ada Lind\nHarbour editor\n5 November 2024\n\n{BODY}",
        f"The pilots of the harbour met the\nVale Daily and its readers.\n{BODY}",
        f"and then the pilots joined\n\n{BODY}",
        f"{'word ' * 31}end\n\n{BODY}",
        f"Strike\n\n{BODY}",
        "Pilots Join Harbour Strike\n\n",
        f"Related stories\n\n{BODY}",
        f"By Ada Lind\n\n{BODY}",
        f"5 November 2024\n\n{BODY}",
        f"“We will not go back for words.”\n\n{BODY}",
    ],
)
def test_a_first_line_that_is_no_headline_is_not_made_one(text: str) -> None:
    report = of(text)
    assert report.title is None
    assert marked(report, "title") == []


@pytest.mark.parametrize(
    "head",
    [
        "By Ada Lind\n",
        "The Vale Tribune\n5 March 2024\n\n",
        "Vale Daily\nBy Ada Lind\n\n",
        "The Meridian\n5 March 2024\n",
        "LOWPORT, 5 March 2024 (Northern Wire) - ",
        "LOWPORT (Northern Wire) — ",
    ],
)
def test_a_headline_may_have_the_rest_of_the_head_right_below_it(head: str) -> None:
    report = of(f"Pilots Join Harbour Strike\n{head}{BODY}")
    assert report.title is not None
    assert report.title.value == "Pilots Join Harbour Strike"
    assert marked(report, "title") == ["Pilots Join Harbour Strike"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Lind", "Ada Lind"),
        ("BY ADA LIND", "ADA LIND"),
        ("By Ada Lind and Bo Falk", "Ada Lind and Bo Falk"),
        ("By Ada van der Lind, Bo Falk and Sam Reyes in Lowport", "Ada van der Lind, Bo Falk and Sam Reyes in Lowport"),
        ("By Ada Lind | Northern Wire", "Ada Lind"),
        ("By Sam Reyes Jr.", "Sam Reyes Jr."),
    ],
)
def test_a_line_of_by_and_names_is_the_byline(line: str, names: str) -> None:
    report = of(f"Pilots Join Strike\n\n{line}\n\n{BODY}")
    assert report.byline is not None
    assert report.byline.value == names
    assert marked(report, "byline") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the port was open.",
        "By Friday",
        "By May",
        "By the harbour stood 400 people",
        "By Ada Lind's account, nobody came.",
        "By contrast",
    ],
)
def test_a_line_that_only_begins_with_by_is_no_byline(line: str) -> None:
    report = of(f"Pilots Join Strike\n\n{line}\n\n{BODY}")
    assert report.byline is None
    assert marked(report, "byline") == []


@pytest.mark.parametrize(
    "line",
    [
        "Published: 5 November 2024",
        "November 5, 2024",
        "Nov. 5, 2024 | 10:15 AM",
        "Tuesday, 5 November 2024, 10:15",
        "2024-11-05",
        "Posted on 5 Nov 2024",
        "Issued on: 5 Nov 2024 - 10:15",
        "Press release, 5 November 2024",
        "Media statement: 5 Nov 2024",
        "Date of issue: 5 November 2024",
        "Date published: November 5, 2024",
        "For immediate release: November 5, 2024",
        "November 5, 2024 / 10:15 AM EST",
        "November 5, 2024 / 10:15 AM / NORTHWIRE",
        "Published Nov. 5, 2024 Updated Nov. 6, 2024",
        "2024/11/05",
    ],
)
def test_a_line_that_is_a_date_is_the_date_of_publication(line: str) -> None:
    report = of(f"Pilots Join Strike\n\n{line}\n\n{BODY}")
    assert report.published is not None
    assert (report.published.value, report.published.origin) == ("2024-11-05", "date line")
    assert marked(report, "dateline") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 5 November 2024",
        "Last updated on: 5 November 2024",
        "On 5 November 2024 the port closed.",
        "05/11/2024",
        "20241105",
        "November 2024",
    ],
)
def test_a_date_that_is_not_surely_that_of_publication_is_not_taken(line: str) -> None:
    assert of(f"Pilots Join Strike\n\n{line}\n\n{BODY}").published is None


def test_an_impossible_date_is_a_warning() -> None:
    report = of(f"Pilots Join Strike\n\nPublished: 31 February 2024\n\n{BODY}")
    assert report.published is None
    assert report.warnings == ('date line: there is no such date as "31 February 2024"',)


@pytest.mark.parametrize(
    "dateline",
    [
        "LOWPORT, Nov 5 (Northern Wire) -",
        "LOWPORT (NW) —",
        "Lowport (NW) –",
        "LOWPORT, Norland —",
        "NEW HAVEN, Nov. 5, 2024 —",
        "ST. MARY'S, 5 Nov (NW) --",
        "LOWPORT, Nov. 5, 2024 /ValePRWire/ --",
        "LOWPORT – 5 November 2024 –",
    ],
)
def test_place_day_and_agency_before_the_first_sentence_are_the_dateline(dateline: str) -> None:
    report = of(f"Pilots Join Strike\n\n{dateline} {BODY}")
    assert marked(report, "dateline") == [dateline]
    assert report.outlet is None


@pytest.mark.parametrize("dateline", ["LOWPORT, August 7 (Northwire) --", "LOWPORT, Norland (NW) _", "LOWPORT _"])
def test_a_dateline_alone_on_the_first_line_is_no_headline(dateline: str) -> None:
    report = of(f"{dateline}\n\n{BODY}")
    assert marked(report, "dateline") == [dateline]
    assert report.title is None


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO — the alliance of 32 states — declined to comment.",
        "Tove Marr (Green) - who leads the union - said so.",
        "The port - closed since May - opened.",
        "Lowport – the largest harbour – closed.",
    ],
)
def test_a_dash_in_a_sentence_makes_no_dateline(sentence: str) -> None:
    assert marked(of(f"Pilots Join Strike\n\n{sentence}"), "dateline") == []


def test_the_agencys_credits_at_the_end_are_marked_and_make_no_byline() -> None:
    report = of(f"{BODY}\n\n(Reporting by Ada Lind in Lowport; Editing by Bo Falk)")
    assert report.byline is None
    assert marked(report, "byline") == ["(Reporting by Ada Lind in Lowport; Editing by Bo Falk)"]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-11-05-pilots.txt", "2024-11-05"),
        ("pilots_2024-11-05.txt", "2024-11-05"),
        ("2024-11-05_2024-11-07.txt", None),
        ("20241105.txt", None),
    ],
)
def test_a_file_name_with_one_iso_date_gives_the_date(name: str, day: str | None) -> None:
    report = of(BODY, name)
    assert (report.published.value if report.published else None) == day


OUTLETS = [
    ("Pilots Join Strike\nThe Vale Observer, March 5, 2024\n\n", "The Vale Observer", "2024-03-05", "outlet line"),
    ("Pilots Join Strike\n\n5 March 2024 | Vale Daily News\n\n", "Vale Daily News", "2024-03-05", "outlet line"),
    ("Pilots Join Strike\nVale Daily | 2024-03-05 | Ada Lind\n\n", "Vale Daily", "2024-03-05", "outlet line"),
    ("Pilots Join Strike\n\nAda Lind • Vale Daily • 5 March 2024\n\n", "Vale Daily", "2024-03-05", "outlet line"),
    ("Pilots Join Strike\n\nVale Daily · 5 March 2024 · 10:15\n\n", "Vale Daily", "2024-03-05", "outlet line"),
    ("Pilots Join Strike\n\nTHE VALE OBSERVER\n5 March 2024\nBy Ada Lind\n\n", "THE VALE OBSERVER", "2024-03-05", "outlet line"),
    ("Pilots Join Strike\nBy Ada Lind, Vale Daily\n5 March 2024\n\n", "Vale Daily", "2024-03-05", "byline"),
    ("Pilots Join Strike\n\nBy Ada Lind | Northern Wire | 5 March 2024\n\n", "Northern Wire", "2024-03-05", "byline"),
]


@pytest.mark.parametrize(("head", "outlet", "day", "origin"), OUTLETS)
def test_an_outlet_that_the_head_names_is_noted_with_the_day(head: str, outlet: str, day: str, origin: str) -> None:
    report = of(head + BODY)
    assert report.outlet is not None
    assert report.published is not None
    assert report.title is not None
    assert (report.outlet.value, report.outlet.origin) == (outlet, origin)
    assert report.published.value == day
    assert report.title.value == "Pilots Join Strike"


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("The Meridian", ""),
        ("Letia Today", "Ada Lind told Letia Today that she had not been asked."),
        ("Letia Today", "A draft seen by Letia Today says so."),
        ("Northwire", "LOWPORT, March 5 (Northwire) - The quay was shut."),
    ],
)
def test_a_line_between_headline_and_date_is_the_outlet_if_the_text_shows_it(name: str, more: str) -> None:
    report = of(f"Pilots Join Strike\n{name}\n5 March 2024\n\n{BODY}\n\n{more}")
    assert report.outlet is not None
    assert (report.outlet.value, report.outlet.origin) == (name, "outlet line")
    assert name in marked(report, "dateline")


@pytest.mark.parametrize(
    "line",
    ["Ada Lind", "Letia Today", "Lowport", "The pilots are not amused", "The strike, day two", "The Meridian\n\nIt rained."],
)
def test_a_line_above_the_date_that_nothing_shows_to_be_an_outlet_is_none(line: str) -> None:
    assert of(f"Pilots Join Strike\n{line}\n5 March 2024\n\n{BODY}").outlet is None


@pytest.mark.parametrize(
    ("first", "outlet"), [("Vale Courier", "Vale Courier"), ("Bay Sues Vale Gazette", None), ("Ferry Sinks", None)]
)
def test_a_short_name_of_an_outlet_above_the_day_needs_no_headline(first: str, outlet: str | None) -> None:
    report = of(f"{first}\n5 March 2024\n\n{BODY}\n\nIt rained.")
    assert (report.outlet.value if report.outlet else None) == outlet
    assert (report.title.value if report.title else None) == (None if outlet else first)
    assert report.published is not None


@pytest.mark.parametrize(
    ("outlet", "body"),
    [
        ("The Vale Observer", BODY),
        ("Northwire", f"LOWPORT (Northwire) — {BODY}"),
        ("Radio Lowport", f"{BODY} Bo Falk told Radio Lowport that he had not been asked."),
    ],
)
def test_a_page_may_begin_with_its_outlet_and_the_day_above_the_headline(outlet: str, body: str) -> None:
    report = of(f"{outlet}\n5 March 2024\n\nPilots Join Strike\n\n{body}\n\nIt rained.")
    assert report.outlet is not None
    assert report.published is not None
    assert report.title is not None
    assert (report.outlet.value, report.published.value, report.title.value) == (outlet, "2024-03-05", "Pilots Join Strike")


def test_the_outlet_with_the_day_may_stand_above_the_headline() -> None:
    report = of(f"The Vale Tribune, 5 March 2024\n\nPilots Join Strike\n\n{BODY}\n\nIt rained.")
    assert report.outlet is not None
    assert report.published is not None
    assert report.title is not None
    assert (report.outlet.value, report.published.value, report.title.value) == (
        "The Vale Tribune",
        "2024-03-05",
        "Pilots Join Strike",
    )


@pytest.mark.parametrize(
    "head",
    ["Strike\n5 March 2024", "Ada Lind\n5 March 2024", "Press Barons Meet\n5 March 2024", "Rivals Share the Post\nBy Ada Lind"],
)
def test_a_first_line_that_nothing_says_is_an_outlet_names_none(head: str) -> None:
    report = of(f"{head}\n\nPilots Join Strike\n\n{BODY}\n\nIt rained (Strike).")
    assert report.outlet is None


@pytest.mark.parametrize(
    "head", ["Ada Lind, March 5, 2024", "Lowport, March 5, 2024", "News, March 5, 2024", "By Ada Lind, Lowport"]
)
def test_a_name_that_does_not_say_it_is_an_outlet_is_none(head: str) -> None:
    assert of(f"Pilots Join Strike\n\n{head}\n\n{BODY}").outlet is None


def test_a_dateline_with_its_year_dates_the_report_and_one_without_does_not() -> None:
    dated = of(f"LOWPORT, March 4, 2024 (Northern Wire) - {BODY}")
    assert dated.published is not None
    assert (dated.published.value, dated.published.origin) == ("2024-03-04", "dateline")
    assert of(f"LOWPORT, March 4 (Northern Wire) - {BODY}").published is None


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
def test_a_city_in_capitals_before_any_dash_is_a_dateline(dash: str) -> None:
    report = of(f"ORSK MARKT {dash} Four bakers were hurt in a fire at noon.\n")
    assert [words.split()[:2] for words in marked(report, "dateline")] == [["ORSK", "MARKT"]]


@pytest.mark.parametrize("line", ["ORSK-BASED bakers were hurt.", "ORSK - the bakers' town - burnt.", "NATO-led troops left."])
def test_a_hyphen_inside_a_word_or_before_an_aside_makes_no_dateline(line: str) -> None:
    assert marked(of(f"{line}\n"), "dateline") == []


@pytest.mark.parametrize("credit", ["(NPA)", "(NPA/KLT)", "(Norvan Press Agency)"])
def test_an_agencys_name_behind_the_last_sentence_is_marked(credit: str) -> None:
    report = of(f"The ferry sank on Monday.\n\nIt was bound for Lowport. {credit}\n")
    assert marked(report, "byline") == [credit]


def test_an_agencys_name_in_a_line_by_itself_at_the_end_is_marked() -> None:
    assert marked(of("The ferry sank on Monday. It was bound for Lowport.\n\n- NPA\n"), "byline") == ["- NPA"]


@pytest.mark.parametrize("end", ["by the port office (NPO)", "for Lowport. (It was late.)", "for Lowport. (Ida)"])
def test_other_words_in_brackets_at_the_end_are_the_storys(end: str) -> None:
    assert marked(of(f"The ferry sank on Monday.\n\nIt was taken {end}\n"), "byline") == []
