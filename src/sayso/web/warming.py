"""What takes long the first time, done before anybody asks."""

from contextlib import suppress
from time import sleep

from sayso.collector import leave_alone
from sayso.errors import SaysoError
from sayso.export.dossier.figures import Mark
from sayso.schema import FigureStatus
from sayso.web.facets import facets
from sayso.web.joins import joins
from sayso.web.lanes import lanes_of
from sayso.web.ledger_source import LedgerSource
from sayso.web.linking import AGAIN, Linking
from sayso.web.open_blocks import LARGE, OPEN, SMALL_ONES
from sayso.web.opened import Opened
from sayso.web.outlines import outlines
from sayso.web.pages.sources import picture_of
from sayso.web.pictures.history import chart
from sayso.web.places import places_of
from sayso.web.rendering import ready


def warm(source: LedgerSource) -> None:
    """Link the ledger, open the story last reported on and as many of the large ones as stay open, and start what draws: Altair
    and its engine take seconds to load.

    A store that cannot be read is told to whoever asks for a page.
    """
    mark = Mark(1, 1.0, 2.0, 0, 0, FigureStatus.CURRENT.value, 0)
    chart((mark, mark))
    outlines()
    ready()
    with suppress(SaysoError):
        while True:
            try:
                _open_stories(source)
                break
            except Linking:  # a large ledger after an update takes minutes
                sleep(AGAIN)
    leave_alone()


def _open_stories(source: LedgerSource) -> None:
    for row in source.stories(limit=1).rows:
        _looked_at(source.story(row.id))
    room = OPEN - SMALL_ONES
    for row in source.large_stories(LARGE):
        if row.claims <= room:
            room -= row.claims
            _looked_at(source.story(row.id))


def _looked_at(story: Opened) -> None:
    """Have everything made that is made when a page first asks for it and takes long in a large story."""
    story.keys, story.ranges, story.sources, story.rows, story.queue, story.links_of, story.names  # noqa: B018
    for make in (facets, joins, lanes_of, places_of, picture_of):
        story.once(make)
