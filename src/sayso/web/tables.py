"""The rows on the screen as a table for other programs."""

import csv
import io
from typing import Any

from sayso.export.claims_csv import guarded
from sayso.export.dossier.points import flags
from sayso.web.chosen import Chosen
from sayso.web.keys import Keys

COLUMNS = ("row", "about", "voices", "at_least", "at_most", "reports", "claims", "outlets", "figures", "flags", "latest", "point")


def points_csv(found: Chosen) -> bytes:
    """The rows shown, in UTF-8 with a byte order mark, RFC 4180; "; " between several; no cell that a spreadsheet would run."""
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in points_json(found)["points"]:
        cells = ("; ".join(map(str, row[name])) if isinstance(row[name], list) else row[name] for name in COLUMNS)
        writer.writerow([guarded("" if cell is None else cell) for cell in cells])
    return page.getvalue().encode("utf-8-sig")


def points_json(found: Chosen) -> dict[str, Any]:
    """The rows shown, with the filter they answer to and how many there are on all pages."""
    return {
        "story": found.story.story.id,
        "filter": found.filter.query(page=found.filter.page),
        "total": len(found.all),
        "page": found.filter.page,
        "pages": found.pages,
        "points": [_row(found, keys) for keys in found.shown],
    }


def _row(found: Chosen, keys: Keys) -> dict[str, Any]:
    point, index = keys.point, found.story.index
    return {
        "row": keys.number,
        "about": point.about,
        "voices": list(keys.voices),
        "at_least": point.at_least,
        "at_most": point.at_most,
        "reports": keys.reports,
        "claims": len(point.claims),
        "outlets": list(keys.outlets),
        "figures": [f"{name}: {said}" for name, said, _ in found.story.ranges.get(point.id, ())],
        "flags": list(flags(index, point, index.claims_of[point.id])),
        "latest": keys.latest or None,
        "point": point.id,
    }
