"""`sayso history`: what people decided."""

from sayso.cli.setting import OneStory, Setting


def history(setting: Setting, *, story: OneStory = None) -> None:
    """List reviewers' decisions in the order made: who, when, what, and whether each is in force, undone or an orphan."""
    from sayso.cli.views.history import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story)
