"""Through whom a statement reached the report: from the innermost voice outwards."""

import pytest
from extract_tables import rows, shortest

from readings import claims_of

# text, words of the statement, the names of the chain
CHAINS = [
    ("Mayor Lena Oswin said the gates were shut.", "the gates were shut", ["Lena Oswin"]),
    (
        "The gates were shut, the clerk added, the New York Times reported.",
        "The gates were shut",
        ["clerk", "New York Times"],
    ),
    ("The envoy has left, an official told the New York Times.", "The envoy has left", ["official", "New York Times"]),
    (
        "Minister Dorian Vesk said in an interview with the New York Times that the road was open.",
        "the road was open",
        ["Dorian Vesk", "New York Times"],
    ),
    (
        "Mayor Lena Oswin said the port director, Tomas Brandeker, had told her that the depot was safe.",
        "the depot was safe",
        ["Tomas Brandeker", "Lena Oswin"],
    ),
    (
        "Minister Dorian Vesk said that witnesses believed the fire was set.",
        "the fire was set",
        ["witnesses", "Dorian Vesk"],
    ),
    (
        "In a video shared on Monday, commander Oren Vass said the town had fallen.",
        "the town had fallen",
        ["Oren Vass", "video shared on Monday"],
    ),
    ("The BBC reported that Mayor Lena Oswin had resigned.", "Mayor Lena Oswin had resigned", ["BBC"]),
    (
        "Vantor on Monday dismissed as fantasy a Keshi claim that 15 of its soldiers had been killed.",
        "15 of its soldiers had been killed",
        ["Keshi"],
    ),
    ("The ferry sank off the quay.", "The ferry sank", ["the report itself"]),
]
WEAK: dict[str, str] = {}


def plain(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


@pytest.mark.parametrize(("text", "words", "names"), rows(CHAINS, WEAK))
def test_the_chain_runs_from_the_innermost_voice_outwards(text: str, words: str, names: list[str]) -> None:
    claim = shortest(claims_of(text), words)
    assert [plain(voice.name) for voice in claim.chain] == [plain(name) for name in names]


def test_the_reports_own_outlet_is_no_relay() -> None:
    text = "The envoy has left, an official told the Lowport Gazette."
    for outlet in ("Lowport Gazette", "The Lowport Gazette"):
        claim = shortest(claims_of(text, outlet=outlet), "The envoy has left")
        assert len(claim.chain) == 1


def test_a_statement_inside_anothers_words_names_the_claim_it_stands_in() -> None:
    text = "Mayor Lena Oswin said the port director, Tomas Brandeker, had told her that the depot was safe."
    claims = claims_of(text)
    inner, outer = shortest(claims, "the depot was safe"), shortest(claims, "had told her")
    assert inner.nested_in == outer.id
    assert outer.nested_in is None
    assert outer.voice.name == "Lena Oswin"


def test_no_voice_stands_twice_in_a_row() -> None:
    text = "Mayor Lena Oswin said she believed the gates were shut."
    found = [[voice.name for voice in claim.chain] for claim in claims_of(text)]
    assert found
    assert found == [["Lena Oswin"]] * len(found)


def test_a_speakers_own_channel_is_not_the_outlet_named_before() -> None:
    claimed = "The Pell Guard claimed the attack in a message on its channel, saying it had burned nine barns."
    text = f"The Daily Courier told of two fires.\n\n{claimed}"
    chain = next(claim.chain for claim in claims_of(text) if "nine barns" in claim.quote)
    assert "Daily Courier" not in " ".join(voice.name for voice in chain)


def test_who_has_no_information_on_reports_does_not_pass_them_on() -> None:
    text = (
        "The ousted president of Talassa did not resign, his daughter said on Thursday.\n\n"
        "The African Union said it had no information on reports, carried by Le Courrier de Sahn, that it had agreed to "
        "recognise the council."
    )
    chains = {claim.quote: [voice.name for voice in claim.chain] for claim in claims_of(text)}
    assert chains["it had agreed to recognise the council"] == ["Le Courrier de Sahn"]
