"""What a person types into the search field, as terms that FTS5 cannot misread."""

import re
import unicodedata

# Quoted words are a phrase; a star right after a word or phrase means "beginning with". Everything else is words.
_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»](\*?)|([^\s"“”„«»]+)')
# A pasted paragraph is cut after this many different terms: they narrow nothing by then, and each costs a walk through the index.
MOST_TERMS = 64


def terms(words: str) -> list[str]:
    """Each word or "quoted phrase" as an FTS5 string, in the order typed and each once; none holds any of FTS5's own syntax.

    AND, OR, NOT, NEAR, brackets, colons and the like are plain words or nothing. Terms without a letter or digit are left out.
    """
    found: dict[str, None] = {}
    for match in _TERM.finditer(_speakable(words)):
        phrase, star, word = match.groups()
        if phrase is None:
            phrase, star = word.rstrip("*"), "*" if word.endswith("*") else ""
        if any(_is_word_character(character) for character in phrase):
            found[f'"{phrase.strip()}"' + (" *" if star else "")] = None
    return list(found)[:MOST_TERMS]


def _speakable(words: str) -> str:
    """Without null characters, at which SQLite would stop reading, and without what UTF-8 cannot hold."""
    return words.replace("\0", " ").encode("utf-8", "replace").decode()


def _is_word_character(character: str) -> bool:
    # As the unicode61 tokenizer has it: letters, numbers and private use.
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"
