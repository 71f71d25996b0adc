"""The article a page describes in JSON-LD (schema.org), as publishers embed it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from sayso.read.blocks import Element

_ARTICLE = re.compile(r"(?:Article|BlogPosting|NewsItem|Report)$")
_WRAPPER = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$")
_DEEP = 12  # levels of objects in objects that are looked into; real pages nest three or four
_LISTS = ("itemListElement", "hasPart", "mentions", "relatedLink", "isPartOf", "citation", "comment", "review")  # of other works


def article(tree: Element) -> dict[str, Any]:
    """The first object of an article's type in the page's JSON-LD, outside lists of other works; {} if there is none."""
    for script in tree.iter("script"):
        if not (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            continue
        try:
            data = json.loads(_WRAPPER.sub("", _WRAPPER.sub("", script.text or "")), strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(data, _DEEP):
            if any(_ARTICLE.search(kind) for kind in strings(found.get("@type"))):
                return found
    return {}


def strings(value: object) -> list[str]:
    """The strings in a value that JSON-LD lets be one string or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str)]


def first(value: object) -> str | None:
    """The first string of such a value."""
    return next(iter(strings(value)), None)


def names(value: object) -> str | None:
    """The names of one or several people or organisations, joined by commas; strings count as names unless they are addresses."""
    values = value if isinstance(value, list) else [value]
    found: list[str] = []
    for item in values:
        name = first(item.get("name")) if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip() and "://" not in name and name.strip() not in found:
            found.append(name.strip())
    return ", ".join(found) or None


def address(value: object) -> str | None:
    """The address of a page given as a string or as an object with @id or url."""
    return first(value.get("@id") or value.get("url")) if isinstance(value, dict) else first(value)


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object, outer before inner, in the page's order."""
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth - 1)
    elif isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in _LISTS and isinstance(value, dict | list):
                yield from _objects(value, depth - 1)
