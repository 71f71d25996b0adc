"""What pages hold that is made from the code and from measurements: tables of options, of formats and of quality."""

import json
from pathlib import Path
from typing import Any

import typer
from docs_pages import ROOT

from sayso.cli.app import app
from sayso.web.app import make_app
from sayso.web.ledger_source import LedgerSource

FLOORS = ROOT / "training" / "floors.json"
DEMO_FLOORS = ROOT / "tests" / "golden" / "demo" / "floors.json"

# Measure -> what it means, and the data it was measured on. In the order of the table.
_POLNEAR = "PolNeAR dev"
_SEEDS = "two real news reports, read by hand"
_TBAQ = "TimeBank and AQUAINT"
_INCIDENTS = "shooting incidents, two folds"
_PILES_BOTH = "45 piles of reports, read by hand"
_PILES = f"{_PILES_BOTH}, the half not tuned on"
_PILES_TUNED = f"{_PILES_BOTH}, the half tuned on"
_COPIES = "copies made of news reports"
_PARSED = "EWT dev and GUM dev"
MEASURES = {
    "source exact": ("who speaks: F1, exact spans", _POLNEAR),
    "cue exact": ("the words that credit them: F1, exact spans", _POLNEAR),
    "content exact": ("what they are credited with: F1, exact spans", _POLNEAR),
    "source token": ("who speaks: F1 over words", _POLNEAR),
    "cue token": ("the words that credit them: F1 over words", _POLNEAR),
    "content token": ("what they are credited with: F1 over words", _POLNEAR),
    "pair": ("a speaker joined to a piece of their words, both exact: F1", _POLNEAR),
    "seeds found": ("statements found with the right voice, of 50", _SEEDS),
    "seeds links": ("links between statements found, of 8", _SEEDS),
    "seeds stance": ("stance right, of the statements found", _SEEDS),
    "seeds factuality": ("firmness right, of the statements found", _SEEDS),
    "seeds anonymous": ("named or unnamed told rightly, of the people and bodies speaking", _SEEDS),
    "seeds figures": ("figures right, in the statements found", _SEEDS),
    "seeds times": ("times right, in the statements found", _SEEDS),
    "times strict": ("time expressions, exact spans: F1", _TBAQ),
    "times relaxed": ("time expressions, overlapping spans: F1", _TBAQ),
    "times value": ("time expressions, overlapping and with the right value: F1", _TBAQ),
    "places within 161 km, LGL": ("places put within 161 km of where they are, spans given", "LGL"),
    "places within 161 km, GeoVirus": ("places put within 161 km of where they are, spans given", "GeoVirus"),
    "figures F1": ("figures found: F1", "sentences of our own, the half not tuned on"),
    "figures low, high, bound": ("figures with the right limits", "sentences of our own, the half not tuned on"),
    "figures role": ("figures with the right role", "sentences of our own, the half not tuned on"),
    "killed right": ("incidents whose killed is the archive's count", _INCIDENTS),
    "injured right": ("incidents whose injured is the archive's count", _INCIDENTS),
    "killed right, 3 or more victims": ("the same, of incidents with three or more victims", _INCIDENTS),
    "injured right, 3 or more victims": ("the same, of incidents with three or more victims", _INCIDENTS),
    "stories B3 F1": ("reports on one event put in one story: B³ F1", _INCIDENTS),
    "stories ARI": ("the same: adjusted Rand index", _INCIDENTS),
    "names: precision": ("names put in one entity that are one", "pairs of our own"),
    "names: recall": ("names that are one put in one entity", "pairs of our own"),
    "copies: recall": ("pairs of reports of which one holds the other's text: recall", _COPIES),
    "copies: precision": ("pairs of reports of which one holds the other's text: precision", _COPIES),
    "copies, hardest kind of edit: recall": ("the same, of the hardest kind of edit: recall", _COPIES),
    "copies, hardest kind of edit: precision": ("the same, of the hardest kind of edit: precision", _COPIES),
    "events macro F1": ("what a claim reports to have happened, by PLOVER's codes: macro F1", "sentences of our own"),
    "points, check half: pair F1": ("two claims on one thing put in one point: F1 over pairs", _PILES),
    "points, check half: pair F1, two reports": ("the same, pairs of two reports", _PILES),
    "points, tuning half: pair F1": ("two claims on one thing put in one point: F1 over pairs", _PILES_TUNED),
    "points, tuning half: pair F1, two reports": ("the same, pairs of two reports", _PILES_TUNED),
    "points, all piles together: pair F1": ("the same, all 45 piles linked as one", _PILES_BOTH),
    "links, check half: kind": ("links that say how two claims of a point stand to each other", _PILES),
    "links, tuning half: kind": ("links that say how two claims of a point stand to each other", _PILES_TUNED),
    "chains right": ("voice and chain of a statement exactly right", "sentences of our own"),
    "hard cases": ("hard cases of attribution read rightly, of 25", "sentences of our own"),
    "tags": ("part-of-speech tags right", _PARSED),
    "heads LAS": ("syntactic heads with the right relation", _PARSED),
    "sentences": ("sentences: F1", _PARSED),
    "entities, recogniser alone": ("persons, organisations and places, without our tables: F1", "UNER EWT test and GUM dev"),
}
_DEMO = "the demo story, read by hand"
DEMO_MEASURES = {
    "statements": "statements found with the right voice",
    "links": "links between statements found",
    "origins": "points whose count of origins is right",
    "toll rows": "rows of the history of the dead with the right status",
    "stance": "statements found whose stance is right",
    "factuality": "statements found whose firmness is right",
    "anonymous": "statements found whose anonymity is right",
    "figures": "statements found whose figures are right",
}
IN_SHORT = ("source exact", "cue exact", "content exact", "pair", "seeds found", "seeds links")
DEMO_IN_SHORT = ("statements", "links", "origins")


def blocks_made() -> dict[str, str]:
    """Every block by name."""
    group = typer.main.get_command(app)
    options = {f"options of {name}": options_table(command) for name, command in group.commands.items()}
    return {
        **options,
        "options of sayso": options_table(group),
        "addresses of the API": addresses_table(),
        "quality": quality_table(),
        "quality in short": quality_in_short(),
    }


def options_table(command: typer.core.TyperCommand | typer.core.TyperGroup) -> str:
    """The command's arguments and options with their help."""
    rows = []
    for each in command.params:
        if isinstance(each, typer.core.TyperArgument):
            rows.append((f"`{each.metavar}`", "" if not each.required else "needed", each.help))
        elif not getattr(each, "hidden", False):
            names = ", ".join(f"`{name}`" for name in each.opts)
            takes = each.metavar or ("" if each.is_flag else "NUMBER")
            default = "" if each.is_flag or each.default is None else f"`{each.default}`"
            rows.append((f"{names} {takes}".strip(), default, each.help))
    return _table(("argument or option", "default", "what it does"), rows)


def addresses_table() -> str:
    """Every address under /api/v1, what may be asked with it and what it answers with, from its OpenAPI description."""
    described = make_app(LedgerSource(Path("none")), hosts=()).openapi()
    rows = []
    for path, methods in described["paths"].items():
        asked = methods["get"]
        takes = ", ".join(f"`{each['name']}`" for each in asked.get("parameters", ()) if each["in"] == "query")
        rows.append((f"`{path}`", takes, asked["description"].split("\n")[0]))
    return _table(("address", "takes", "gives"), rows)


def quality_table() -> str:
    """Every measured figure with its floor; what has no words here yet stands at the end under its own name."""
    every, demo = (
        (*words, *sorted(_pinned(path).keys() - words.keys()))
        for words, path in ((MEASURES, FLOORS), (DEMO_MEASURES, DEMO_FLOORS))
    )
    return _quality(every, demo)


def quality_in_short() -> str:
    """The figures a newcomer should know."""
    return _quality(IN_SHORT, DEMO_IN_SHORT)


def _quality(names: tuple[str, ...], demo_names: tuple[str, ...]) -> str:
    """Rows from training/floors.json, then from the demo's floors, which hold counts."""
    pinned, demo = _pinned(FLOORS), _pinned(DEMO_FLOORS)
    rows = []
    for name in names:
        if name in pinned:
            words, data = MEASURES.get(name, (name, "see training/README.md"))
            rows.append((words, _figure(pinned[name]["measured"]), _figure(pinned[name]["floor"]), data))
    for name in demo_names:
        if name in demo:
            reached = f"{demo[name]['floor']} of {demo[name]['of']}"
            rows.append((DEMO_MEASURES.get(name, name), reached, reached, _DEMO))
    return _table(("what", "measured", "must not fall below", "measured on"), rows)


def _pinned(path: Path) -> dict[str, dict[str, Any]]:
    floors: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def _figure(value: float) -> str:
    """Shares with three decimals, counts whole."""
    return f"{value:.3f}" if value <= 1 else f"{value:g}"


def _table(titles: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [titles, ("---",) * len(titles), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)
