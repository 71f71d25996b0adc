"""Everything sayso raises on purpose.

SaysoError
├── InputError          one input cannot be read; the run goes on with the others
│   ├── EmptyInput          nothing, or only white space
│   ├── BinaryInput         bytes that are no text in any encoding we know
│   ├── UnknownFormat       no reader for this kind of file
│   └── MalformedInput      the format is known, the content breaks its rules
├── SpanError           a span that does not point into its text
├── PipelineError       the trained pipeline is missing or of another version
├── StoreError          the database cannot be opened, is of another version, or fails its check
│   ├── NotFound            no row with that id
│   ├── Conflict            another person decided on the same thing in the meantime
│   └── Damaged             something that was derived from the readings is not as it was written, and is to be derived anew
└── UsageError          options that do not go together
"""

from typing import Any


class SaysoError(Exception):
    """Base of all errors raised on purpose; its text is fit to show to a person."""


class InputError(SaysoError):
    """One input that cannot be read. Names the input and, where there is one, the place in it."""

    def __init__(self, name: str, reason: str, *, line: int | None = None) -> None:
        self.name = name
        self.reason = reason
        self.line = line
        super().__init__(f"{name}{f', line {line}' if line is not None else ''}: {reason}")


class EmptyInput(InputError):
    """Nothing there, or only white space."""


class BinaryInput(InputError):
    """Bytes that are no text in any encoding we know."""


class UnknownFormat(InputError):
    """No reader takes this kind of file."""


class MalformedInput(InputError):
    """The format is known, but the content breaks its rules."""


class SpanError(SaysoError):
    """A span that does not point into its text."""


class PipelineError(SaysoError):
    """The trained pipeline is missing or of another version."""


class StoreError(SaysoError):
    """The database cannot be opened, is of another version, or fails its check."""


class NotFound(StoreError):
    """No row with that id."""


class Conflict(StoreError):
    """Another person decided on the same thing first. other: that decision, a `sayso.schema.Decision`."""

    def __init__(self, reason: str, other: Any) -> None:
        self.other = other
        super().__init__(reason)


class Damaged(StoreError):
    """Something that was derived from the readings is missing or not as it was written: it is to be derived anew."""


class UsageError(SaysoError):
    """Options that do not go together."""
