"""What holds for the names of any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from names_reports import parsed, report_of

from sayso.annotate.names import find_entities
from sayso.annotate.places import find_places

PIECES = st.sampled_from(
    [
        *(
            "President",
            "Kim",
            "Jong-un",
            "Ukraine’s",
            "the",
            "Times",
            "New York",
            "U.S.",
            "(",
            ")",
            "NIS",
            ",",
            ". ",
            "\n\n",
            "-",
        ),
        *(
            "and",
            "of",
            "Ministry",
            "General",
            "Mr.",
            "al-",
            "’s",
            "810",
            "Brigade",
            "Paris",
            "Texas",
            "By",
            "—",
            "IT",
            "US",
            "Ana",
        ),
        *("O'Brien", "St."),
    ]
)
MIXED = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=20).map("".join)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join), MIXED)
LABELS = st.sampled_from(["PERSON", "ORG", "PLACE", "DATE"])
SPANS = st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40), LABELS), max_size=8)


@given(TEXTS, SPANS)
def test_any_text_and_any_recogniser_give_ordered_spans_inside_the_text(
    text: str, recognised: list[tuple[int, int, str]]
) -> None:
    report = report_of(text)
    tokens, sentences = parsed(report)
    entities = find_entities(report, tokens, sentences, recognised)
    for one, next_ in pairwise(entities):
        assert one.span.end <= next_.span.start
    for entity in entities:
        quote = report.quote(entity.span)
        assert quote == quote.strip(" \t\n.,;:!?'’\"()") or quote.endswith(".")
        assert not quote.lower().startswith(("the ", "a ", "an "))
        assert entity.name
        assert entity.label in ("PERSON", "ORG", "PLACE", "NORP", "OUTLET")
    places = find_places(report, entities)
    assert [p.span for p in places] == [e.span for e in entities if e.label == "PLACE"]
    assert all((p.lat is None) == (p.lon is None) for p in places)


@given(TEXTS, SPANS)
def test_the_order_of_the_recognisers_answers_changes_nothing(text: str, recognised: list[tuple[int, int, str]]) -> None:
    report = report_of(text)
    tokens, sentences = parsed(report)
    first = find_entities(report, tokens, sentences, recognised)
    assert first == find_entities(report, tokens, sentences, list(reversed(recognised)))
    assert find_places(report, first) == find_places(report, first)
