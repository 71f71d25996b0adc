"""`sayso add`: reports into the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from shlex import quote

from sayso.cli.interrupt import stop_if_pressed
from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.failures import Failures
from sayso.cli.views.gather import Inputs, gather, sources
from sayso.cli.views.progress import meter
from sayso.cli.views.wording import report_words
from sayso.errors import UsageError
from sayso.export.canonical import dumps
from sayso.export.words import count, listed
from sayso.flow import Added, add_to

NAMED = 3  # reports of many: enough to know the pile by


@dataclass(frozen=True, slots=True)
class Into:
    """The story that reports are put into, None for none; move: whether they are to be in that one alone."""

    story: str | None
    move: bool = False


def run(setting: Setting, paths: Sequence[str], *, into: Into, outlet: str | None, published: str | None) -> int:
    """Add what was typed, print what came in, name what failed; the exit code. Raises UsageError for a move to nowhere."""
    if into.move and into.story is None:
        raise UsageError("--move: say with --story in which story the reports are to be")
    inputs = gather(paths, setting, outlet=outlet, published=published, besides=setting.path())
    failures, added = Failures(), list[Added]()
    try:
        store_inputs(setting, inputs, into=into, failures=failures, added=added)
    finally:
        if not setting.as_json:
            _show(added)
        if into.story is not None:
            _warn_of_several(added, into.story)
        code = failures.report()
    if setting.as_json:
        screen.write(dumps(_as_json(added, failures)) + b"\n")
    elif any(one.new for one in added):
        screen.hint("Next: `sayso ledger` shows what stands on whose word.")
    return code


def store_inputs(setting: Setting, inputs: Inputs, *, into: Into, failures: Failures, added: list[Added]) -> None:
    """Read the inputs into the store under a progress bar, appending each report to `added` as soon as it is stored."""
    with setting.store() as store, meter(len(inputs)) as progress:
        given = sources(inputs, failures.add, started=progress.begin)
        for one in add_to(store, given, story=into.story, move=into.move, on_failure=failures.add):
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
        screen.line(f"{count(len(rows), 'report')} added" + (f", {known} already there" if known else "") + _moved(added))


def _moved(added: Sequence[Added]) -> str:
    """How many were taken out of which stories: `, 2 taken out of ferry`."""
    moved = [one for one in added if one.left]
    return f", {len(moved)} taken out of {listed(sorted({story for one in moved for story in one.left}))}" if moved else ""


def _warn_of_several(added: Sequence[Added], story: str) -> None:
    """Say which reports are in another story too, and how to have them in one: a pile under two names counts in both."""
    several: dict[tuple[str, ...], dict[str, str]] = {}
    for one in added:
        if len(one.stories) > 1:
            several.setdefault(one.stories, {})[one.report.id] = one.report.name
    for stories, reports in several.items():
        names = list(reports.values())
        who, them = (f"{names[0]} is", "it") if len(names) == 1 else (f"{len(names)} reports ({_some(names)}) are", "them")
        others = [each for each in stories if each != story]
        back = f"; for {others[0]} alone, with --story {quote(others[0])} --move" if len(others) == 1 else ""
        screen.warn(
            f"{who} in {len(stories)} stories now, {listed(stories)}, and counted in each. "
            f"For {story} alone, add {them} again with --story {quote(story)} --move{back}"
        )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")


def _as_json(added: Sequence[Added], failures: Failures) -> dict[str, object]:
    return {
        "added": [_arrival(one) for one in added if one.new],
        "known": [_arrival(one) for one in added if not one.new],
        "failed": failures.as_json(),
    }


def _arrival(one: Added) -> dict[str, object]:
    return {
        "id": one.report.id,
        "name": one.report.name,
        "claims": one.claims,
        "stories": list(one.stories),
        "left": list(one.left),
    }
