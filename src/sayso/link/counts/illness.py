"""Who is told to be ill, beside whom the cases that a laboratory confirmed are another count; and who is told to be treated."""

import re

_WITHIN = r"(?!(?:and|but|while|of whom|of them)\b)"  # what is told there is told of others
_ILL = re.compile(
    rf"(?:\s+{_WITHIN}[\w-]+){{0,6}}?\s+(?:ill|sick|unwell|sickened|(?:food-)?poisoned)\b(?!\s+(?:patients|cases))", re.IGNORECASE
)
_MADE_ILL = re.compile(r"\b(?:sickened|poisoned|made)\s+(?:about\s+|some\s+|at least\s+|more than\s+|nearly\s+)?$", re.IGNORECASE)
_TREATED = re.compile(
    rf"(?:\s+{_WITHIN}[\w-]+){{0,5}}?\s+(?:treated\b|(?:in|to|at) (?:an? |the |\w+ )?hospitals?\b|hospitali[sz]ed\b"
    r"|(?:need(?:ed|ing)?|receiv(?:ed|ing)) (?:\w+ )?treatment\b)",
    re.IGNORECASE,
)
_HAS_TREATED = re.compile(
    r"\b(?:treat(?:ed|s|ing)|admitted|received)\s+(?:about\s+|some\s+|at least\s+|more than\s+|nearly\s+)?$", re.IGNORECASE
)


def are_ill(before: str, behind: str) -> bool:
    """Whether the words behind a number of people, or those before it, say that they are ill."""
    return bool(
        _ILL.match(behind) or (_MADE_ILL.search(before) and re.match(r"[^.;:!?]{0,40}\b(?:ill|sick)\b|[^.;:!?]*$", behind))
    )


def are_treated(before: str, behind: str) -> bool:
    """Whether the words round a number of the hurt say that they were treated: there may be others, who were not."""
    return bool(_TREATED.match(behind) or _HAS_TREATED.search(before))
