"""Links lead somewhere, pictures are there, and no page names a machine or a registry."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest
from docs_pages import PAGES, ROOT, anchors, links, shown

# The standard text as the Apache Software Foundation publishes it.
APACHE_2_0 = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
_HALF_A_PAGE = 45  # lines of about 100 characters


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_relative_link_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    for words, target in links(page):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{shown(page)}: [{words}]({target})"
        assert there.is_relative_to(ROOT), f"{shown(page)}: {target} lies outside the project"
        assert not anchor or anchor in anchors(there), f"{shown(page)}: there is no heading {target}"


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_no_page_names_a_place_on_somebodys_machine(page: Path) -> None:
    found = re.findall(r"(?<![\w.])/(?:home|root|work|tmp|Users)/\S+", page.read_text(encoding="utf-8"))
    assert not found


def test_the_readme_has_one_picture_with_words_for_who_cannot_see_it() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    ((words, target),) = pictures
    assert len(words) > 40
    assert (ROOT / target).read_bytes().startswith(b"\x89PNG")
    assert (ROOT / target).stat().st_size < 300_000


def test_how_to_take_part_names_what_is_in_the_code() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    code = {folder: "\n".join(p.read_text("utf8") for p in (ROOT / folder).rglob("*.py")) for folder in ("src", "tests")}
    words = set(re.findall(r"\w+", "\n".join(code.values())))
    names = re.findall(r"`(\w+)(?:\([^`]*\))?`", text)
    assert "RULES" in names
    assert [name for name in names if name not in words] == []
    for said, path in re.findall(r"((?:`\w+(?:\(\))?`(?:, | and )?)+) (?:in|from)\s+\[[^\]]+\]\(([^)]+\.py)\)", text):
        there = (ROOT / path).read_text(encoding="utf-8")
        for name in re.findall(r"`(\w+)", said):
            assert re.search(rf"\b{name}\b", there), f"{name} is not in {path}"
    for path in re.findall(r"`((?:src|tests|training|docs)/[^`*]+)`", text):
        assert (ROOT / path.replace("yours.py", "")).exists() or "yours" in Path(path).name, path


def test_how_to_take_part_names_the_layers_that_imports_are_held_to() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (each["layers"] for each in project["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    shown_layers = re.search(r"```text\ncli\n.*?```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
    assert shown_layers
    told = [re.split(r" {3,}", line)[0].split() for line in shown_layers[0].splitlines()[1:-1]]
    there = [[name for name in re.findall(r"\w+", layer) if list((ROOT / "src" / "sayso").glob(f"{name}*"))] for layer in layers]
    assert told == there


def test_the_licence_is_the_whole_standard_text() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == APACHE_2_0


def test_decisions_are_numbered_without_gaps_and_half_a_page_long() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(page.name[:4])}. "), shown(page)
        assert text.count("\n") <= _HALF_A_PAGE, shown(page)


def test_the_changelog_tells_of_this_version() -> None:
    project = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert project
    assert f"## [{project[1]}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
