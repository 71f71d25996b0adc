"""Search: what stands where, in code points, and never an error."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_samples import FERRY, PIPELINE, ferry, make_claim, make_report, span

from sayso.schema import Document
from sayso.store import Hit, Store, open_store, search
from sayso.store.query import MOST_TERMS, terms


def add_text(store: Store, text: str, *pieces: str, name: str = "x.txt") -> str:
    """A report of this text, with one claim of these pieces if there are any; its id."""
    report = make_report(text, name=name, title=False)
    store.add(Document(report), (make_claim(report, *pieces),) if pieces else (), pipeline=PIPELINE)
    return report.id


def matched(store: Store, words: str) -> list[str]:
    """The text at each hit's span."""
    return [store.report(hit.report_id).quote(hit.span) for hit in store.search(words)]


def test_a_word_in_a_claim_is_found_once_at_its_place_in_the_report(ferry_store: Store) -> None:
    document, claims = ferry()
    (hit,) = ferry_store.search("cafe")
    assert (hit.report_id, hit.claim_id) == (document.report.id, claims[2].id)
    assert hit.span == span(document.report, "café")
    assert hit.match == "café"
    assert hit.before.endswith("The ")
    assert hit.after.startswith(" deck")


def test_a_word_outside_all_claims_is_found_in_the_report(ferry_store: Store) -> None:
    document, _ = ferry()
    (hit,) = ferry_store.search("AGROUND")
    assert (hit.claim_id, hit.span) == (None, span(document.report, "aground"))


def test_words_in_a_claim_of_two_pieces_are_placed_across_the_gap(store: Store) -> None:
    report_id = add_text(store, "“The 🚢 deck,” she said, “flooded first.”", "The 🚢 deck", "flooded first")
    (hit,) = store.search("deck flooded")
    assert hit.claim_id is not None
    assert store.report(report_id).quote(hit.span) == "deck,” she said, “flooded"


def test_offsets_count_characters_not_bytes(store: Store) -> None:
    add_text(store, "𝔉𝔢𝔯𝔯𝔶 — ﬁrst e\u0301cole, naïve Straße 北京 storm")
    assert matched(store, "storm") == ["storm"]
    assert matched(store, "naive") == ["naïve"]
    assert matched(store, "北京") == ["北京"]


def test_a_null_character_in_the_text_hides_nothing_after_it(store: Store) -> None:
    add_text(store, "The log ends.\0The mast held.", "The mast held")
    assert matched(store, "mast") == ["mast"]


def test_marks_that_stand_in_the_text_move_nothing(store: Store) -> None:
    add_text(store, "\ue000\ue001 private \ue000 mast \ue001 held")
    assert matched(store, "mast") == ["mast"]


def test_all_words_must_stand_there(ferry_store: Store) -> None:
    assert ferry_store.search("ferry volcano") == []
    assert len(ferry_store.search("hurt Tuesday")) == 1


def test_a_quoted_phrase_stands_together(store: Store) -> None:
    add_text(store, "The north pier, not the pier north of it.", name="a.txt")
    assert matched(store, '"north pier"') == ["north pier"]
    assert matched(store, "“pier north”") == ["pier north"]
    assert store.search('"north of pier"') == []


def test_a_star_after_a_word_means_beginning_with(ferry_store: Store) -> None:
    assert matched(ferry_store, "pass*") == ["passengers"]
    assert ferry_store.search("pass") == []
    assert ferry_store.search("*") == []
    assert matched(ferry_store, '"deck floo"*') == ["deck flooded"]


def test_the_shortest_stretch_with_all_words_is_the_place(store: Store) -> None:
    add_text(store, "Fog. " + "Nothing. " * 20 + "Fog over the pier. " + "Nothing. " * 20 + "The pier.")
    assert matched(store, "pier fog") == ["Fog over the pier"]


def test_words_far_apart_are_placed_at_the_first(store: Store) -> None:
    add_text(store, "Fog. " + "Nothing. " * 80 + "The pier.")
    assert matched(store, "pier fog") == ["Fog"]


@pytest.mark.parametrize(
    "words", ["NEAR", "AND", "OR", "NOT", "near(fog pier)", "text: fog", "-fog", "^fog", "{fog}", "fog + pier"]
)
def test_fts5_syntax_is_plain_words(store: Store, words: str) -> None:
    add_text(store, "near and or not text near fog pier")
    assert len(store.search(words)) == 1


@pytest.mark.parametrize("words", ["", "   ", '"', '""', '"*', "***", "—", "\0", "\ud800", "'", ";--", "ferry\0" * 3 + '"', "🚢"])
def test_odd_input_never_raises(ferry_store: Store, words: str) -> None:
    assert isinstance(ferry_store.search(words), list)


def test_a_limit_cuts_and_nothing_is_asked_below_one(ferry_store: Store) -> None:
    assert len(ferry_store.search("the", limit=1)) == 1
    assert ferry_store.search("the", limit=0) == []
    assert ferry_store.search("the", limit=-1) == []


def test_a_pasted_paragraph_is_cut_to_its_first_terms() -> None:
    assert len(terms(" ".join(f"w{number}" for number in range(1000)))) == MOST_TERMS
    assert terms("fog Fog fog") == ['"fog"', '"Fog"']


def test_more_of_the_word_in_less_text_comes_first(store: Store) -> None:
    add_text(store, "Fog fog fog.", name="a.txt")
    add_text(store, "Fog " + "and much else " * 30, name="b.txt")
    add_text(store, "Nothing of the kind.", name="c.txt")
    assert [store.report(hit.report_id).name for hit in store.search("fog")] == ["a.txt", "b.txt"]


def test_the_order_of_adding_does_not_change_the_hits() -> None:
    texts = [f"The storm hit quay {number}." for number in range(6)] + ["Storm. Storm!"]
    found = []
    for order in (texts, texts[::-1]):
        with open_store(":memory:") as store:
            for text in order:
                add_text(store, text, text)
            found.append(store.search("storm"))
    assert found[0] == found[1]
    assert len(found[0]) == len(texts)


def test_only_so_many_candidates_are_ranked_and_the_same_ones_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_CANDIDATES", 3)
    texts = [f"The storm hit quay {number}." for number in range(9)]
    found = []
    for order in (texts, texts[::-1]):
        with open_store(":memory:") as store:
            for text in order:
                add_text(store, text)
            found.append(store.search("storm"))
    assert len(found[0]) == 3
    assert found[0] == found[1]


def test_a_replaced_reading_is_not_found_any_more(ferry_store: Store) -> None:
    document, claims = ferry()
    ferry_store.add(document, claims[:2], pipeline="test-2")
    (hit,) = ferry_store.search("cafe")
    assert hit.claim_id is None


def test_a_snippet_is_one_line_cut_between_words(store: Store) -> None:
    add_text(store, "word " * 40 + "\n\nthe\tmast\n\n" + "word " * 40)
    (hit,) = store.search("mast")
    assert "\n" not in hit.before + hit.match + hit.after
    assert hit.before.startswith("…word")
    assert hit.before.endswith("the ")
    assert hit.after.endswith("word…")


def plain(word: str) -> str:
    """The word as the index compares it: no case, no accents, no punctuation round it."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip("“”,.")


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30), WORDS.filter(bool))
def test_no_query_raises_whatever_is_typed_and_every_hit_points_into_its_text(query: str, text: str) -> None:
    with open_store(":memory:") as store:
        add_text(store, text or "x", text)
        for hit in store.search(query) + store.search(text) + store.search(f'"{text}"'):
            assert isinstance(hit, Hit)
            assert store.report(hit.report_id).quote(hit.span)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([word for word in FERRY.replace("\n", " ").split(" ") if any(map(str.isalnum, word))]), WORDS, WORDS)
def test_a_word_of_the_text_is_found_where_it_stands(word: str, before: str, after: str) -> None:
    with open_store(":memory:") as store:
        report_id = add_text(store, f"{before} {word} {after}")
        (hit,) = store.search(word)
        assert hit.report_id == report_id
        assert plain(hit.match) == plain(word)


def test_the_pages_of_a_search_are_the_stretches_of_the_whole_and_reports_alone_are_searched_on_their_own() -> None:
    with open_store(":memory:") as store:
        texts = [f"The tug {'bell ' * (n % 4)}rang {n} times in the tug yard." for n in range(70)]
        reports = [add_text(store, text, *([text[:-1]] if n % 3 else []), name=f"{n}.txt") for n, text in enumerate(texts)]
        whole = store.search("tug", limit=1000)
        assert {hit.report_id for hit in whole} == set(reports)
        for size in (1, 7, 60):
            assert [hit for at in range(0, len(whole), size) for hit in store.search("tug", limit=size, offset=at)] == whole
        assert store.search("tug", limit=5, offset=len(whole)) == []
        some = set(reports[::5])
        assert store.search("tug", limit=1000, reports=some) == [hit for hit in whole if hit.report_id in some]
        assert store.search("tug", reports=()) == []


def test_a_page_far_down_is_the_stretch_of_the_whole_where_reports_are_covered_by_their_claims_now_and_then() -> None:
    with open_store(":memory:") as store:
        for n in range(120):  # the word stands in the claim, before the claim, or in no claim
            said = f"The tug rang {n} times"
            text = f"{'The tug is late. ' if n % 5 == 0 else ''}{said}. {'It waits. ' * (n % 7)}"
            add_text(store, text, *([said] if n % 3 else ["times"]), name=f"{n}.txt")
        whole = store.search("tug", limit=1000)
        bare = sum(hit.claim_id is None for hit in whole)
        assert 0 < bare < 120 < len(whole)
        for offset in range(0, len(whole) + 10, 13):
            assert store.search("tug", limit=9, offset=offset) == whole[offset : offset + 9]
            for most in (1, 50, len(whole), 1000):
                found = store.search_counted("tug", limit=9, offset=offset, most=most)
                assert found == (whole[:most][offset : offset + 9], min(len(whole), most))
        assert store.search_counted("...", limit=9, offset=0, most=9) == ([], 0)
        for number in range(1, len(whole) // 9 + 4):
            last = -(-len(whole) // 9)
            shown = min(number, last)
            expected = (whole[(shown - 1) * 9 : shown * 9], shown, shown < last)
            assert store.search_page("tug", number=number, size=9) == expected
        assert store.search_page("tug", number=2, size=len(whole)) == (whole, 1, False)
        assert store.search_page("heron", number=3, size=9) == ([], 1, False) == store.search_page("...", number=3, size=9)
