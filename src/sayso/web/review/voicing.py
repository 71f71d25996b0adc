"""From the fields of an edit to the chain of voices: a row of fields each, the innermost first; an empty name takes one out.

The innermost voice's fields are `voice`, `kind`, `anonymous`, `said` and `said-places`; those of the next ones carry a number
behind the first word, from 1: `voice1`, `said1-places`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.errors import UsageError
from sayso.export.visible import visible
from sayso.link.edited import RESOLVED
from sayso.schema import Claim, Kind, Report, Voice
from sayso.text import one_line
from sayso.web.review.pieces import lines_of, nearest, one_of, picked
from sayso.web.review.unseen import on_line, restored

MOST = 12  # voices of a chain; the longest found has five
_NAMELESS = (Kind.REPORT, Kind.UNATTRIBUTED)


@dataclass(frozen=True, slots=True)
class Link:
    """One row of fields. number: from 0, the innermost; end: what its fields' names carry; said_places: where it was picked."""

    number: int
    name: str
    kind: str
    anonymous: bool
    said: str
    said_places: str

    @property
    def end(self) -> str:
        return str(self.number or "")


def voices(claim: Claim, report: Report, fields: Mapping[str, str]) -> tuple[Voice, ...]:
    """The whole chain. Raises UsageError, in words for the person, for what cannot be."""
    first = _voice(claim, report, fields, 0)
    if first.kind is Kind.REPORT:
        return (first,)
    if "voice1" not in fields:  # a form that has only the innermost voice
        return (first, *(claim.chain[1:] if claim.voice.kind is not Kind.REPORT else ()))
    relays = [_voice(claim, report, fields, number) for number in _relays(fields)]
    if any(relay.kind is Kind.REPORT for relay in relays):
        raise UsageError("Only the voice that speaks can be the report itself; what stands after it passed the words on.")
    return (first, *relays)


def links_of(claim: Claim, report: Report, fields: Mapping[str, str]) -> list[Link]:
    """The chain as rows of fields, as they were sent or else as the claim is; an empty one at the end, for one more voice."""
    if "voice" in fields:
        made = [_sent(fields, str(number or "")) for number in (0, *_relays(fields))]
    else:
        made = [
            (
                one_line(visible(voice.name)),
                voice.kind.value,
                voice.anonymous,
                lines_of([voice.mention] if voice.mention else [], report),
                "",
            )
            for voice in claim.chain
        ]
    if len(made) < MOST:
        made.append(("", Kind.OUTLET.value, False, "", ""))
    return [Link(number, *each) for number, each in enumerate(made)]


def _relays(fields: Mapping[str, str]) -> list[int]:
    """The numbers of the rows behind the first that have a name."""
    return [number for number in range(1, MOST) if fields.get(f"voice{number}", "").strip()]


def _sent(fields: Mapping[str, str], end: str) -> tuple[str, str, bool, str, str]:
    name, kind, said, places = (fields.get(key, "") for key in (f"voice{end}", f"kind{end}", f"said{end}", f"said{end}-places"))
    return name, kind, fields.get(f"anonymous{end}") == "yes", said, places


def _voice(claim: Claim, report: Report, fields: Mapping[str, str], number: int) -> Voice:
    old = claim.chain[number] if number < len(claim.chain) else None
    end = str(number or "")
    kind = one_of(Kind, fields.get(f"kind{end}", old.kind if old else ""), "kind of voice")
    name = one_line(fields.get(f"voice{end}", visible(old.name) if old else ""))
    said = fields.get(f"said{end}", "").strip()
    anonymous = fields.get(f"anonymous{end}") == "yes"
    place = picked(report, said, fields.get(f"said{end}-places", ""))
    if old is not None:
        name = restored(name, on_line(old.name))
        was = report.quote(old.mention) if old.mention else ""
        same = (one_line(name), kind, anonymous) == (one_line(old.name), old.kind, old.anonymous)
        # A field shows the characters that cannot be seen: whoever leaves it alone sends them as they are shown.
        if same and place in (None, old.mention) and one_line(visible(said)) == one_line(visible(was)):
            return old
    if kind is Kind.REPORT:
        return Voice("the report itself", Kind.REPORT)
    if not name:
        raise UsageError("A voice needs a name, or a description such as “a port official”.")
    words = said or (name if kind not in _NAMELESS else "")
    mention = place or (nearest(report, words, claim.content[0].start, 0) if words else None)
    own = mention is not None and one_line(report.quote(mention)) == one_line(name)
    reason = old.reason if old and anonymous else None
    return Voice(name, kind, anonymous, mention, reason, None if own or mention is None else RESOLVED)
