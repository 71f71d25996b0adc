"""A page of a list: how many there are in all, and those asked for."""

from typing import Generic, TypeVar

from pydantic import BaseModel

T = TypeVar("T")

MOST = 200  # things a page: some two hundred kilobytes of claims


class Page(BaseModel, Generic[T]):
    """total: of all pages; offset: of the first item here, from 0."""

    total: int
    offset: int
    items: list[T]
