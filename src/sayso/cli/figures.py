"""`sayso figures`: how each counted thing was reported, by whom, as of when."""

from sayso.cli.setting import OneStory, Setting


def figures(setting: Setting, *, story: OneStory = None) -> None:
    """Show the history of each figure, oldest first, with a bar from its low to its high.

    Differing figures stand side by side; nothing is averaged.
    """
    from sayso.cli.views.figures import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story)
