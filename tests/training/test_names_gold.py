"""The gold of names is sound, and its scorer counts what it says."""

import json

from training.evaluate import names

ROWS = [json.loads(line) for line in names.NAMES.read_text(encoding="utf8").splitlines()]


def test_every_place_of_the_gold_is_a_name_in_its_text_and_no_pair_stands_twice() -> None:
    for row in ROWS:
        for side in (row["a"], row["b"]):
            said = side["text"][side["start"] : side["end"]]
            assert said == said.strip(), row["id"]
            assert any(c.isupper() for c in said), row["id"]
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert len({json.dumps([row["a"], row["b"]]) for row in ROWS}) == len(ROWS) >= 220


def test_about_half_of_the_pairs_are_one_in_both_halves_of_the_gold() -> None:
    for half in names.HALVES:
        same = [row["same"] for row in ROWS if names.half_of(row) == half]
        assert 0.4 < sum(same) / len(same) < 0.6
        assert len(same) > 100


def test_a_pair_in_one_text_is_one_report_and_a_title_before_a_name_is_no_other_mention() -> None:
    text = "Mayor Ilse Varn closed the bridge on Monday. The bridge is unsafe, Varn said."
    row = {"id": "t", "a": {"text": text, "start": 0, "end": 15}, "b": {"text": text, "start": 67, "end": 71}, "same": True}
    read, places = names.readings(row)
    assert len(read) == 1
    found = tuple(names.named_at(names.link(read).names, place) for place in places)
    assert found[0] is not None
    assert names.Verdict(row, found).same
