"""Where those died of whom an aside names some."""

from readings import read_text
from sayso.link import link


def test_where_some_of_them_lived_is_not_where_they_all_died() -> None:
    texts = (
        "Two people drowned in Harven, the governor said. Nine people drowned in Kolm, the governor said.",
        "The storm killed 14 people, including six residents of a nursing home in Harven, the health department said.",
    )
    readings = [read_text(text, published="2031-03-04", outlet=f"Post {n}").reading for n, text in enumerate(texts)]
    found = link(readings, stories={"s": [r.report.id for r in readings]})
    assert not any(h.where == ("Harven",) and v.low == 14 for h in found.figures for v in h.values)


def test_those_of_whom_an_aside_names_some_died_where_the_verb_behind_it_says() -> None:
    texts = (
        "Two people drowned in Harven, the governor said. Nine people drowned in Kolm, the governor said.",
        "At least 14 people, including six guards, were killed by the storm in Harven, the health department said.",
    )
    readings = [read_text(text, published="2031-03-04", outlet=f"Post {n}").reading for n, text in enumerate(texts)]
    found = link(readings, stories={"s": [r.report.id for r in readings]})
    assert any(h.where == ("Harven",) and v.low == 14 for h in found.figures for v in h.values)
