"""The project's pages as the tests see them: fenced blocks, links, headings and marked blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))

_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```[ ]*$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\((?P<target>[^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
_MADE = re.compile(r"(<!-- made: (?P<name>[^\n]+?) -->\n)(?P<text>.*?)(<!-- end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block. info: what stands behind the opening fence, first the language; line: of the opening fence, from 1."""

    page: Path
    line: int
    info: str
    text: str

    @property
    def language(self) -> str:
        """The first word of info, "" if there is none."""
        return self.info.partition(" ")[0]

    def __str__(self) -> str:
        return f"{shown(self.page)}:{self.line}"


def shown(page: Path) -> str:
    """A page's path from the repository's root."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, *languages: str) -> list[Block]:
    """The page's fenced blocks in these languages, in order."""
    text = page.read_text(encoding="utf-8")
    found = []
    for match in _FENCE.finditer(text):
        body = re.sub(rf"^{match['indent']}", "", match["body"], flags=re.MULTILINE)
        block = Block(page, text.count("\n", 0, match.start()) + 1, match["info"].strip(), body)
        if block.language in languages:
            found.append(block)
    return found


def commands(block: Block) -> list[tuple[str, str]]:
    """The commands of a `console` block, each behind "$ ", with the output shown under it. "> " goes on with a command."""
    found: list[tuple[str, str]] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], ""))
        elif line.startswith("> ") and found and not found[-1][1]:
            found[-1] = (f"{found[-1][0]}\n{line[2:]}", "")
        else:
            assert found, f"{block}: output before the first command"
            found[-1] = (found[-1][0], f"{found[-1][1]}{line}\n")
    return found


def links(page: Path) -> Iterator[tuple[str, str]]:
    """The words and the target of each link and picture outside fenced blocks."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    for match in _LINK.finditer(text):
        yield match["words"], match["target"]


def anchors(page: Path) -> set[str]:
    """What can follow "#" in a link to the page: its headings, lower case, spaces as hyphens, without punctuation."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(text)}


def made_blocks(page: Path) -> dict[str, str]:
    """The page's blocks between `<!-- made: NAME -->` and `<!-- end -->`, by name."""
    return {match["name"]: match["text"] for match in _MADE.finditer(page.read_text(encoding="utf-8"))}


def with_made_blocks(page: Path, made: dict[str, str]) -> str:
    """The page's text with its marked blocks as given."""
    return _MADE.sub(lambda match: f"{match[1]}{made[match['name']]}{match[4]}", page.read_text(encoding="utf-8"))
