"""Numbers as they are written in English: "10,000", "1.2 million", "2.7k", "twenty-six", "two dozen", "half a million".

Standard library only; shared by times and figures.
"""

import re

from sayso.annotate.figures.lexicon import in_order

_ONES = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = in_order(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
UNITS = {word: value for value, word in enumerate(_ONES)}
TENS = {word: value * 10 for value, word in enumerate(_TENS, start=2)}
SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALES |= {"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12}
GROUPS = {"dozen": 12, "score": 20}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, start=1)}
ORDINALS |= {tens.removesuffix("y") + "ieth": value for tens, value in TENS.items()}

# One of these, or a digit, is in every number; most sentences hold neither, and words are found faster than numbers are.
NUMBER_WORDS = frozenset((*UNITS, *TENS, *SCALES, *GROUPS))
_WORD, _DIGIT = re.compile(r"[^\W_]+"), re.compile(r"\d")

# Digits are grouped by threes with a comma, a space of any width ("10 000", never the "2014 300" of "in 2014 300 people"), an
# apostrophe (Swiss) or the Arabic separators, and with dots where there are two ("1.250.000"; whether one groups, the thing
# counted tells: see quantities.py). Indian groups have two digits, the last one three ("1,50,000"). A comma before one or two
# digits and a scale or "percent" is a decimal one ("1,5 million").
_SCALE_WORDS = "hundred|thousand|million|billion|trillion|mln|bn|lakhs?|crores?"
_GROUPED = (
    r"[1-9]\d?(?:,\d{2})+,\d{3}(?![,\d])|[1-9]\d{0,2}(?:\.\d{3}){2,}(?![.\d])|[1-9]\d{0,2}(?:\x20\d{3})+(?!\d)"
    r"|\d{1,3}(?:[,\u00a0\u2009\u202f'’\u066c\u060c]\d{3})+"
)
_DECIMAL_COMMA = rf"\d{{1,3}},\d{{1,2}}(?=\s?(?:%|per\s?cent\b|(?:{_SCALE_WORDS})\b))"
DIGITS = rf"(?:{_DECIMAL_COMMA}|(?:{_GROUPED}|\d+)(?:[.\u066b]\d+)?)"
_SMALL = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
# "Two hundred and six" is one number, "four and six" are two.
_LARGE = rf"(?:hundred|thousand|million|billion|trillion|lakhs?|crores?)(?:\sand(?=\s(?:{_SMALL})))?"
# Sixteen more words spell any number below a thousand trillion; without a limit a page of number words takes minutes.
_WORD_NUMBER = (
    rf"(?:{_SMALL})"
    rf"(?:[-\s](?:{_SMALL}|{_LARGE})){{0,16}}"
)
_ARTICLE_NUMBER = (
    rf"(?:a|an|one|two|three|four|five|six|several|half a|a half)[-\s](?:dozen|score|{_LARGE})"
    rf"(?:[-\s](?:{_SMALL}|{_LARGE})){{0,16}}"
)
# Used in larger patterns; matches without regard to case; no capturing groups.
NUMBER = (
    rf"(?:{_ARTICLE_NUMBER}|{_WORD_NUMBER}(?: dozen)?(?: and a half(?: (?:million|billion|trillion|thousand))?)?"
    rf"|{DIGITS}(?: 1/2|½)?(?: (?:{_SCALE_WORDS}|dozen)\b|(?:k|mn|mln|bn|tn|trn|m|b)\b)?)"
)

_DIGITS_AND_SCALE = re.compile(rf"(\d{{1,3}},\d{{1,2}}|{DIGITS})\s*(1/2|½)?\s*([a-z]+)?", re.IGNORECASE)


def words_in(text: str) -> set[str]:
    """The words of a text, case-folded: what a pattern needs can be looked for among them before it is tried."""
    return set(_WORD.findall(text.casefold()))


def may_count(text: str, words: set[str]) -> bool:
    """Whether a text with these words can hold a number, in digits or in words."""
    return not words.isdisjoint(NUMBER_WORDS) or _DIGIT.search(text) is not None


def read_digits(text: str) -> float | None:
    """A number in digits with an optional scale: "10,000", "1.2 million", "2.7k"; None for anything else."""
    match = _DIGITS_AND_SCALE.fullmatch(text.strip())
    if not match:
        return None
    value = _value(match[1]) + (0.5 if match[2] else 0.0)
    scale = (match[3] or "").lower()
    if not scale:
        return value
    factor = SCALES.get(scale) or SHORT_SCALES.get(scale) or GROUPS.get(scale)
    # 1.2 * 10**6 is exact, 2.3 * 10**6 is not: a person wrote at most a few decimals, so whole numbers stay whole.
    return None if factor is None else round(value * factor, 6)


def _value(digits: str) -> float:
    """What digits with their separators stand for."""
    if re.fullmatch(r"\d{1,3},\d{1,2}", digits):
        return float(digits.replace(",", "."))
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return float(re.sub(r"[,\s'’\u066c\u060c]", "", digits).replace("\u066b", "."))


def read_words(text: str) -> float | None:
    """A number in words: "twenty-six", "two hundred and fifty thousand", "a dozen", "one and a half million"; None for anything
    else.
    """
    words = [word for word in re.split(r"[\s-]+", text.strip().lower()) if word]
    if not words:
        return None
    words, extra = _half(words)
    total, part, seen = 0.0, 0.0, False
    for word in words:
        if word in UNITS or word in TENS:
            part += UNITS.get(word, TENS.get(word, 0))
        elif word in ("a", "an") and not seen:
            part = 1
        elif word in GROUPS or word == "hundred":
            part = (part or 1) * (GROUPS.get(word) or 100)
        elif word in SCALES:
            total += (part + extra or 1) * SCALES[word]
            part, extra = 0.0, 0.0
        elif word == "and" and seen:
            continue
        else:
            return None
        seen = True
    if not seen or (len(words) == 1 and words[0] in ("a", "an")):
        return None
    return total + part + extra


def _half(words: list[str]) -> tuple[list[str], float]:
    """The words without their "half", and what the half adds to the number before the next scale."""
    joined = " ".join(words)
    for phrase in ("half a", "half an", "a half"):
        if joined.startswith(phrase + " "):
            rest = words[2:]
            if len(rest) == 1 and rest[0] in GROUPS:
                return ["six"] if rest[0] == "dozen" else ["ten"], 0.0
            return ["zero", *rest], 0.5
    if " and a half" in joined:
        return joined.replace(" and a half", "", 1).split(), 0.5
    return words, 0.0


def read_number(text: str) -> float | None:
    """A number in digits or words; None if the text is no number. Ordinals and vague quantities ("dozens") are none."""
    return read_digits(text) if text[:1].isdigit() else read_words(text)


def read_ordinal(text: str) -> int | None:
    """ "third", "21st", "twenty-first"; None for anything else."""
    low = text.strip().lower()
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", low)
    if digits:
        return int(digits[1])
    if low in ORDINALS:
        return ORDINALS[low]
    tens, _, ones = low.replace(" ", "-").partition("-")
    return TENS[tens] + ORDINALS[ones] if tens in TENS and ORDINALS.get(ones, 99) < 10 else None
