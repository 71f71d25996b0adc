"""How many origins stand behind a point, and why."""

from link_samples import claim, reading, report
from link_story import story

from readings import read_text
from sayso.link import link
from sayso.schema import Kind, Ledger, Point, Reading, Stance

SAID = "the harbour wall at Harrow Bay was cracked before the winter storm"


def telling(
    outlet: str,
    speaker: str | None = None,
    kind: Kind | None = None,
    *,
    day: str = "2025-02-03",
    head: str = "",
    said: str = SAID,
    **more,
) -> Reading:
    text = report(f"{head}{outlet}: {said}.", outlet=outlet, published=day)
    return reading(text, claim(text, said, speaker, kind, **more))


def only(ledger: Ledger) -> Point:
    (point,) = ledger.points
    return point


def test_two_named_speakers_are_two_origins_at_most_and_at_least() -> None:
    point = only(link([telling("Bay Post", "Ana Brell"), telling("Valley Echo", "Joris Tam")]))
    assert (point.at_least, point.at_most) == (2, 2)


def test_one_named_speaker_in_two_reports_of_those_days_is_one_origin() -> None:
    point = only(link([telling("Bay Post", "Ana Brell"), telling("Valley Echo", "Ana Brell", day="2025-02-05")]))
    assert point.at_most == 1
    assert [m.rule for m in point.origins[0].merges] == ["same speaker and occasion"]


def test_one_named_speaker_weeks_apart_is_not_one_occasion() -> None:
    point = only(link([telling("Bay Post", "Ana Brell"), telling("Valley Echo", "Ana Brell", day="2025-03-05")]))
    assert point.at_most == 2


def test_two_anonymous_officials_described_alike_are_two_at_most_and_one_at_least() -> None:
    made = [telling(o, "a senior official", Kind.OFFICE, anonymous=True) for o in ("Bay Post", "Valley Echo")]
    point = only(link(made))
    assert (point.at_least, point.at_most) == (1, 2)
    (caution,) = point.cautions
    assert caution.rule == "unnamed"
    assert "senior official" in caution.reason


def test_a_reports_own_word_may_rest_on_the_named_speaker_already_counted() -> None:
    point = only(link([telling("Bay Post", "Ana Brell"), telling("Valley Echo")]))
    assert (point.at_least, point.at_most) == (1, 2)


def test_nobody_has_it_from_a_report_that_came_out_later() -> None:
    relayed = telling("Valley Echo", "Bay Post", Kind.OUTLET, day="2025-02-03")
    later = telling("Bay Post", "Ana Brell", day="2025-02-06")
    assert [o.merges for o in only(link([relayed, later])).origins] == [(), ()]


def test_what_an_outlet_is_said_to_have_reported_rests_on_that_outlets_own_report() -> None:
    own = telling("Bay Post", "Ana Brell")
    relayed = telling("Valley Echo", "Bay Post", Kind.OUTLET)
    point = only(link([own, relayed]))
    assert point.at_most == 1
    assert point.origins[0].name == "Ana Brell"
    assert [m.rule for m in point.origins[0].merges] == ["X reported"]


def test_an_anonymous_source_through_an_outlet_is_that_outlets_source() -> None:
    own = telling("Bay Post", "a senior official", Kind.OFFICE, anonymous=True)
    relayed = telling("Valley Echo", "an official", Kind.OFFICE, anonymous=True, via=["the Bay Post"])
    assert only(link([own, relayed])).at_most == 1


def test_relaying_an_outlet_does_not_make_that_outlets_two_speakers_one() -> None:
    text = report(f"Ana Brell said {SAID}. Joris Tam said {SAID}.", outlet="Bay Post", published="2025-02-03")
    own = reading(text, claim(text, SAID, "Ana Brell"), claim(text, SAID, "Joris Tam", after=len(SAID)))
    point = only(link([own, telling("Valley Echo", "Bay Post", Kind.OUTLET)]))
    assert point.at_most == 2


def test_outlets_that_only_cite_each_other_are_a_circle_and_count_once() -> None:
    point = only(link([telling("Bay Post", "Valley Echo", Kind.OUTLET), telling("Valley Echo", "Bay Post", Kind.OUTLET)]))
    assert point.circles == (("Bay Post", "Valley Echo"),)
    assert point.at_most == 1


def test_reports_that_credit_one_agency_have_one_origin() -> None:
    made = [telling(o, head="HARROW BAY (Coastal Agency) - ") for o in ("Bay Post", "Valley Echo")]
    point = only(link(made))
    assert point.at_most == 1
    assert [m.rule for m in point.origins[0].merges] == ["shared agency credit"]


def test_an_agencys_reports_on_two_named_speakers_have_two_origins() -> None:
    head = "HARROW BAY (Coastal Agency) - "
    point = only(
        link(
            [
                telling("Bay Post", "Ana Brell", head=head),
                telling("Valley Echo", "Joris Tam", head=head),
                telling("Radio Moor", head=head),
            ]
        )
    )
    assert point.at_most == 2


def test_a_claim_in_copied_text_has_the_origin_of_its_copy() -> None:
    ledger = link(story())
    (point,) = [p for p in ledger.points if len({c for o in p.origins for c in o.claims}) > 2]
    (origin,) = [o for o in point.origins if any(m.rule == "same text" for m in o.merges)]
    assert origin.name == "Interior Ministry"  # as the two of 5 May have it, not "the Interior Ministry" of the 7th


def test_a_spokeswoman_and_her_office_are_one_voice() -> None:
    text = report(f"Ana Brell, a spokeswoman for the Harbour Board, said {SAID}.", outlet="Bay Post", published="2025-02-03")
    by_name = reading(text, claim(text, SAID, "Ana Brell", Kind.PERSON))
    by_office = telling("Valley Echo", "the Harbour Board", Kind.ORGANISATION)
    assert only(link([by_name, by_office])).at_most == 1


def test_a_denial_does_not_stand_behind_what_it_denies() -> None:
    ledger = link(story())
    denial = next(c for c in ledger.claims if c.stance == "denies")
    point = next(p for p in ledger.points if denial.id in p.claims)
    others = set(point.claims) - {denial.id}
    assert not others or denial.id not in {c for o in point.origins for c in o.claims}


def test_what_a_paper_has_from_an_outlets_leak_rests_on_the_leak_however_it_is_called() -> None:
    said = "two of the six pumps in the Orsel weir had failed"
    own = report(f"The 40-page report says that {said}.", outlet="The Sluice", published="2025-05-06")
    leak = claim(own, said, "40-page report", Kind.DOCUMENT)
    told = report(f"The inspection report says {said}, according to The Sluice.", outlet="Bay Post", published="2025-05-07")
    outer = claim(told, f"The inspection report says {said}", "Sluice", Kind.ORGANISATION)
    inner = claim(told, said, "inspection report", Kind.DOCUMENT, via=["Sluice"], nested_in=outer.id)
    (point,) = link([reading(own, leak), reading(told, outer, inner)]).points
    assert (point.at_least, point.at_most) == (1, 1)
    assert "report" in point.origins[0].name


def test_what_an_outlet_printed_before_is_no_origin_beside_its_own_word() -> None:
    earlier = telling("Bay Post", "Our report of February 1", Kind.DOCUMENT)
    own = telling("Bay Post", day="2025-02-04")
    point = only(link([earlier, own, telling("Valley Echo", "Ana Brell")]))
    assert (point.at_least, point.at_most) == (1, 2)
    point = only(link([telling("Bay Post", "Report of the Wall Board", Kind.DOCUMENT), own, telling("Valley Echo", "Ana Brell")]))
    assert (point.at_least, point.at_most) == (2, 3)


def printed(text: str, outlet: str, day: str) -> Reading:
    return read_text(text, outlet=outlet, published=day)


def in_one(readings: list[Reading]) -> Ledger:
    """The ledger of readings on one story."""
    return link(readings, stories={"one": [each.report.id for each in readings]})


def test_what_a_correction_tells_of_an_earlier_version_rests_on_whom_that_had_it_from() -> None:
    readings = [
        printed("The bridge carried 90 lorries a day, engineer Sten Marr said.", "Bay Post", "2031-05-06"),
        printed(
            "Correction: an earlier version of Tuesday's report said that the bridge carried 90 lorries a day. It carries 60.",
            "Bay Post",
            "2031-05-08",
        ),
    ]
    ledger = in_one(readings)
    (point,) = [each for each in ledger.points if readings[0].claims[0].id in each.claims]
    assert len({claim.report_id for each in readings for claim in each.claims if claim.id in point.claims}) == 2
    assert (point.at_least, point.at_most) == (1, 1)


def test_what_is_passed_on_rests_on_the_report_that_gives_its_number() -> None:
    readings = [
        printed("Four soldiers were killed at the Orla bridge, Mayor Ida Crone said.", "Bay Post", "2031-05-06"),
        printed("At least 300 soldiers were killed at the Orla bridge, Captain Sten Marr said.", "Bay Post", "2031-05-08"),
        printed("The Bay Post reported that at least 300 soldiers were killed at the Orla bridge.", "Hill Times", "2031-05-09"),
    ]
    point = only(in_one(readings))
    (relayed,) = readings[2].claims
    home = next(origin for origin in point.origins if relayed.id in origin.claims)
    assert home.name == "Sten Marr"
    assert point.at_most == 2


def test_an_outlet_that_names_itself_in_its_datelines_is_no_agency_behind_all_that_it_prints() -> None:
    readings = [
        printed("ORLA, May 6 (Bay Post) - Two people were killed at the Orla fair.", "Bay Post", "2031-05-06"),
        printed("ORLA, May 7 (Bay Post) - Two people were killed at the Orla fair, the hospital said.", "Bay Post", "2031-05-07"),
    ]
    ledger = in_one(readings)
    assert max(len(point.origins) for point in ledger.points if len(point.claims) == 2) == 2


def test_who_says_the_contrary_is_no_origin_more_but_one_against_it() -> None:
    readings = [
        printed("The Orla bridge was closed before the flood, Mayor Ida Crone said.", "Bay Post", "2031-05-06"),
        printed("The Orla bridge was not closed before the flood, engineer Sten Marr said.", "Hill Times", "2031-05-07"),
    ]
    point = only(in_one(readings))
    assert (point.at_least, point.at_most) == (1, 1)
    assert [origin.name for origin in point.origins] == ["Ida Crone"]
    assert [origin.name for origin in point.against] == ["Sten Marr"]


def test_who_counts_nobody_is_against_a_number_of_dead_and_stands_in_its_history() -> None:
    readings = [
        printed("Nine people were killed in the blast at Orla, Mayor Ida Crone said.", "Bay Post", "2031-05-06"),
        printed("Nobody was killed in the blast at Orla, engineer Sten Marr said.", "Hill Times", "2031-05-07"),
    ]
    ledger = in_one(readings)
    point = only(ledger)
    assert (point.at_most, [origin.name for origin in point.against]) == (1, ["Sten Marr"])
    (history,) = ledger.figures
    assert {value.low for value in history.values} == {0, 9}
    assert {value.origin for value in history.values} == {origin.id for origin in (*point.origins, *point.against)}


def test_a_wire_that_quotes_two_unnamed_voices_and_a_named_one_has_three_origins() -> None:
    head = "HARROW BAY (Coastal Agency) - "
    voices = ("dockers", "a passenger", "harbour master Ida Crone")
    readings = [
        printed(f"{head}The ferry was overloaded, {voice} said.", f"Outlet {n}", "2031-05-06") for n, voice in enumerate(voices)
    ]
    point = only(in_one(readings))
    assert (point.at_least, point.at_most) == (1, 3)


def test_the_country_in_a_dateline_is_no_agency_that_two_papers_share() -> None:
    readings = [
        printed("MOMBASA (Kenya) - The ferry was overloaded, dockers said.", "Bay Post", "2031-05-06"),
        printed("MOMBASA (Kenya) - The ferry was overloaded.", "Hill Times", "2031-05-06"),
    ]
    assert only(in_one(readings)).at_most == 2


def test_who_only_says_that_somebody_told_it_another_outlet_is_no_origin_beside_him() -> None:
    readings = [
        printed("The ferry was overloaded, two passengers told the Bay Post.", "Bay Post", "2031-05-06"),
        printed(
            "Passengers told the Bay Post that the ferry was overloaded, the Hill Times reported.", "Moor Echo", "2031-05-07"
        ),
    ]
    point = only(in_one(readings))
    assert (point.at_least, point.at_most) == (1, 1)


def test_who_took_his_denial_back_is_against_nothing() -> None:
    told, denied = telling("Bay Post", "Ana Brell"), telling("Bay Post", "Joris Tam", day="2025-02-04", stance=Stance.DENIES)
    assert [origin.name for origin in only(link([told, denied])).against] == ["Joris Tam"]
    granted = telling("Bay Post", "Joris Tam", day="2025-02-06", stance=Stance.CONFIRMS)
    point = only(link([told, denied, granted]))
    assert (sorted(origin.name for origin in point.origins), point.against) == (["Ana Brell", "Joris Tam"], ())
