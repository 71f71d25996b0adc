"""Who is said to have lied, or been wrong, when he said something: the words are his, and are denied."""

import pytest

from readings import claims_of, document_of
from sayso import flow


def told(text: str) -> list[tuple[list[str], str, str]]:
    return [([voice.name for voice in c.chain], str(c.stance), c.quote) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "who", "denier", "words"),
    [
        (
            "Ost claimed that Morn had lied when she said that nobody died in the blast.",
            "Morn",
            "Ost",
            "nobody died in the blast",
        ),
        ("Ost claimed that the minister had lied when he said that the mine was dry.", "minister", "Ost", "the mine was dry"),
        (
            "Ost said that Morn had misled parliament when she told it that the dam was sound.",
            "Morn",
            "Ost",
            "the dam was sound",
        ),
        ("The minister, Ada Morn, was wrong when she said nobody drowned, Ost said.", "Ada Morn", "Ost", "nobody drowned"),
    ],
)
def test_the_words_are_of_who_erred_and_who_says_so_denies_them(text: str, who: str, denier: str, words: str) -> None:
    found = told(text)
    assert ([who], "states", words) in found
    assert [(chain, stance) for chain, stance, quote in found if quote != words] == [([denier], "denies")]


def test_whoever_is_accused_of_lying_when_she_said_it_said_it() -> None:
    assert told("Ost accused Morn of lying when she said that nobody died in the blast.")[-1][0] == ["Morn"]


def test_who_was_wrong_to_say_it_is_denied() -> None:
    assert told("Ost said Morn was wrong to say that nobody died.") == [
        (["Ost"], "denies", "Morn was wrong to say that nobody died")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ost said Morn may have lied when she said that nobody died in the blast.",  # left open
        "Ost told the court that Morn cried when she said that nobody died.",  # no error
        "Ost said Morn was wrong to sack the clerk.",  # of no words
        "Ost said the ruling was wrong in law, and said so twice.",
    ],
)
def test_what_is_no_contradiction_is_denied_by_nobody(text: str) -> None:
    assert "denies" not in {stance for _, stance, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Ost claimed that Morn had lied when she said that nobody died in the blast.", "CT+"),
        ("Ost denied the claim by the minister, Ada Morn, that nobody died in the blast.", "CT+"),
        ("Ost rejected the allegation that no guard was on duty.", "CT+"),
        ("The report that nobody was warned was false, Ost said.", "CT+"),
        ("Ost claimed that Morn had lied when she said that the dam was sound.", "CT-"),
        ("The claim that the town was warned was not true, Ost said.", "CT-"),
        ("Ost rejected the allegation that the guard was drunk, although nobody had asked.", "CT-"),
    ],
)
def test_who_denies_a_no_affirms(text: str, factuality: str) -> None:
    assert [str(c.factuality) for c in claims_of(text) if str(c.stance) == "denies"] == [factuality]


def test_who_says_that_she_lied_is_against_her() -> None:
    readings = [
        document_of("Ost claimed that Morn had lied when she said that nobody died in the blast.", name="a"),
        document_of("Nobody died in the blast, the minister, Ada Morn, said.", name="b"),
    ]
    links = [(str(link.kind), link.reason) for link in flow.ledger_of(readings).links]
    assert ("denies", "Ost denies what Ada Morn says: “Nobody died in the blast”.") in links
    assert not any(reason.startswith("Ost and") for _, reason in links)
