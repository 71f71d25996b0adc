"""Which sentences are taken from a voice that the recogniser gave them to."""

import pytest

from readings import claims_of, document_of
from sayso.annotate.draft import Draft
from sayso.annotate.released import (
    released,
    without_credited,
    without_next_paragraphs,
    without_own_paper,
    without_silences,
)
from sayso.schema import Document, Kind
from sayso.schema.tree import Range, Tree

# The sentence between is the report's, whatever the recogniser takes it for.
TOLD_BETWEEN = [
    ("The zoo has 9 penguins, Lena Farr said. Four of them are chicks. “They eat all day,” she said.", "Four of them are chicks"),
    ("Beds have run out, Dr Hanna Weil said. Sixteen were sent to Orsk. “We need blood,” she said.", "Sixteen were sent to Orsk"),
    ('The pass is shut, Odo Renn said. A third of it lies under snow. "We dig," he said.', "A third of it lies under snow"),
]
SPOKEN = [
    ("“The water came at night. Nobody rang a bell. We climbed on the roof,” she said.", "Nobody rang a bell"),
    ('"The water came at night. Nobody rang a bell. We climbed on the roof," she said.', "Nobody rang a bell"),
]


def _place(document: Document, words: str) -> Range:
    start = document.report.text.index(words)
    inside = [i for i, t in enumerate(document.tokens) if start <= t.start and t.end <= start + len(words)]
    return inside[0], inside[-1] + 1


def _released(text: str, *contents: str) -> list[str]:
    """What is taken from an attribution of these contents to the text's last "said"."""
    document = document_of(text)
    said = max(i for i, token in enumerate(document.tokens) if token.text == "said")
    draft = Draft((said, said + 1), (said - 1, said), [_place(document, words) for words in contents])
    taken = released([draft], Tree(document.tokens))
    assert len(taken) + len(draft.contents) == len(contents)
    return [document.report.text[document.tokens[a].start : document.tokens[b - 1].end] for a, b in taken]


@pytest.mark.parametrize(("text", "between"), TOLD_BETWEEN)
def test_a_sentence_before_a_quotation_is_not_its_speakers(text: str, between: str) -> None:
    quotation = text.split(between)[1].removesuffix("she said.").removesuffix("he said.").strip(" .")
    assert _released(text, between, quotation) == [between]


@pytest.mark.parametrize(("text", "between"), SPOKEN)
def test_a_sentence_inside_a_quotation_stays_with_its_speaker(text: str, between: str) -> None:
    before, after = text.split(between)
    assert _released(text, before.strip(), between, after.removesuffix(" she said.").strip(" .")) == []


def test_what_is_said_in_the_cues_own_sentence_stays_with_it() -> None:
    text = "The gate was shut, the guard said. It was shut at noon, and “shut for good”, he said."
    assert _released(text, "It was shut at noon", "“shut for good”") == []


@pytest.mark.parametrize(("text", "between"), TOLD_BETWEEN)
def test_the_reader_credits_nobody_with_the_sentence_before_a_quotation(text: str, between: str) -> None:
    document = document_of(text)
    assert not [a for a in document.attributions for span in a.content if between in document.report.quote(span)]


CREDITED = [
    (
        "Five people were killed when the Tarn dam burst on Monday, police said. Tarn Water denied that it had been warned. "
        "“We had told them in May,” said Ines Pol, a former engineer of the firm.",
        "Tarn Water denied that it had been warned",
    ),
    (
        "Two patients died at the Saint Vera hospital on Tuesday, its director Pavel Renn said on Wednesday. "
        "He had denied any death a day earlier. A generator had been switched off for repairs, he said.",
        "He had denied any death a day earlier",
    ),
    (
        "Three patients died in a corridor of the Saint Vera hospital on Tuesday night, two nurses told the Orsk Evening Mail. "
        "The nurses, who spoke on condition of anonymity because they feared for their jobs, said at least nine ambulances had "
        "been turned away.",
        "The nurses, who spoke on condition of anonymity because they feared for their jobs",
    ),
]


@pytest.mark.parametrize(("text", "later"), CREDITED)
def test_what_credits_somebody_itself_is_not_the_word_of_a_voice_beside_it(text: str, later: str) -> None:
    document = document_of(text)
    assert not [a for a in document.attributions for span in a.content if document.report.quote(span) == later]


def test_a_later_sentence_stays_unless_it_credits_somebody_with_its_main_verb() -> None:
    text = "Five drowned, police said. Tarn Water denied a leak. The gate was shut when Ada Holm said so."
    document = document_of(text)
    tree = Tree(document.tokens)
    cues = [i for i, token in enumerate(document.tokens) if token.text in ("said", "denied")]
    places = [
        _place(document, words)
        for words in ("Five drowned", "Tarn Water denied a leak", "The gate was shut when Ada Holm said so")
    ]
    police = Draft((cues[0], cues[0] + 1), (cues[0] - 1, cues[0]), list(places))
    others = [Draft((cue, cue + 1), (cue - 2, cue), [(cue + 1, cue + 2)]) for cue in cues[1:]]
    without_credited([police, *others], tree)
    assert police.contents == [places[0], places[2]]


def test_the_subject_of_the_next_sentence_alone_is_no_word_of_whoever_spoke_before() -> None:
    text = (
        "MALLOW, June 10 (Ostral Wire) - Jon Vere, 52, the head of Mallow's works department, was charged with negligence on "
        "Tuesday over the flood that killed six people, prosecutors said. His lawyer said Vere, 51, would plead not guilty.\n\n"
        "Vere had told Ostral Wire on Sunday that the siren had been switched off.\n\n"
        "One of the two missing was found alive on Tuesday. Some 800 people remain in schools, the mayor's office said."
    )
    alive = next(claim for claim in claims_of(text, outlet="Ostral Wire", published="2031-06-10") if "missing" in claim.quote)
    assert alive.voice.kind is Kind.REPORT
    assert alive.quote == "One of the two missing was found alive on Tuesday"


@pytest.mark.parametrize(
    "text",
    [
        "“They left at noon,” Ida Voll said. “Nobody stopped them.” The mayor declined to comment.",
        '"They left at noon," Ida Voll said. "Nobody stopped them." The mayor said the road was open.',
    ],
)
def test_a_quotation_behind_a_speakers_own_in_one_paragraph_is_hers_still(text: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if "Nobody stopped them" in claim.quote]
    assert claim.voice.name == "Ida Voll"


@pytest.mark.parametrize(
    ("outlet", "sentence", "kept"),
    [
        ("Corvane Wire", "Aldous, the former inspector, showed the Corvane Wire a copy dated March 3", False),
        ("The Bay Post", "A foreman let the Bay Post read the log", False),
        ("Bay Post", "Aldous, the former inspector, showed the Corvane Wire a copy dated March 3", True),
        ("Bay Post", "“Your Bay Post never asked us", True),
        (None, "A foreman let the Bay Post read the log", True),
    ],
)
def test_whom_the_paper_met_is_not_told_by_the_voice_of_the_sentence_before(
    outlet: str | None, sentence: str, kept: bool
) -> None:
    document = document_of(f"The ministry said it had no letter. {sentence}.", outlet=outlet)
    said = _place(document, "said")
    draft = Draft(said, (said[0] - 1, said[0]), [_place(document, "it had no letter"), _place(document, sentence)])
    without_own_paper(document.report, [draft], Tree(document.tokens))
    assert len(draft.contents) == 1 + kept


def test_a_contradictor_is_not_passed_on_by_whom_he_contradicts() -> None:
    claims = claims_of(
        "Tresk's president, Anton Weld, acknowledged on Thursday that its army had shelled the market in Kovary, calling it a "
        "tragic mistake. He said 21 people had died.\n\nThe general who gave the order has been dismissed, Weld said. A person "
        "close to the general denied this.\n\nThe militia had not fired on the town, Weld said, contradicting what his defence "
        "ministry had said for weeks."
    )
    (denial,) = (claim for claim in claims if claim.stance.value == "denies")
    assert [voice.name for voice in denial.chain] == ["person close to the general"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The margin was 41 votes, the board said.\n\nThree of the board's nine members refused to sign.", "the report itself"),
        (
            "“The margin was 41 votes. We counted twice.\n\n“Three members refused to sign. We regret it,” the board said.",
            "board",
        ),
    ],
)
def test_what_tells_of_the_speaker_in_the_next_paragraph_without_marks_is_the_reports(text: str, voice: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if "refused to sign" in claim.quote]
    assert claim.voice.name == voice


def _gives_the_next_paragraph(text: str, said: str) -> list[str]:
    """What is left to a source of a statement and of all the next paragraph."""
    document = document_of(text)
    cue = max(i for i, token in enumerate(document.tokens) if token.text == "said")
    behind = text.split("\n\n")[1].rstrip(".")
    draft = Draft((cue, cue + 1), (cue - 1, cue), [_place(document, said), _place(document, behind)])
    without_next_paragraphs(document.report, [draft], Tree(document.tokens))
    return [document.report.text[document.tokens[a].start : document.tokens[b - 1].end] for a, b in draft.contents]


@pytest.mark.parametrize(
    "deed",
    [
        "The statistics office revised growth to 0.3 percent.",
        "The court cut the fine to 4,000 crowns.",
        "The mayor lowered her forecast in May.",
    ],
)
def test_what_somebody_else_did_in_the_next_paragraph_is_not_the_word_of_whoever_spoke_before(deed: str) -> None:
    assert _gives_the_next_paragraph(f"The number was 58, she said.\n\n{deed}", "The number was 58") == ["The number was 58"]


@pytest.mark.parametrize(
    "behind",
    [
        "The court would cut the fine in May.",  # what she expects
        "It had been counted twice.",
        "The gunman fired at the gate.",  # what the police may go on to tell
        "The bridge was 80 years old.",
        "“The court cut the fine to 4,000 crowns”.",
    ],
)
def test_what_a_source_may_go_on_to_say_in_the_next_paragraph_stays(behind: str) -> None:
    assert len(_gives_the_next_paragraph(f"The number was 58, she said.\n\n{behind}", "The number was 58")) == 2


def test_who_does_not_answer_a_paper_says_nothing_in_another_voice() -> None:
    text = (
        "A 9-year-old girl was found alive on Tuesday in the wreck of flight NR 418, rescuers said.\n\n"
        "A mechanic at North Ridge Air told the Capital Post that the left engine had been shut down twice in May because of "
        "vibrations. The airline did not respond to requests for comment.\n\nThe aviation authority said it had no record."
    )
    document = document_of(text, outlet="Capital Post")
    silence, engine = _place(document, "The airline did not respond to requests for comment"), _place(document, "the left engine")
    cue = _place(document, "told")
    draft = Draft(cue, _place(document, "A mechanic at North Ridge Air"), [engine, silence])
    without_silences([draft], Tree(document.tokens))
    assert draft.contents == [engine]
    found = claims_of(text, outlet="Capital Post")
    assert [c.voice.name for c in found if "did not respond" in c.quote] == ["airline"]


def test_what_a_writer_asks_in_the_next_paragraph_is_no_speakers_word() -> None:
    text = (
        "How long will it last? “As long as it takes,” the federation's president, Ingrid Mosel, told Statsradio. Her deputy, "
        "Olav "
        "Reth, was more careful: he spoke of “several days”.\n\nWhat does the government say? Labour Minister Jan Torp says he "
        "will "
        "not intervene."
    )
    document = document_of(text)
    days, asked = _place(document, "several days"), _place(document, "What does the government say")
    draft = Draft(_place(document, "spoke of"), _place(document, "Her deputy, Olav Reth,"), [days, asked])
    without_next_paragraphs(document.report, [draft], Tree(document.tokens))
    assert draft.contents == [days]


def test_the_paragraph_before_a_voices_own_sentence_is_the_reports() -> None:
    text = (
        "The conductor, Jan Reld, 45, was killed. The driver, who was hurt, has not been questioned yet.\n\nThe number of people "
        "treated has climbed to 57, Vessin Hospital said."
    )
    found = {c.quote: c.voice.kind for c in claims_of(text)}
    assert found["The driver, who was hurt, has not been questioned yet"] is Kind.REPORT
    assert found["The number of people treated has climbed to 57"] is Kind.ORGANISATION


def test_a_lone_pronoun_of_the_next_paragraph_is_no_word_of_a_voice() -> None:
    text = "Two were in critical condition, Ida Crone said.\n\nThe gunman, whom police did not name, fled before they came."
    assert [c.quote for c in claims_of(text) if c.voice.name == "Ida Crone"] == ["Two were in critical condition"]


def test_a_paragraph_in_which_somebody_else_is_credited_is_not_the_voice_before() -> None:
    text = (
        "Hanna Lind, 19, died at Bayview, her family said in a statement.\n\nThe others were identified as Brita Sorn, 22, and "
        "Tyra Bank, 24. Sorn and Bank were engaged, friends said."
    )
    assert [c.quote for c in claims_of(text) if c.voice.name == "her family"] == ["Hanna Lind, 19, died at Bayview"]
