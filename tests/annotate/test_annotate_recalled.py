"""The denial that is told with an admission, and the reports that somebody denies."""

import pytest

from readings import claims_of, document_of
from sayso.annotate.denials import with_what_is_denied
from sayso.annotate.draft import Draft
from sayso.schema import Kind, Stance
from sayso.schema.tree import Tree


@pytest.mark.parametrize(
    ("text", "granted", "denied"),
    [
        (
            "Teland's government confirmed on Wednesday that it had been in talks with the Front since May, three days after it "
            "had denied any contact.",
            "it had been in talks with the Front since May",
            "any contact",
        ),
        (
            "The yard admitted that it had paid the mayor, having earlier denied any payment.",
            "it had paid the mayor",
            "any payment",
        ),
        (
            "The palace confirmed that the king had been hurt in the arm, after denying it.",
            "the king had been hurt in the arm",
            "it",
        ),
    ],
)
def test_what_had_been_denied_is_no_part_of_what_is_granted(text: str, granted: str, denied: str) -> None:
    claims = claims_of(text)
    assert {(c.quote, c.stance is Stance.DENIES) for c in claims} == {(granted, False), (denied, True)}
    assert len({c.voice.name for c in claims}) == 1


def test_what_another_did_after_a_denial_of_his_is_told_as_a_whole() -> None:
    claims = claims_of("The minister said that the mayor had resigned after denying that he took money.")
    assert "the mayor had resigned after denying that he took money" in [c.quote for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The government on Monday denied reports that it was in talks with the Front.",
        "The government on Monday again denied reports that it was in talks with the Front.",
    ],
)
def test_who_denies_reports_has_not_told_what_they_say(text: str) -> None:
    told = next(c for c in claims_of(text) if c.quote == "it was in talks with the Front")
    assert (told.voice.kind, told.voice.anonymous) == (Kind.UNATTRIBUTED, True)


def test_who_denies_having_ordered_a_thing_orders_nothing() -> None:
    tree = Tree(document_of("Rolf Pell denied on Thursday having ordered police to fire on protesters.").tokens)
    draft = Draft((2, 7), (0, 2), [(7, 12)])
    with_what_is_denied(draft, tree)
    assert [tree.tokens[i].text for i in range(*draft.cue)] == ["denied"]
    assert tree.tokens[draft.contents[0][0]].text == "having"
