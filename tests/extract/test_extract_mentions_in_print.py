"""Voices as agencies and papers print them: a day behind the name, dashes, two titles, a genitive, a headline's capitals."""

import pytest

from readings import read_text
from sayso.schema import Kind


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("France Saturday condemned the raid and said that ten men had died.", "France", Kind.ORGANISATION),
        ("President Ana Dell Friday vowed to rebuild the bridge.", "Ana Dell", Kind.PERSON),
        ("The harbour judge -- who had sat on Monday -- said the quay was safe.", "harbour judge", Kind.OFFICE),
        ("Former prosecutor and Harven Mayor Ida Holm said the case was clear.", "Ida Holm", Kind.PERSON),
        (
            "The Harbours and Fisheries Service said the boats may leave.",
            "Harbours and Fisheries Service",
            Kind.ORGANISATION,
        ),
        ("Tim Cook and Ida Holm said the bridge was closed.", "Tim Cook and Ida Holm", Kind.GROUP),
        ("Sheffield Wednesday said the match was off.", "Sheffield Wednesday", Kind.ORGANISATION),
        ("Police and Mayor Ana Dell said the bridge was shut.", "Police and Mayor Ana Dell", Kind.GROUP),
        ("The Admiralty and the Works Department said nothing had changed.", "Admiralty and the Works Department", Kind.GROUP),
        ("A majority of voters said the bridge was unsafe.", "majority of voters", Kind.GROUP),
        ("Nine in ten said the mayor should go.", "Nine in ten", Kind.GROUP),
        ("The drivers met. Two of them said the signal was red.", "Two of them", Kind.GROUP),
        ("The shipping tycoon told the Bay Post the deal was dead.", "shipping tycoon", Kind.PERSON),
        ("Someone told Dell that the bridge was sound.", "Someone", Kind.PERSON),
        ("The ad says the bridge must close.", "ad", Kind.DOCUMENT),
        ("All of them said the signal was red.", "All of them", Kind.GROUP),
        ("A majority of the court said the signal was red.", "majority of the court", Kind.ORGANISATION),
        ("The crowd said it would not leave.", "crowd", Kind.GROUP),
    ],
)
def test_a_voice_goes_by_its_name(sentence: str, name: str, kind: Kind) -> None:
    voices = {(claim.voice.name, claim.voice.kind) for claim in read_text(sentence).reading.claims}
    assert (name, kind) in voices
    assert {found for found, _ in voices} == {name}


def test_whose_statement_it_is_is_the_person() -> None:
    read = read_text("Ana Dell met the families.\n\nAna Dell’s statement that the bridge was sound was read out in court.")
    assert ("Ana Dell", Kind.PERSON) in {(claim.voice.name, claim.voice.kind) for claim in read.reading.claims}


@pytest.mark.parametrize("name", ["Ana A. Dell", "Ana B. Dell"])
def test_a_letter_that_is_a_word_as_well_is_an_initial_in_a_name(name: str) -> None:
    voices = {
        claim.voice.name for claim in read_text(f"Works Department spokeswoman {name} said the file was shut.").reading.claims
    }
    assert voices == {name}


def test_who_is_something_that_did_it_is_the_voice_by_name() -> None:
    read = read_text("Ana Dell is the attorney who charged Holm with murder. Bo Lind is the nominee. The nominee said no.")
    assert {claim.voice.name for claim in read.reading.claims} <= {"Ana Dell", "Bo Lind", "nominee", "the report itself"}
