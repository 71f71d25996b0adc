"""The stated reason why a voice is unnamed."""

import re

from sayso.schema import Document, Span

_STATED = re.compile(
    r"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+\w+(?:\s+\w+)?\s+not\s+be\s+(?:named|identified))"
    r"|(?:asked|asking|wished|wishing|requested|requesting|wanted|preferred|agreed)\s+(?:to\s+remain\s+anonymous|not\s+to\s+be\s+(?:named|identified)|anonymity)"
    r"|declin\w+\s+to\s+be\s+(?:named|identified)"
    r"|(?:was|were|is|are)(?:\s+not|n[’']t)\s+authori[sz]ed\s+to\s+(?:speak|discuss|comment|talk|brief)"
    r"|not\s+authori[sz]ed\s+to\s+(?:speak|discuss|comment|talk|brief)"
    r"|sp(?:oke|eaking)\s+anonymously",
    re.IGNORECASE,
)


def stated_reasons(document: Document) -> dict[int, Span]:
    """For each sentence that states a condition of anonymity, the words from there to the sentence's end."""
    found: dict[int, Span] = {}
    text = document.report.text
    for number, sentence in enumerate(document.sentences):
        match = _STATED.search(text, sentence.span.start, sentence.span.end)
        if match:
            end = sentence.span.end
            while end > match.end() and text[end - 1] in ".!?”\"’' ":
                end -= 1
            found[number] = document.report.span(match.start(), end)
    return found
