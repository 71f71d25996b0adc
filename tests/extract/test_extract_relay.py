"""Outlets and media between a voice and the report, and the sources that a source names."""

import pytest
from extract_tables import shortest

from readings import claims_of
from sayso.schema import Kind


def chain(text: str, words: str, *, outlet: str | None = None) -> list[str]:
    claims = claims_of(text, outlet=outlet) if outlet else claims_of(text)
    return [voice.name.removeprefix("The ").removeprefix("the ") for voice in shortest(claims, words).chain]


OUTLETS = [
    ("A clerk told the Brandel Clarion that the gates were shut.", ["clerk", "Brandel Clarion"]),
    ("A clerk told broadcaster KVRN that the gates were shut.", ["clerk", "KVRN"]),
    ("In an interview with the Brandel Clarion, Lena Oswin said the gates were shut.", ["Lena Oswin", "Brandel Clarion"]),
    ("Speaking to Radio Norrin, Lena Oswin said the gates were shut.", ["Lena Oswin", "Radio Norrin"]),
    ("Lena Oswin said in a statement carried by state television that the gates were shut.", ["Lena Oswin", "state television"]),
    ("According to an engineer quoted by Reuters, the gates were shut.", ["engineer", "Reuters"]),
    ("“I say the gates were shut,” said Lena Oswin, as quoted by the Brandel Clarion.", ["Lena Oswin", "Brandel Clarion"]),
    ("According to a leaked memo obtained by the Brandel Clarion, the gates were shut.", ["leaked memo", "Brandel Clarion"]),
    ("A draft report seen by Reuters says the gates were shut.", ["draft report", "Reuters"]),
    ("The contract, which Reuters has seen, stipulates that the gates were shut.", ["contract", "Reuters"]),
]


@pytest.mark.parametrize(("text", "names"), OUTLETS)
def test_an_outlet_that_was_told_or_saw_it_is_a_link(text: str, names: list[str]) -> None:
    assert chain(text, "the gates were shut") == names


NO_LINK = [
    ("A clerk told reporters that the gates were shut.", "clerk"),
    ("A clerk told the court that the gates were shut.", "clerk"),
    ("A clerk told Congress that the gates were shut.", "clerk"),
    ("Speaking to pensioners in Lowport, the clerk said the gates were shut.", "clerk"),
    ("Citing ill health, the clerk said the gates were shut.", "clerk"),
    ("Citing privacy laws, the clerk said the gates were shut.", "clerk"),
    ("The clerk said in a statement published on the ministry's website that the gates were shut.", "clerk"),
    ("Asked by a reporter from Reuters about the fire, the clerk said the gates were shut.", "clerk"),
    ("The clerk, whose rise was first reported by the Brandel Clarion, said the gates were shut.", "clerk"),
]


@pytest.mark.parametrize(("text", "name"), NO_LINK)
def test_other_recipients_pages_and_grounds_are_no_links(text: str, name: str) -> None:
    assert chain(text, "the gates were shut") == [name]


def test_an_outlet_that_is_told_to_do_something_passes_nothing_on() -> None:
    assert chain("The minister told the BBC to correct the story.", "to correct the story") == ["minister"]


def test_the_newspaper_is_the_outlet_named_before_it_and_never_the_reports_own() -> None:
    text = "The Brandel Clarion reported the fire on Monday. A clerk told the newspaper that the gates were shut."
    assert chain(text, "the gates were shut") == ["clerk", "Brandel Clarion"]
    assert chain(text, "the gates were shut", outlet="Brandel Clarion") == ["clerk"]


@pytest.mark.parametrize(
    "words",
    [
        "A clerk, who was not authorised to talk to the press, said that the gates were shut.",
        "A clerk told the press that the gates were shut.",
        "A clerk told the media that the gates were shut.",
        "A clerk, speaking to the press in Lowport, said the gates were shut.",
    ],
)
def test_the_press_is_no_outlet_and_not_the_one_named_before_it(words: str) -> None:
    assert chain(f"The Brandel Clarion reported the fire on Monday. {words}", "the gates were shut") == ["clerk"]


MEDIA = [
    ("In a text message shown to the court, Oren Vass said the gates were shut.", "text message"),
    ("In a letter to her staff, Lena Oswin said the gates were shut.", "letter"),
    ("In a video posted on Telegram on Monday, Oren Vass said the gates were shut.", "video"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_what_something_was_written_or_recorded_in_is_one_link(text: str, medium: str) -> None:
    names = chain(text, "the gates were shut")
    assert len(names) == 2
    assert names[1].startswith(medium)


def test_a_speech_is_no_link_and_the_channel_that_relayed_it_is() -> None:
    text = "In a speech relayed live by the public channel TVN, the mayor said the gates were shut."
    assert chain(text, "the gates were shut") == ["mayor", "TVN"]


BEHIND = [
    ("AFP quoted an envoy as saying the gates were shut.", ["envoy", "Agence France-Presse"]),
    ("The Brandel Clarion reported, citing a leaked audit, that the gates were shut.", ["leaked audit", "Brandel Clarion"]),
    ("Quoting a port official, the Brandel Clarion said the gates were shut.", ["port official", "Brandel Clarion"]),
    ("According to the Brandel Clarion, which quoted two officers, the gates were shut.", ["two officers", "Brandel Clarion"]),
    ("The chief engineer was quoted by Reuters as saying that the gates were shut.", ["chief engineer", "Reuters"]),
]


@pytest.mark.parametrize(("text", "names"), BEHIND)
def test_the_source_that_a_source_names_is_the_innermost_voice(text: str, names: list[str]) -> None:
    assert chain(text, "the gates were shut") == names


def test_per_and_an_outlet_make_a_link() -> None:
    text = "Per Reuters, a clerk said the gates were shut."
    assert chain(text, "the gates were shut") == ["clerk", "Reuters"]


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("By the army's count 34 people were killed; the town's elders say 43.", "34 people were killed", "army"),
        ("By the Red Fund's count, 9,000 have left.", "9,000 have left", "Red Fund"),
        ("On the board's own figures, 12 patients died in March.", "12 patients died in March", "board"),
        ("In the ministry’s view, the strike is over for good.", "the strike is over for good", "ministry"),
        ("In the union's version of events, nobody warned the crew.", "nobody warned the crew", "union"),
    ],
)
def test_whose_count_or_view_it_is_says_it(text: str, words: str, voice: str) -> None:
    assert chain(text, words) == [voice]


@pytest.mark.parametrize(
    "text",
    [
        "In Lena Oswin's view of the bay a ferry passed.",
        "By Monday 34 people were killed.",
        "By Tuesday's count 34 people had died in the floods.",
        "By last year's count 34 schools were closed.",
    ],
)
def test_a_view_that_is_looked_at_and_a_day_say_nothing(text: str) -> None:
    assert {claim.voice.kind for claim in claims_of(text)} <= {Kind.REPORT}


def test_what_a_law_lays_down_has_the_law_for_its_voice_and_what_a_body_votes_for_the_body() -> None:
    assert chain("Under the draft law, tenants would have to leave by June.", "tenants would have to leave") == ["draft law"]
    assert chain("The council voted 9-2 on Tuesday to close the fish market.", "to close the fish market") == ["council"]


def test_under_anything_else_speaks_for_nobody() -> None:
    text = "Under pressure from the harbour, the port closed on Friday."
    assert chain(text, "the port closed on Friday") == ["report itself"]


def test_an_outlet_that_met_a_voice_is_a_link_of_what_the_voice_says_next() -> None:
    text = "Two pilots spoke to the Brandel Clarion on Monday. Both said the gates were shut."
    assert chain(text, "the gates were shut") == ["Two pilots", "Brandel Clarion"]


def test_a_denied_claim_is_not_passed_on_by_the_one_who_denies_it() -> None:
    text = "Mayor Lena Oswin denied a claim by the Pentagon that the gates were shut."
    assert "Lena Oswin" not in chain(text, "the gates were shut")[1:]


def test_a_paper_that_attributes_a_figure_passes_it_on() -> None:
    text = "The Lowport Gazette reported that 12 people had drowned and attributed the figure to the port authority."
    assert chain(text, "12 people had drowned") == ["port authority", "Lowport Gazette"]


def test_a_paper_on_its_own_earlier_words_tells_what_stood_there() -> None:
    text = "Our report of March 5 said that 16 people had died and attributed the figure to the port authority."
    assert chain(text, "16 people had died") == ["Our report of March 5"]


def test_whom_a_paper_quotes_beside_its_statement_need_not_have_said_it() -> None:
    text = "The Lowport Gazette reported that 12 people had drowned and quoted a diver."
    assert chain(text, "12 people had drowned") == ["Lowport Gazette"]


def test_an_earlier_version_of_an_article_is_a_document() -> None:
    (claim, _) = claims_of("An earlier version of this article said that 40 people had drowned. The toll was 14.")
    assert claim.voice.kind is Kind.DOCUMENT
