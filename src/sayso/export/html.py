"""The dossier: a ledger as one HTML file that needs nothing else, on paper, on a phone, without JavaScript, without a network."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from sayso.export.dossier.claims import Card, card
from sayso.export.dossier.copies import Shared, copies
from sayso.export.dossier.decided import Decided, decided
from sayso.export.dossier.figures import History, histories
from sayso.export.dossier.index import Index, loose_claims, opened
from sayso.export.dossier.points import Row, rows
from sayso.export.dossier.reports import FullReport, full_reports
from sayso.export.dossier.shapes import SHAPES
from sayso.export.dossier.sources import Source, sources
from sayso.export.dossier.timeline import Moment, timeline
from sayso.export.dossier.tolls import StoryToll, story_tolls
from sayso.export.headline import headline
from sayso.export.printing import environment
from sayso.export.words import FIRMNESS, STATUS, count
from sayso.schema import Ledger


@dataclass(frozen=True, slots=True)
class Page:
    """What the templates print."""

    title: str
    stories: tuple[tuple[str, str], ...]
    totals: tuple[tuple[str, str], ...]
    rows: list[Row]
    loose: list[Card]
    tolls: list[StoryToll]
    histories: list[tuple[History, Markup]]
    copies: list[Shared]
    happened: list[Moment]
    only_said: list[Moment]
    sources: list[Source]
    reports: list[FullReport]
    decisions: list[Decided]


def dossier(ledger: Ledger, *, title: str | None = None) -> bytes:
    """The ledger as one self-contained HTML page in UTF-8; the same ledger and title give the same bytes.

    title: the page's heading, else the story's name or headline. Raises SaysoError if the ledger refers to what it does not hold,
    SpanError if something in it does not point into its report.
    """
    index = opened(ledger)
    page = _page(index, title)
    style, script = _asset("house.css") + _asset("dossier.css"), _asset("dossier.js")
    template = _environment().get_template("dossier.html")
    text = template.render(
        page=page,
        style=Markup(style),  # noqa: S704 - a file of our own
        script=Markup(script),  # noqa: S704 - a file of our own
        policy=_policy(style, script),
        legend=_legend(),
    )
    return text.encode("utf-8")


def _page(index: Index, title: str | None) -> Page:
    ledger = index.ledger
    happened, only_said = timeline(index)
    amounts = {"report": len(ledger.reports), "claim": len(ledger.claims), "point": len(ledger.points)}
    return Page(
        title=title or " · ".join(headline(ledger, story) for story in ledger.stories) or "Claim ledger",
        stories=tuple((headline(ledger, story), count(len(story.reports), "report")) for story in ledger.stories),
        totals=tuple((f"{amount:,}", noun if amount == 1 else f"{noun}s") for noun, amount in amounts.items()),
        rows=rows(index),
        loose=[card(index, claim, row=0) for claim in loose_claims(index)],
        tolls=story_tolls(index),
        histories=[(history, _chart(history)) for history in histories(index)],
        copies=copies(index),
        happened=happened,
        only_said=only_said,
        sources=sources(index),
        reports=full_reports(index),
        decisions=[decided(index, each) for each in ledger.decisions],
    )


def _chart(history: History) -> Markup:
    if not history.marks:
        return Markup("")
    from sayso.export.dossier.chart import svg  # noqa: PLC0415 - loads Altair, which a ledger without figures must not wait for

    return Markup(svg(history.marks))  # noqa: S704 - made of numbers, dates and our own words; no report's text goes into it


def _legend() -> dict[str, Any]:
    statuses = [(words, why, *SHAPES[status.value]) for status, (words, why) in STATUS.items()]
    return {"firmness": [(code.value, *words) for code, words in FIRMNESS.items()], "statuses": statuses}


def _policy(style: str, script: str) -> str:
    """Nothing from outside, nothing inline but our own style and script, known by their digests; no forms, no base address."""
    sources = {"style-src": _digest(style), "script-src": _digest(script)}
    allowed = "; ".join(f"{directive} '{digest}'" for directive, digest in sources.items())
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return files("sayso.export").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return environment(PackageLoader("sayso.export", "templates"))
