"""`sayso annotate`: what the machine reads in a report; no store is touched."""

from sayso.cli.setting import Outlet, Paths, Published, Setting


def annotate(setting: Setting, *, paths: Paths, outlet: Outlet = None, published: Published = None) -> int:
    """Read reports and print what is in them, without storing anything.

    With --json: one object a line per report, with sentences, entities, times, places, figures, attributions and claims.
    """
    from sayso.cli.views.annotate import run  # noqa: PLC0415  what a command does loads when it runs

    return run(setting, paths, outlet=outlet, published=published)
