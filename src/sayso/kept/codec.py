"""Blocks and traits as bytes and back, by msgspec's MessagePack; large parts are compressed. Only the code that wrote them
reads them (see `version`).
"""

import zlib
from dataclasses import replace
from hashlib import blake2b
from typing import TypeVar

import msgspec

from sayso.errors import Damaged
from sayso.link.block import Joined
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Ledger

T = TypeVar("T")

# A link repeats what both its claims say: the part of a story of 300 reports is 21 MB, and compressed by the quickest level 3.3.
# That takes .09 s, and saves writing and sealing the rest; reading it takes .43 s of CPU, not .42. Small parts gain nothing.
_LARGE, _QUICKEST = 1_000_000, 1
_COMPRESSED = b"\x78"  # how zlib begins; MessagePack begins a ledger with the mark of a map

_ENCODER = msgspec.msgpack.Encoder()
_JOINED = msgspec.msgpack.Decoder(Joined)
_PART = msgspec.msgpack.Decoder(Ledger)
_TRAITS = msgspec.msgpack.Decoder(StoryTraits)


def joined_bytes(joined: Joined) -> bytes:
    """What makes a block."""
    return _ENCODER.encode(joined)


def joined_from(stored: bytes) -> Joined:
    """The same back. Raises Damaged."""
    return _decoded(_JOINED, stored)


def part_bytes(part: Ledger) -> bytes:
    """A block's part of the ledger, without reports and claims, which the store has anyway."""
    made = _ENCODER.encode(replace(part, reports=(), claims=()))
    return made if len(made) < _LARGE else zlib.compress(made, _QUICKEST)


def part_from(stored: bytes) -> Ledger:
    """The same back. Raises Damaged."""
    try:
        return _decoded(_PART, zlib.decompress(stored) if stored.startswith(_COMPRESSED) else stored)
    except zlib.error as error:
        raise Damaged(f"what was linked cannot be read: {error}") from error


def traits_bytes(traits: StoryTraits) -> bytes:
    """By what a report finds its story."""
    return _ENCODER.encode(traits)


def traits_from(stored: bytes) -> StoryTraits:
    """The same back. Raises Damaged."""
    return _decoded(_TRAITS, stored)


def key_number(key: str) -> int:
    """A story key as the database has it: 64 bits with a sign."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


def _decoded(decoder: "msgspec.msgpack.Decoder[T]", stored: bytes) -> T:
    try:
        return decoder.decode(stored)
    except (msgspec.MsgspecError, ValueError) as error:
        raise Damaged(f"what was linked cannot be read: {error}") from error
