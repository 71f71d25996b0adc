"""What two claims without comparable figures say of each other."""

from link_samples import claim, reading, report

from sayso.link import link
from sayso.link.block import Block, traits_of
from sayso.link.shared import SharedText
from sayso.link.statements import compare_statements
from sayso.schema import Claim, Factuality, Link, Polarity, Reading, Stance, Story


def between(*told: tuple[Reading, Claim]) -> list[Link]:
    """The links between two claims, taken for one point."""
    readings = tuple(dict.fromkeys(reading for reading, _ in told))
    ordered = tuple(sorted(readings, key=lambda each: each.report.id))
    traits = traits_of(Block(ordered, (Story("s", tuple(each.report.id for each in ordered)),)))
    a, b = (traits[made.id] for _, made in told)
    return compare_statements(a, b, SharedText(()), ())


def said(text: str, words: str, speaker: str, *, outlet: str, day: str = "2031-03-04", **more) -> tuple[Reading, Claim]:
    source = report(text, outlet=outlet, published=day)
    made = claim(source, words, speaker, **more)
    return reading(source, made), made


def test_one_account_of_which_a_part_is_negated_repeats_itself() -> None:
    text = report("Ada Holm heard two shots but did not see who fired. “A bang woke me up,” Ada Holm said.", outlet="Bay Post")
    seen = claim(text, "heard two shots but did not see who fired", "Ada Holm", polarity=Polarity.NEGATIVE)
    heard = claim(text, "A bang woke me up", "Ada Holm")
    told = reading(text, seen, heard)
    (found,) = between((told, seen), (told, heard))
    assert found.kind == "repeats"
    assert "Ada Holm" in found.reason


def test_two_voices_on_two_sides_of_what_is_hardly_one_statement_are_not_linked() -> None:
    seen = said(
        "Ada Holm heard two shots but did not see who fired.", "heard two shots but did not see who fired", "Ada Holm",
        outlet="Bay Post", polarity=Polarity.NEGATIVE,
    )  # fmt: skip
    assert (
        between(seen, said("“A bang woke me up,” Tomas Reld said.", "A bang woke me up", "Tomas Reld", outlet="Valley Echo"))
        == []
    )


def test_a_number_refines_the_word_that_nobody_knows_how_many() -> None:
    open_ = said(
        "It is not known how many were aboard the ferry.", "how many were aboard the ferry", "the report", outlet="Bay Post",
        stance=Stance.UNKNOWN, factuality=Factuality.UNCOMMITTED,
    )  # fmt: skip
    given = said(
        "There were 40 people aboard the ferry, Ada Holm said.", "There were 40 people aboard the ferry", "Ada Holm",
        outlet="Valley Echo", figures=[("40 people", {"low": 40, "counted": "people"})],
    )  # fmt: skip
    (found,) = between(open_, given)
    assert (found.kind, found.a) == ("refines", given[1].id)
    why = said(
        "It is not known why the ferry sailed.", "why the ferry sailed", "the report", outlet="Bay Post",
        stance=Stance.UNKNOWN, factuality=Factuality.UNCOMMITTED,
    )  # fmt: skip
    assert between(why, given) == []


def test_whoever_says_that_it_is_not_so_agrees_with_the_denial() -> None:
    denial = said(
        "Orla Venn denied that the minister was told of a leak in the Tarn dam.",
        "the minister was told of a leak in the Tarn dam", "Orla Venn", outlet="Valley Echo",
        stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN,
    )  # fmt: skip
    plain = said(
        "Tomas Reld: nobody had warned the minister about a leak in the Tarn dam.",
        "nobody had warned the minister about a leak in the Tarn dam",
        "Tomas Reld", outlet="Bay Post", polarity=Polarity.NEGATIVE, factuality=Factuality.NOT_CERTAIN,
    )  # fmt: skip
    ledger = link([denial[0], plain[0]])
    assert [each.kind for each in ledger.links] == ["agrees"]
