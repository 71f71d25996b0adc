"""The tables that ship with the package, read as rows. Standard library only.

A table is tab-separated: "#" lines of comment, a line of column names, a line a row. A cell's several values have "|" between.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Row = dict[str, str]
SETS = ("word_sets", "relays", "stances")


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """The rows of sayso/data/tables/`name`.tsv in order, every column a string. Raises FileNotFoundError for another name."""
    text = (files("sayso") / "data" / "tables" / f"{name}.tsv").read_text("utf8")
    header, *lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines)


def several(cell: str) -> list[str]:
    """The values of a cell that holds several."""
    return [value for value in cell.split("|") if value]


@cache
def family_names_first() -> frozenset[str]:
    """Family names that stand first in Korean, Chinese and Vietnamese names, in compared form."""
    return frozenset(row["surname"].casefold() for row in read_table("surnames"))


@cache
def irregular_forms() -> Mapping[str, str]:
    """Forms that no rule gives -> base form."""
    return {form: row["base"] for row in read_table("word_forms") for form in row["forms"].split()}


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the sets of word_sets.tsv, relays.tsv and stances.tsv. Raises KeyError for another name."""
    return frozenset(several({row["set"]: row["words"] for table in SETS for row in read_table(table)}[name]))
