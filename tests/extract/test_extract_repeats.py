"""One statement in two places of a report, and statements that point back to others."""

import pytest
from extract_tables import shortest

from readings import claims_of, read_text
from sayso.schema import Factuality, Kind, Stance


@pytest.mark.parametrize("between", ["", " The gates were shut at noon."])
def test_a_sentence_that_stands_twice_is_one_claim_with_two_places(between: str) -> None:
    text = f"Six workers are missing, the union says.{between}\n\nSix workers are missing, the union says."
    claims = [claim for claim in claims_of(text) if "Six workers" in claim.quote]
    (claim,) = claims
    starts = [occurrence.content[0].start for occurrence in claim.occurrences]
    assert starts == [text.index("Six workers"), text.rindex("Six workers")]


def test_the_reports_own_sentence_that_stands_twice_is_one_claim() -> None:
    text = "The ferry sank off the quay on Monday.\n\nDivers searched all night.\n\nThe ferry sank off the quay on Monday."
    (claim,) = [claim for claim in claims_of(text) if "ferry sank" in claim.quote]
    assert len(claim.occurrences) == 2
    assert claim.voice.kind is Kind.REPORT


def test_a_linking_word_makes_no_second_statement() -> None:
    text = "The ferry sank off the quay on Monday.\n\nNow, the ferry sank off the quay on Monday."
    (claim,) = [claim for claim in claims_of(text) if "ferry sank" in claim.quote]
    assert len(claim.occurrences) == 2


def test_the_same_words_by_the_report_and_by_a_speaker_stay_two_claims() -> None:
    text = "The ferry was overloaded.\n\nThe ferry was overloaded, Mayor Lena Oswin said."
    claims = [claim for claim in claims_of(text) if "overloaded" in claim.quote]
    assert {claim.voice.kind for claim in claims} == {Kind.REPORT, Kind.PERSON}


def test_each_place_has_its_own_sentence_as_context() -> None:
    text = "Six workers are missing, the union says.\n\nDivers rest.\n\nSix workers are missing, the union says."
    read = read_text(text)
    (claim,) = [claim for claim in read.claims if "Six workers" in claim.quote]
    assert [read.report.quote(o.context) for o in claim.occurrences] == ["Six workers are missing, the union says."] * 2


@pytest.mark.parametrize(
    "denial",
    [
        "Minister Dorian Vesk denied the claims.",
        "Minister Dorian Vesk rejected the allegation.",
        "Minister Dorian Vesk dismissed the accusations.",
        "Minister Dorian Vesk denied it.",
    ],
)
def test_a_bare_denial_points_back_to_what_it_denies(denial: str) -> None:
    text = f"Mayor Lena Oswin said the ministry had hidden a letter. {denial}"
    claims = claims_of(text)
    (pointing,) = [claim for claim in claims if claim.stance is Stance.DENIES]
    assert pointing.voice.name == "Dorian Vesk"
    assert pointing.about == (shortest(claims, "had hidden a letter").id,)


def test_a_denial_with_its_own_words_points_to_nothing() -> None:
    text = "Mayor Lena Oswin said the ministry had hidden a letter. Minister Dorian Vesk denied that troops had crossed."
    (denial,) = [claim for claim in claims_of(text) if claim.stance is Stance.DENIES]
    assert denial.about == ()


def test_nobody_points_back_to_his_own_words() -> None:
    text = "Mayor Lena Oswin said the ministry had hidden a letter. Mayor Lena Oswin denied the claims."
    denials = [claim for claim in claims_of(text) if claim.stance is Stance.DENIES]
    assert denials
    assert all(claim.about == () for claim in denials)


def test_the_same_words_by_two_speakers_are_two_claims() -> None:
    text = "“The gates were shut,” the pilot said. “The gates were shut,” the harbour master said an hour later."
    names = [claim.voice.name for claim in claims_of(text) if "gates were shut" in claim.quote]
    assert names == ["pilot", "harbour master"]


def test_allegations_are_not_the_estimate_or_the_appeal_that_stands_nearer() -> None:
    claims = claims_of(
        "Lena Oswin claimed on Tuesday that the ministry had hidden a letter. Police put the crowd at 1,200. "
        "The union urged both sides to talk. Minister Dorian Vesk dismissed the allegations."
    )
    denial = next(claim for claim in claims if "allegations" in claim.quote)
    assert [c.voice.name for c in claims if c.id in denial.about] == ["Lena Oswin"]


def test_the_allegations_are_all_that_the_accuser_said_and_not_a_thing_that_is_only_mentioned() -> None:
    claims = claims_of(
        "Solvent had leaked into the Orrin for a month, two workers at the dye house told the Bay Post. The workers said that a "
        "foreman had locked the sample away. The Bay Post has seen a letter that mentions the sample. Dalby Dyes denied the "
        "allegations."
    )
    denial = next(claim for claim in claims if "allegations" in claim.quote)
    assert [c.quote for c in claims if c.id in denial.about] == [
        "Solvent had leaked into the Orrin for a month",
        "a foreman had locked the sample away",
    ]


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "The union said the clinic had sold blood. The union said it had 900 members. The clinic denied the accusations.",
            ["the clinic had sold blood"],
        ),
        (
            "Police said the man had driven into the crowd. Police said nine people were hurt. The man denied the charges.",
            ["the man had driven into the crowd"],
        ),
        (
            "The union said managers had hidden three accidents. The union said 400 workers would strike on Friday. The company "
            "denied the allegations.",
            ["managers had hidden three accidents"],
        ),
        (
            "The inspectors said Sella Foods had known of the leak. The inspectors said a test had shown lead at nine times the "
            "limit. Sella Foods denied the allegations.",
            ["Sella Foods had known of the leak", "a test had shown lead at nine times the limit"],
        ),
        (
            "The mayor said the army had burned the village. The mayor said soldiers had shot nine people. The army denied the "
            "allegations.",
            ["the army had burned the village", "soldiers had shot nine people"],
        ),
        (
            "Prosecutors accused Mr Vesk of taking bribes. They also said he had hidden accounts abroad. Mr Vesk denied the "
            "charges.",
            ["accused Mr Vesk of taking bribes", "he had hidden accounts abroad"],
        ),
        (
            "A clerk said that the mayor had taken money. She said that she was sacked in May. She said he had burned the "
            "letters. The mayor denied the allegations.",
            ["the mayor had taken money", "he had burned the letters"],
        ),
    ],
)
def test_the_allegations_are_what_is_told_against_whoever_denies_them(told: str, denied: list[str]) -> None:
    claims = claims_of(told)
    (denial,) = [c for c in claims if c.stance.value == "denies"]
    assert [c.quote for c in claims if c.id in denial.about] == denied


def test_the_allegation_is_the_last_one() -> None:
    claims = claims_of(
        "A clerk said that the mayor had taken money. She said that he had also burned the letters. "
        "The mayor denied the allegation."
    )
    denial = next(claim for claim in claims if "allegation" in claim.quote)
    assert [c.quote for c in claims if c.id in denial.about] == ["he had also burned the letters"]


def test_who_says_the_same_as_one_who_denies_denies_it_too() -> None:
    told, denial, same = claims_of("A clerk said the minister took money. The minister denied it. His sister said the same.")
    assert (same.quote, same.stance, same.about) == ("the same", Stance.DENIES, (told.id,))
    assert denial.about == same.about
    _, same = claims_of("The minister denied taking money. His sister said the same.")
    assert (same.stance, same.factuality, same.about) == (Stance.DENIES, Factuality.NOT_CERTAIN, ())
    *_, same = claims_of("The minister denied taking money. A clerk said he took it. A porter said the same.")
    assert same.stance is Stance.STATES


def test_who_says_the_same_points_to_what_was_said() -> None:
    said, same = claims_of("A porter said that the lock was broken. A clerk, Ines Marr, said the same.")
    assert (same.voice.name, same.about) == ("Ines Marr", (said.id,))
