"""Reading CoNLL-U: sentences as lists of rows, multiword tokens and empty nodes left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Row = list[str]


@dataclass
class Sentence:
    """One CoNLL-U sentence: `rows` of ten columns, and whether a paragraph or a document starts here."""

    rows: list[Row] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)  # rows that no space follows, by place in `rows`
    new_paragraph: bool = False
    new_document: bool = False


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield each sentence of a CoNLL-U stream."""
    now, inside_until, glue_at_end = Sentence(), 0, False
    for line in (raw.rstrip("\n") for raw in lines):
        if line.startswith("#"):
            now.new_paragraph |= line.startswith("# newpar")
            now.new_document |= line.startswith("# newdoc")
        elif not line:
            if now.rows:
                yield now
            now, inside_until = Sentence(), 0
        else:
            row = line.split("\t")
            if "-" in row[0]:  # a multiword token: its parts stand without spaces between them
                inside_until = int(row[0].split("-")[1])
                glue_at_end = "SpaceAfter=No" in row[9]
            elif "." not in row[0]:
                number = int(row[0])
                glued = "SpaceAfter=No" in row[9]
                if number <= inside_until:
                    glued = glue_at_end if number == inside_until else True
                if glued:
                    now.glued.add(len(now.rows))
                now.rows.append(row)
    if now.rows:
        yield now
