"""`sayso claims`: every statement, one a row, with filters."""

from typing import Annotated

import typer

from sayso.cli import screen
from sayso.cli.loading import StoryOption, View, shown_ids, unlinked
from sayso.cli.screen import Column
from sayso.cli.setting import Setting
from sayso.cli.wording import chain_words, report_words, stand_words
from sayso.export.canonical import dumps
from sayso.export.nouns_json import claim_json
from sayso.schema import Claim, Kind, Stance
from sayso.text import folded, one_line

COLUMNS = (
    Column("Claim", whole=True, style="dim"),
    Column("Who", share=3, style="cyan"),
    Column("How", share=2),
    Column("What", share=6),
    Column("Report", share=2, style="dim"),
)


def claims(  # noqa: PLR0913  a command's options are its parameters
    setting: Setting,
    *,
    story: StoryOption = None,
    voice: Annotated[
        str | None, typer.Option("--voice", metavar="WORDS", help="Only where a voice's name holds these words.")
    ] = None,
    report: Annotated[str | None, typer.Option("--report", metavar="ID|NAME", help="Only from this report or outlet.")] = None,
    stance: Annotated[Stance | None, typer.Option("--stance", help="Only with this stance.")] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only where the innermost voice is of this kind.")] = None,
    anonymous: Annotated[bool, typer.Option("--anonymous", help="Only where the innermost voice is unnamed.")] = False,
) -> None:
    """List the claims: who says it, through whom, how firmly, and in which report it stands."""
    view = unlinked(setting, story)
    chosen = [
        claim
        for claim in view.claims.values()
        if (stance is None or claim.stance is stance)
        and (kind is None or claim.voice.kind is kind)
        and (not anonymous or claim.voice.anonymous)
        and (voice is None or any(folded(voice) in folded(each.name) for each in claim.chain))
        and (report is None or _is_of(view, claim, report))
    ]
    if setting.as_json:
        screen.write(dumps([claim_json(claim) for claim in chosen]) + b"\n")
        return
    ids = shown_ids(view.claims)
    rows = [
        (ids[claim.id], chain_words(claim.chain), stand_words(claim), one_line(claim.quote), report_words(view.report_of(claim)))
        for claim in chosen
    ]
    screen.table(COLUMNS, rows)
    screen.hint(f"{len(chosen)} of {len(view.claims)} claims. Next: `sayso show ID` opens one.")


def _is_of(view: View, claim: Claim, wanted: str) -> bool:
    """Whether the claim stands in the report meant: by the beginning of its id, or words of its name, outlet or title."""
    report = view.report_of(claim)
    named = (report.name, *(fact.value for fact in (report.outlet, report.title) if fact is not None))
    return report.id.startswith(wanted) or any(folded(wanted) in folded(name) for name in named)
