"""The roles of what became of people: written out once."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import sayso
from sayso.schema import roles

SOURCE = Path(sayso.__file__).parent


def _written(tree: ast.AST) -> Iterator[int]:
    """The lines on which a set of roles is spelled out: as a set, as what `in` asks of, or as words in one string."""
    for node in ast.walk(tree):
        asked = node.comparators if isinstance(node, ast.Compare) else node.args if isinstance(node, ast.Call) else [node]
        for each in asked:
            if isinstance(each, ast.Set) or (isinstance(each, ast.Tuple | ast.List) and each is not node):
                words = [e.value if isinstance(e, ast.Constant) else None for e in each.elts]
            elif isinstance(each, ast.Constant) and isinstance(each.value, str):
                words = list(each.value.split())
            else:
                continue
            if len(words) > 1 and all(word in roles.FATES for word in words):
                yield each.lineno


def test_no_module_spells_out_a_set_of_roles_of_its_own() -> None:
    read = ((path, ast.parse(path.read_text(encoding="utf8"))) for path in SOURCE.rglob("*.py") if path != Path(roles.__file__))
    assert not [(path.relative_to(SOURCE).as_posix(), line) for path, tree in read for line in _written(tree)]


def test_the_sets_widen_from_the_dead_to_all_that_becomes_of_the_counted() -> None:
    widening = (roles.HURT, roles.LOSSES, roles.SUFFERED, roles.OF_PEOPLE, roles.BEFELL, roles.GROUPS, roles.FATES)
    assert all(one < other for one, other in pairwise(widening))


def test_a_set_spelled_out_is_found() -> None:
    for told in ('x = {"killed", "wounded"}', 'role in ("killed", "missing")', 'lexicon("killed wounded missing")'):
        assert list(_written(ast.parse(told)))
    assert not list(_written(ast.parse('x = {"killed", "dead"}')))
