"""What a decision has linked again: its reports wait from now on, as if they had been read anew."""

from sqlalchemy import Connection, delete, insert, select

from sayso.schema import About, Act, Decision
from sayso.store import derived_tables
from sayso.store.codec import decision_from
from sayso.store.deciding import load_decisions
from sayso.store.tables import decision as decision_table


def note_decision(connection: Connection, decision: Decision) -> None:
    """Have linked again what a decision bears on: the reports it stands on.

    To accept a claim, or to take that back, changes nothing that is linked. Two names are one at their places. That two are not
    one, where their words differ, holds wherever these words stand: then all is linked again, as it is if such a decision comes
    into force again because a later one is undone.
    """
    if _meant(connection, decision).act is Act.ACCEPT:
        return
    named = [each for each in load_decisions(connection) if each.about is About.NAME] if decision.about is About.NAME else []
    if any(_of_words(each) for each in named):
        connection.execute(delete(derived_tables.linking))
    elif reports := _waiting(connection, decision):
        connection.execute(insert(derived_tables.unlinked), [{"report_id": report} for report in reports])


def _waiting(connection: Connection, decision: Decision) -> list[str]:
    """The reports to be linked again. Of reports that are one story now, one is enough: all that hang together with it are put
    into stories again, while hundreds that wait would have the whole ledger linked at once.
    """
    reports = sorted({anchor.report_id for anchor in decision.anchors})
    if decision.about is not About.STORY:
        return reports
    home = derived_tables.linked_home.c
    found = connection.execute(select(home.report_id, home.story).where(home.report_id.in_(reports), home.story.is_not(None)))
    story = {row.report_id: row.story for row in found}
    first = {story[report]: report for report in reversed(reports) if report in story}
    return [report for report in reports if report not in story or first[story[report]] == report]


def _meant(connection: Connection, decision: Decision) -> Decision:
    """The decision, or what an undo, or an undo of an undo, comes back to."""
    while decision.act is Act.UNDO:
        query = select(decision_table.c.body).where(decision_table.c.id == decision.undoes)
        decision = decision_from(connection.execute(query).scalar_one(), f"decision {decision.undoes}")
    return decision


def _of_words(decision: Decision) -> bool:
    """Whether a decision says that names of different words are two."""
    return decision.act is Act.SPLIT and any(one.quote != other.quote for one in decision.on for other in decision.rest)
