"""What pages hold that is made from the code and from measurements: tables of options, of formats and of quality.

`python tests/docs/docs_made.py` writes these blocks anew; read the difference before you commit it.
"""

import json

import typer
from docs_pages import PAGES, ROOT, made_blocks, with_made_blocks

from sayso.cli.app import app
from sayso.export import FORMATS as EXPORTED
from sayso.read.formats import FORMATS as READ

FLOORS = ROOT / "training" / "floors.json"

# Measure -> what it means, and the data it was measured on. In the order of the table.
_POLNEAR = "PolNeAR dev"
_SEEDS = "two real news reports, read by hand"
MEASURES = {
    "source exact": ("who speaks: exact span F1", _POLNEAR),
    "cue exact": ("the words that credit them: exact span F1", _POLNEAR),
    "content exact": ("what they are credited with: exact span F1", _POLNEAR),
    "source token": ("who speaks: F1 over words", _POLNEAR),
    "cue token": ("the words that credit them: F1 over words", _POLNEAR),
    "content token": ("what they are credited with: F1 over words", _POLNEAR),
    "pair": ("a speaker joined to a piece of what they said, both exact: F1", _POLNEAR),
    "seeds found": ("statements found with the right voice, of 50", _SEEDS),
    "seeds links": ("links between statements found, of 8", _SEEDS),
    "seeds stance": ("stance right, among those found", _SEEDS),
    "seeds factuality": ("firmness right, among those found", _SEEDS),
    "seeds anonymous": ("anonymity right, among those found", _SEEDS),
    "seeds figures": ("statements whose figures are right, among those found", _SEEDS),
    "seeds times": ("statements whose times are right, among those found", _SEEDS),
    "tags": ("part-of-speech tags right", "EWT and GUM dev"),
    "heads LAS": ("syntactic heads with the right relation", "EWT and GUM dev"),
    "sentences": ("sentences: F1", "EWT and GUM dev"),
    "entities, recogniser alone": ("persons, organisations, places, without our tables: F1", "UNER EWT test, GUM dev"),
}


def blocks_made() -> dict[str, str]:
    """Every block by name."""
    group = typer.main.get_command(app)
    options = {f"options of {name}": options_table(command) for name, command in group.commands.items()}
    return {**options, "options of sayso": options_table(group), "formats": formats_list(), "quality": quality_table()}


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


def formats_list() -> str:
    """What can be read and written."""
    read = ", ".join(sorted({end for each in READ for end in getattr(each, "EXTENSIONS", ())}))
    return f"Read: {read}. Written: {', '.join(EXPORTED)}.\n"


def quality_table() -> str:
    """The measured figures and their floors, from training/floors.json."""
    if not FLOORS.exists():
        return "No figures have been pinned yet.\n"
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    unknown = set(floors) - set(MEASURES)
    assert not unknown, f"say in {__file__} what these measures mean: {sorted(unknown)}"
    rows = [
        (words, f"{floors[name]['measured']:g}", f"{floors[name]['floor']:g}", data)
        for name, (words, data) in MEASURES.items()
        if name in floors
    ]
    return _table(("what", "measured", "must not fall below", "measured on"), rows)


def _table(titles: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [titles, ("---",) * len(titles), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


if __name__ == "__main__":
    for each in PAGES:
        if made_blocks(each):
            each.write_text(with_made_blocks(each, blocks_made()), encoding="utf-8")
