"""`sayso add`: reports into the store."""

from collections.abc import Sequence

from sayso.cli.interrupt import stop_if_pressed
from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.failures import Failures
from sayso.cli.views.gather import Inputs, gather, sources
from sayso.cli.views.progress import meter
from sayso.cli.views.wording import report_words
from sayso.errors import UsageError
from sayso.export.canonical import dumps
from sayso.export.words import count
from sayso.flow import Added, add_to


def run(setting: Setting, paths: Sequence[str], *, story: str | None, outlet: str | None, published: str | None) -> int:
    """Add what was typed, print what came in, name what failed; the exit code. Raises UsageError for a story without a name."""
    if story is not None and not story.strip():
        raise UsageError("--story: a story needs a name")
    inputs = gather(paths, setting, outlet=outlet, published=published, besides=setting.path())
    failures, added = Failures(), list[Added]()
    try:
        store_inputs(setting, inputs, story=story, failures=failures, added=added)
    finally:
        if not setting.as_json:
            _show(added)
        code = failures.report()
    if setting.as_json:
        screen.write(dumps(_as_json(added, failures)) + b"\n")
    elif any(one.new for one in added):
        screen.hint("Next: `sayso ledger` shows what stands on whose word.")
    return code


def store_inputs(setting: Setting, inputs: Inputs, *, story: str | None, failures: Failures, added: list[Added]) -> None:
    """Read the inputs into the store under a progress bar, appending each report to `added` as soon as it is stored."""
    with setting.store() as store, meter(len(inputs)) as progress:
        for one in add_to(store, sources(inputs, failures.add, started=progress.begin), story=story, on_failure=failures.add):
            added.append(one)
            progress.done()
            stop_if_pressed()


def _show(added: Sequence[Added]) -> None:
    if added:
        columns = [screen.Column("Report", whole=True), screen.Column("From"), screen.Column("Claims", whole=True, right=True)]
        rows = [(one.report.id, report_words(one.report), str(one.claims)) for one in added if one.new]
        if rows:
            screen.table(columns, rows)
        for one in added:
            for warning in one.report.warnings if one.new else ():
                screen.warn(f"{one.report.name}: {warning}")
        known = len(added) - len(rows)
        screen.line(f"{count(len(rows), 'report')} added" + (f", {known} already there" if known else ""))


def _as_json(added: Sequence[Added], failures: Failures) -> dict[str, object]:
    return {
        "added": [{"id": one.report.id, "name": one.report.name, "claims": one.claims} for one in added if one.new],
        "known": [{"id": one.report.id, "name": one.report.name, "claims": one.claims} for one in added if not one.new],
        "failed": failures.as_json(),
    }
