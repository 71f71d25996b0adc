"""How many were killed and wounded: what a report comes to, and the best supported of a story."""

from collections.abc import Sequence

import pytest
from link_samples import claim, reading, report

from readings import read_text
from sayso.link import link
from sayso.link.toll import tolls
from sayso.schema import Harm, Ledger, Reading, Toll


def of(readings: Sequence[Reading]) -> dict[Harm, Toll]:
    ledger = link(readings, stories={"s": [r.report.id for r in readings]})
    return {toll.harm: toll for toll in tolls(ledger)}


def story(*texts: str, days: Sequence[str] = ()) -> dict[Harm, Toll]:
    dated = days or [f"2031-03-{n:02}" for n, _ in enumerate(texts, 4)]
    return of([read_text(text, published=day).reading for text, day in zip(texts, dated, strict=True)])


def best(found: dict[Harm, Toll]) -> tuple[float, float]:
    return tuple(found[harm].best if harm in found else 0 for harm in (Harm.KILLED, Harm.WOUNDED))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot dead in Kirrow on Monday.", (1, 0)),
        ("A man was shot in Kirrow on Monday. He died at a hospital, the harbour police said.", (1, 0)),
        ("The clerk killed one woman and wounded her son.", (1, 1)),
        ("Five people were shot at the Harven fair on Monday. Two of them died, the police said.", (2, 3)),
        ("Four dockers were shot on Monday, one of them fatally.", (1, 3)),
        ("A man and two girls were shot to death in Kirrow.", (3, 0)),
        ("The guard killed three clerks before killing himself.", (4, 0)),
        ("Ida Crone, 61, was killed in the blast. Tomas Reld, 34, was also killed.", (2, 0)),
        ("A third person has died after the fire in Brenholt, the mayor said on Monday.", (3, 0)),
        ("A second docker, a woman of 51, died on Monday after the fire in Brenholt, the mayor said.", (2, 0)),
        ("A third suspect, a man of 30, was killed on Monday, the mayor of Brenholt said.", (1, 0)),
        ("Divers find three more bodies in Kirrow. A diver was found on Monday, bringing the toll to 17.", (17, 0)),
        ("Divers find three more bodies in Kirrow.", (3, 0)),
        ("The fire in Kirrow killed a mother and her two sons on Monday. In all nine people died, the mayor said.", (9, 0)),
        ("Two men and two women died in Kirrow on Monday. Of 20 guests nine died of smoke, the mayor said.", (4, 0)),
        ("Two women were killed in Kirrow on Monday. In 2019 a fire there killed 40 people.", (2, 0)),
        ("The number of dead rose to seven after divers found three more bodies in the river.", (7, 0)),
        ("The number of dead in the slide near Kirrow rose to six on Wednesday after two more bodies were found.", (6, 0)),
        ("A twenty-second person has died, the mayor said.", (22, 0)),
        ("Rescuers pulled two more bodies from the rubble, bringing the death toll to 19.", (19, 0)),
        ("A bomb killed 12 people in Tarn, taking the number of dead in the conflict to 4,100.", (12, 0)),
        ("A crash near Tarn killed three people, bringing the number of road deaths this year to 112.", (3, 0)),
        ("Three people died in the raid. Maria Reld, the landlord's niece, was also shot, but survived.", (3, 1)),
        ("A quadruple shooting occurred in Harven on Wednesday night.", (0, 4)),
        ("A man was shot dead in a double shooting in Harven, the police said.", (1, 1)),
        ("A woman was found dead. The police call it a triple homicide.", (3, 0)),
        ("A man shot his girlfriend in Harven on Monday, then turned the gun on himself, in a murder-suicide.", (2, 0)),
        ("Police found the injured boy and two others at the house.", (0, 1)),
        ("8 yo girl killed by gunfire off the Harven ring road.", (1, 0)),
        ("Three of the guests were taken to Vessin Regional Hospital. One guest was not hospitalized.", (0, 3)),
        (
            "A man suspected of killing three dockers and wounding two others was found dead, police said. Four people died, "
            "including the suspect.",
            (4, 2),
        ),
        ("Two boys were charged with the murder of 16-year-old Jan Reld, who was stabbed on Monday. A girl was hurt.", (1, 1)),
        ("The tenant was taken to Vessin General with severe burns.", (0, 1)),
        ("Two firemen were treated for smoke inhalation.", (0, 2)),
        ("Police ruled out a heater as the cause of the fire that killed a family of five.", (5, 0)),
        ("Nine people died in Kirrow. An initial count had put the number of dead at eleven.", (9, 0)),
        ("The crash has now claimed three lives, the harbour police said.", (3, 0)),
        ("Hanna Lind, 19, died Saturday evening at Bayview Regional, her family said in a statement.", (1, 0)),
        ("Nine dead pines blocked the road, the council said. Two dockers died, the fire brigade said.", (2, 0)),
        ("Two statutory bodies and five clubs wrote to the mayor. One docker was killed, the police said.", (1, 0)),
        ("Forty wolves were killed in Harven on Monday. Two hunters were wounded.", (0, 2)),
        ("Sixty lives were saved by the dyke. Nobody was killed in the flood, the mayor said.", (0, 0)),
    ],
)
def test_a_report_comes_to_what_it_says_of_each(text: str, expected: tuple[float, float]) -> None:
    assert best(story(text)) == expected


def test_a_number_the_report_gives_is_not_called_inferred() -> None:
    found = story("Two women were killed in Kirrow on Monday.")
    assert [t.inferred for t in found[Harm.KILLED].told] == [None]


def test_a_sum_says_that_it_was_inferred_and_from_which_parts() -> None:
    text = "Five people were shot at the Harven fair on Monday. Two people died, the police said."
    found = story(text)
    (wounded,) = found[Harm.WOUNDED].told
    assert wounded.inferred == "5 hit, less 2 killed"
    assert [text[part.span.start : part.span.end] for part in wounded.parts] == ["Five"]
    (apart,) = story("Ida Crone, 61, was killed in the blast. Tomas Reld, 34, was also killed.")[Harm.KILLED].told
    assert (apart.inferred, apart.apart, len(apart.parts)) == ("people told one by one", True, 2)


def test_every_part_of_a_toll_is_a_victim_of_the_claim_it_names() -> None:
    readings = [read_text("A man was shot dead in Kirrow. Two women were wounded.", published="2031-03-04").reading]
    claims = {c.id: c for r in readings for c in r.claims}
    parts = [part for toll in of(readings).values() for told in toll.told for part in told.parts]
    assert parts
    assert all(part.span in [v.span for v in claims[part.claim].victims] for part in parts)


def test_one_person_called_three_things_is_one_and_people_of_two_ages_are_two() -> None:
    text = "A man was shot dead on Quay Street. The victim, Tomas Reld, 34, died at once. Reld was killed on his way home."
    assert best(story(text)) == (1, 0)
    assert best(story("A 24-year-old man was killed. A 31-year-old man was killed on the stairs.")) == (2, 0)


def test_who_is_told_to_have_died_later_is_no_longer_among_the_wounded_and_that_is_said_to_be_worked_out() -> None:
    first = "One woman was killed and three others were wounded in the Kirrow fire."
    later = "Two people were killed in the Kirrow fire. One of them, Ida Crone, died of her burns and wounds, the mayor said."
    found = story(first, later)
    assert best(found) == (2, 2)
    assert found[Harm.WOUNDED].reason.endswith("; worked out: 3, less 1 told to have died since")


def test_more_dead_later_take_nobody_from_the_wounded_unless_a_text_says_that_they_were_hurt_first() -> None:
    first = "Eleven people were hurt and three were killed in the Kirrow fire."
    found = story(first, "Six people were killed in the Kirrow fire, the mayor said on Friday.")
    assert best(found) == (6, 11)
    assert (found[Harm.WOUNDED].low, found[Harm.WOUNDED].high) == (11, 11)
    assert found[Harm.WOUNDED].reason == "the one report that tells of it comes to 11"


def test_the_best_supported_is_told_by_a_report_and_never_an_average() -> None:
    found = story(
        "Six people were killed in the Kirrow fire.",
        "Six people were killed when the mill at Kirrow burnt.",
        "The fire at Kirrow killed nine people.",
    )[Harm.KILLED]
    assert (found.low, found.best, found.high) == (6, 6, 9)
    assert found.reason == "2 of the 3 reports that bear on it come to 6; others to 9"


def test_of_two_numbers_with_like_support_the_later_one_is_best() -> None:
    found = story("Six people were killed in the Kirrow fire.", "The fire at Kirrow killed nine people.")[Harm.KILLED]
    assert found.best == 9


def test_one_text_in_two_outlets_speaks_once() -> None:
    wire = (
        "Six people were killed in the fire at the Kirrow mill on Monday, the district said. The roof fell in within the hour "
        "and the crews from three towns fought the flames until noon, while the road to the harbour stayed shut."
    )
    made = [
        read_text(wire, published="2031-03-04", outlet="Bay Post").reading,
        read_text(wire, published="2031-03-04", outlet="Valley Echo").reading,
        read_text("Nine people were killed in the Kirrow fire, said Ida Crone.", published="2031-03-05").reading,
    ]
    assert of(made)[Harm.KILLED].best == 9


def test_a_withdrawn_figure_supports_nothing() -> None:
    line = "The Tarn dam burst killed {} people"
    readings = [read_text(f"{line.format(40)}.", published="2031-03-05", outlet="Bay Post").reading]
    note = f"Correction: the Tarn dam burst killed {14} people."
    readings += [read_text(note, published="2031-03-06", outlet="Bay Post").reading]
    found = of(readings)[Harm.KILLED]
    assert (found.low, found.best, found.high) == (14, 14, 14)


def test_bounds_leave_room_for_what_is_told_later() -> None:
    found = story(
        "At least 11 people were killed in the Kirrow fire.",
        "At least 11 people died in the fire at Kirrow.",
        "Thirteen people were killed in the Kirrow fire, Ida Crone said.",
    )[Harm.KILLED]
    assert (found.low, found.best, found.high, found.open) == (13, 13, 13, False)
    assert found.reason == "1 of the 3 reports that bear on it comes to 13, 2 more allow it; others to 11"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Three people were killed and ten wounded in the blast. Two of the wounded died overnight, Ida Crone said.",), (5, 8)),
        (("The blast killed three people and wounded ten, two of whom later died in hospital.",), (5, 8)),
        (("Ten people were wounded. One of the wounded died on Friday, bringing the death toll to four.",), (4, 9)),
        (("Five people were shot at the Harven fair. Two of the wounded died.",), (2, 3)),
        (
            (
                "Three people were killed and ten wounded in the Kirrow blast, Ida Crone said.",
                "Two of the wounded in the Kirrow blast have died, Ida Crone said.",
            ),
            (5, 8),
        ),
        (
            (
                "Three people were killed and ten wounded in the Kirrow blast, Ida Crone said.",
                "Five people were killed and eight wounded in the Kirrow blast, Ida Crone said.",
                "Two of the wounded in the Kirrow blast have died, the hospital said.",
            ),
            (5, 8),
        ),
    ],
)
def test_wounded_who_are_said_to_have_died_move_to_the_killed_once(texts: Sequence[str], expected: tuple[float, float]) -> None:
    assert best(story(*texts)) == expected


def test_who_tells_only_that_wounded_died_rests_on_the_dead_told_before() -> None:
    first = "Three people were killed and ten wounded in the Kirrow blast, Ida Crone said."
    later = "Two of the wounded in the Kirrow blast have died, Ida Crone said."
    told = story(first, later)[Harm.KILLED].told[1]
    assert (told.number, told.inferred) == (5, "2 of the wounded have died, with 3 told before")
    assert [part.number for part in told.parts] == [3, 2]
    assert len({part.claim for part in told.parts}) == 2


@pytest.mark.parametrize(
    ("days", "expected"),
    [(("2031-03-04", "2031-03-06"), 8), (("2031-03-04", "2031-03-04"), 6)],  # of one day the six may hold the two
)
def test_who_came_on_top_of_others_is_added_to_those_told_days_before(days: Sequence[str], expected: float) -> None:
    six = "Six people died in the Kirrow fire, Ida Crone said."
    found = story(six, "Two more people died after the Kirrow fire, the hospital said.", days=days)
    assert found[Harm.KILLED].best == expected


def test_who_came_on_top_of_others_is_counted_once() -> None:
    six, eight = (f"{n} people died in the Kirrow fire, Ida Crone said." for n in ("Six", "Eight"))
    found = story(six, eight, "Two more people died after the Kirrow fire, the hospital said.")[Harm.KILLED]
    assert (found.best, found.told[2].inferred) == (8, "2 more have died, counted already")


def test_what_the_toll_had_been_is_no_low_of_it() -> None:
    found = story(
        "Thirteen people were killed in the Kirrow fire.", "The toll of the Kirrow fire rose to 17 from 13, Ida Crone said."
    )
    toll = found[Harm.KILLED]
    assert (toll.low, toll.best, toll.high) == (17, 17, 17)
    assert [told.standing for told in toll.told] == [False, True]


def test_a_denied_figure_is_never_best_beside_another_and_still_stands_as_high() -> None:
    text = (
        "The union said 23 people were killed in the Kirrow fire. The ministry denied that 23 people had been killed. "
        "The ministry said 17 people were killed in the Kirrow fire."
    )
    found = story(text)[Harm.KILLED]
    assert (found.low, found.best, found.high) == (17, 17, 23)


def test_low_best_and_high_each_name_the_claims_they_come_from() -> None:
    texts = ("Six people were killed in the Kirrow fire.", "The fire at Kirrow killed nine people, Ida Crone said.")
    made = [read_text(text, published=f"2031-03-0{n}").reading for n, text in enumerate(texts, 4)]
    found = of(made)[Harm.KILLED]
    by_report = [{claim.id for claim in one.claims} for one in made]
    assert set(found.low_claims) <= by_report[0]
    assert set(found.best_claims) == set(found.high_claims) <= by_report[1]
    assert found.low_claims
    assert found.best_claims


def test_a_number_that_no_report_gives_names_the_claims_it_was_worked_out_from() -> None:
    first = "One woman was killed and three others were wounded in the Kirrow fire."
    found = story(first, "Two people were killed in the Kirrow fire, one of whom died later in hospital, a judge heard.")
    assert found[Harm.WOUNDED].best == 2
    assert found[Harm.WOUNDED].best_claims


def test_the_order_of_the_reports_changes_nothing() -> None:
    texts = ("Six people were killed in the Kirrow fire.", "Nine people died in the fire at Kirrow.", "A man was hurt at Kirrow.")
    made = [read_text(text, published="2031-03-04").reading for text in texts]
    ids = [r.report.id for r in made]

    def told(readings: Sequence[Reading]) -> tuple[Toll, ...]:
        return tolls(link(readings, stories={"s": ids}))

    assert told(made) == told(made[::-1]) != ()


def test_a_ledger_in_which_nobody_is_harmed_has_no_tolls() -> None:
    text = report("The Tarn dam was opened on Monday, it was said.", published="2031-03-04")
    plain = reading(text, claim(text, "The Tarn dam was opened on Monday", None))
    assert tolls(link([plain])) == ()
    assert tolls(Ledger()) == ()


def test_who_corrects_the_killed_and_is_silent_about_wounded_leaves_the_wounded_as_others_tell_them() -> None:
    told = "Seven people died in the attack on the bridge and 14 were wounded, the prosecutor said."
    corrected = "Correction: toll is six, not seven\n\nThe fire brigade corrected the number of people killed to six."
    found = story("Seven people died in the attack on the bridge and 14 were wounded.", told, corrected)
    assert best(found) == (6, 14)
    assert found[Harm.KILLED].reason == "the one report left comes to 6; of 2 more the number is denied or overtaken"


def test_wounded_that_are_left_out_as_they_stand_beside_other_dead_are_not_called_denied() -> None:
    told = "Two people died in the fire at the mill and 11 were wounded, the coast guard said."
    again = "The mill's fire killed two people and left 11 wounded, according to the coast guard."
    found = story(told, "Three people died in the fire at the mill and 13 were wounded, the hospital said.", again)
    assert best(found) == (2, 11)
    assert (
        found[Harm.WOUNDED].reason
        == "2 of the 2 reports that bear on it come to 11; 1 more counts the wounded beside another number of dead"
    )


def test_the_last_count_of_many_dead_is_best_however_late_and_what_came_on_top_is_no_low_of_its_own() -> None:
    raised = "Six bodies were found inside the ferry, taking the number of known dead to 47, the coast guard said."
    found = story("The ferry sank and 41 people died, the coast guard said.", raised, days=("2031-03-04", "2031-04-20"))
    assert (found[Harm.KILLED].low, found[Harm.KILLED].best, found[Harm.KILLED].high) == (41, 47, 47)


def test_people_picked_up_and_people_missing_are_no_toll_of_the_dead() -> None:
    texts = (
        "At least 14 people drowned when the ferry sank off Marabel, the coast guard said.",
        "The coast guard said 96 people had been rescued off Marabel and 44 people were missing.",
        "The coast guard said 30 people were still listed as missing off Marabel.",
    )
    ledger = link([read_text(text, published=f"2031-03-0{n}").reading for n, text in enumerate(texts, 4)])
    told = {(history.role, value.low) for history in ledger.figures for value in history.values}
    assert told == {("killed", 14), ("count", 96), ("missing", 44), ("missing", 30)}


def test_of_many_dead_those_who_died_since_are_not_taken_from_the_wounded() -> None:
    first = "The quake killed 14 people and injured 300 in Kirrow."
    assert best(story(first, "The quake in Kirrow killed 15 people.", "The death toll of the quake rose to 15.")) == (15, 300)


def test_a_seventh_person_who_died_makes_seven() -> None:
    found = story(
        "Five people were shot dead at the market in Ashgrove.",
        "A seventh person, the teacher Edda Marsh, died on Sunday night after the shooting at the market in Ashgrove.",
    )
    assert (found[Harm.KILLED].low, found[Harm.KILLED].best) == (5, 7)


def test_who_was_wounded_in_earlier_reports_and_has_died_since_is_dead_however_many_reports_were_earlier() -> None:
    earlier = "A docker was wounded on Quay Street on Monday."
    again = "Officers said that a docker had been wounded near the quay."
    assert best(story(earlier, again, "The docker who was wounded on Quay Street has died.")) == (1, 0)
    assert best(story("A docker was shot dead on Quay Street.", earlier, again)) == (0, 1)  # a mistake that others put right


@pytest.mark.parametrize(
    "text",
    [
        "Fourteen of the 150 sailors freed on Sunday had been officially listed as dead, their families said.",
        "Two divers, who had been presumed dead, walked into Harven on Monday.",
        "Oda Maren, the painter of light, has died aged 91. She died at home, her agent said.",
        "Our obituary of Oda Maren said that she died in hospital. She died at home.",
    ],
)
def test_who_had_been_held_for_dead_and_who_died_in_bed_are_no_toll(text: str) -> None:
    assert story(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "A docker died at home in Harven on Monday after being stabbed.",
        "A woman died in hospital, aged 34. Her car had left the road.",
        "A man, 84, died at home when the roof of his house in Kirrow collapsed.",
        "A diver was pronounced dead at the quay, the police said.",
    ],
)
def test_a_death_behind_which_something_happened_is_one_wherever_it_came(text: str) -> None:
    assert best(story(text))[0] == 1


def test_officers_hurt_are_no_lower_number_of_protesters_hurt() -> None:
    found = story(
        "Two police officers were slightly injured, police said.",
        "At least 31 protesters were hurt, according to medics. Police said five officers had been injured.",
        days=("2031-03-04", "2031-03-05"),
    )
    assert (found[Harm.WOUNDED].low, found[Harm.WOUNDED].best) == (31, 31)


def test_some_of_the_injured_who_left_hospital_are_no_number_of_all() -> None:
    found = story("Eight people were injured on Monte Sarda.", "Seven of the injured on Monte Sarda have left hospital.")
    assert best(found) == (0, 8)


def test_a_seventh_body_makes_seven_dead() -> None:
    found = story("Six people were killed on Monte Sarda.", "Rescuers found a seventh body on Monte Sarda on Thursday.")
    assert best(found)[0] == 7
