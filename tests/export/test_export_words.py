"""Dates, numbers, figures, ids and hidden characters as a reader meets them."""

import pytest
from export_desk import value
from hypothesis import given
from hypothesis import strategies as st

from readings import claims_of
from sayso.export.dossier.anchors import anchor, web_address
from sayso.export.dossier.copies import percent
from sayso.export.dossier.dates import extent
from sayso.export.dossier.figures import standing
from sayso.export.visible import visible
from sayso.export.words import FIRMNESS, KIND, LINK, STANCE, STATUS, count, number, origins, shown, spoken
from sayso.schema import Bound, Factuality, FigureHistory, FigureStatus, FigureValue, Kind, LinkKind, Stance


def test_every_code_has_words() -> None:
    for words, codes in ((FIRMNESS, Factuality), (STANCE, Stance), (KIND, Kind), (LINK, LinkKind), (STATUS, FigureStatus)):
        assert set(words) == set(codes)
    assert len({mark for mark, _ in FIRMNESS.values()}) == len(Factuality)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-03-04", "2031-03-04T00:00", "2031-03-04T00:00"),
        ("2031-02", "2031-02-01T00:00", "2031-02-28T00:00"),
        ("2032-02", "2032-02-01T00:00", "2032-02-29T00:00"),
        ("2031", "2031-01-01T00:00", "2031-12-31T00:00"),
        ("9999", "9999-01-01T00:00", "9999-12-31T00:00"),
        ("2031-03-04T01:00:00+02:00", "2031-03-03T23:00", "2031-03-03T23:00"),
    ],
)
def test_a_date_reaches_from_its_first_day_to_its_last(value: str, first: str, last: str) -> None:
    reach = extent(value)
    assert reach
    assert [edge.isoformat()[:16] for edge in reach] == [first, last]


@pytest.mark.parametrize("value", [None, "", "soon", "2031-02-30", "0000", "9999-13", "2031-SU", "2031-03-04TMO"])
def test_what_is_no_day_has_no_place_on_a_time_axis(value: str | None) -> None:
    assert extent(value) is None


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (300, None, Bound.AT_LEAST, "at least 300"),
        (300, None, Bound.MORE_THAN, "more than 300"),
        (None, 40, Bound.UP_TO, "up to 40"),
        (None, 40, Bound.LESS_THAN, "less than 40"),
        (10000.0, 10000.0, Bound.ABOUT, "about 10,000"),
        (20, 30.5, Bound.BETWEEN, "20 to 30.5"),
        (None, None, Bound.VAGUE, ""),
    ],
)
def test_a_figure_is_said_with_its_limits(low: float | None, high: float | None, bound: Bound, words: str) -> None:
    assert spoken(low, high, bound) == words


def test_a_unit_follows_its_number() -> None:
    assert spoken(4000, 4000, Bound.EXACT, unit="miles") == "4,000 miles"
    assert number(1234.5) == "1,234.5"


def test_origins_are_an_interval_and_one_number_where_its_ends_meet() -> None:
    assert (origins(2, 3), origins(1, 1), origins(1, 2), origins(4, 4)) == (
        "2 to 3 origins",
        "1 origin",
        "1 to 2 origins",
        "4 origins",
    )
    assert (count(1, "claim"), count(0, "claim"), count(1200, "claim")) == ("1 claim", "0 claims", "1,200 claims")


def _standing(*values: FigureValue, unit: str | None = None) -> str:
    return standing(FigureHistory("p", "killed", "people", unit, values))


def test_a_range_spans_the_values_that_stand_and_averages_nothing() -> None:
    old = value("c", 5, 5, status=FigureStatus.SUPERSEDED)
    assert _standing(old, value("c", 12, 12), value("c", 19, 19, status=FigureStatus.DISPUTED)) == "12–19"
    assert _standing(value("c", 12, None, bound=Bound.AT_LEAST), value("c", 19, 19), unit="km") == "12–19 km or more"
    assert _standing(value("c", None, 12, bound=Bound.UP_TO), value("c", 3, 3)) == "3–12"
    assert _standing(value("c", 12, None, bound=Bound.AT_LEAST)) == "at least 12"
    assert _standing(value("c", None, None, bound=Bound.VAGUE, words="dozens")) == "“dozens”"
    assert _standing(old) == "5"


@pytest.mark.parametrize(
    ("share", "words"), [(0.849, "84"), (0.996, "99"), (1.0, "100"), (0.29, "29"), (0.004, "under 1"), (0.0, "0")]
)
def test_a_share_is_cut_to_whole_percent(share: float, words: str) -> None:
    assert percent(share) == words


@given(st.lists(st.text(), min_size=1, max_size=3), st.lists(st.text(), min_size=1, max_size=3))
def test_two_things_never_share_an_id(one: list[str], other: list[str]) -> None:
    assert (anchor("claim", *one) == anchor("claim", *other)) == (one == other)


@given(st.text())
def test_an_id_is_plain(text: str) -> None:
    assert all(character.isascii() and (character.isalnum() or character in "-_.") for character in anchor("claim", text))


@pytest.mark.parametrize("url", ["https://a.example/b?c=d#e", "http://a.example"])
def test_a_web_address_may_be_followed(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "file:///x", "//a.example", "https:", "http://[",
     "java\nscript:alert(1)", "https://a.example/\u202egpj.exe"],
)  # fmt: skip
def test_any_other_address_stays_text(url: str | None) -> None:
    assert web_address(url) is None


@given(st.text())
def test_nothing_hidden_and_nothing_that_reorders_is_left(text: str) -> None:
    shown = visible(text)
    assert not any(0xD800 <= ord(c) <= 0xDFFF or c in "\x00\x1b\r\x7f\x85\u202e\u2066\u2069" for c in shown)
    assert visible(shown) == shown


def test_hidden_characters_get_a_picture_or_their_code() -> None:
    assert visible("a\x00b\u202ec\ud800\x7f\t\n‎שלום") == "a␀b⟦U+202E⟧c\ufffd␡\t\n‎שלום"


@pytest.mark.parametrize(
    ("text", "beside", "found"),
    [
        ("No bell rang, Ida Holm said.", "No bell rang, Ida Holm said.", "CT+"),
        ("No bell rang, Ida Holm said.", "A bell rang, Ida Holm said.", "CT-"),
        ("A bell rang, Ida Holm said.", "No bell rang, Ida Holm said.", "CT+"),
        ("Ida Holm denied that a bell rang.", "No bell rang, Ida Holm said.", "CT-"),
        ("Ida Holm denied that a bell rang.", "Ida Holm denied that a bell rang.", "CT-"),
        ("No bell will ring, Ida Holm said.", "No bell rang, Ida Holm said.", "CT+"),
        ("The bell may not have rung, Ida Holm said.", "The bell may not have rung, Ida Holm said.", "PS+"),
        ("Ida Holm does not believe that a bell rang.", "Ida Holm does not believe that a bell rang.", "PR-"),
    ],
)
def test_a_mark_reads_with_the_words_it_stands_beside(text: str, beside: str, found: str) -> None:
    (claim,), (other,) = claims_of(text), claims_of(beside)
    assert shown(claim, other).value == found
    if text == beside:
        assert shown(claim) is shown(claim, other)
