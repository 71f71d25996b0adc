"""`sayso annotate`: the machine's reading, straight from the files, in the shape scripts rely on."""

import json
from pathlib import Path

from cli_process import Run


def test_each_report_is_one_line_of_json_in_the_shape_that_design_promises(sayso: Run, pile: list[Path]) -> None:
    done = sayso("annotate", *pile, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reading["report"]["name"] for reading in readings] == [path.name for path in pile]
    promised = {
        "sentences": {"start", "end"},
        "entities": {"start", "end", "label", "name", "kind"},
        "times": {"start", "end", "type", "value"},
        "places": {"start", "end", "name", "lat", "lon", "country"},
        "figures": {"start", "end", "low", "high", "bound", "approximate", "unit", "counted", "role"},
        "attributions": {"id", "parent", "source", "cue", "content"},
        "claims": {"id", "content", "chain", "stance", "factuality", "figures", "times", "places"},
    }
    for reading, path in zip(readings, pile, strict=True):
        assert reading["text"] == path.read_text()
        assert {"id", "title", "outlet", "published", "name"} <= set(reading["report"])
        for key, keys in promised.items():
            assert all(keys <= set(each) for each in reading[key]), key
        for claim in reading["claims"]:
            assert claim["chain"]
            assert all({"name", "kind", "anonymous"} <= set(voice) for voice in claim["chain"])
    for key in promised:
        assert any(reading[key] for reading in readings), f"no {key} in the pile"


def test_no_store_is_touched(sayso: Run, pile: list[Path], tmp_path: Path) -> None:
    done = sayso("annotate", pile[0], "--json", env={"SAYSO_DB": str(tmp_path / "ledger.db")}, cwd=tmp_path)
    assert done.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_a_reading_is_the_same_beside_other_reports_and_alone(sayso: Run, pile: list[Path]) -> None:
    together = sayso("annotate", *pile[::-1], "--json").stdout.splitlines()
    assert sayso("annotate", pile[0], "--json").stdout.splitlines() == together[-1:]


def test_bad_inputs_are_named_and_the_good_ones_read(sayso: Run, pile: list[Path], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    done = sayso("annotate", tmp_path / "empty.txt", tmp_path / "gone.txt", pile[1], "--json")
    assert done.returncode == 1
    assert [json.loads(line)["report"]["name"] for line in done.stdout.splitlines()] == [pile[1].name]
    empty, gone = done.stderr.decode().splitlines()
    assert "empty.txt" in empty
    assert "gone.txt" in gone


def test_without_json_it_can_be_read(sayso: Run, pile: list[Path]) -> None:
    shown = sayso("annotate", pile[0]).stdout.decode()
    assert shown.splitlines()[0].lower().replace("-", " ").count("dunmarrow echo") == 1
    assert "2025-06-11" in shown.splitlines()[0]
    assert "Owen Tarrick" in shown
    assert "Figures: " in shown
