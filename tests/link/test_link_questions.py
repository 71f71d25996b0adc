"""Which questions a claim may answer."""

import pytest

from sayso.link.compared.questions import questions


@pytest.mark.parametrize(
    ("quote", "question"),
    [
        ("Two men were shot near the pier", "happened"),
        ("It happened shortly after nine", "happened"),
        ("A man was arrested on Tuesday", "arrest"),
        ("He faces two counts of murder", "charge"),
        ("Police are searching for a third man", "search"),
        ("The dead man was named as Arne Voll", "identity"),
        ("She was flown to a hospital in critical condition", "condition"),
        ("An argument over a boat led to it", "motive"),
        ("Anyone with information is asked to come forward", "appeal"),
        ("The ministry received two letters", "warned"),
    ],
)
def test_a_claim_answers_the_question_it_is_about(quote: str, question: str) -> None:
    assert question in questions(quote)


def test_words_about_something_else_answer_none_of_them() -> None:
    assert questions("The queue would double by the weekend") == frozenset()
