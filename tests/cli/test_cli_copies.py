"""Copies in the terminal: the longest shared stretches, where they stand and how they begin."""

from types import SimpleNamespace

from sayso.cli.views.copies import copies_of, copy_lines
from sayso.read import read
from sayso.schema import Copy, Span

TEXT = b"The quay at Lowport was closed on Friday. A crane had fallen. Nobody was hurt, said Ida Crone. Work goes on."
OTHER = b"Lowport: " + TEXT


def test_the_three_longest_stretches_are_shown_in_text_order_and_the_others_counted() -> None:
    one, other = next(read(TEXT, name="one.txt")), next(read(OTHER, name="other.txt"))
    places = [(0, 20), (24, 30), (35, 60), (62, 66), (68, 100)]
    spans = tuple((Span(one.id, a, b), Span(other.id, a + 9, b + 9)) for a, b in places)
    copy = Copy(one.id, other.id, 0.996, spans)
    view = SimpleNamespace(ledger=SimpleNamespace(copies=(copy,)), reports={r.id: r for r in (one, other)})
    assert copies_of(view, other) == [copy]
    first, *stretches, rest = copy_lines(view, copy, one)
    assert first == f"copied: 99 % of its words stand in other.txt ({other.id}) too, in 5 stretches"
    assert stretches == [
        f"  {a}–{b} (there {a + 9}–{b + 9}): {one.text[a:b].strip()}" for a, b in (places[0], places[2], places[4])
    ]
    assert rest == "  and 2 shorter stretches"
    assert next(copy_lines(view, copy, other)).startswith("copies: holds 99 % of the words of one.txt")
