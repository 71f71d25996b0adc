"""Headlines that end with who says so."""

import pytest

from readings import claims_of, document_of

BODY = "\n\nMARN — The bridge over the Ole fell on Monday."


def credited(headline: str) -> list[tuple[str, str]]:
    document = document_of(headline + BODY)
    quote = document.report.quote
    return [(quote(a.source[0]), quote(a.content[0])) for a in document.attributions if a.source and a.content]


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Bridge was closed too late — police", "police", "Bridge was closed too late"),
        ("Three held over harbour fire: police", "police", "Three held over harbour fire"),
        ("Council to sell two parks: report", "report", "Council to sell two parks"),
        ("Observers: bridge was closed too late", "Observers", "bridge was closed too late"),
    ],
)
def test_the_noun_after_the_mark_that_ends_a_headline_is_its_source(headline: str, source: str, content: str) -> None:
    assert credited(headline) == [(source, content)]


@pytest.mark.parametrize("headline", ["What we know about the bridge: a timeline", "Live: police", "The last match: Talvara"])
def test_what_is_no_speaker_is_no_source_of_a_headline(headline: str) -> None:
    assert credited(headline) == []


def test_a_headline_is_no_part_of_what_somebody_says_below_it() -> None:
    text = (
        "Northern Wire | 4 June 2031\n\nToxic cloud over Marrow Bend after tanker wagons derail\n\nMARROW BEND, June 4 - Six "
        "tanker wagons left the rails outside Marrow Bend early on Wednesday, the county emergency office said."
    )
    document = document_of(text)
    said = [document.report.quote(span) for a in document.attributions for span in a.content]
    assert not any("Toxic cloud" in words for words in said)
    assert any("left the rails" in words for words in said)


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Rebels claim barge attack as toll climbs to nine", "Rebels", "barge attack"),
        ("Mayor denies theft as bridge talks begin", "Mayor", "theft"),
        ("Mayor says bridge will hold as river falls", "Mayor", "bridge will hold as river falls"),
    ],
)
def test_what_happens_as_somebody_claims_a_thing_in_a_headline_is_the_papers_own(
    headline: str, source: str, content: str
) -> None:
    assert (source, content) in credited(headline)


def test_a_byline_is_nobodys_words() -> None:
    document = document_of("Karsa: ballots counted twice, official says\n\nBy Beth Arran\n\nThe count in Karsa began on Monday.")
    said = [document.report.quote(span) for a in document.attributions for span in a.content]
    assert said == ["Karsa: ballots counted twice"]


def test_what_stands_below_a_headline_is_no_part_of_what_somebody_says_in_it() -> None:
    text = "Owner says hull holed from outside\n\nPORT SEVIN — The hull of the Ola was holed from outside, Bell Shipping said."
    document = document_of(text)
    said = [[document.report.quote(span) for span in a.content] for a in document.attributions]
    assert said[0] == ["hull holed from outside"]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Hospital disputes minister's account of deaths", [("Hospital", "minister's account of deaths")]),
        ("Two mayors dispute owner's version of fire", [("Two mayors", "owner's version of fire")]),
        ("Border disputes harm fishing towns", []),
        ("Hospital disputes last a year", []),
    ],
)
def test_who_disputes_anothers_account_in_a_headline_speaks(headline: str, found: list[tuple[str, str]]) -> None:
    assert credited(headline) == found


def test_who_disputes_an_account_denies_it() -> None:
    claim = claims_of("Hospital disputes minister's account of deaths" + BODY)[0]
    assert (claim.voice.name, claim.stance.value) == ("Hospital", "denies")
