"""What to call a story that the user has not named: the headline of its first report."""

import re

from sayso.schema import Ledger, Story

_MADE = re.compile(r"s[0-9a-f]{12}")  # as linking names the stories it finds


def headline(ledger: Ledger, story: Story) -> str:
    """The story's own name if the user gave one, else the title of its earliest report that has a title, else its id.

    Undated reports come last, as nobody knows when they appeared; ties by id.
    """
    if not _MADE.fullmatch(story.id):
        return story.id
    inside = set(story.reports)
    dated = sorted(
        (report.published.value if report.published else "9999", report.id, report.title.value)
        for report in ledger.reports
        if report.id in inside and report.title
    )
    return dated[0][2] if dated else story.id
