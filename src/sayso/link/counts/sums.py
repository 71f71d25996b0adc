"""What a sum of money is: a ransom, a fine, a release clause. Two that are named otherwise are no two numbers of one thing."""

import re

# By what the sums are called; a price that is asked, offered and paid moves, and is one history.
_CALLED = {
    name: kind
    for kind, names in {
        "price": "bid|fee|price|sale|purchase|takeover|valuation",
        "clause": "clause",
        "bonus": "bonus|bonuses|add-ons",
        "fine": "fine|fines|penalty|penalties",
        "loan": "loan|loans|credit",
        "debt": "debt|debts|liabilities",
        "damage": "damage|losses",
        "budget": "budget",
        "profit": "profit|profits|earnings",
        "revenue": "revenue|revenues|sales|turnover",
        "pay": "salary|salaries|wage|wages|pension|pensions",
        "ransom": "ransom",
        "reward": "reward|bounty",
        "bribe": "bribe|bribes|kickbacks",
        "dividend": "dividend|dividends",
        "tax": "tax|taxes|duty|duties",
        "saving": "saving|savings",
        "repayment": "repayment|refund|refunds|reimbursement",
    }.items()
    for name in names.split("|")
}
# A bribe, a loan and a ransom are offered and agreed in a deal as a price is.
_OFFERS = frozenset(("price", "bribe", "ransom", "reward", "loan", "pay"))
_OFFER_NAMES = frozenset(("offer", "offers", "deal"))
_NAMES = "|".join(sorted((*_CALLED, *_OFFER_NAMES), key=len, reverse=True))
_ROUGHLY = r"(?:(?:about|around|some|nearly|almost|roughly|at least|more than|less than|over|under|up to|only|just|an?) )*"
_IS = r"(?:of|worth|totall?ing|amounting to|set at|was|is|were|at|came to|stood at|stands at)"
# "A release clause of 60 million euros", "bribes totalling 4 million".
_FROM = r"(?:from\s+(?:the|its|their|this|that)\s+[a-z]+\s+)?"  # "savings from the merger"
_BEFORE = re.compile(rf"\b(?P<name>{_NAMES})\s+{_FROM}(?:(?:would|will|could|may|might)\s+be|{_IS})\s+{_ROUGHLY}$", re.IGNORECASE)
# "Had repaid 9,000 crowns", "used 14,000 crowns of city money"
_REPAID = re.compile(
    rf"\b(?:repaid|repay(?:s|ing)?|refunded|reimbursed|(?:paid|pay|paying|given|gave) back)\s+(?:the\s+full\s+)?{_ROUGHLY}$",
    re.IGNORECASE,
)
_SPENT = re.compile(rf"\b(?:used|spent|spending|misused|embezzled|stole|stolen|diverted)\s+{_ROUGHLY}$", re.IGNORECASE)
# "Would save 450 million euros a year", "would cost the region 40 million"
_SAVES = re.compile(rf"\b(?:save|saves|saved|saving)\s+(?:(?:the|its|their)\s+[a-z]+\s+)?{_ROUGHLY}$", re.IGNORECASE)
_COSTS = re.compile(rf"\b(?:cost|costs|costing)\s+(?:(?:the|its|their|his|her)\s+[a-z]+\s+|[a-z]+\s+)?{_ROUGHLY}$", re.IGNORECASE)
_OFFERED = re.compile(rf"\b(?:offered|bids?|bidding)\s+{_ROUGHLY}$", re.IGNORECASE)
# "A 60 million euro release clause", "2 million in unpaid taxes".
_OF_MANY = r"(?:in\s+(?:unpaid |back |annual |yearly |lost )?|(?:[\w-]+\s+){1,2})?"
_BEHIND = re.compile(rf"\s+{_OF_MANY}(?P<name>{_NAMES})\b", re.IGNORECASE)
_REACH = 60  # characters


def kind_of_sum(before: str, behind: str) -> frozenset[str]:
    """What the words right before or behind a sum call it; empty where they do not."""
    found = _BEFORE.search(before[-_REACH:]) or _BEHIND.match(behind)
    if found is not None:
        name = found["name"].lower()
        return _OFFERS if name in _OFFER_NAMES else frozenset((_CALLED[name],))
    if _REPAID.search(before[-_REACH:]):
        return frozenset(("repayment",))
    if _SAVES.search(before[-_REACH:]):
        return frozenset(("saving",))
    if _COSTS.search(before[-_REACH:]):
        return frozenset(("price", "damage", "spending", "cost", "fine", "budget"))
    if _SPENT.search(before[-_REACH:]):
        return frozenset(("spending",))
    return _OFFERS if _OFFERED.search(before[-_REACH:]) else frozenset()
