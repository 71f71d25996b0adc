"""What people decided is done to the readings before they are linked; what is undone leaves no trace; nothing is guessed."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_deciding import edit, names, numbered, on_claim, pair, stories_apart, undo
from link_samples import claim, killed, place, reading, report
from link_story import story

from sayso.export.ledger_json import ledger_bytes
from sayso.link import link
from sayso.link.decided import decide
from sayso.schema import About, Act, Decision, Factuality, Kind, Ledger, Reading, Stance, State, Voice, check_claim

STORY = story()
CLAIMS = [claim for each in STORY for claim in each.claims]


def ledger_of(readings: tuple[Reading, ...], decisions: tuple[Decision, ...]) -> Ledger:
    made = decide(readings, decisions)
    return made.over(link(made.readings, apart=made.apart, bonds=made.bonds))


def point_of(ledger: Ledger, claim_id: str) -> set[str]:
    return next(set(point.claims) for point in ledger.points if claim_id in point.claims)


def test_a_rejected_claim_is_not_in_the_ledger_and_nothing_points_to_it() -> None:
    text = report("The mayor said the ministry said that the dam had burst. The claim is old.")
    outer = claim(text, "the ministry said that the dam had burst", "the mayor")
    inner = claim(text, "the dam had burst", "the ministry", nested_in=outer.id)
    pointer = claim(text, "The claim is old", about=[outer.id])
    read = (reading(text, outer, inner, pointer),)
    ledger = ledger_of(read, numbered(on_claim(Act.REJECT, outer)))
    assert {each.id for each in ledger.claims} == {inner.id, pointer.id}
    assert all(each.nested_in is None and each.about == () for each in ledger.claims)
    assert [(each.state, each.claims) for each in ledger.decisions] == [(State.IN_FORCE, (outer.id,))]
    assert read[0].claims == (outer, inner, pointer)


def test_an_accepted_claim_stays_as_it_is_and_says_who_accepted_it() -> None:
    ledger = ledger_of(STORY, numbered(on_claim(Act.ACCEPT, CLAIMS[0])))
    assert replace(ledger, decisions=()) == link(STORY)
    assert ledger.decisions[0].decision.who == "Ida"


def test_an_edit_changes_what_it_changed_and_the_claim_keeps_its_id() -> None:
    first = STORY[0].claims[0]
    read = STORY[0]
    mention = place(read.report, "Orla Venn")
    voice = Voice("Orla Venn", Kind.PERSON, mention=mention)
    decision = edit(read, first, voice=voice, said="Orla Venn", stance=Stance.ESTIMATES, factuality=Factuality.PROBABLE)
    (made,) = [c for r in decide(STORY, numbered(decision)).readings for c in r.claims if c.id == first.id]
    assert (made.voice, made.stance, made.factuality) == (voice, Stance.ESTIMATES, Factuality.PROBABLE)
    assert replace(made, chain=first.chain, stance=first.stance, factuality=first.factuality) == first


def test_an_edit_of_the_chain_and_the_cue_moves_with_the_text_and_leaves_the_rest_alone() -> None:
    text = report("Orla Venn told the Gazette that the dam had burst, as the mayor later repeated.")
    said = claim(text, "the dam had burst", "Orla Venn")
    read = reading(text, said)
    gazette, mayor = (Voice(name, Kind.OUTLET, mention=place(text, name)) for name in ("the Gazette", "the mayor"))
    cue = place(text, "told")
    decision = edit(read, said, relays=(gazette, mayor), relays_said=("the Gazette", "the mayor"), cue=(cue,), cue_quote="told")
    (made,) = decide([read], numbered(decision)).readings[0].claims
    assert made.chain == (said.voice, gazette, mayor)
    assert made.cue == (cue,)
    assert replace(made, chain=said.chain, cue=said.cue) == said
    check_claim(made, text)
    shorter = edit(reading(text, made), made, relays=(mayor,), relays_said=("the mayor",))
    (shortened,) = decide([read], numbered(decision, shorter)).readings[0].claims
    assert shortened.chain == (said.voice, mayor)
    only_voice = edit(reading(text, made), made, voice=replace(said.voice, kind=Kind.OFFICE))
    (kept,) = decide([read], numbered(decision, only_voice)).readings[0].claims
    assert kept.chain[1:] == (gazette, mayor)


def test_an_edit_whose_relaying_voice_is_no_longer_where_it_stood_is_an_orphan() -> None:
    text = report("Orla Venn told the Gazette that the dam had burst.")
    said = claim(text, "the dam had burst", "Orla Venn")
    gazette = Voice("the Gazette", Kind.OUTLET, mention=place(text, "the Gazette"))
    decision = edit(reading(text, said), said, relays=(gazette,), relays_said=("the Herald",))
    made = decide([reading(text, said)], numbered(decision))
    assert made.readings[0].claims == (said,)
    assert [each.state for each in made.reviewed] == [State.ORPHAN]


def test_words_taken_out_of_a_claim_take_their_figures_with_them_and_words_put_in_bring_theirs() -> None:
    text = report("At least nine people were killed, and 40 people were hurt in the town, the board said.")
    killed_ = claim(text, "At least nine people were killed", "the board", figures=[killed("nine", 9)])
    hurt = claim(text, "40 people were hurt in the town", "the board", figures=[("40", {"low": 40, "role": "wounded"})])
    read = reading(text, killed_, hurt)
    whole = place(text, "At least nine people were killed, and 40 people were hurt")
    decision = edit(read, killed_, content=(whole,), quote=text.quote(whole))
    (wider, _) = decide([read], numbered(decision)).readings[0].claims
    assert [figure.low for figure in wider.figures] == [9, 40]
    assert {"kill", "hurt", "people"} <= set(wider.terms)
    assert "town" not in wider.terms
    check_claim(wider, text)
    short = place(text, "At least nine people")
    (narrow, _) = decide([read], numbered(edit(read, killed_, content=(short,), quote=text.quote(short)))).readings[0].claims
    assert "kill" not in narrow.terms
    check_claim(narrow, text)


def test_a_claim_that_is_given_other_words_does_not_keep_the_meaning_of_the_old_ones() -> None:
    text = report("At least nine people were killed in the fall, and the quay will be shut until May, the board said.")
    dead = replace(claim(text, "At least nine people were killed in the fall", "the board"), meaning=bytes((9, 1)))
    read = reading(text, dead)
    for words, meaning in (("nine people were killed in the fall", dead.meaning), ("the quay will be shut until May", b"")):
        decision = edit(read, dead, content=(place(text, words),), quote=words)
        (made,) = decide([read], numbered(decision)).readings[0].claims
        assert (made.quote, made.meaning) == (words, meaning)


def test_of_two_edits_the_one_that_is_undone_takes_only_its_own_change_back() -> None:
    first = CLAIMS[0]
    stance = edit(STORY[0], first, stance=Stance.ESTIMATES)
    firm = edit(STORY[0], replace(first, stance=Stance.ESTIMATES), factuality=Factuality.POSSIBLE)
    kept = numbered(stance, firm)
    made = decide(STORY, numbered(*kept, undo(kept[0]))).readings
    (found,) = [c for r in made for c in r.claims if c.id == first.id]
    assert (found.stance, found.factuality) == (first.stance, Factuality.POSSIBLE)


def test_a_claim_split_off_its_point_stands_apart_from_all_it_was_split_from_until_that_is_undone() -> None:
    before = link(STORY)
    whole = max(before.points, key=lambda point: len(point.claims)).claims
    assert len(whole) > 2
    known = {each.id: each for each in CLAIMS}
    split = numbered(pair(Act.SPLIT, About.POINT, [known[whole[0]]], [known[each] for each in whole[1:]]))
    after = ledger_of(STORY, split)
    assert not point_of(after, whole[0]) & set(whole[1:])
    back = ledger_of(STORY, numbered(*split, undo(split[0])))
    assert replace(back, decisions=()) == before


def test_two_points_merged_are_one_and_a_later_split_parts_them_again() -> None:
    before = link(STORY)
    one, other = ([next(c for c in CLAIMS if c.id == i) for i in point.claims] for point in before.points[:2])
    merge = pair(Act.MERGE, About.POINT, one, other)
    merged = ledger_of(STORY, numbered(merge))
    assert point_of(merged, one[0].id) == {each.id for each in (*one, *other)}
    split = pair(Act.SPLIT, About.POINT, one, other)
    assert replace(ledger_of(STORY, numbered(merge, split)), decisions=()).points == before.points


def test_claims_of_two_stories_can_be_merged() -> None:
    a, b = report("The dam burst on Sunday, Ana Brell said."), report("Ola Nerin said a mill had closed.")
    one, other = claim(a, "The dam burst on Sunday", "Ana Brell"), claim(b, "a mill had closed", "Ola Nerin")
    read = (reading(a, one), reading(b, other))
    assert len(link(read).points) == 2
    merged = ledger_of(read, numbered(pair(Act.MERGE, About.POINT, [one], [other])))
    assert [set(point.claims) for point in merged.points] == [{one.id, other.id}]


def test_a_merge_of_origins_is_undone_by_a_split_and_made_by_a_merge() -> None:
    before = link(STORY)
    point, merge = next((p, m) for p in before.points for o in p.origins for m in o.merges)
    known = {each.id: each for each in CLAIMS}
    one, other = (known[each] for each in merge.claims)
    apart = ledger_of(STORY, numbered(pair(Act.SPLIT, About.ORIGIN, [one], [other])))
    found = next(p for p in apart.points if p.id == point.id)
    assert not any({one.id, other.id} <= set(origin.claims) for origin in found.origins)
    assert found.at_most == point.at_most + 1
    many = next(p for p in before.points if p.at_most > 1)
    first, second = (known[origin.claims[0]] for origin in many.origins[:2])
    joined = ledger_of(STORY, numbered(pair(Act.MERGE, About.ORIGIN, [first], [second])))
    fewer = next(p for p in joined.points if p.id == many.id)
    assert fewer.at_most == many.at_most - 1
    assert "decision" in {m.rule for origin in fewer.origins for m in origin.merges}


def test_two_names_can_be_told_apart_and_two_others_be_made_one() -> None:
    texts = [
        report("Sergei Varnov opened the mill."),
        report("The mill was opened by Sergey Varnov."),
        report("Ida Orm closed it."),
    ]
    said = ["Sergei Varnov", "Sergey Varnov", "Ida Orm"]
    read = tuple(
        reading(text, claim(text, text.text[:-1], names=[(name, "PERSON")])) for text, name in zip(texts, said, strict=True)
    )
    spans = [place(text, name) for text, name in zip(texts, said, strict=True)]

    def forms(*decisions: Decision) -> set[tuple[str, ...]]:
        return {name.forms for name in ledger_of(read, numbered(*decisions)).names}

    assert forms() == {("Sergei Varnov", "Sergey Varnov"), ("Ida Orm",)}
    split = names(Act.SPLIT, read[0], spans[0], read[1], spans[1])
    assert forms(split) == {("Sergei Varnov",), ("Sergey Varnov",), ("Ida Orm",)}
    assert forms(split, names(Act.MERGE, read[0], spans[0], read[1], spans[1])) == forms()
    assert forms(names(Act.MERGE, read[0], spans[0], read[2], spans[2])) == {("Ida Orm", "Sergei Varnov", "Sergey Varnov")}


def test_an_undo_that_is_undone_undoes_nothing() -> None:
    (reject,) = numbered(on_claim(Act.REJECT, CLAIMS[0]))
    _, first = numbered(reject, undo(reject))
    decisions = numbered(reject, first, undo(first))
    ledger = ledger_of(STORY, decisions)
    assert CLAIMS[0].id not in {each.id for each in ledger.claims}
    assert [each.state for each in ledger.decisions] == [State.IN_FORCE, State.UNDONE, State.IN_FORCE]


def test_reports_that_a_person_parts_are_two_stories_until_that_is_undone() -> None:
    (whole,) = link(STORY).stories
    split = numbered(stories_apart(STORY[:3], STORY[3:]))
    ledger = ledger_of(STORY, split)
    assert {story.reports for story in ledger.stories} == {
        tuple(sorted(each.report.id for each in side)) for side in (STORY[:3], STORY[3:])
    }
    assert all({join.a, join.b} <= set(story.reports) for story in ledger.stories for join in story.joins)
    assert [(each.state, each.claims) for each in ledger.decisions] == [(State.IN_FORCE, ())]
    back = ledger_of(STORY, numbered(*split, undo(split[0])))
    assert back.stories == (whole,)


def test_copies_that_a_person_parts_are_two_stories_and_a_third_copy_brings_them_not_together() -> None:
    wire = STORY[0].report.text
    copies = [
        reading(report(f"{head}\n{wire}", outlet=head), claim(report(f"{head}\n{wire}", outlet=head), head)) for head in "ABC"
    ]
    (whole,) = link(copies).stories
    assert len(whole.reports) == 3
    parted = ledger_of(tuple(copies), numbered(stories_apart(copies[:1], copies[1:2])))
    assert sorted(len(story.reports) for story in parted.stories) == [1, 2]
    assert not any({copies[0].report.id, copies[1].report.id} <= set(story.reports) for story in parted.stories)


def test_a_report_that_comes_later_goes_to_the_story_it_is_like_and_joins_no_two_that_a_person_parted() -> None:
    split = numbered(stories_apart(STORY[:3], STORY[3:5]))
    made = ledger_of(STORY, split)
    one, other = ({each.report.id for each in side} for side in (STORY[:3], STORY[3:5]))
    assert not any(set(story.reports) & one and set(story.reports) & other for story in made.stories)
    assert sum(STORY[5].report.id in story.reports for story in made.stories) == 1


def test_a_decision_is_found_again_in_a_new_reading_by_place_and_by_words_that_stand_once() -> None:
    text = report("The dam burst on Sunday, Ana Brell said.")
    old = claim(text, "The dam burst on Sunday", "Ana Brell")
    (reject,) = numbered(on_claim(Act.REJECT, old))
    for new in (replace(old, id="cnew"), replace(old, id="cnew", chain=(Voice("Brell", Kind.PERSON),))):
        made = decide([reading(text, new)], [reject])
        assert made.readings[0].claims == ()
        assert made.reviewed[0].claims == ("cnew",)


def test_a_decision_whose_words_are_gone_is_an_orphan_and_is_put_on_nothing_like_it() -> None:
    text = report("The dam burst on Sunday, Ana Brell said.")
    old = claim(text, "The dam burst on Sunday", "Ana Brell")
    shorter = claim(text, "The dam burst", "Ana Brell")
    made = decide([reading(text, shorter)], numbered(on_claim(Act.REJECT, old)))
    assert made.readings[0].claims == (shorter,)
    assert [(each.state, each.claims) for each in made.reviewed] == [(State.ORPHAN, ())]


def test_a_decision_on_a_report_that_is_not_looked_at_is_no_orphan() -> None:
    made = decide(STORY[1:], numbered(on_claim(Act.REJECT, STORY[0].claims[0])))
    assert [each.state for each in made.reviewed] == [State.IN_FORCE]


ACTS = numbered(
    on_claim(Act.REJECT, CLAIMS[1]),
    edit(STORY[0], CLAIMS[0], stance=Stance.ESTIMATES),
    pair(Act.SPLIT, About.POINT, [CLAIMS[0]], [CLAIMS[2]]),
    pair(Act.MERGE, About.POINT, [CLAIMS[2]], [CLAIMS[4]]),
    pair(Act.MERGE, About.ORIGIN, [CLAIMS[0]], [CLAIMS[3]]),
    on_claim(Act.ACCEPT, CLAIMS[3]),
    stories_apart(STORY[:1], STORY[2:4]),
)
DECISIONS = numbered(*ACTS, undo(ACTS[0]), undo(ACTS[3]))


@given(st.permutations(STORY), st.permutations(DECISIONS), st.lists(st.sampled_from(DECISIONS), max_size=3))
@settings(max_examples=25)
def test_the_same_reports_and_decisions_give_the_same_bytes_however_they_come(
    readings: list[Reading], decisions: list[Decision], again: list[Decision]
) -> None:
    assert ledger_bytes(ledger_of(tuple(readings), (*decisions, *again))) == ledger_bytes(ledger_of(STORY, DECISIONS))


@given(st.sets(st.sampled_from(range(len(ACTS)))))
@settings(max_examples=20)
def test_what_is_undone_leaves_the_ledger_as_it_would_be_without_it(kept: set[int]) -> None:
    undone = [undo(each) for n, each in enumerate(ACTS) if n not in kept]
    some = [each for n, each in enumerate(ACTS) if n in kept]
    assert replace(ledger_of(STORY, numbered(*ACTS, *undone)), decisions=()) == replace(
        ledger_of(STORY, tuple(some)), decisions=()
    )


@pytest.mark.parametrize("order", list(permutations(range(3)))[:3])
def test_a_decision_counts_by_its_number_not_by_when_it_comes(order: tuple[int, ...]) -> None:
    one, other = [CLAIMS[0]], [CLAIMS[-1]]
    three = numbered(*(pair(act, About.POINT, one, other) for act in (Act.MERGE, Act.SPLIT, Act.MERGE)))
    ledger = ledger_of(STORY, tuple(three[n] for n in order))
    assert CLAIMS[-1].id in point_of(ledger, CLAIMS[0].id)
