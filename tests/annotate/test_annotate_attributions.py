"""Who is credited with what, one text a row: source, cue and content as the report's words."""

import pytest

from readings import document_of
from sayso.annotate.lexicon import cue_kinds, is_cue

# text, source, a word of the cue, content
CREDITED = [
    ("Minister Oren Vass said that the road was open.", "Minister Oren Vass", "said", "the road was open"),
    ("The road was open, Minister Oren Vass said.", "Minister Oren Vass", "said", "The road was open"),
    ("“The road is open,” Minister Oren Vass said.", "Minister Oren Vass", "said", "“The road is open,”"),
    ("According to police, the road was open.", "police", "According", "the road was open"),
    ("The road was open, according to police.", "police", "according", "The road was open"),
    ("Police denied that the road was open.", "Police", "denied", "that the road was open"),
    ("Minister Oren Vass told reporters that the road was open.", "Minister Oren Vass", "told", "that the road was open"),
    ("Police have found no evidence that the road was mined.", "Police", "found", "evidence that the road was mined"),
    pytest.param(
        "The gates were shut, Oren Vass of the Ferry Board told reporters at a noon briefing in Lowport.",
        "Oren Vass of the Ferry Board",
        "told",
        "The gates were shut",
        id="who was told, and where, is no content",
    ),
    pytest.param(
        "“They came at night,” Minister Oren Vass said. “Nobody counted them.\n\n“The port knows it too.”",
        "Minister Oren Vass",
        "said",
        "The port knows it too",
        id="a quotation that runs on into the next paragraph",
    ),
    pytest.param(
        "The road, police said, was open.",
        "police",
        "said",
        "The road",
        id="The road, police said, was open.",
    ),
    (
        "President Ana Dorn said it “was not an easy day,” claiming Velian guards sank the boats.",
        "President Ana Dorn",
        "claiming",
        "Velian guards sank the boats",
    ),
    ("Dorn has offered a swap: the two boats for the crew.", "Dorn", "offered", "a swap: the two boats for the crew"),
    (
        "The move is being viewed by both Torvian and Velian officials as a grave error.",
        "both Torvian and Velian officials",
        "viewed",
        "as a grave error",
    ),
    ("Mayor Lena Oswin urged residents to leave.", "Mayor Lena Oswin", "urged", "to leave"),
    ("Minister Oren Vass announced the closure of the road.", "Minister Oren Vass", "announced", "the closure of the road"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CREDITED)
def test_source_cue_and_content_are_found(text: str, source: str, cue: str, content: str) -> None:
    document = document_of(text)

    def said(spans: tuple) -> str:
        return " ".join(document.report.quote(span) for span in spans)

    hits = [a for a in document.attributions if cue in said(a.cue) and content in said(a.content)]
    assert hits, [(said(a.source), said(a.cue), said(a.content)) for a in document.attributions]
    assert said(hits[0].source).strip(",") == source


def test_a_denial_hung_on_a_content_by_a_dash_is_no_part_of_it() -> None:
    document = document_of("Reports have indicated that Torvia sent 900 guards — claims both states had denied.")
    said = {document.report.quote(a.cue[-1]): [document.report.quote(c) for c in a.content] for a in document.attributions}
    assert said == {"have indicated": ["that Torvia sent 900 guards"], "had denied": ["claims"]}


@pytest.mark.parametrize(
    "text",
    ["The ferry sank off the quay on Monday.", "Divers searched the water until the morning.", "The wreck lies at nine metres."],
)
def test_nobody_is_credited_where_nobody_speaks(text: str) -> None:
    assert document_of(text).attributions == ()


def test_an_attribution_inside_anothers_content_has_it_as_parent() -> None:
    document = document_of("Minister Oren Vass said that police had denied that the road was mined.")
    inner = [a for a in document.attributions if a.parent is not None]
    assert inner
    outer = next(a for a in document.attributions if a.id == inner[0].parent)
    assert any(content.covers(cue) for content in outer.content for cue in inner[0].cue)


def test_a_cue_word_is_known_by_its_lemma_and_kind() -> None:
    assert is_cue("say")
    assert is_cue("Say", "say")
    assert not is_cue("say", "deny")
    assert is_cue("deny", "deny")
    assert not is_cue("ferry")
    assert all(kinds for kinds in cue_kinds().values())


def contents_by(text: str, source: str) -> list[str]:
    """The contents of the attributions of this source."""
    document = document_of(text)
    quote = document.report.quote
    return [quote(span) for a in document.attributions if any(source in quote(s) for s in a.source) for span in a.content]


def test_what_is_known_to_have_happened_is_said_by_whoever_says_so_behind_it() -> None:
    text = (
        "Twenty-two people are now known to have died when the dam burst, the emergency service said on Thursday, lowering its "
        "toll from 23 because one body had been counted twice."
    )
    assert contents_by(text, "emergency service") == ["Twenty-two people are now known to have died when the dam burst"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("According to Iben, the mayor, the bridge had fallen by noon.", "the bridge had fallen by noon"),
        ("According to Iben, the harbour master, Ana Reth, now admits it.", "the harbour master, Ana Reth, now admits it"),
        ("According to Iben, the bridge, built in 1904, had fallen by noon.", "the bridge, built in 1904, had fallen by noon"),
    ],
)
def test_what_the_speaker_is_is_no_part_of_what_is_said(text: str, said: str) -> None:
    assert contents_by(text, "Iben")[0].removesuffix(".") == said


def test_who_names_somebody_says_what_he_is_called() -> None:
    text = "The suspect was identified by two officials as Darren Holt, 29, a former clerk."
    assert contents_by(text, "officials") == ["The suspect", "as Darren Holt, 29, a former clerk"]
    assert contents_by("The suspect was identified by two officials in Harven.", "officials") == ["The suspect"]
