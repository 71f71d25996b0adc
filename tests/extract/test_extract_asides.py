"""Times that stand beside a noun are not the claim's, wherever a time begins."""

import pytest

from sayso.annotate import annotate
from sayso.extract.asides import of_the_claim
from sayso.schema import Report, Span, TimeExpression, Tree, report_id


@pytest.mark.parametrize("back", [1, 2, 3])
def test_a_time_within_the_last_word_of_a_report_is_the_claims(back: int) -> None:
    text = "The gate was shut at 10.30pm"
    read = annotate(Report(report_id(text.encode()), "a.txt", text.encode(), text, "text/plain"))
    time = TimeExpression(Span(read.report.id, len(text) - back, len(text)), "TIME", "T22:30")
    tree = Tree(read.tokens)
    assert of_the_claim(tree, [(0, len(read.tokens))], [time]) == (time,)
