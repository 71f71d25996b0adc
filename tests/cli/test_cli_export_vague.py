"""`sayso export csv --vague`: a named rule for dozens and the like."""

from pathlib import Path

import pytest
from cli_process import Run, one_line


def test_a_rule_is_taken_for_csv_and_changes_nothing_where_every_figure_has_a_number(sayso: Run, store: Path) -> None:
    plain = sayso("export", "csv", "--db", store)
    ruled = sayso("export", "csv", "--vague", "acled", "--db", store)
    assert (plain.returncode, ruled.returncode) == (0, 0), ruled.stderr.decode()
    assert ruled.stdout.count(b"acled") - plain.stdout.count(b"acled") == sum(
        b"[killed; acled" in line for line in ruled.stdout.splitlines()
    )
    assert ruled.stdout.replace(b"; acled, unconfirmed: 12]", b"]").replace(b"; acled, unconfirmed: 100]", b"]") == plain.stdout


@pytest.mark.parametrize(
    ("arguments", "said"), [(["csv", "--vague", "guess"], "acled, ucdp"), (["json", "--vague", "acled"], "csv")]
)
def test_an_unknown_rule_or_one_without_a_table_is_wrong_usage(sayso: Run, store: Path, arguments: list[str], said: str) -> None:
    done = sayso("export", *arguments, "--db", store)
    assert done.returncode == 2
    assert said in one_line(done)
