"""The killed and the wounded of a story, added up report by report: low, best, high and where each comes from."""

from collections.abc import Iterable, Sequence

from sayso.cli.views import screen
from sayso.cli.views.loading import View, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import report_words
from sayso.export.headline import headline
from sayso.export.words import number
from sayso.schema import Story, Toll
from sayso.text import one_line

COLUMNS = (
    Column("Toll", whole=True),
    Column("Number", whole=True, right=True),
    Column("Told by", share=3, style="cyan"),
    Column("Claim", share=2, style="dim"),
)
# So many claims of a row are named on a terminal; JSON has all.
_NAMED = 3


def toll_words(tolls: Iterable[Toll]) -> str:
    """The tolls of one story in a line: "killed: low 14, best 17, high 23 or more; wounded: 62"."""
    return "; ".join(f"{toll.harm.value}: {_three(toll)}" for toll in tolls)


def of_story(view: View, story: Story) -> list[Toll]:
    """The tolls of a story, the killed first."""
    return [toll for toll in view.ledger.tolls if toll.story == story.id]


def show_tolls(view: View) -> None:
    """Print for each story that tells of any: the line, why, and the claims behind each number."""
    ids = shown_ids((*view.points, *view.claims))
    for story in view.ledger.stories:
        tolls = of_story(view, story)
        if not tolls:
            continue
        screen.line(f"Toll of {one_line(headline(view.ledger, story))}: {toll_words(tolls)}", style="bold")
        for toll in tolls:
            screen.line(f"Best {toll.harm.value}: {toll.reason}.")
        screen.table(COLUMNS, [row for toll in tolls for row in _rows(view, toll, ids)])
        screen.line()


def _rows(view: View, toll: Toll, ids: dict[str, str]) -> Iterable[tuple[screen.Cell, ...]]:
    parts = (("low", toll.low, toll.low_claims), ("best", toll.best, toll.best_claims), ("high", toll.high, toll.high_claims))
    for name, amount, claims in parts:
        shown = number(amount) + ("+" if name == "high" and toll.open else "")
        yield f"{toll.harm.value}, {name}", shown, _reports(view, claims), _cut([ids[claim] for claim in claims], " ")


def _reports(view: View, claims: Sequence[str]) -> str:
    told = sorted({view.claims[claim].report_id for claim in claims}, key=list(view.reports).index)
    return _cut([report_words(view.reports[report]) for report in told], "; ")


def _cut(parts: Sequence[str], between: str) -> str:
    if screen.is_terminal() and len(parts) > _NAMED:
        return between.join((*parts[:_NAMED], f"+{len(parts) - _NAMED}"))
    return between.join(parts)


def _three(toll: Toll) -> str:
    if toll.low == toll.best == toll.high and not toll.open:
        return number(toll.best)
    return f"low {number(toll.low)}, best {number(toll.best)}, high {number(toll.high)}{' or more' if toll.open else ''}"
