"""The tables that ship with the package, read as rows.

A table is tab-separated: "#" lines of comment, a line of column names, a line a row. A cell's several values have "|" between.
"""

from functools import cache
from importlib.resources import files

Row = dict[str, str]


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
def word_set(name: str) -> frozenset[str]:
    """One of the sets of word_sets.tsv. Raises KeyError for another name."""
    return frozenset(several({row["set"]: row["words"] for row in read_table("word_sets")}[name]))


UNCHANGED = ("ish", "ese", "ss", "sh", "ois")  # ends of words for a people that have no plural in -s


def people(cell: str) -> list[str]:
    """Adjectives and words for a people with their plurals: "Korean|Irish" -> Korean, Koreans, Irish."""
    out = []
    for form in several(cell):
        bare = form.rstrip("=")
        out.append(bare)
        if not form.endswith("=") and not bare.endswith(UNCHANGED) and bare not in ("French", "Dutch"):
            out.append(bare + "s")
    return out


def region_spellings(name: str) -> list[str]:
    """How else the news writes a Russian or Ukrainian region: "Kursk Oblast" -> "Kursk region" and so on."""
    for ending in (" Oblast", " Krai"):
        if name.endswith(ending):
            return [name.removesuffix(ending) + other for other in (" region", " oblast", " krai", " province")]
    return []
