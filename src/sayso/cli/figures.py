"""`sayso figures`: how each counted thing was reported, by whom, as of when."""

from sayso.cli.setting import OneStory, Setting


def figures(setting: Setting, *, story: OneStory = None) -> None:
    """Show how each figure was reported, day by day: a chart with one letter a voice, and a table, oldest first.

    Differing figures stand side by side, with low, best and high of what stands; nothing is averaged.
    """
    from sayso.cli.views.figures import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story)
