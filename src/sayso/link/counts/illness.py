"""Who is told to be ill, beside whom the cases that a laboratory confirmed are another count; who is told to be treated, and
who only to be affected.
"""

import re

# What is told behind these is told of others, or is not so.
_WITHIN = r"(?!(?:and|but|while|of whom|of them|not|never|no|refused|when|after|as|visited|visiting)\b)"
_BOUND = r"(?:(?:about|some|at least|more than|nearly|almost|an estimated|up to|over)\s+)?"
# "Sick relatives" are others.
_ITSELF = r"(?!\s+(?!(?:with|after|from|since|in|on|at|by|because|so|now)\b)[a-z])"
_SICK = rf"(?:ill|unwell|(?:food-)?poisoned|sickened|sick|infected)\b{_ITSELF}"
_ILL = re.compile(rf"(?:\s+{_WITHIN}[\w-]+){{0,6}}?\s+(?<!in ){_SICK}", re.IGNORECASE)
_SICKENED = re.compile(rf"\b(?:sickened|poisoned)\s+{_BOUND}$", re.IGNORECASE)
_MADE = re.compile(rf"\b(?:made|making|makes)\s+{_BOUND}$", re.IGNORECASE)
# "Forty people had come to hospital with nausea", "complained of headaches".
_SYMPTOM = (
    r"(?:nausea|vomiting|(?:stomach |abdominal )?(?:cramps|pains?)|fevers?|headaches?|dizziness|diarrh[a-z]+|rash(?:es)?"
    r"|poisoning|symptoms|infections?|sickness|(?:breathing|respiratory) (?:problems|difficulties|trouble))"
)
_COMPLAINED = re.compile(
    rf"(?:\s+{_WITHIN}[\w-]+){{0,8}}?\s+(?:(?:come|came|gone|went|brought|taken|rushed|sent|admitted|reported|turned up)\b"
    rf"[^.,;:!?]{{0,40}}?\bwith|complain(?:ed|ing) of|suffer(?:ed|ing) from|fallen ill with|reported)"
    rf"\s+(?:[a-z]+\s+){{0,2}}?{_SYMPTOM}\b",
    re.IGNORECASE,
)
_AFFECTED = re.compile(
    rf"(?:\s+{_WITHIN}[\w-]+){{0,4}}?\s+(?:was|were|are|is|been|being)\s+(?:[a-z]+ly\s+)?affected\b", re.IGNORECASE
)
_AFFECTING = re.compile(rf"\baffect(?:ed|s|ing)\s+{_BOUND}$", re.IGNORECASE)
_HOSPITAL = r"(?:an? |the |its |[a-z]+ )?hospitals?\b(?!\s+(?:fire|blast|wing|ward|car|roof|bed|room|staff|workers?)\b)"
_BROUGHT = r"(?:taken|brought|rushed|flown|airlifted|transported|admitted|sent)"
_TREATED = re.compile(
    rf"(?:\s+{_WITHIN}[\w-]+){{0,4}}?\s+(?:(?:was|were|been|being|are|is|had to be)\s+(?:[a-z]+ly\s+|also\s+|still\s+)?"
    rf"(?:treated\b|hospitali[sz]ed\b|in {_HOSPITAL})|treated (?:for|in|at|with)\b|{_BROUGHT} to {_HOSPITAL}"
    r"|(?:need(?:ed|ing)?|receiv(?:ed|ing)) (?:[a-z]+ )?treatment\b)",
    re.IGNORECASE,
)
_IN_HOSPITAL = re.compile(
    rf"(?:\s+{_WITHIN}[\w-]+){{0,4}}?\s+(?:(?:was|were|been|are|is)\s+(?:[a-z]+ly\s+|also\s+|still\s+)?"
    rf"(?:hospitali[sz]ed\b|in {_HOSPITAL})|{_BROUGHT} to {_HOSPITAL})",
    re.IGNORECASE,
)
_HAS_TREATED = re.compile(rf"\b(?:treat(?:ed|s|ing)|admitted)\s+{_BOUND}$", re.IGNORECASE)


def are_ill(before: str, behind: str) -> bool:
    """Whether the words behind a number of people, or those before it, say that they are ill."""
    made = _MADE.search(before) and re.match(rf"[^.,;:!?]{{0,40}}\b{_SICK}", behind, re.IGNORECASE)
    return bool(made or _ILL.match(behind) or _SICKENED.search(before) or _COMPLAINED.match(behind))


def are_in_hospital(behind: str) -> bool:
    """Whether the words behind a number of people say that they were taken to hospital, as not all are who are ill."""
    return _IN_HOSPITAL.match(behind) is not None


def are_affected(before: str, behind: str) -> bool:
    """Whether the words round a number of people say no more of them than that they are affected: many who are not ill are."""
    return bool(_AFFECTED.match(behind) or _AFFECTING.search(before))


def are_treated(before: str, behind: str) -> bool:
    """Whether the words round a number of the hurt say that they were treated: there may be others, who were not."""
    return bool(_TREATED.match(behind) or _HAS_TREATED.search(before))
