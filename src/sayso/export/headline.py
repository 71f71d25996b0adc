"""What to call a story that the user has not named: the headline of its first report."""

import re

from sayso.schema import Ledger, Report, Story
from sayso.schema.timex_words import in_words
from sayso.text import one_line

_MADE = re.compile(r"s[0-9a-f]{12}")  # as linking names the stories it finds


def headline(ledger: Ledger, story: Story) -> str:
    """The story's own name if the user gave one, else the title of its earliest report that has one; where none has, the
    outlet or the file's name of the earliest report, and its day. A story without reports goes by its id.

    Undated reports come last, as nobody knows when they appeared; ties by id.
    """
    if not _MADE.fullmatch(story.id):
        return story.id
    inside = set(story.reports)
    found = sorted((report for report in ledger.reports if report.id in inside), key=_first)
    titled = next((report.title.value for report in found if report.title), None)
    return titled or (_label(found[0]) if found else story.id)


def _first(report: Report) -> tuple[str, str]:
    return report.published.value if report.published else "9999", report.id


def _label(report: Report) -> str:
    name = one_line(report.published_by)
    return f"{name}, {in_words(report.published.value)}" if report.published else name
