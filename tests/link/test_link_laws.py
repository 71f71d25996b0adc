"""The laws that linking must keep: order does not matter, merges are named, no figure is averaged away, spans fit."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from link_story import story

from sayso.link import link
from sayso.schema import Claim, Stance, check_span
from sayso.text import words

STORY = story()
LEDGER = link(STORY)
RULES = {"same text", "shared agency credit", "X reported", "same speaker and occasion"}


@given(st.lists(st.sampled_from(range(len(STORY))), max_size=6), st.permutations(range(len(STORY))))
@settings(max_examples=25, deadline=None)
def test_order_and_repetition_of_the_readings_change_nothing(again: list[int], order: list[int]) -> None:
    assert link([STORY[i] for i in [*order, *again]]) == LEDGER


def test_shuffling_the_demo_changes_nothing(demo) -> None:
    _, readings, _ = demo
    whole = link(readings)
    assert link(readings[::-1]) == whole
    assert link([*readings[5:], *readings[:9]]) == whole


def test_every_certain_merge_has_a_named_rule_and_two_claims_of_its_origin(demo) -> None:
    _, readings, _ = demo
    merges = [(o, m) for ledger in (LEDGER, link(readings)) for p in ledger.points for o in p.origins for m in o.merges]
    assert merges
    for origin, merge in merges:
        assert merge.rule in RULES
        assert len(set(merge.claims)) == 2
        assert set(merge.claims) <= set(origin.claims)
        assert merge.reason.endswith(".")


def test_an_origin_of_several_claims_is_held_together_by_its_merges(demo) -> None:
    """One merge fewer than claims: each says why two are one, none is superfluous, none is missing."""
    _, readings, _ = demo
    for point in link(readings).points:
        assert point.at_most == len(point.origins)
        assert 1 <= point.at_least <= point.at_most
        assert point.at_most - point.at_least == len(point.cautions)
        for origin in point.origins:
            assert len(origin.merges) == len(origin.claims) - 1


def test_every_claim_is_in_exactly_one_point(demo) -> None:
    _, readings, _ = demo
    ledger = link(readings)
    placed = [c for p in ledger.points for c in p.claims]
    assert sorted(placed) == sorted(c.id for c in ledger.claims)


def test_every_figure_that_was_said_stands_in_its_history_as_it_was_said(demo) -> None:
    _, readings, _ = demo
    ledger = link(readings)
    behind = {c for p in ledger.points for o in p.origins for c in o.claims}
    skipped = ("age", "ordinal", "designation")

    def figures(claims: Iterable[Claim]) -> set[tuple[str, float | None, float | None]]:
        return {(c.id, f.low, f.high) for c in claims for f in c.figures if f.role not in skipped}

    saying = [c for c in ledger.claims if c.id in behind and c.stance not in (Stance.WITHHOLDS, Stance.ASKS)]
    # What is told beside a thing denied ("a depot whose explosion killed 14") is the report's figure.
    denying = [c for c in ledger.claims if c.stance is Stance.DENIES]
    told = {(v.claim, v.low, v.high) for h in ledger.figures for v in h.values}
    assert figures(saying) <= told <= figures([*saying, *denying])


def test_links_join_two_claims_of_the_ledger_once_a_kind_with_a_reason(demo) -> None:
    _, readings, _ = demo
    ledger = link(readings)
    known = {c.id for c in ledger.claims}
    keys = [(k.kind, k.a, k.b) for k in ledger.links]
    assert len(keys) == len(set(keys))
    assert all(k.a in known and k.b in known and k.a != k.b and k.reason.endswith(".") for k in ledger.links)
    directed = ("denies", "refines", "supersedes")
    assert all(k.a < k.b for k in ledger.links if k.kind not in directed)


def test_copied_spans_fit_their_reports_and_hold_the_same_words(demo) -> None:
    _, readings, _ = demo
    ledger = link(readings)
    reports = {r.id: r for r in ledger.reports}
    for copy in ledger.copies:
        for a, b in copy.spans:
            check_span(a, copy.a, reports[copy.a].text)
            check_span(b, copy.b, reports[copy.b].text)
            one, other = ([w for w, _, _ in words(reports[c].quote(span))] for c, span in ((copy.a, a), (copy.b, b)))
            assert one == other


def test_the_order_in_which_python_keeps_its_sets_changes_nothing() -> None:
    code = "from link_gold import *; from sayso.link import link; print(hash_of(link(gold_readings(*demo_gold(), {})[0])))"
    code = f"import hashlib\ndef hash_of(x): return hashlib.sha256(repr(x).encode()).hexdigest()\n{code}"
    here = Path(__file__).parent
    found = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=here, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
