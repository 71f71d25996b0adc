"""A time that stands over more than its own clause: the hour over a live blog's entry, "As of Tuesday" before a sentence."""

import re
from bisect import bisect_left

from sayso.schema import Document, Sentence, TimeExpression

_OPENS = re.compile(r"\W*(?:as\s+(?:of|at)|by)\s+(?:late\s+|early\s+|about\s+)?", re.IGNORECASE)


class Heads:
    """The times over a document's sentences."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.starts = [time.span.start for time in document.times]
        self.entries = self._entries()

    def over(self, number: int) -> TimeExpression | None:
        """The time over the sentence of that number: the one it opens with, else the hour over its entry; None without one."""
        sentence = self.document.sentences[number]
        time = self._first(sentence)
        opening = self.document.report.text[sentence.span.start : time.span.start] if time else ""
        return time if time and _OPENS.fullmatch(opening) else self.entries.get(number)

    def _first(self, sentence: Sentence) -> TimeExpression | None:
        at = bisect_left(self.starts, sentence.span.start)
        time = self.document.times[at] if at < len(self.starts) else None
        return time if time and time.span.end <= sentence.span.end else None

    def _entries(self) -> dict[int, TimeExpression]:
        """The hour over each sentence of an entry, by the sentence's number.

        An entry ends where the next begins; the last one with its paragraph, as nothing tells what goes on behind it.
        """
        hours = [(number, time) for number in range(len(self.document.sentences)) if (time := self._hour(number)) is not None]
        out: dict[int, TimeExpression] = {}
        for n, (number, time) in enumerate(hours):
            end = hours[n + 1][0] if n + 1 < len(hours) else self._paragraph_end(number)
            out |= dict.fromkeys(range(number + 1, end), time)
        return out

    def _hour(self, number: int) -> TimeExpression | None:
        """The hour that is all a sentence holds, if its day is known."""
        sentence = self.document.sentences[number]
        time = self._first(sentence)
        if time is None or time.type != "TIME" or "X" in time.value:
            return None
        text = self.document.report.text
        beside = text[sentence.span.start : time.span.start] + text[time.span.end : sentence.span.end]
        return None if any(character.isalnum() for character in beside) else time

    def _paragraph_end(self, number: int) -> int:
        """The number of the first sentence behind the paragraph that the hour stands in, or over."""
        text, sentences = self.document.report.text, self.document.sentences
        end = number + 2
        while end < len(sentences) and "\n" not in text[sentences[end - 1].span.end : sentences[end].span.start]:
            end += 1
        return min(end, len(sentences))
