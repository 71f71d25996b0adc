"""Inputs that gave nothing: kept while the others go on, named at the end."""

from dataclasses import dataclass, field
from typing import Any

from sayso.cli.views import screen
from sayso.errors import InputError


@dataclass(slots=True)
class Failures:
    """What went wrong so far. Pass `add` where an on_failure is wanted."""

    errors: list[InputError] = field(default_factory=list)

    def add(self, error: InputError) -> None:
        """Remember one more."""
        self.errors.append(error)

    def report(self) -> int:
        """Name each with its reason on stderr; the exit code: 0 if there was none, 1 if there were some."""
        for error in self.errors:
            screen.warn(str(error))
        return 1 if self.errors else 0

    def as_json(self) -> list[dict[str, Any]]:
        """Name, line in the input (null if it has none) and reason of each."""
        return [{"name": error.name, "line": error.line, "reason": error.reason} for error in self.errors]
