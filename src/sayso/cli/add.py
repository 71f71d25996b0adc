"""`sayso add`: reports into the store."""

from sayso.cli.setting import Outlet, Paths, Published, Setting, StoryName


def add(setting: Setting, *, paths: Paths, story: StoryName = None, outlet: Outlet = None, published: Published = None) -> int:
    """Put reports into the store: text, pages, JSONL; files, folders, addresses.

    Each report is stored whole or not at all, and only once however often it is added. One that cannot be read is named on stderr
    and does not hold up the others (exit code 1).
    """
    from sayso.cli.views.add import run  # noqa: PLC0415  what a command does loads when it runs

    return run(setting, paths, story=story, outlet=outlet, published=published)
