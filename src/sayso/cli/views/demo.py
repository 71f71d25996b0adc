"""`sayso demo`: the built-in story, from reports to ledger to dossier."""

from importlib.resources import as_file, files
from pathlib import Path

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.add import Into, store_inputs
from sayso.cli.views.export import write_dossier
from sayso.cli.views.failures import Failures
from sayso.cli.views.gather import Inputs
from sayso.cli.views.ledger import show_ledger
from sayso.cli.views.loading import linked
from sayso.errors import SaysoError
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.export.words import count
from sayso.flow import Added

STORY = "demo"


def run(setting: Setting, out: Path) -> int:
    """Add the built-in story to a store in `out`, print its ledger, write its dossier beside it; the exit code."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaysoError(f"{out} cannot be made: {error.strerror or error}") from error
    own = Setting(str(out / "ledger.db"), setting.as_json, setting.no_input)
    failures, added = Failures(), list[Added]()
    with as_file(files("sayso") / "data" / "demo") as folder:
        store_inputs(own, Inputs(reports_in(folder)), into=Into(STORY), failures=failures, added=added)
    view = linked(own, STORY)
    dossier = out / "dossier.html"
    write_dossier(dossier, view.ledger)
    if setting.as_json:
        whole = {"store": own.db, "dossier": str(dossier), "ledger": ledger_json(view.ledger)}
        screen.write(dumps(whole) + b"\n")
    else:
        show_ledger(view)
        screen.line(f"{count(len(added), 'report')} in {own.db}; the dossier: {dossier}")
    return failures.report()


def reports_in(folder: Path) -> tuple[str, ...]:
    """The demo's reports in sorted order; the folder's README is no report."""
    return tuple(sorted(str(path) for path in folder.iterdir() if path.is_file() and path.name != "README.md"))
