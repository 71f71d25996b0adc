"""`sayso timeline`: what happened when, by whose account, and when they said so."""

from sayso.cli.setting import OneStory, Setting


def timeline(setting: Setting, *, story: OneStory = None) -> None:
    """List the claims in time: when it happened (as the text says it) and when it was said. "?" is not known."""
    from sayso.cli.views.timeline import run  # noqa: PLC0415  what a command does loads when it runs

    run(setting, story)
