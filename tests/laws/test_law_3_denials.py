"""Law 3: a denial is a claim by its speaker. "Found no evidence" is not "refuted"; "did not say" is a withheld answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readings import claims_of, read_text
from sayso.link import link
from sayso.schema import Claim, Factuality, Kind, Ledger, LinkKind, Stance

DENIALS = (
    ("Transport Minister Oren Vass denied that the ferry had been overloaded.", "Oren Vass", "the ferry had been overloaded"),
    (
        "Kestrel Mining rejected the union's claim that the shaft was flooded.",
        "Kestrel Mining",
        "claim that the shaft was flooded",
    ),
    ("“No ship of ours was there,” Admiral Jonas Wexley said. He dismissed the report.", "Jonas Wexley", "the report"),
    ("The Ferry Board denies that it sold the vessel.", "Ferry Board", "it sold the vessel"),
)
WITHHELD = (
    ("The ministry did not say how many soldiers were sent.", "ministry", "how many soldiers were sent"),
    ("Mayor Lena Oswin declined to say who had ordered the closure.", "Lena Oswin", "who had ordered the closure"),
    ("The company declined to comment on the leak.", "company", "the leak"),
    ("Admiral Jonas Wexley refused to say whether the ship was armed.", "Jonas Wexley", "whether the ship was armed"),
    ("The Ferry Board would not say when the hull was last inspected.", "Ferry Board", "when the hull was last inspected"),
)
NOTHING_FOUND = (
    ("Police found no evidence that the bridge was sabotaged.", "Police"),
    ("Investigators have found no evidence that the pilot was drunk.", "Investigators"),
    ("The Ferry Board found no evidence that a warning was sent.", "Ferry Board"),
)


def the_claim(claims: tuple[Claim, ...], words: str) -> Claim:
    """The shortest claim that holds these words."""
    return min((c for c in claims if words in c.quote), key=lambda c: len(c.quote))


@pytest.mark.parametrize(("text", "speaker", "words"), DENIALS)
def test_a_denial_is_a_claim_by_whoever_denies(text: str, speaker: str, words: str) -> None:
    claim = the_claim(claims_of(text), words)
    assert (claim.stance, claim.factuality, claim.voice.name) == (Stance.DENIES, Factuality.NOT_CERTAIN, speaker)


@pytest.mark.parametrize(("text", "speaker", "words"), WITHHELD)
def test_an_answer_not_given_is_withheld_and_commits_to_nothing(text: str, speaker: str, words: str) -> None:
    claim = the_claim(claims_of(text), words)
    assert (claim.stance, claim.factuality, claim.voice.name) == (Stance.WITHHOLDS, Factuality.UNCOMMITTED, speaker)


@pytest.mark.parametrize(("text", "speaker"), NOTHING_FOUND)
def test_having_found_no_evidence_is_only_the_finders_word(text: str, speaker: str) -> None:
    """Nobody but the finder is made to say that it is not so; least of all the report itself."""
    denying = [c for c in claims_of(text) if c.factuality is Factuality.NOT_CERTAIN]
    assert [c.voice.name for c in denying] == [speaker]
    assert all("evidence" in c.quote or "no evidence" in text for c in denying)
    assert not [c for c in claims_of(text) if c.voice.kind is Kind.REPORT]


def test_what_is_denied_keeps_the_firmness_its_own_speaker_gave_it() -> None:
    said = read_text("Mayor Lena Oswin said the ferry had been overloaded.", outlet="Lowport Gazette", published="2031-03-04")
    denied = read_text(
        "Transport Minister Oren Vass denied that the ferry had been overloaded.", outlet="Varrow Post", published="2031-03-05"
    )
    ledger = link([said.reading, denied.reading], stories={"ferry": [said.report.id, denied.report.id]})
    by_voice = {claim.voice.name: claim for claim in ledger.claims}
    assert set(by_voice) == {"Lena Oswin", "Oren Vass"}
    assert by_voice["Lena Oswin"] == said.claims[0]
    assert by_voice["Lena Oswin"].factuality is Factuality.CERTAIN
    (found,) = [each for each in ledger.links if each.kind is LinkKind.DENIES]
    assert (found.a, found.b) == (by_voice["Oren Vass"].id, by_voice["Lena Oswin"].id)


def test_every_denial_of_the_demo_has_a_speaker(demo_ledger: Ledger) -> None:
    denials = [claim for claim in demo_ledger.claims if claim.stance is Stance.DENIES]
    assert len(denials) >= 5
    assert [claim.quote for claim in denials if claim.voice.kind is Kind.REPORT] == []


@given(
    st.sampled_from(["Oren Vass", "Dorian Vesk", "Lena Oswin"]),
    st.sampled_from(["the ferry had sunk", "the bridge was closed", "troops had crossed the river"]),
    st.sampled_from(["said", "denied"]),
)
@settings(max_examples=18)
def test_only_the_cue_decides_who_denies(speaker: str, what: str, cue: str) -> None:
    (claim,) = claims_of(f"Minister {speaker} {cue} that {what}.")
    assert claim.voice.name == speaker
    assert claim.stance is (Stance.DENIES if cue == "denied" else Stance.STATES)
    assert claim.factuality is (Factuality.NOT_CERTAIN if cue == "denied" else Factuality.CERTAIN)
