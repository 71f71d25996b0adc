"""Rules of origins on claims that stand in one point, whatever put them there."""

import pytest

from readings import read_text
from sayso.link.block import Block, traits_of
from sayso.link.bonds import Pairs
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText
from sayso.link.memo import Memo
from sayso.link.order import in_order
from sayso.link.origins.deniers import deniers_words
from sayso.link.origins.find import Given, find_points_with_origins
from sayso.link.origins.merges import same_speaker, shared_agency
from sayso.schema import LinkKind, Story

NOTHING_SHARED = SharedText(())


def traits(*told: tuple[str, str]) -> list[Traits]:
    """The traits of all claims of one story's reports, given by outlet and text, in text order."""
    found = [read_text(text, outlet=outlet, published="2031-04-10").reading for outlet, text in told]
    story = Story("s", tuple(sorted(each.report.id for each in found)))
    by_id = traits_of(Block(tuple(in_order(found)), (story,), ()))
    return [by_id[claim.id] for each in found for claim in each.claims]


def test_what_a_wire_tells_itself_is_not_the_dead_whom_it_has_somebody_count() -> None:
    fire, counted, dead, some = traits(
        ("Bay Post", "OSK (Coastal Agency) - The mill burned from Monday night to Tuesday noon."),
        ("Valley Echo", "OSK (Coastal Agency) - At least 23 people died in the mill fire, the dockers' union said."),
        ("Hill Courier", "OSK (Coastal Agency) - At least 23 people died in the mill fire."),
        ("Radio Moor", "OSK (Coastal Agency) - People died in the mill fire."),
    )
    assert shared_agency(fire, counted, NOTHING_SHARED) is None
    assert shared_agency(dead, counted, NOTHING_SHARED) is not None
    assert shared_agency(some, counted, NOTHING_SHARED) is not None


def test_who_denies_one_telling_of_the_point_stands_against_it_with_all_that_he_says() -> None:
    clear, other, denial, beside = traits(
        ("Bay Post", "The barge Selka carried solvent that was not on its papers, two dockers said."),
        ("Valley Echo", "The Selka, a barge, had undeclared solvent in its hold, a pilot said."),
        ("Hill Courier", 'Brock Lines denied that the barge had carried solvent. "The papers are in order," Brock Lines said.'),
    )
    opposed = {denial.claim.id: {other.claim.id: LinkKind.DENIES}, other.claim.id: {denial.claim.id: LinkKind.DENIES}}
    assert deniers_words([clear, other, denial, beside], clear, opposed, ()) == {beside.claim.id}
    assert deniers_words([clear, other, denial, beside], clear, {}, ()) == frozenset()


@pytest.mark.parametrize(
    ("relayed", "speaker"),
    [
        ("A report was sent to the minister's office", "Ivo Marn"),
        ("The paper is genuine", "Orla Quist"),
        ("The valves were old", "Hal Brock"),
    ],
)
def test_what_is_from_another_outlets_report_rests_on_what_it_is_told_most_like(relayed: str, speaker: str) -> None:
    found = traits(
        (
            "The Plumbline",
            "“The paper is genuine,” said the mayor, Orla Quist. A report on the valves was sent to the minister's office, said "
            "a clerk, Ivo Marn. “The valves were old,” said a docker, Hal Brock.",
        ),
        ("Hill Courier", f"{relayed}, The Plumbline reported."),
    )
    by_id = {t.claim.id: t for t in found}
    memo = Memo()
    memo.begin(by_id)
    (point,) = find_points_with_origins([sorted(by_id)], Given(by_id, (), NOTHING_SHARED, Pairs(), memo))
    together = [sorted(by_id[c].claim.voice.name for c in origin.claims) for origin in point.origins]
    assert [voices for voices in together if len(voices) > 1] == [sorted([speaker, "Plumbline"])]


def test_an_owner_in_a_headline_is_the_firm_that_says_so_in_the_lead() -> None:
    head, lead = traits(("Bay Post", "Owner says mast sawn through\n\nThe mast of the barge was sawn through, Bell Lines said."))
    assert same_speaker(head, lead, NOTHING_SHARED) is not None


def test_an_owner_in_a_headline_is_not_a_firm_that_says_something_else_in_the_lead() -> None:
    head, lead, *_ = traits(
        (
            "Bay Post",
            "Owner says mast sawn through\n\nThe barge lay in Orm, Bell Lines said. The mast was sawn through, the owner said.",
        )
    )
    assert same_speaker(head, lead, NOTHING_SHARED) is None
