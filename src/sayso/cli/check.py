"""`sayso check`: whether the store is sound."""

from sayso.cli.setting import Setting


def check(setting: Setting) -> int:
    """Read every byte of the store and verify every row's digest. Exit code 1 if anything is wrong."""
    from sayso.cli.views.check import run  # noqa: PLC0415  what a command does loads when it runs

    return run(setting)
