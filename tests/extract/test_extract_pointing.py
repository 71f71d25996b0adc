"""What "the union's figure", "the count" or "that “nonsense”" points back to, and whose word "X contradicts Y" is against."""

import pytest

from readings import claims_of
from sayso.schema import Claim, Kind, Stance


def denial(claims: tuple[Claim, ...], voice: str) -> tuple[Claim, list[str]]:
    """The denial by this voice, and the words of the claims it points to."""
    found = next(c for c in claims if c.stance is Stance.DENIES and voice in c.voice.name)
    return found, [c.quote for c in claims if c.id in found.about]


def test_a_figure_named_by_its_owner_is_the_owners_figure_however_far_back() -> None:
    claims = claims_of(
        "At least 31 miners were killed in the Ostrel pit, the miners' union said on Friday. Twelve of its members had asked for "
        "a pump in May, the union said.\n\n"
        "The provincial office said 24 miners were killed. Rescuers left the shaft at noon. The lamps were still burning, one of "
        "them said. A priest read the names. Doran Hest, a spokesman for the provincial office, rejected the union's figure."
    )
    _, targets = denial(claims, "Hest")
    assert targets == ["At least 31 miners were killed in the Ostrel pit"]


def test_who_disputes_the_count_disputes_the_figure_that_others_gave_last_not_a_part_of_it() -> None:
    claims = claims_of(
        "Nineteen sailors drowned, the harbour office said. Two of them had no papers, it said.\n\n"
        "The seamen's guild disputes the count."
    )
    _, targets = denial(claims, "guild")
    assert targets == ["Nineteen sailors drowned"]


def test_who_calls_that_nonsense_denies_what_the_sentence_before_says() -> None:
    claims = claims_of('The governor is about to resign, according to a party source. His spokesman called that "nonsense".')
    _, targets = denial(claims, "spokesman")
    assert targets == ["The governor is about to resign"]


@pytest.mark.parametrize(
    "called", ["“That figure was invented,” said", "The number was exaggerated, said", "Those figures are false, said"]
)
def test_who_says_that_a_figure_is_invented_denies_the_figure_told_before(called: str) -> None:
    claims = claims_of(
        f"Forty soldiers died at the bridge, the rebels said on Sunday.\n\n{called} Istvan Moro, an army spokesman."
    )
    _, targets = denial(claims, "Moro")
    assert targets == ["Forty soldiers died at the bridge"]


def test_who_denies_reports_that_something_was_so_points_to_nothing_else_of_whom_they_name() -> None:
    claims = claims_of(
        "Karsa will expel three diplomats, the foreign ministry said on Friday.\n\n"
        "Its minister, Dov Lemm, denied reports that Karsa was in talks with the Lakes Union."
    )
    _, targets = denial(claims, "Lemm")
    assert targets == []


def test_a_number_of_things_that_was_wrong_is_no_figure_that_somebody_told() -> None:
    claims = claims_of("Forty soldiers died at the bridge, the rebels said.\n\nThe numbers were up in March, the union said.")
    assert Stance.DENIES not in {claim.stance for claim in claims}


def test_what_contradicts_somebody_is_against_what_he_is_said_to_have_told_in_the_same_sentence() -> None:
    claims = claims_of(
        "The memo says the dam was cracked in April. The memo contradicts Mr Orrel, who told reporters that the dam was sound."
    )
    _, targets = denial(claims, "memo")
    assert targets == ["the dam was sound"]


def test_who_was_warned_did_not_say_what_the_warning_said() -> None:
    claims = claims_of("The Ministry of Ports was warned twice that the weir was unsafe, an engineer said.")
    unsafe = next(c for c in claims if c.quote == "the weir was unsafe")
    assert unsafe.voice.kind is Kind.UNATTRIBUTED
    assert not any("Ministry" in c.voice.name for c in claims)


def test_reports_that_something_was_so_are_of_that_and_not_of_whatever_stands_before() -> None:
    claims = claims_of(
        "Nine sailors were still missing, the coast guard said. Minister Jana Prell rejected reports that her office had been "
        "warned.\n\nHe had lost his job, his mother told a neighbour. Chief Lorna Tace dismissed rumours of a second gunman."
    )
    for voice in ("Prell", "Tace"):
        _, targets = denial(claims, voice)
        assert targets == []


def test_reports_of_what_was_just_told_and_those_reports_point_back() -> None:
    claims = claims_of(
        "The crew had been warned about the valve, a welder said. Chief Lorna Tace dismissed rumours of a warned crew.\n\n"
        "The mayor took money, a clerk said. Mayor Ilse Tann denied the allegations of bribery."
    )
    assert denial(claims, "Tace")[1] == ["The crew had been warned about the valve"]
    assert denial(claims, "Tann")[1] == ["The mayor took money"]


def test_a_number_that_says_of_what_it_is_counts_nothing_told_before() -> None:
    claims = claims_of("The death toll stood at four, doctors said.\n\nThe number of cases rose to 240, the ministry said.")
    assert next(c for c in claims if "240" in c.quote).about == ()
    claims = claims_of("Police put the crowd at 900. The number was 1,400, the union said.")
    assert next(c for c in claims if "1,400" in c.quote).about != ()


def test_who_confirms_the_lower_number_means_the_lower_of_the_two_told_before() -> None:
    claims = claims_of(
        "Fifteen people died when the quay gave way, the health board said. The toll had been given as 16.\n\n"
        "Harbour master Ida Crone confirmed the lower number."
    )
    (found,) = [c for c in claims if c.quote == "the lower number"]
    assert [c.quote for c in claims if c.id in found.about] == ["Fifteen people died when the quay gave way"]


def test_it_was_six_is_another_number_for_what_was_counted_just_before_whoever_says_so() -> None:
    claims = claims_of("The union said 90 dockers were at the gate. There were 140, police said.")
    assert [c.quote for c in claims if c.id in next(d for d in claims if "140" in d.quote).about] == [
        "90 dockers were at the gate"
    ]
    claims = claims_of("Correction: The Hill Times wrote on Monday that five stalls had burned. It was six.")
    assert len(next(c for c in claims if "six" in c.quote).about) == 1
    claims = claims_of('The clinic counted seven cases, the board said. "It was six, not seven," said Arne Sall.')
    assert next(c for c in claims if "six" in c.quote).about != ()
    claims = claims_of("Ninety dockers were at the gate. It was nine in the morning.")
    assert all(not c.about for c in claims)


def test_that_is_untrue_behind_a_denial_goes_on_with_it() -> None:
    text = (
        "Eleven people died, Ilse Brandt said. Per Holt denied that the company had been warned about the doors. "
        "“That is simply untrue,” he said."
    )
    died, denial, more = claims_of(text)
    assert (more.about, died.id in more.about) == ((denial.id,), False)


@pytest.mark.parametrize(
    ("text", "voice", "targets"),
    [
        (
            "The ministry said 15 people were dead. Ferrier denied that he had been told of the test results. That is "
            "contradicted by an email.",
            "email",
            ["he had been told of the test results"],
        ),
        (
            "The union said the gate was open. Kell denied that the valve had leaked. The foreman disputed that.",
            "foreman",
            ["the valve had leaked"],
        ),
        ("The union said the gate was open. Kell denied it. Brask denied that too.", "Brask", ["the gate was open"]),
        ("The ministry said 15 people were dead. That is contradicted by the hospital's log.", "log", ["15 people were dead"]),
    ],
)
def test_what_is_set_against_a_denial_points_to_the_denial_and_who_denies_too_to_what_is_denied(
    text: str, voice: str, targets: list[str]
) -> None:
    assert denial(claims_of(text), voice)[1] == targets


@pytest.mark.parametrize(
    ("denied", "targets"),
    [
        ("the claim that the bank had asked for 5 million crowns", []),
        ("the claim that customers had taken out 2 million crowns", ["customers had withdrawn 2 million crowns from the bank"]),
        ("the claim that the bank had hidden its losses from the ministry", []),
    ],
)
def test_a_claim_told_with_what_it_was_goes_back_to_nothing_else(denied: str, targets: list[str]) -> None:
    text = f"Two clerks said customers had withdrawn 2 million crowns from the bank. The minister rejected {denied}."
    assert denial(claims_of(text), "minister")[1] == targets


@pytest.mark.parametrize(
    "called", ["called this false", "described that as a lie", "called it nonsense", "called this a fantasy"]
)
def test_who_calls_this_false_denies_what_was_said_just_before(called: str) -> None:
    claims = claims_of(
        f"Two aides said that the premier had read the letter in May. The premier's office, through Odd Lier, {called}."
    )
    denials = [c for c in claims if c.stance is Stance.DENIES]
    assert [[c.quote for c in claims if c.id in d.about] for d in denials] == [["the premier had read the letter in May"]]


def test_the_accusation_is_what_somebody_was_accused_of_and_no_count_told_between() -> None:
    claims = claims_of(
        "Mira Toll accused the board of hiding 4,000 ballots. “The tally is a joke,” she told her supporters.\n\n"
        "Police said 6,000 people had come to the quay. The organisers spoke of 30,000.\n\n"
        "The board's spokesman, Anton Reel, said that the accusation was absurd."
    )
    _, targets = denial(claims, "Reel")
    assert targets == ["accused the board of hiding 4,000 ballots"]


def test_the_allegations_are_not_what_the_accused_say_of_themselves() -> None:
    claims = claims_of(
        "The Lakes Union accused nine firms of smuggling timber.\n\n"
        "Brill Haulage denied having moved timber. “Our lorries carry milk,” its director, Edna Soll, said.\n\n"
        "Karsa's trade ministry cautioned the Union against the step. It said that the allegations were baseless."
    )
    _, targets = denial(claims, "trade ministry")
    assert targets == ["accused nine firms of smuggling timber"]


def test_where_nobody_accuses_anybody_the_allegations_are_nothing_that_was_told() -> None:
    claims = claims_of(
        "The Lakes Union will blacklist nine firms that are accused of smuggling timber, two envoys said.\n\n"
        "Brill Haulage denied having moved timber. “Our lorries carry milk,” its director, Edna Soll, said.\n\n"
        "Karsa's trade ministry cautioned the Union against the step. It said that the allegations were baseless."
    )
    _, targets = denial(claims, "trade ministry")
    assert targets == []


def test_allegations_that_nobody_words_so_are_what_was_told_before() -> None:
    claims = claims_of("The mayor sold the pier to his brother, a clerk said. The mayor's office said the accusation was false.")
    _, targets = denial(claims, "office")
    assert targets == ["The mayor sold the pier to his brother"]


def test_what_was_done_to_so_many_can_be_a_charge() -> None:
    claims = claims_of("The party said 40,000 voters were struck from the lists. The electoral office denied the charge.")
    _, targets = denial(claims, "electoral office")
    assert targets == ["40,000 voters were struck from the lists"]


def test_the_accusation_is_what_its_speaker_accused_somebody_of_and_nothing_else_that_he_said() -> None:
    claims = claims_of(
        "Prime Minister Henk Orlo claimed victory.\n\nOpposition leader Sara Vint said it was too early to call the result and "
        "accused the government of buying votes in the east. Orlo's campaign manager, Dirk Paal, called the accusation absurd."
    )
    _, targets = denial(claims, "Paal")
    assert targets == ["accused the government of buying votes in the east"]


def test_who_rejects_a_finding_denies_what_was_found_and_not_how() -> None:
    claims = claims_of(
        "Monitors from the Sarn Council said on Sunday that the rockets which killed eight people in Merin were fired by the "
        "army.\n\n"
        "The monitors based their finding on an analysis of craters and on interviews with 22 witnesses.\n\n"
        'The army rejected the finding as "baseless".'
    )
    _, targets = denial(claims, "army")
    assert targets == ["the rockets which killed eight people in Merin were fired by the army"]


def test_who_denies_reports_in_some_media_denies_what_these_say_and_not_what_was_told_before() -> None:
    claims = claims_of(
        "The number of dead birds has risen to 2,300, the ministry said. Halv, of Clean Sea, said the true number was higher.\n\n"
        "Reports in some media that the ship had broken in two are untrue, the coast guard said."
    )
    _, targets = denial(claims, "coast guard")
    assert targets == []


def test_who_gives_up_a_first_estimate_is_not_against_the_new_number() -> None:
    claims = claims_of(
        "At least 6,000 tonnes of oil have leaked from the tanker, the environment ministry said on Wednesday.\n\n"
        "“The first estimate was wrong because the divers could not see the second hole,” a spokesman, Per Lind, said."
    )
    assert [c.stance for c in claims if c.voice.name == "Per Lind"] != [Stance.DENIES]
    assert not any(c.about for c in claims)


def test_claims_by_somebody_that_stand_in_the_denial_are_what_it_is_of() -> None:
    claims = claims_of(
        "Three dockers remain in hospital, one of them in a critical condition, the hospital trust said.\n\nBellway Lines denied "
        "claims by a former employee that its crews were made to work more than 13 hours a day."
    )
    _, targets = denial(claims, "Bellway")
    assert targets == ["its crews were made to work more than 13 hours a day"]


@pytest.mark.parametrize("what", ["any suggestion of fraud", "any suggestion of a mistake"])
def test_a_suggestion_of_something_that_nobody_made_points_to_nothing(what: str) -> None:
    claims = claims_of(f"Stroud said she would seek damages of two million crowns. The Tarn laboratory rejected {what}.")
    assert denial(claims, "laboratory")[1] == []


def test_any_suggestion_and_no_more_goes_back_to_what_was_suggested() -> None:
    claims = claims_of("Stroud said the Tarn laboratory had lost the sample. The laboratory rejected the suggestion.")
    assert denial(claims, "laboratory")[1] == ["the Tarn laboratory had lost the sample"]
