"""Which code links: blocks that other code linked are linked again."""

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

# What a block's part depends on beside its readings: rules, nouns and tables of ours, and the libraries that compare words.
_OURS = ("link", "schema", "kept", "text.py", "tables.py", "data/tables")
_THEIRS = ("jellyfish", "rapidfuzz", "networkx")


@cache
def code_version() -> str:
    """A SHA-256 over all of it, 32 hex digits: no one needs to remember to count a version up."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())  # what counts as a letter comes with Python
    for name in _THEIRS:
        digest.update(f"{name} {version(name)}\n".encode())
    root = files("sayso")
    for name in _OURS:
        for path, content in _sources(root.joinpath(*name.split("/")), name):
            digest.update(f"{path} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:32]


def _sources(place: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    if place.is_dir():
        for each in sorted(place.iterdir(), key=lambda found: found.name):
            yield from _sources(each, f"{path}/{each.name}")
    elif path.endswith((".py", ".tsv")):
        yield path, place.read_bytes()
