"""`sayso ledger`: what is said, on whose word, resting on how many origins."""

from collections.abc import Sequence

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, linked, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.tolls import of_story, toll_words
from sayso.cli.views.weighing import Weighed, is_own_single, weighed
from sayso.cli.views.wording import interval_words, short_stand_words, standing_words, voice_words
from sayso.export.headline import headline
from sayso.export.ledger_json import ledger_bytes
from sayso.export.words import CONTRARY, clearest, contrary, count, stands_behind
from sayso.schema import Point, Story
from sayso.schema.figures import in_unit
from sayso.text import one_line

# On a terminal a row is a glance: so much of a statement and so many voices; `show` and --json have the rest.
_GLANCE = 150
_VOICES = 4

COLUMNS = (
    Column("Point", whole=True, style="dim"),
    Column("What is said", share=5),
    Column("Voices", share=4, style="cyan"),
    Column("Origins", whole=True, right=True),
    Column("Figures", most=14, style="yellow"),
    Column("Flags", most=13, style="red"),
)


def run(setting: Setting, story: str | None, *, everything: bool) -> None:
    """Print the ledger of the store or of one story."""
    view = linked(setting, story)
    if setting.as_json:
        screen.write(ledger_bytes(view.ledger))
    else:
        show_ledger(view, everything=everything)


def show_ledger(view: View, *, everything: bool = False) -> None:
    """Print the ledger of every story in the view, or that there is none."""
    if not view.reports:
        screen.line("No reports yet.")
        screen.hint("Next: `sayso add FILE` puts some in.")
        return
    ids = shown_ids((*view.points, *view.claims, *view.reports))
    rows = weighed(view)
    for each in view.ledger.stories:
        mine = [one for one in rows if any(claim.report_id in each.reports for claim in view.claims_of(one.point))]
        screen.line(_headline(view, each, mine), style="bold")
        left_out = [] if everything else [one for one in mine if is_own_single(view, one)]
        screen.table(COLUMNS, [_row(view, one, ids) for one in mine if one not in left_out], airy=True)
        if left_out:
            screen.line(
                f"… and {count(len(left_out), 'statement')} that one report makes in its own voice (`sayso ledger --all`)"
            )
        screen.line()
    screen.hint("Next: `sayso show ID` opens a point, claim or report; `sayso origins ID` says why origins were merged.")


def _headline(view: View, story: Story, rows: Sequence[Weighed]) -> str:
    claims = sum(claim.report_id in story.reports for claim in view.claims.values())
    parts = (
        count(len(story.reports), "report"),
        count(claims, "claim"),
        count(len(rows), "point"),
    )
    named = headline(view.ledger, story)
    shown = story.id if named == story.id else f"{named} ({story.id})"
    toll = toll_words(of_story(view, story))
    return f"{shown}: {', '.join(parts)}{f'; {toll}' if toll else ''}"


def _row(view: View, one: Weighed, ids: dict[str, str]) -> tuple[screen.Cell, ...]:
    point = one.point
    about = one_line(point.about)
    if screen.is_terminal() and len(about) > _GLANCE:
        about = about[: _GLANCE - 1].rstrip() + "…"
    return (
        ids[point.id],
        about,
        "\n".join(_voices(view, point)),
        interval_words(point.at_least, point.at_most),
        "\n".join(_figures(one)),
        "\n".join(one.flags),
    )


def _voices(view: View, point: Point) -> list[str]:
    """A line a voice, with how firmly it speaks, in each of the ways it does."""
    stands: dict[str, dict[str, None]] = {}
    claims = view.claims_of(point)
    against, counted, about = contrary(point, claims), stands_behind(point), clearest(point, claims)
    for claim in claims:
        words = short_stand_words(claim, claim if claim.id in counted else about)
        words = f"{CONTRARY} ({words})" if claim.id in against else words
        stands.setdefault(voice_words(view.voice_of(claim), view.report_of(claim)), {})[words] = None
    lines = [f"{name}: {'/'.join(words)}" for name, words in stands.items()]
    if screen.is_terminal() and len(lines) > _VOICES:
        return [*lines[: _VOICES - 1], f"and {len(lines) - _VOICES + 1} more"]
    return lines


def _figures(one: Weighed) -> list[str]:
    lines = []
    for history in one.figures:
        found = standing_words(history)
        if found:
            said = in_unit(found, history.unit, one=found == "1")
            what = history.counted if history.role == "count" else history.role
            where = f"in {' and '.join(history.where)}" if history.where else ""
            lines.append(" ".join(filter(None, (said, "" if history.unit else what, where))))
    return list(dict.fromkeys(lines))
