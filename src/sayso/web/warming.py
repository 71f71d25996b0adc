"""What takes long the first time, done before anybody asks."""

from contextlib import suppress

from sayso.errors import SaysoError
from sayso.export.dossier.figures import Mark
from sayso.schema import FigureStatus
from sayso.web.ledger_source import LedgerSource
from sayso.web.outlines import outlines
from sayso.web.pictures.history import chart


def warm(source: LedgerSource) -> None:
    """Link the ledger, open the story last reported on, and start what draws: Altair and its engine take seconds to load.

    A store that cannot be read is told to whoever asks for a page.
    """
    with suppress(SaysoError):
        rows = source.stories(limit=1).rows
        if rows:
            story = source.story(rows[0].id)
            story.keys, story.ranges, story.sources, story.rows  # noqa: B018 - made when first looked at
    mark = Mark(1, 1.0, 2.0, 0, 0, FigureStatus.CURRENT.value, 0)
    chart((mark, mark))
    outlines()
