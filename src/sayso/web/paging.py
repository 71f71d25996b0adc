"""Long lists a page at a time, from the first day: a story can have a thousand reports."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a list. number: which page of how many, from 1; total: of all pages. before, after: their addresses."""

    name: str
    total: int
    number: int
    pages: int
    before: str | None
    after: str | None


def number_in(text: str) -> int:
    """The page number that a query names, at least 1; 1 for what is no number or beyond all lists."""
    return max(int(text), 1) if text.isdecimal() and len(text) < 8 else 1


def paged(request: Request, name: str, total: int, size: int) -> tuple[Part, slice]:
    """The page that the query asks for under this name, cut to those there are, and where it lies in the list."""
    pages = max(-(-total // size), 1)
    number = min(number_in(request.query_params.get(name, "")), pages)
    return part_of(request, name, total, number, pages), slice((number - 1) * size, number * size)


def part_of(request: Request, name: str, total: int, number: int, pages: int) -> Part:
    """The page with the addresses of those beside it: this request's own, with another number."""

    def beside(other: int) -> str:
        kept = [pair for pair in request.query_params.multi_items() if pair[0] != name]
        return f"{request.url.path}?{urlencode([*kept, (name, other)])}"

    before = beside(number - 1) if number > 1 else None
    return Part(name, total, number, pages, before, beside(number + 1) if number < pages else None)
