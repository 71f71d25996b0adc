"""Whether what is derived is as it was written and covers every reading. It may be missing altogether."""

from collections.abc import Iterator

from sqlalchemy import Connection

from sayso.store import derived_tables as tables
from sayso.store.checks.seals import check_table

_ANEW = "delete the row in `linking`, and everything is linked anew when the ledger is next looked at"
# Each finds ids of what should not be: the words, and the query.
_FAULTS = (
    (
        "reading {}: it is neither linked nor waiting to be",
        "SELECT report_id FROM reading WHERE report_id NOT IN (SELECT report_id FROM unlinked)"
        " AND (report_id NOT IN (SELECT report_id FROM linked_home) OR report_id NOT IN (SELECT report_id FROM linked_report))",
    ),
    (
        "linked_home: the block {} is missing",
        "SELECT DISTINCT block FROM linked_home WHERE block NOT IN (SELECT id FROM linked_block)",
    ),
    ("linked_block {}: no report is in it", "SELECT id FROM linked_block WHERE id NOT IN (SELECT block FROM linked_home)"),
)


def check_derived(connection: Connection) -> Iterator[str]:
    """Recompute the SHA-256 of the rows that hold bytes, and look for readings without a block and blocks without a reading."""
    if connection.exec_driver_sql("SELECT version FROM linking").scalar_one_or_none() is None:
        return  # nothing is derived, or all of it is to be derived anew
    found = [fault for table in (tables.linked_report, tables.linked_block) for fault in check_table(connection, table)]
    for words, query in _FAULTS:
        found += [words.format(id_) for id_ in connection.exec_driver_sql(query + " ORDER BY 1").scalars()]
    yield from (f"{fault}; {_ANEW}" for fault in found)
