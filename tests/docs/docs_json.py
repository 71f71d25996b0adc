"""docs/reference/json.md as a schema: what its tables say of every key, and whether a value is as they say."""

import re
from typing import Any

from docs_pages import ROOT

PAGE = ROOT / "docs" / "reference" / "json.md"

_SECTION = re.compile(r"^## (?P<name>.+)\n(?P<body>(?:(?!^## ).*\n?)*)", re.MULTILINE)
_ROW = re.compile(r"^\| (?:`(?P<key>\w+)`|…) \| (?P<type>[^|]+) \|", re.MULTILINE)
_PLAIN = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}


class Reference:
    """The page's objects, each with its keys and their types; `met`: those some value was checked against."""

    def __init__(self) -> None:
        sections = {match["name"]: match["body"] for match in _SECTION.finditer(PAGE.read_text(encoding="utf-8"))}
        rows = {name: [(row["key"], row["type"].strip()) for row in _ROW.finditer(body)] for name, body in sections.items()}
        self.commands = dict(rows.pop("What each command prints"))
        self._rows = rows
        self.met: set[str] = set()

    @property
    def objects(self) -> set[str]:
        """The names of all objects described."""
        return set(self._rows)

    def keys(self, name: str) -> dict[str, str]:
        """The keys of an object with their types. A row "…" stands for all keys of another object."""
        out: dict[str, str] = {}
        for key, type_ in self._rows[name]:
            out |= self.keys(type_) if key is None else {key: type_}
        return out

    def faults(self, value: Any, type_: str, place: str) -> list[str]:
        """What is not as the page says, each with its place; empty if all is."""
        tried = [self._one(value, each, place) for each in type_.split(" or ")]
        return [] if [] in tried else tried[0]

    def _one(self, value: Any, type_: str, place: str) -> list[str]:
        if type_ in _PLAIN:
            return [] if _PLAIN[type_](value) else [f"{place}: {value!r:.60} is not {type_}"]
        if type_.startswith("list of "):
            if not isinstance(value, list):
                return [f"{place}: {value!r:.60} is no list"]
            inner = type_.removeprefix("list of ")
            return [fault for n, each in enumerate(value) for fault in self.faults(each, inner, f"{place}[{n}]")]
        if not isinstance(value, dict):
            return [f"{place}: {value!r:.60} is no object"]
        if type_.startswith("map of "):
            inner = type_.removeprefix("map of ")
            return [fault for key, each in value.items() for fault in self.faults(each, inner, f"{place}.{key}")]
        self.met.add(type_)
        keys = self.keys(type_)
        if set(value) != set(keys):
            return [f"{place}: has {sorted(set(value) - set(keys))} beyond {type_} and lacks {sorted(set(keys) - set(value))}"]
        return [fault for key, inner in keys.items() for fault in self.faults(value[key], inner, f"{place}.{key}")]
