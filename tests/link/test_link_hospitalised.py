"""Who was taken to hospital, and who fell ill: two counts of an outbreak."""

from readings import read_text
from sayso.link import link

FIRST = (
    "At least 37 people have fallen ill in an outbreak of E. coli linked to Tarn salads, health officials said. Fourteen people "
    "have been hospitalized, the Harven health department said."
)
SECOND = (
    "61 people have been infected in an outbreak of E. coli linked to Tarn salads, the disease agency said. Twenty-three people "
    "have been hospitalized, the agency said."
)
LAST = "The outbreak of E. coli linked to Tarn salads is over. In all, 86 people fell ill."


def test_those_in_hospital_are_no_rivals_of_those_who_fell_ill() -> None:
    days = ("2031-08-02", "2031-08-07", "2031-09-20")
    readings = [read_text(text, published=day).reading for text, day in zip((FIRST, SECOND, LAST), days, strict=True)]
    found = link(readings, stories={"s": [r.report.id for r in readings]})
    told = sorted([v.low for v in h.values] for h in found.figures if h.role == "count" and h.unit is None)
    assert told == [[14, 23], [37, 61, 86]]
    assert [h.estimate.best for h in found.figures if h.values[-1].low == 86 and h.estimate] == [86]
