"""The two JSON surfaces, and the one way in which JSON is written."""

import json
from dataclasses import replace
from typing import Any

import pytest
from export_desk import Desk
from export_ledgers import dam
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import SpanError
from sayso.export import FORMATS, dumps, ledger_json, reading_json
from sayso.export.canonical import whole
from sayso.schema import Attribution, Bound, Document, Entity, Figure, Place, Sentence, TimeExpression

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)

LEDGER_KEYS = {
    "stories": {"id", "reports"},
    "reports": {"id", "title", "outlet", "published", "url", "name", "byline", "metadata", "text"},
    "claims": {"id", "report", "quote", "occurrences", "polarity", "cue", "content", "chain", "stance", "factuality", "figures"},
    "points": {"id", "about", "claims", "at_most", "at_least", "origins"},
    "links": {"kind", "a", "b", "reason", "detail"},
    "copies": {"a", "b", "containment", "spans"},
    "figures": {"point", "role", "counted", "values", "numbers"},
    "timeline": {"happened", "said", "claim", "point"},
    "names": {"id", "name", "kind", "forms", "claims"},
    "tolls": {"story", "harm", "low", "best", "high", "open", "low_claims", "best_claims", "high_claims", "reason", "told"},
    "decisions": {"id", "number", "act", "about", "who", "when", "state", "claims", "on", "rest", "before", "after", "undoes"},
}


@given(JSON)
def test_what_is_written_reads_back_the_same(value: Any) -> None:
    assert json.loads(dumps(value)) == value


def test_half_a_surrogate_pair_survives() -> None:
    assert json.loads(dumps(["a\ud800b"])) == ["a\ud800b"]


def test_letters_beyond_ascii_stay_letters_and_there_are_no_spaces_or_line_ends() -> None:
    assert dumps({"b": "Øre – “да”", "a": [1, 2]}) == '{"b":"Øre – “да”","a":[1,2]}'.encode()


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_json_cannot_hold_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps([number])


def test_whole_numbers_become_integers_and_others_stay() -> None:
    assert [repr(whole(number)) for number in (10000.0, 0.5, -3.0, None)] == ["10000", "0.5", "-3", "None"]


def test_the_ledger_has_the_keys_of_the_surface() -> None:
    found = ledger_json(dam())
    assert list(found) == list(LEDGER_KEYS)
    for name, keys in LEDGER_KEYS.items():
        assert found[name], name
        for item in found[name]:
            assert keys <= set(item), name
    assert {"id", "name", "claims", "kind", "anonymous", "merges"} <= set(found["points"][0]["origins"][0])
    assert {"low", "high", "bound", "as_of", "claim", "origin", "status"} <= set(found["figures"][0]["values"][0])


def test_metadata_are_plain_strings_or_null_with_their_origin_aside() -> None:
    wire, courier, _ = ledger_json(dam())["reports"]
    assert (wire["title"], wire["outlet"], wire["published"]) == ("Dam at Marrow fails overnight", "Harbour Wire", "2031-03-04")
    assert courier["title"] is None
    assert courier["metadata"]["outlet"] == {"value": "Tessin Courier", "origin": "option"}
    assert "title" not in courier["metadata"]


def test_every_span_of_the_ledger_says_its_quote() -> None:
    ledger = ledger_json(dam())
    texts = {report["id"]: report["text"] for report in ledger["reports"]}
    for claim in ledger["claims"]:
        for occurrence in claim["occurrences"]:
            said = " ".join(texts[claim["report"]][span["start"] : span["end"]] for span in occurrence["content"])
            assert said == claim["quote"]
        assert claim["content"] == claim["occurrences"][0]["content"]
    for copy in ledger["copies"]:
        for pair in copy["spans"]:
            a, b = (texts[copy[side]][pair[side]["start"] : pair[side]["end"]] for side in "ab")
            assert a == b


def test_whole_limits_of_figures_are_written_as_integers() -> None:
    written = FORMATS["json"](dam())
    assert b'"low":12,"high":null' in written
    assert b'"low":20,"high":30.5' in written
    assert b'"containment":0.849' in written


def test_a_chain_runs_from_the_innermost_voice_outwards() -> None:
    claim = next(claim for claim in ledger_json(dam())["claims"] if claim["id"] == "c9")
    assert [(voice["name"], voice["anonymous"]) for voice in claim["chain"]] == [
        ("a rescue worker", True),
        ("Harbour Wire", False),
    ]


def test_the_same_ledger_gives_the_same_bytes_on_one_line() -> None:
    assert FORMATS["json"](dam()) == FORMATS["json"](dam())
    assert FORMATS["json"](dam()).count(b"\n") == 1


def _reading() -> tuple[Document, Desk]:
    desk = Desk()
    report = desk.report("r1", "In Marrow on 3 May, 40.5 tonnes sank, Orlik said.\n", outlet="Harbour Wire")
    attribution = Attribution(
        "a1", None, (desk.span("r1", "Orlik"),), (desk.span("r1", "said"),), (desk.span("r1", "40.5 tonnes sank"),)
    )
    document = Document(
        report=report,
        sentences=(Sentence(desk.span("r1", report.text.strip()), 0, 0),),
        entities=(Entity(desk.span("r1", "Orlik"), "PERSON", "Dena Orlik", "person"),),
        times=(TimeExpression(desk.span("r1", "3 May"), "DATE", "XXXX-05-03"),),
        places=(Place(desk.span("r1", "Marrow"), "Marrow", 46.0, 12.25, "CH"),),
        figures=(Figure(desk.span("r1", "40.5 tonnes"), 40.5, 40.5, Bound.EXACT, False, "tonnes", None, "count"),),
        attributions=(attribution,),
    )
    return document, desk


def test_a_reading_has_the_keys_of_the_surface() -> None:
    document, desk = _reading()
    found = reading_json(document, [desk.claim("c1", "r1", "40.5 tonnes sank")])
    assert set(found) == {"report", "text", "sentences", "entities", "times", "places", "figures", "attributions", "claims"}
    assert found["report"]["name"] == "r1.txt"
    assert found["report"]["outlet"] == "Harbour Wire"
    assert found["entities"] == [{"start": 38, "end": 43, "label": "PERSON", "name": "Dena Orlik", "kind": "person"}]
    assert found["places"] == [{"start": 3, "end": 9, "name": "Marrow", "lat": 46, "lon": 12.25, "country": "CH", "disputed": []}]
    assert {"start": 13, "end": 18, "type": "DATE", "value": "XXXX-05-03"}.items() <= found["times"][0].items()
    figure = {
        "low": 40.5,
        "high": 40.5,
        "bound": "exact",
        "approximate": False,
        "unit": "tonnes",
        "counted": None,
        "role": "count",
    }
    assert figure.items() <= found["figures"][0].items()
    assert found["attributions"] == [
        {
            "id": "a1",
            "parent": None,
            "source": [{"start": 38, "end": 43}],
            "cue": [{"start": 44, "end": 48}],
            "content": [{"start": 20, "end": 36}],
        }
    ]
    assert {"id", "content", "chain", "stance", "factuality", "figures", "times", "places"} <= set(found["claims"][0])


def test_a_claim_of_another_report_is_refused() -> None:
    document, desk = _reading()
    desk.report("r2", "Another report.")
    with pytest.raises(SpanError, match="r2"):
        reading_json(document, [desk.claim("c2", "r2", "Another report")])


def test_a_claim_whose_quote_is_not_at_its_place_is_refused() -> None:
    document, desk = _reading()
    with pytest.raises(SpanError, match="not what stands"):
        reading_json(document, [replace(desk.claim("c1", "r1", "40.5 tonnes sank"), quote="50 tonnes sank")])
