"""Every Python block in the pages runs as it stands, and prints what it says it prints."""

import doctest

import pytest
from docs_pages import PAGES, ROOT, Block, blocks

BLOCKS = [block for page in PAGES for block in blocks(page, "python", "pycon")]


@pytest.mark.parametrize("block", BLOCKS, ids=str)
def test_a_python_block_runs(block: Block, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    if not block.text.startswith(">>> "):
        exec(compile(block.text, str(block), "exec"), {"__name__": "__main__"})
        return
    example = doctest.DocTestParser().get_doctest(block.text, {}, str(block), str(block.page), block.line)
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=said.append)
    assert not said, "".join(said)


def test_the_readme_shows_five_lines_of_python() -> None:
    (block,) = [block for block in BLOCKS if block.page == ROOT / "README.md"]
    lines = [line for line in block.text.splitlines() if line.startswith(">>> ") and not line.startswith(">>> import")]
    assert len(lines) == 5
