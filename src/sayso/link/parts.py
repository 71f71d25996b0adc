"""Things joined two by two, and which of them are together so."""

from collections.abc import Iterable, Iterator


class Parts:
    """Ids joined two by two; each part goes by its smallest."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._above = {each: each for each in sorted(ids)}

    def __iter__(self) -> Iterator[str]:
        """All ids, sorted."""
        return iter(self._above)

    def of(self, one: str) -> str:
        """The smallest id of the part that has this one."""
        while (above := self._above[one]) != one:
            self._above[one] = one = self._above[above]
        return one

    def join(self, one: str, other: str) -> None:
        """Make the parts of the two one."""
        first, second = self.of(one), self.of(other)
        if first != second:
            self._above[max(first, second)] = min(first, second)
