"""What is worked out once of the same things, and forgotten when it is asked for no more."""

from collections.abc import Callable, Mapping
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")


class Recalled(dict[K, T]):
    """What was worked out this time. What was worked out the last time, and is not asked for, is forgotten."""

    def __init__(self, last: Mapping[K, T]) -> None:
        super().__init__()
        self.last = last

    def recall(self, key: K, work_out: Callable[[], T]) -> T:
        """The value of a key, worked out if it is not known."""
        value = self.get(key)
        if value is None:
            value = self.last.get(key)
            self[key] = value = work_out() if value is None else value
        return value
