"""What may be asked of the API, as FastAPI's annotations: checked before anything is looked up, described in OpenAPI."""

from typing import Annotated, Any

from fastapi import Path, Query

from sayso.web.api.models import Error
from sayso.web.api.pages import MOST
from sayso.web.ledger_source import LedgerSource

_LONGEST = 200  # characters of a name or an id; no id of ours has more than forty

StoryId = Annotated[str, Query(description="The story's id.", min_length=1, max_length=_LONGEST)]
MaybeStory = Annotated[str | None, Query(description="Only in this story.", min_length=1, max_length=_LONGEST)]
Id = Annotated[
    str, Path(description="The id, or as many of its first characters as tell it from others.", min_length=1, max_length=_LONGEST)
]
Offset = Annotated[int, Query(description="How many to leave out.", ge=0, le=10**9)]
Limit = Annotated[int, Query(description="How many to give.", ge=1, le=MOST)]
Words = Annotated[str, Query(description="Words that must all stand there.", max_length=500)]
Part = Annotated[str, Query(description="Part of a name, in any case.", max_length=_LONGEST)]
Day = Annotated[str, Query(description="A day, month or year: 2031-03-04.", pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]

FAILURES: dict[int | str, dict[str, Any]] = {
    404: {"model": Error, "description": "Nothing has that id."},
    422: {"model": Error, "description": "The question is not understood."},
    503: {"model": Error, "description": "The store cannot be read."},
}

__all__ = ["FAILURES", "Day", "Id", "LedgerSource", "Limit", "MaybeStory", "Offset", "Part", "StoryId", "Words"]
