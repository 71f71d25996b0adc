"""Columns that many tables have."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text


def number(name: str = "number") -> "Column[int]":
    """A key of 64 bits that we give, see rows.py."""
    return Column(name, BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False)


def text(name: str, *, nullable: bool = False, key: bool = False, unique: bool = False) -> "Column[str]":
    """Text."""
    return Column(name, Text, primary_key=key, nullable=nullable, unique=unique or None)


def count(name: str, *, key: bool = False) -> "Column[int]":
    """A number that is always there."""
    return Column(name, Integer, primary_key=key, nullable=False, autoincrement=False)


def blob(name: str, *, nullable: bool = False) -> "Column[bytes]":
    """Bytes."""
    return Column(name, LargeBinary, nullable=nullable)


def seal() -> "Column[bytes]":
    """The SHA-256 of the rest of the row, see seal.py."""
    return blob("sha256")
