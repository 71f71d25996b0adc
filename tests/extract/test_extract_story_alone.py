"""What the reader marked as no part of the story is nobody's claim, and nobody there is "she" of the story."""

import pytest

from readings import claims_of, report_of
from sayso import flow
from sayso.flow import Source
from sayso.link import link

STORY = (
    "<html><head><title>Greens lead</title></head><body>{before}<article><h1>Greens lead</h1>"
    "<p>The Greens are at 31 percent, the Demos institute said on Tuesday. The campaign is in its last week and both parties "
    "will hold rallies in the capital on Saturday.</p>{inside}"
    "<p>She said the party would wait. The poll of 1,200 people was taken over the weekend and has a margin of two points.</p>"
    "</article>{after}</body></html>"
)
TEASERS = "<a>Three killed in bus crash, police say</a> <a>Mayor Lena Oswin: no plans to close library</a>"


def read(**parts: str) -> flow.Read:
    page = STORY.format(**{"before": "", "inside": "", "after": "", **parts}).encode()
    (found,) = flow.readings_of(flow.reports_of([Source(page, name="page.html")]))
    return found


@pytest.mark.parametrize(
    "parts",
    [
        {"after": f"<aside><h2>Most read</h2>{TEASERS}</aside>"},
        {"after": f"<div class='most-read'><h2>Most read</h2>{TEASERS}</div>"},
        {"after": f"<section class='related'><h3>Related</h3><p>{TEASERS}</p></section>"},
        {"before": f"<nav>{TEASERS}</nav>"},
        {"after": "<footer><p>Three were killed, hospital officials said. The bank denied that it lost 40 million.</p></footer>"},
        {"inside": "<p>Read more: They told us to wait, say police</p>"},
        {"inside": "<p>Related: Mayor Lena Oswin tells of three killed in bus crash</p>"},
    ],
)
def test_a_page_says_the_same_with_and_without_its_sidebars(parts: dict[str, str]) -> None:
    alone, beside = read(), read(**parts)
    assert [(c.quote, [v.name for v in c.chain], c.victims) for c in beside.claims] == [
        (c.quote, [v.name for v in c.chain], c.victims) for c in alone.claims
    ]


def test_a_teaser_kills_nobody() -> None:
    beside = read(after=f"<aside><h2>Most read</h2>{TEASERS}</aside>")
    ledger = link([beside.reading], stories={"poll": [beside.report.id]})
    assert not ledger.tolls


def test_she_is_of_the_story_and_not_of_the_teaser_before_it() -> None:
    text = "The Greens lead.\n\nDoctor Ida Holm spoke at the rally.\n\n{}She said the party would wait."
    teaser = "Read more: Mayor Lena Oswin to close library\n\n"
    for words in ("", teaser):
        (said,) = (claim for claim in claims_of(text.format(words)) if "would wait" in claim.quote)
        assert said.voice.name == "Ida Holm"
    assert any("Oswin" in r.text[s.span.start : s.span.end] for r in [report_of(text.format(teaser))] for s in r.regions)


def test_a_surname_is_not_made_whole_from_a_teaser() -> None:
    beside = read(
        inside="<p>The result was no surprise, Holm said.</p>", after="<aside><p>Ida Holm keeps library open</p></aside>"
    )
    (said,) = (claim for claim in beside.claims if "no surprise" in claim.quote)
    assert said.voice.name == "Holm"
