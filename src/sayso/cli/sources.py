"""`sayso sources`: who is quoted, through whom, in how many reports, how often unnamed."""

from sayso.cli.setting import OneStory, Setting


def sources(setting: Setting, *, story: OneStory = None) -> None:
    """List who is quoted, the most reported first. The reports' own voices are left out."""
    from sayso.cli.views.sources import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story)
