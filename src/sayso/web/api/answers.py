"""Answers written once: JSON as `sayso.export` makes it, whatever FastAPI would make of it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from fastapi import Response

from sayso.export.canonical import dumps

T = TypeVar("T")
JSON = "application/json"


def answer(value: Any) -> Response:
    """The value as JSON."""
    return Response(dumps(value), media_type=JSON)


def listed(items: Sequence[T], offset: int, limit: int, *, as_json: Callable[[T], Any]) -> Response:
    """One page of these, each made JSON only if it is on the page."""
    return answer({"total": len(items), "offset": offset, "items": [as_json(item) for item in items[offset : offset + limit]]})


def joined(total: int, offset: int, items: Iterable[bytes]) -> Response:
    """One page of items that are JSON already."""
    return Response(b'{"total":%d,"offset":%d,"items":[' % (total, offset) + b",".join(items) + b"]}", media_type=JSON)
