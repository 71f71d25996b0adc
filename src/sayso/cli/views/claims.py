"""`sayso claims`: every statement, one a row, with filters."""

from dataclasses import dataclass

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import shown_ids, unlinked
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import chain_words, report_words, stand_words
from sayso.export.canonical import dumps
from sayso.export.nouns_json import claim_json
from sayso.schema import Claim, Kind, Report, Stance
from sayso.text import folded, one_line

COLUMNS = (
    Column("Claim", whole=True, style="dim"),
    Column("Who", share=3, style="cyan"),
    Column("How", share=2),
    Column("What", share=6),
    Column("Report", share=2, style="dim"),
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims are wanted; None and False want all."""

    voice: str | None = None
    report: str | None = None
    stance: Stance | None = None
    kind: Kind | None = None
    anonymous: bool = False

    def takes(self, claim: Claim, report: Report) -> bool:
        """Whether the claim, standing in this report, is wanted."""
        return (
            self.stance in (None, claim.stance)
            and self.kind in (None, claim.voice.kind)
            and (claim.voice.anonymous or not self.anonymous)
            and (self.voice is None or any(folded(self.voice) in folded(voice.name) for voice in claim.chain))
            and (self.report is None or is_meant(report, self.report))
        )


def run(setting: Setting, story: str | None, wanted: Filter) -> None:
    """Print the claims that are wanted."""
    view = unlinked(setting, story)
    chosen = [claim for claim in view.claims.values() if wanted.takes(claim, view.report_of(claim))]
    if setting.as_json:
        screen.write(dumps([claim_json(claim) for claim in chosen]) + b"\n")
        return
    if not view.claims:
        screen.line("No claims yet.")
        screen.hint("Next: `sayso add FILE` puts a report in.")
        return
    ids = shown_ids(view.claims)
    rows = [
        (ids[claim.id], chain_words(claim.chain), stand_words(claim), one_line(claim.quote), report_words(view.report_of(claim)))
        for claim in chosen
    ]
    screen.table(COLUMNS, rows, airy=True)
    screen.hint(f"{len(chosen)} of {len(view.claims)} claims. Next: `sayso show ID` opens one.")


def is_meant(report: Report, wanted: str) -> bool:
    """Whether this is the report meant: by the beginning of its id, or words of its name, outlet or title."""
    named = (report.name, *(fact.value for fact in (report.outlet, report.title) if fact is not None))
    return report.id.startswith(wanted) or any(folded(wanted) in folded(name) for name in named)
