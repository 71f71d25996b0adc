"""The ledger kept in the store is that of linking everything anew, byte for byte, whatever came in between."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.link_deciding import names, on_claim, pair, stories_apart, undo
from tests.link.link_samples import place

from sayso.errors import NotFound
from sayso.export.ledger_json import ledger_bytes
from sayso.kept import Kept
from sayso.kept import refresh as refreshing
from sayso.link import link, memo
from sayso.link.decided import decide
from sayso.schema import About, Act
from sayso.store import Store, open_store


def anew(store: Store) -> bytes:
    made = decide(store.readings(), store.decisions())
    return ledger_bytes(made.over(link(made.readings, stories=store.stories(), apart=made.apart, bonds=made.bonds)))


def derived(path: Path, sql: str) -> list[tuple]:
    with sqlite3.connect(path) as connection:
        found = connection.execute(sql).fetchall()
    connection.close()
    return found


def test_decisions_and_their_undoing_give_the_bytes_of_linking_anew(pile, put, path: Path) -> None:
    one, other, elsewhere = pile[0].claims[0], pile[1].claims[0], pile[5].claims[0]
    vass, oswin = (place(pile[n].report, name) for n, name in ((0, "Oren Vass"), (1, "Lena Oswin")))
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        before = kept.ledger()
        for decision in (
            on_claim(Act.REJECT, pile[2].claims[0]),
            pair(Act.MERGE, About.POINT, [one], [elsewhere]),
            pair(Act.SPLIT, About.POINT, [one], [other]),
            pair(Act.SPLIT, About.ORIGIN, [one], [pile[4].claims[0]]),
            names(Act.MERGE, pile[0].reading, vass, pile[1].reading, oswin),
            stories_apart([pile[0].reading], [pile[1].reading, pile[2].reading]),
        ):
            done = store.decide(replace(decision, seen=len(store.decisions())))
            assert ledger_bytes(kept.ledger()) == anew(store)
            if done.about is About.POINT and done.act is Act.MERGE:
                assert {r.id for r in kept.around(one.report_id).reports} >= {elsewhere.report_id, other.report_id}
        put(store, [pile[6]], "late")
        assert ledger_bytes(kept.ledger()) == anew(store)
        for made in store.decisions():
            store.decide(replace(undo(made), seen=len(store.decisions())))
            assert ledger_bytes(kept.ledger()) == anew(store)
        assert kept.ledger().links == link(store.readings(), stories=store.stories()).links
        assert before.points == link(store.readings()).points


def test_of_reports_that_are_one_story_one_waits_to_be_linked_again_when_they_are_parted(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:5])
        kept = Kept(store)
        (story,) = {each.id for each in kept.stories().rows}
        assert len(kept.reports_of(story)) == 5
        store.decide(replace(stories_apart([read.reading for read in pile[:3]], [read.reading for read in pile[3:5]]), seen=0))
        assert derived(path, "SELECT count(*) FROM unlinked") == [(1,)]
        assert ledger_bytes(kept.ledger()) == anew(store)
        assert len(kept.stories().rows) == 2
        (made,) = store.decisions()
        store.decide(replace(undo(made), seen=1))
        assert derived(path, "SELECT count(*) FROM unlinked") == [(2,)]
        assert ledger_bytes(kept.ledger()) == anew(store)
        assert len(kept.stories().rows) == 1


STEPS = st.lists(st.tuples(st.integers(0, 8), st.sampled_from([None, None, "mine"]), st.booleans()), min_size=1, max_size=9)


@given(STEPS)
@settings(max_examples=25)
def test_reports_and_stories_in_any_order_with_looks_in_between_give_the_bytes_of_linking_anew(pile, put, steps) -> None:
    with open_store(":memory:") as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(refreshing, "MOST", 2.0)  # one by one, however few there are
        patch.setattr(memo, "WORTH", 1)  # with what was worked out before
        kept = Kept(store)
        for number, story, look in steps:
            put(store, [pile[number]], story)
            if look:
                assert ledger_bytes(kept.ledger()) == anew(store)
        assert ledger_bytes(kept.ledger()) == anew(store)
        assert ledger_bytes(kept.ledger()) == anew(store)


@given(
    st.lists(st.tuples(st.integers(0, 8), st.booleans(), st.sampled_from([0, 1])), min_size=2, max_size=9),
    st.sampled_from(["mine", None]),
)
@settings(max_examples=40)
def test_who_holds_readings_and_edges_sees_what_another_process_read_anew_and_linked(pile, put, steps, story) -> None:
    with open_store(":memory:") as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(refreshing, "MOST", 2.0)
        patch.setattr(memo, "WORTH", 1)
        lookers = Kept(store), Kept(store)
        put(store, pile[:6], story)
        for each in lookers:
            each.ledger()
        for turn, (number, less, who) in enumerate(steps):
            read = pile[number]
            claims = read.claims[:-1] if less else read.claims
            store.add(read.document, claims, story=story, pipeline=f"turn {turn}")
            (now,) = (each for each in store.readings() if each.report.id == read.report.id)
            assert len(now.claims) == len(claims)
            assert ledger_bytes(lookers[who].ledger()) == anew(store)


def test_many_at_once_and_then_one_give_the_bytes_of_linking_anew(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:8])
        assert ledger_bytes(Kept(store).ledger()) == anew(store)
        put(store, pile[8:])
        assert ledger_bytes(Kept(store).ledger()) == anew(store)


def test_one_report_more_leaves_the_rows_of_other_blocks_as_they_are(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:8])
        Kept(store).ledger()
        before = dict(derived(path, "SELECT id, sha256 FROM linked_block"))
        put(store, pile[8:])
        Kept(store).ledger()
        after = dict(derived(path, "SELECT id, sha256 FROM linked_block"))
        changed = {block for block in before.keys() | after.keys() if before.get(block) != after.get(block)}
        assert len(before) > 2
        assert changed
        assert {
            report for each in changed for (report,) in derived(path, f"SELECT report_id FROM linked_home WHERE block = '{each}'")
        } <= {read.report.id for read in pile[7:]}


def test_a_new_reading_of_a_report_is_linked_in_the_place_of_the_old_one(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile)
        Kept(store).ledger()
        store.add(pile[3].document, pile[3].claims[:1], pipeline="test-2")
        assert ledger_bytes(Kept(store).ledger()) == anew(store)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM linking",
        "UPDATE linking SET version = 'of another sayso'",
        "DELETE FROM linked_block",
        "UPDATE linked_block SET part = x'00'",
        "UPDATE linked_block SET joined = x'c0'",
        "DELETE FROM linked_home",
        "DELETE FROM linked_report",
    ],
)
def test_what_was_kept_can_be_thrown_away_or_damaged_and_nothing_is_lost(pile, put, path: Path, harm: str) -> None:
    with open_store(path) as store:
        put(store, pile)
        whole = ledger_bytes(Kept(store).ledger())
        derived(path, harm)
        assert bool(store.check()) == ("linked_" in harm)
        assert ledger_bytes(Kept(store).ledger()) == whole == anew(store)


def test_a_story_alone_is_the_ledger_of_its_reports_alone(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:5], "ferry")
        put(store, pile[5:])
        kept = Kept(store)
        inside = [read.reading for read in pile[:5]]
        wanted = link(inside, stories={"ferry": [reading.report.id for reading in inside]})
        assert ledger_bytes(kept.story("ferry")) == ledger_bytes(wanted)
        with pytest.raises(NotFound, match="there is no story nowhere; there are: "):
            kept.story("nowhere")


def test_two_stories_that_share_a_report_are_each_shown_without_the_other(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:3], "one")
        put(store, pile[2:5], "two")
        kept = Kept(store)
        found = kept.story("one")
        assert {report.id for report in found.reports} == {read.report.id for read in pile[:3]}
        assert [story.id for story in found.stories] == ["one"]
        assert {claim for point in found.points for claim in point.claims} == {claim.id for claim in found.claims}
        assert {story.id for story in kept.around("one").stories} >= {"one", "two"}


def test_what_is_around_a_report_a_claim_a_point_and_a_story_is_its_block(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        whole = kept.ledger()
        for point in whole.points:
            part = kept.around(point.id)
            assert part == kept.around(point.claims[0])
            assert point in part.points
            assert {link for link in whole.links if {link.a, link.b} & set(point.claims)} <= set(part.links)
        for story in whole.stories:
            assert {report.id for report in kept.around(story.id).reports} >= set(story.reports)
            assert kept.around(story.reports[0][:10]) == kept.around(story.id)


def test_an_id_is_found_by_its_beginning_and_one_that_fits_nothing_or_several_is_refused(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        point = kept.ledger().points[0].id
        assert kept.find(point[:10]) == ("point", point)
        assert kept.find(pile[0].report.id[:9]) == ("report", pile[0].report.id)
        with pytest.raises(NotFound, match="fits several ids"):
            kept.find("p")
        with pytest.raises(NotFound, match="begins with 'zz'"):
            kept.around("zz")
        with pytest.raises(NotFound):
            kept.find("")


def test_stories_are_listed_a_page_at_a_time_the_last_reported_on_first(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        whole = kept.stories()
        assert whole.total == len(whole.rows) == len(kept.ledger().stories)
        assert [row.last for row in whole.rows] == sorted((row.last for row in whole.rows), reverse=True)
        assert kept.stories(offset=1, limit=1).rows == whole.rows[1:2]
        for row in whole.rows:
            alone = kept.story(row.id)
            assert (row.reports, row.claims, row.points) == (len(alone.reports), len(alone.claims), len(alone.points))
            assert set(kept.reports_of(row.id)) == {report.id for report in alone.reports}


def test_large_stories_are_listed_the_largest_first(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        rows = sorted(kept.stories().rows, key=lambda row: (-row.claims, row.id))
        assert len({row.claims for row in rows}) > 1
        for least in range(rows[0].claims + 2):
            assert kept.large_stories(least) == [row for row in rows if row.claims >= least]


def test_a_store_that_cannot_be_written_to_is_linked_in_memory(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile)
        whole = anew(store)
    with open_store(f"sqlite:///file:{path}?mode=ro&uri=true", create=False) as store:
        assert ledger_bytes(Kept(store).ledger()) == whole
    assert derived(path, "SELECT * FROM linking") == []


LOOKER = """
import sys
from sayso.kept import Kept
from sayso.store import open_store
with open_store(sys.argv[1]) as store:
    for _ in range(3):
        Kept(store).ledger()
        print(len(Kept(store).ledger().reports), flush=True)
"""


def test_others_who_look_while_reports_come_in_see_whole_states_and_leave_a_sound_store(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:2])
        looking = [subprocess.Popen([sys.executable, "-c", LOOKER, path], stdout=subprocess.PIPE, text=True) for _ in range(2)]
        for read in pile[2:]:
            put(store, [read])
            Kept(store).ledger()
        for process in looking:
            seen, _ = process.communicate(timeout=120)
            assert process.returncode == 0
            assert [int(line) for line in seen.split()] == sorted(int(line) for line in seen.split())
        assert ledger_bytes(Kept(store).ledger()) == anew(store)
        assert store.check() == []


def test_a_part_held_is_given_back_until_something_in_it_changes(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:5], "ferry")
        put(store, pile[5:])
        kept = Kept(store)
        ferry, chess = (kept.part(kept.place(pile[n].report.id).block) for n in (0, 5))
        assert replace(ferry.ledger, names=()) == replace(kept.around("ferry"), names=())
        accepted = store.decide(on_claim(Act.ACCEPT, pile[0].claims[0]))
        after = kept.part(ferry.block, held=ferry)
        assert (after.turn, after.decided) == (ferry.turn, 1)  # nothing needed to be linked
        assert kept.part(chess.block, held=chess) is chess
        store.decide(replace(undo(accepted), seen=1))
        store.decide(replace(on_claim(Act.REJECT, pile[0].claims[0]), seen=2))
        later = kept.part(ferry.block, held=after)
        assert later.turn > after.turn
        assert len(later.ledger.claims) == len(after.ledger.claims) - 1
        assert kept.part(chess.block, held=chess) is chess
        assert ledger_bytes(kept.ledger()) == anew(store)


def test_decisions_are_those_of_the_file_also_where_an_older_copy_was_put_back(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:3])
        older = path.read_bytes()
        kept = Kept(store)
        for n, claim in enumerate(pile[0].claims[:1] + pile[1].claims[:1]):
            store.decide(replace(on_claim(Act.REJECT, claim), seen=n))
        assert kept.claims([pile[0].claims[0].id]) == {}
        path.write_bytes(older)
        assert kept.claims([pile[0].claims[0].id]) == {pile[0].claims[0].id: pile[0].claims[0]}
        store.decide(on_claim(Act.REJECT, pile[2].claims[0]))
        assert kept.claims([pile[1].claims[0].id, pile[2].claims[0].id]) == {pile[1].claims[0].id: pile[1].claims[0]}
        assert ledger_bytes(kept.ledger()) == anew(store)


def test_a_name_is_found_in_its_block_and_reports_by_their_first_story(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:3], "two")
        put(store, pile[2:5], "one")
        kept = Kept(store)
        part = kept.part(kept.home("one"))
        for name in part.ledger.names:
            assert (kept.place(name.id).kind, kept.place(name.id).block) == ("name", part.block)
        ids = [read.report.id for read in pile[:5]]
        assert {report: row.id for report, row in kept.homes(ids).items()} == dict(
            zip(ids, ["two"] * 2 + ["one"] * 3, strict=True)
        )
        with pytest.raises(NotFound):
            kept.place("two")
