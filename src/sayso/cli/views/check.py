"""`sayso check`: whether the store is sound."""

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.progress import waiting
from sayso.export.canonical import dumps
from sayso.export.words import count


def run(setting: Setting) -> int:
    """Read every byte of the store and verify every row's digest. Exit code 1 if anything is wrong."""
    with setting.existing_store() as store, waiting("checking every row"):
        problems = store.check()
        reports = len(store.reports())
    if setting.as_json:
        screen.write(dumps({"sound": not problems, "reports": reports, "problems": problems}) + b"\n")
    else:
        for problem in problems:
            screen.line(problem)
        if not problems:
            screen.line(f"sound: {count(reports, 'report')}, every row as it was written")
    return 1 if problems else 0
