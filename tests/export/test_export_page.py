"""The dossier as a file: sound, closed to the outside, fit for every reader, and the same bytes each time."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from export_desk import Desk
from export_ledgers import HOSTILE, dam
from export_pages import DOM, EVERY, PAGES
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.export import FORMATS, dossier
from sayso.export.dossier.shapes import COLOURS
from sayso.export.visible import visible
from sayso.schema import Ledger

VOID = {"meta", "link", "input", "br", "hr", "img"}
BLOCK = {"p", "div", "ul", "ol", "dl", "table", "section", "article", "details", "blockquote", "h1", "h2", "h3", "h4", "figure"}


class Nesting(HTMLParser):
    """Fails on a tag that is not closed, closed twice, or stands where HTML would move it elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), self.get_starttag_text()
        parent = self.open[-1] if self.open else None
        assert not (tag in BLOCK and {"p", "span", "h1", "h2", "h3", "h4", "summary", "q", "b"} & set(self.open)), (
            tag,
            self.open,
        )
        assert not (tag in {"a", "button"} and "a" in self.open), self.open
        assert (tag == "li") == (parent in {"ul", "ol"}), (tag, parent)
        assert (tag in {"td", "th"}) == (parent == "tr"), (tag, parent)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "svg" in self.open, tag

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag, (tag, self.open)


@EVERY
def test_every_tag_is_closed_where_it_was_opened_and_stands_where_it_may(name: str) -> None:
    parser = Nesting()
    parser.feed(PAGES[name])
    parser.close()
    assert parser.open == []


@EVERY
def test_every_inner_link_has_its_target_and_no_id_stands_twice(name: str) -> None:
    ids = DOM[name].xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in DOM[name].xpath("//@href") if href.startswith("#")}
    assert targets <= set(ids)
    for labels in DOM[name].xpath("//@aria-labelledby"):
        assert set(labels.split()) <= set(ids)


@EVERY
def test_nothing_is_loaded_from_outside(name: str) -> None:
    assert not DOM[name].xpath("//@src | //@srcset | //link | //iframe | //object | //embed | //base | //img | //form | //use")
    outside = [(link.tag, link.get("href")) for link in DOM[name].xpath("//*[@href]") if not link.get("href").startswith("#")]
    assert {tag for tag, _ in outside} <= {"a"}
    assert all(href.startswith("https://wire.example/") for _, href in outside)
    (style,) = DOM[name].xpath("//style")
    assert not re.search(r"url\(|@import|@font-face", style.text)


@EVERY
def test_the_policy_allows_our_own_style_and_script_by_digest_and_nothing_else(name: str) -> None:
    (policy,) = DOM[name].xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        (found,) = re.findall(rf"<{element}>(.*?)</{element}>", PAGES[name], re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(found.encode()).digest()).decode()
        assert rules[directive] == f"'sha256-{digest}'"
    assert not DOM[name].xpath("//@style | //@*[starts-with(name(), 'on')]")
    assert PAGES[name].index("Content-Security-Policy") < PAGES[name].index("<style>")


def test_hostile_text_stays_text() -> None:
    dom, page = DOM["hostile"], PAGES["hostile"]
    assert len(dom.xpath("//script")) == 1
    assert not dom.xpath("//img | //b[text()='bold'] | //b[text()='soon']")
    assert visible(HOSTILE) in dom.xpath("//h1")[0].text_content()
    assert "49" not in dom.xpath("//h1")[0].text_content()
    assert not any(link.startswith("javascript") for link in dom.xpath("//@href"))
    assert "javascript:alert(1)" in dom.text_content()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_text_comes_through_as_it_was(text: str) -> None:
    desk = Desk()
    desk.report("r", text, title=text)
    ledger = Ledger(reports=tuple(desk.reports.values()), claims=(desk.claim("c", "r", text),))
    page = dossier(ledger, title=text).decode()
    parser = _Texts()
    parser.feed(page)
    assert parser.found["h1"] == visible(text)
    assert parser.found["text"] == visible(text)


class _Texts(HTMLParser):
    """The texts of the heading and of the marks in the report: the standard library's parser changes no characters."""

    def __init__(self) -> None:
        super().__init__()
        self.found = {"h1": "", "text": ""}
        self.into = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.into = "h1" if tag == "h1" else "text" if tag == "mark" and "data-parts" in dict(attrs) else ""

    def handle_endtag(self, tag: str) -> None:
        self.into = ""

    def handle_data(self, data: str) -> None:
        if self.into:
            self.found[self.into] += data


@EVERY
def test_the_page_has_a_language_one_heading_landmarks_and_headings_in_order(name: str) -> None:
    dom = DOM[name]
    assert dom.get("lang") == "en"
    assert [len(dom.xpath(f"//{tag}")) for tag in ("h1", "main", "header", "nav", "footer")] == [1, 1, 1, 1, 1]
    levels = [int(heading.tag[1]) for heading in dom.xpath("//h1 | //h2 | //h3 | //h4")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(element.get("dir") == "auto" for element in dom.xpath("//blockquote | //q | //div[@class='text']"))
    assert all(region.get("aria-label") or region.get("aria-labelledby") for region in dom.xpath("//*[@role='region']"))


def _rules() -> str:
    return DOM["empty"].xpath("//style")[0].text


def _luminance(colour: str) -> float:
    if len(colour) == 4:
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _modes() -> list[dict[str, str]]:
    """The colours by name, light and dark."""
    blocks = re.findall(r":root \{(.*?)\}", _rules(), re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)) for block in blocks]


def test_text_reaches_contrast_aa_in_light_and_in_dark() -> None:
    light, dark = _modes()
    pairs = [(ink, paper) for ink in ("ink", "soft", "link") for paper in ("paper", "panel")]
    pairs += [("ink", "mark"), ("ink", "lit"), ("warn", "warn-back"), ("warn", "panel")]
    for colours in (light, dark):
        for ink, paper in pairs:
            assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper, colours[ink], colours[paper])


def test_the_marks_of_a_chart_reach_three_to_one_in_light_and_in_dark_and_the_legend_has_their_colours() -> None:
    light, dark = _modes()
    hues = [f"hue-{number}" for number in range(len(COLOURS))]
    assert [light[hue] for hue in hues] == list(COLOURS)
    assert all(_contrast(mode[hue], mode["paper"]) >= 3 for mode in (light, dark) for hue in hues)
    assert re.findall(r"\.(hue-\d) \{ color: var\(--hue-\d\); \}", _rules()) == hues


def _elsewhere(code: str, **environment: str) -> str:
    path = f"{Path(__file__).parent}"
    run = [sys.executable, "-W", "error", "-c", f"import sys; sys.path.insert(0, {path!r})\n{code}"]
    return subprocess.run(run, env=os.environ | environment, capture_output=True, text=True, check=True).stdout.strip()


def test_the_same_ledger_gives_the_same_bytes_in_any_process_and_time_zone() -> None:
    code = (
        "import hashlib; from export_ledgers import dam; from sayso.export import FORMATS\n"
        "print([hashlib.sha256(FORMATS[name](dam())).hexdigest() for name in FORMATS])"
    )
    here = str([hashlib.sha256(write(dam())).hexdigest() for write in FORMATS.values()])
    assert _elsewhere(code, PYTHONHASHSEED="7", TZ="Pacific/Auckland") == here
    assert _elsewhere(code, PYTHONHASHSEED="8", TZ="America/Los_Angeles") == here


def test_a_ledger_without_figures_never_loads_the_drawing_libraries() -> None:
    code = (
        "from dataclasses import replace; from export_ledgers import dam; from sayso.export import FORMATS\n"
        "[write(replace(dam(), figures=())) for write in FORMATS.values()]\n"
        "print(sorted({'altair', 'vl_convert'} & set(sys.modules)))"
    )
    assert _elsewhere(code) == "[]"
