"""Ctrl-C that is not lost: compiled code may swallow the exception that it raises, so that it was pressed is kept as well."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_pressed = threading.Event()


@contextmanager
def noticed() -> Iterator[None]:
    """While this lasts, Ctrl-C is remembered for `stop_if_pressed` besides raising KeyboardInterrupt."""
    _pressed.clear()
    if threading.current_thread() is not threading.main_thread():
        yield  # signals reach the main thread alone
        return
    before = signal.signal(signal.SIGINT, _remember)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def stop_if_pressed() -> None:
    """Raise KeyboardInterrupt if Ctrl-C was pressed and what it raised got lost on the way."""
    if _pressed.is_set():
        raise KeyboardInterrupt


def _remember(_number: int, _frame: FrameType | None) -> None:
    _pressed.set()
    raise KeyboardInterrupt
