"""The development set for attribution chains is sound, and its scorer counts what it says."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from training.evaluate import chains
from training.evaluate.corpora import SHARED

from sayso.schema import Claim, Factuality, Kind, Occurrence, Polarity, Span, Stance, Voice

ROWS: list[dict[str, Any]] = [json.loads(line) for line in chains.CHAINS.read_text(encoding="utf8").splitlines()]
CLAIMS = [(row, claim) for row in ROWS for claim in row["claims"]]
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))


def claim_of(text: str, content: str, *chain: str) -> Claim:
    """A claim with this content and chain."""
    start = text.index(content)
    span = Span("r", start, start + len(content))
    voices = tuple(Voice(name, Kind.PERSON) for name in chain)
    place = (Occurrence((span,), span),)
    return Claim("c", "r", content, place, voices, Stance.STATES, Factuality.CERTAIN, Polarity.POSITIVE)


def row_of(text: str, *claims: tuple[str, list[str]]) -> dict[str, Any]:
    """A row of gold."""
    gold = [{"content": content, "chain": chain} for content, chain in claims]
    return {"id": "x", "pattern": "p", "text": text, "claims": gold}


def test_there_are_at_least_150_texts_each_written_once() -> None:
    assert len(ROWS) >= 150
    assert len({row["text"] for row in ROWS}) == len(ROWS)


def test_ids_are_unique_and_in_order() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"c\d{3}", each) for each in ids)


def test_a_row_has_its_four_fields_and_a_claim_its_two() -> None:
    assert all(list(row) == ["id", "pattern", "text", "claims"] and row["claims"] for row in ROWS)
    assert all(list(claim) == ["content", "chain"] and claim["chain"] for _, claim in CLAIMS)


def test_every_content_stands_in_its_text() -> None:
    lost = [(row["id"], claim["content"]) for row, claim in CLAIMS if claim["content"] not in row["text"]]
    assert not lost
    assert all(claim["content"] == claim["content"].strip() != "" for _, claim in CLAIMS)


def test_every_voice_stands_in_its_text_without_an_article() -> None:
    names = [(row, name) for row, claim in CLAIMS for name in claim["chain"]]
    assert not [(row["id"], name) for row, name in names if name.casefold() not in row["text"].casefold()]
    assert not [(row["id"], name) for row, name in names if name.casefold().startswith(("the ", "a ", "an ", "her ", "his "))]


def test_no_claim_is_given_twice_and_no_voice_stands_twice_in_a_chain() -> None:
    for row in ROWS:
        given = [(claim["content"], *claim["chain"]) for claim in row["claims"]]
        assert len(set(given)) == len(given), row["id"]
    assert all(len(set(claim["chain"])) == len(claim["chain"]) for _, claim in CLAIMS)


def test_every_pattern_has_at_least_four_texts() -> None:
    counted = Counter(row["pattern"] for row in ROWS)
    assert min(counted.values()) >= 4, counted
    assert counted["control: one voice"] >= 25


def test_chains_of_one_to_four_voices_occur() -> None:
    depths = Counter(len(claim["chain"]) for _, claim in CLAIMS)
    assert set(depths) == {1, 2, 3, 4}
    assert depths[2] >= 100
    assert depths[3] >= 20
    assert all(len(claim["chain"]) == 1 for row, claim in CLAIMS if row["pattern"].startswith("control"))


@pytest.mark.skipif(not SEEDS, reason=f"no seed reports in {SHARED.name}/seeds beside the checkout")
def test_no_six_words_in_a_row_stand_in_a_seed_report() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        found = re.findall(r"[a-z0-9]+", text.lower())
        return {tuple(found[i : i + 6]) for i in range(len(found) - 5)}

    seeds = {run for path in SEEDS for run in runs(path.read_text(encoding="utf8"))}
    assert seeds
    assert not [(row["id"], run) for row in ROWS for run in runs(row["text"]) & seeds]


SAME = [
    ("ministry", "the Ministry"),
    ("Lena Osk", "Osk"),
    ("Lena Osk", "Mayor Lena Osk"),
    ("interior ministry", "ministry"),
    ("Ministry of Ports", "ministry"),
    ("leaked memo", "leaked memo seen by Reuters"),
    ("spokesman", "spokesman for the port"),
    ("AFP", "Agence France-Presse"),
    ("brother", "Her brother"),
    ("junta's statement", "junta"),
    ("memo from the school board", "the school board"),
    ("Baltic Times", "report in the Baltic Times"),
    ("Aftenblad report", "Aftenblad"),
    ("labour ministry", "labour ministry’s"),
    ("Cod & Haddock Weekly", "trade paper Cod & Haddock Weekly"),
    ("she", "She"),
]
OTHERS = [
    ("ministry", "minister"),
    ("official", "officials"),
    ("premier", "aide to the premier"),
    ("Vesk", "Vesk's aide"),
    ("diplomat", "two officials and a diplomat"),
    ("Ministry of Ports", "Ministry of Defence"),
    ("Harrow police", "Lowport police"),
    ("Lena Osk", "Ned Osk"),
    ("Lena Osk", "she"),
    ("it", "IT Board"),
    ("Haddock Weekly", "Cod & Haddock Weekly"),
    ("gunmen", "one of the gunmen"),
    ("AFP", "Alpine Ferry Board"),
    ("headmaster", "letter to the headmaster"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_of_one_voice_match_whichever_is_the_longer(one: str, other: str) -> None:
    assert chains.same_name(one, other)
    assert chains.same_name(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_of_two_voices_do_not_match(one: str, other: str) -> None:
    assert not chains.same_name(one, other)
    assert not chains.same_name(other, one)


def test_a_short_name_that_fits_two_voices_of_the_text_is_not_taken_for_either() -> None:
    among = frozenset(("port official", "ministry official"))
    assert not chains.same_chain(["port official"], ["official"], among=among)
    assert chains.same_chain(["port official"], ["The port official"], among=among)
    assert chains.same_chain(["port official"], ["official"], among=frozenset(("port official", "mayor")))


def test_a_chain_with_a_voice_too_few_too_many_or_out_of_order_is_wrong() -> None:
    gold, among = ["aide", "Osk"], frozenset(("aide", "osk"))
    assert chains.same_chain(gold, ["an aide", "Lena Osk"], among=among)
    for got in (["aide"], ["aide", "Osk", "AFP"], ["Osk", "aide"]):
        assert not chains.same_chain(gold, got, among=among)


TEXT = "An aide said the mayor had told donors the mill would close."
OUTER, INNER = "the mayor had told donors the mill would close", "the mill would close"


def test_the_claim_with_the_nearest_content_is_judged_not_one_with_the_right_chain() -> None:
    row = row_of(TEXT, (INNER, ["mayor", "aide"]))
    near, far = claim_of(TEXT, INNER, "mayor"), claim_of(TEXT, OUTER, "mayor", "aide")
    assert [v.right for v in chains.judged(row, [far, near])] == [False]
    tied = claim_of(TEXT, INNER, "mayor", "aide")
    assert [v.right for v in chains.judged(row, [near, tied])] == [True]
    assert [v.right for v in chains.judged(row, [tied, near])] == [True]


def test_a_content_that_shares_too_few_words_is_no_find() -> None:
    row = row_of(TEXT, (OUTER, ["aide"]))
    (verdict,) = chains.judged(row, [claim_of(TEXT, "An aide said", "aide")])
    assert (verdict.got, verdict.right) == (None, False)
    assert [v.right for v in chains.judged(row, [])] == [False]


def test_a_chain_that_the_gold_does_not_have_is_counted_once_and_one_voice_never() -> None:
    row = row_of(TEXT, (OUTER, ["aide"]), (INNER, ["mayor", "aide"]))
    right, wrong = claim_of(TEXT, INNER, "mayor", "aide"), claim_of(TEXT, INNER, "donors", "aide")
    single = claim_of(TEXT, INNER, "donors")
    assert chains.extra(row, [right, wrong, single]) == [wrong]


def test_the_score_is_the_share_of_gold_claims_that_the_product_reads_exactly(tmp_path: Path) -> None:
    text, content = "Mayor Lena Oswin said the gates were shut.", "the gates were shut"
    rows = [row_of(text, (content, ["Lena Oswin"])), row_of(text, (content, ["Oren Vass"]))]
    file = tmp_path / "gold.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    assert chains.score(file) == {"chains right": 0.5, "chains right P": 0.0, "chains extra": 0.0}
