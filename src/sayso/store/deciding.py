"""People's decisions into the database and out of it: rows are added, none is ever changed or taken out (law 7)."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, insert, select

from sayso.errors import Conflict, NotFound, SpanError, StoreError, UsageError
from sayso.schema import About, Act, Anchor, Decision, Report, Span, Version, Voice, in_force
from sayso.store import codec, rows, tables
from sayso.store.load import load_reports


def load_decisions(connection: Connection, *, after: int = 0) -> tuple[Decision, ...]:
    """Those whose number is greater, in the order made."""
    table = tables.decision
    query = select(table.c.id, table.c.body).where(table.c.number > after).order_by(table.c.number)
    return tuple(codec.decision_from(row.body, f"decision {row.id}") for row in connection.execute(query))


def last_number(connection: Connection) -> int:
    """The number of the last decision, 0 if there is none."""
    return connection.execute(select(func.max(tables.decision.c.number))).scalar_one() or 0


def keep_decision(connection: Connection, decision: Decision) -> Decision:
    """Add the decision, inside the caller's transaction, and return it with its number and id.

    Raises Conflict with the last decision on the same thing that its maker had not seen; SpanError for words that are not in the
    report; NotFound for a report or decision that is not there; UsageError for an undo of what is undone, and for a parting of
    a story that somebody declared.
    """
    _check_words(connection, decision)
    _check_declared(connection, decision)
    last = last_number(connection)
    if not 0 <= decision.seen <= last:
        raise UsageError(f"there is no decision {decision.seen} that could have been seen")
    unseen = [each for each in load_decisions(connection, after=decision.seen) if each.touches(decision)]
    if unseen:
        other = unseen[-1]
        raise Conflict(f"{other.who} decided on the same thing in the meantime ({other.act}, {other.when})", other)
    if decision.act is Act.UNDO:
        _check_undo(connection, decision)
    numbered = replace(decision, number=last + 1, id="")
    kept = replace(numbered, id=decision_id(numbered))
    connection.execute(insert(tables.decision), [rows.decision_row(kept)])
    return kept


def decision_id(decision: Decision) -> str:
    """ "d" and 16 hex digits of a SHA-256 over all of it but the id."""
    content = codec.decision_json(replace(decision, id=""))
    return "d" + hashlib.sha256(content.encode()).hexdigest()[:16]


def check_decisions(connection: Connection) -> Iterator[str]:
    """Whether each decision's row says what its body says, and none is missing between them."""
    query = select(tables.decision).order_by(tables.decision.c.number)
    for expected, row in enumerate(connection.execute(query).mappings(), 1):
        name = f"decision {row['id']}"
        decision = codec.decision_from(row["body"], name)
        if row["number"] != expected:
            yield f"{name}: its number is {row['number']}, not {expected}: a decision is missing, or one is too many"
            return
        for column, value in rows.decision_row(decision).items():
            if column not in ("sha256", "body") and row[column] != value:
                yield f"{name}: its {column} is not what the rest of it says"


def _check_undo(connection: Connection, undo: Decision) -> None:
    made = load_decisions(connection)
    undone = next((each for each in made if each.id == undo.undoes), None)
    if undone is None:
        raise NotFound(f"there is no decision {undo.undoes}")
    if undone.id not in in_force(made):
        raise UsageError(f"decision {undone.id} is undone already")
    if (undone.on, undone.rest, undone.about) != (undo.on, undo.rest, undo.about):
        raise UsageError(f"an undo stands on what decision {undone.id} stands on")


def _check_words(connection: Connection, decision: Decision) -> None:
    """Law 1: every word that the decision rests on, or puts into a claim, stands where it says."""
    versions = [version for version in (decision.before, decision.after) if version is not None]
    ids = sorted({anchor.report_id for anchor in decision.anchors})
    reports = {report.id: report for report in load_reports(connection, ids)}
    lost = sorted(set(ids) - reports.keys())
    if lost:
        raise NotFound(f"there is no report {', '.join(lost)}")
    if decision.act is Act.UNDO:
        return  # what it stands on may be an orphan by now
    for anchor in decision.anchors:
        _check_quote(reports[anchor.report_id], anchor)
    for version in versions:
        _check_version(reports[decision.on[0].report_id], version)


def _check_declared(connection: Connection, decision: Decision) -> None:
    """That a decision which parts reports can do so: a declared story has the reports that somebody put into it."""
    if decision.about is not About.STORY or decision.act is Act.UNDO:
        return
    table = tables.story_report
    one, other = (
        set(connection.execute(select(table.c.story).where(table.c.report_id.in_({a.report_id for a in side}))).scalars())
        for side in (decision.on, decision.rest)
    )
    if both := sorted(one & other):
        raise UsageError(
            f"reports of both sides were added to the story “{both[0]}”: who added them said that they are one story, and no "
            "decision parts them"
        )


def _check_quote(report: Report, said: Anchor | Version) -> None:
    spans = said.spans if isinstance(said, Anchor) else said.content
    if _joined(report, spans) != said.quote:
        raise SpanError(f"“{said.quote:.60}” is not what stands at its place in {report.id}")


def _check_version(report: Report, version: Version) -> None:
    if not version.content or any(b.start < a.end for a, b in zip(version.content, version.content[1:], strict=False)):
        raise SpanError("a claim's words are one piece or several in the order of the text")
    _check_quote(report, version)
    voices = list(zip((version.voice, *version.relays), (version.said, *version.relays_said), strict=False))
    if len(version.relays) != len(version.relays_said):
        raise StoreError("each voice of a chain has the words that name it, or none")
    for voice, said in voices:
        _check_voice(report, voice, said)
    if _joined(report, version.cue) != version.cue_quote:
        raise SpanError(f"“{version.cue_quote:.60}” is not what stands at the place of the cue in {report.id}")


def _check_voice(report: Report, voice: Voice, said: str | None) -> None:
    if not voice.name.strip():
        raise StoreError("a voice needs a name")
    if (voice.mention is None) != (said is None) or (voice.mention and report.quote(voice.mention) != said):
        raise SpanError(f"the voice {voice.name} does not stand at its place in {report.id}")
    if voice.reason is not None:
        report.quote(voice.reason)


def _joined(report: Report, spans: Sequence[Span]) -> str:
    return " ".join(report.quote(span) for span in spans)
