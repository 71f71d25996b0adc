"""`sayso add`: reports into the store."""

from sayso.cli.setting import Move, Outlet, Paths, Published, Setting, StoryName


def add(  # noqa: PLR0913  a command's options are its parameters
    setting: Setting,
    *,
    paths: Paths,
    story: StoryName = None,
    move: Move = False,
    outlet: Outlet = None,
    published: Published = None,
) -> int:
    """Put reports into the store: text, pages, JSONL; files, folders, addresses.

    Each report is stored whole or not at all, and only once however often it is added. One that cannot be read is named on stderr
    and does not hold up the others (exit code 1). One that is in another story is in both then, unless it is moved.
    """
    from sayso.cli.views.add import Into, run  # noqa: PLC0415  what a command does loads when it runs

    return run(setting, paths, into=Into(story, move), outlet=outlet, published=published)
