"""`sayso sources`: who is quoted, through whom, in how many reports, how often unnamed."""

from dataclasses import dataclass, field

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, linked
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import short_stand_words
from sayso.export.canonical import dumps
from sayso.schema import Claim, Kind
from sayso.text import one_line

COLUMNS = (
    Column("Who", share=3, style="cyan"),
    Column("Kind", whole=True),
    Column("Through", share=3),
    Column("Reports", whole=True, right=True),
    Column("Claims", whole=True, right=True),
    Column("Unnamed", whole=True, right=True),
    Column("How", share=3),
)


# So many outlets are named in a terminal's cell.
_GLANCE = 3


@dataclass(slots=True)
class Quoted:
    """One voice over all reports. through: the next voice of each chain; stands: how often it speaks in which way."""

    name: str
    kinds: dict[Kind, int] = field(default_factory=dict)
    through: dict[str, None] = field(default_factory=dict)
    reports: dict[str, None] = field(default_factory=dict)
    claims: list[str] = field(default_factory=list)
    anonymous: int = 0
    stands: dict[str, int] = field(default_factory=dict)

    def count(self, claim: Claim, through: str) -> None:
        """One more claim by this voice."""
        self.claims.append(claim.id)
        self.kinds[claim.voice.kind] = self.kinds.get(claim.voice.kind, 0) + 1
        self.reports[claim.report_id] = None
        self.through[through] = None
        self.anonymous += claim.voice.anonymous
        stand = short_stand_words(claim)
        self.stands[stand] = self.stands.get(stand, 0) + 1

    @property
    def kind(self) -> Kind:
        """What most claims take the voice for; reports differ on what "the ministry's man" is."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))


def run(setting: Setting, story: str | None) -> None:
    """Print the sources of the store or of one story."""
    quoted = quoted_in(linked(setting, story))
    if setting.as_json:
        screen.write(dumps([_as_json(each) for each in quoted]) + b"\n")
        return
    rows = [
        (
            each.name,
            each.kind.value,
            _few(list(each.through)),
            str(len(each.reports)),
            str(len(each.claims)),
            str(each.anonymous or ""),
            ", ".join(f"{stand} {times}" for stand, times in sorted(each.stands.items(), key=lambda item: (-item[1], item[0]))),
        )
        for each in quoted
    ]
    screen.table(COLUMNS, rows, airy=True)


def quoted_in(view: View) -> list[Quoted]:
    """Each voice that some chain begins with, under its whole name: by reports, then claims, most first, then name."""
    found: dict[str, Quoted] = {}
    for claim in view.claims.values():
        voice = claim.voice
        if voice.kind is Kind.REPORT:
            continue
        name = one_line(view.voice_of(claim).name) or "nobody named"
        through = claim.chain[1].name if len(claim.chain) > 1 else _outlet(view, claim)
        found.setdefault(name, Quoted(name)).count(claim, one_line(through))
    return sorted(found.values(), key=lambda each: (-len(each.reports), -len(each.claims), each.name))


def _few(names: list[str]) -> str:
    """On a terminal the first few, with how many more; elsewhere all."""
    if screen.is_terminal() and len(names) > _GLANCE:
        return "; ".join([*names[:_GLANCE], f"and {len(names) - _GLANCE} more"])
    return "; ".join(names)


def _outlet(view: View, claim: Claim) -> str:
    return view.report_of(claim).published_by


def _as_json(each: Quoted) -> dict[str, object]:
    return {
        "name": each.name,
        "kind": each.kind.value,
        "through": list(each.through),
        "reports": list(each.reports),
        "claims": each.claims,
        "anonymous": each.anonymous,
        "stands": dict(sorted(each.stands.items())),
    }
