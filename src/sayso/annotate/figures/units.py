"""What a number measures: money, shares, distances, weights and the like, as a small table of words."""

import re
from dataclasses import dataclass

from sayso.annotate.figures.lexicon import lexicon

_SYMBOLS = {
    "US$": "USD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₴": "UAH", "₽": "RUB", "₹": "INR",
    "₩": "KRW", "₪": "ILS", "₺": "TRY", "₦": "NGN", "Rs.": "rupees", "Rs": "rupees",
    "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
}  # fmt: skip
_CODES = tuple(sorted(lexicon("USD EUR GBP JPY UAH RUB INR KRW ILS TRY CAD AUD NZD HKD CHF CNY SEK NOK DKK PLN")))
_MONEY_WORDS = {
    "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD", "dollars": "USD",
    "dollar": "USD", "dlrs": "USD", "bucks": "USD",
    "canadian dollars": "CAD", "australian dollars": "AUD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "yen": "JPY",
    "yuan": "CNY", "hryvnias": "UAH", "hryvnia": "UAH", "rubles": "RUB", "ruble": "RUB", "roubles": "RUB",
    "rouble": "RUB",
    "shekels": "ILS", "zlotys": "PLN", "swiss francs": "CHF", "lira": "TRY", "won": "KRW",
    # Whose crowns, rupees, pence or cents they are the words alone do not say.
    "rupees": "rupees",
    "crowns": "crowns", "krona": "SEK", "kronor": "SEK", "kroner": "kroner", "pence": "pence", "cents": "cents", "pesos": "pesos",
    "francs": "francs", "dinars": "dinars", "rials": "rials", "riyals": "riyals", "dirhams": "dirhams",
    "marks": "marks", "shillings": "shillings", "naira": "NGN", "rand": "ZAR",
    "baht": "THB", "forints": "HUF", "reais": "BRL", "ringgit": "MYR", "rupiah": "IDR",
}  # fmt: skip
_MEASURES = {
    "distance": {
        "miles": "miles|mile|mi", "nautical miles": "nautical miles?", "km": "kilometers|kilometer|kilometres|kilometre|km|kms",
        "metres": "meters|meter|metres|metre", "cm": "centimeters?|centimetres?|cm", "mm": "millimeters?|millimetres?|mm",
        "feet": "feet|foot|ft", "yards": "yards?", "inches": "inches|inch", "light-years": "light[- ]years?",
    },
    "count": {
        "tonnes": "tonnes|tonne|metric tons?", "tons": "tons?", "kg": "kilograms?|kilogrammes?|kilos?|kg|kgs", "grams": "grams?",
        "lb": "lbs?", "litres": "liters?|litres?", "gallons": "gallons?", "barrels": "barrels?",
        "hectares": "hectares?", "acres": "acres?",
        "km²": "square kilomet(?:er|re)s?|sq\\.? km|km²|km2", "square miles": "square miles?",
        "m²": "square met(?:er|re)s?|m²|m2",
        "square feet": "square feet|square foot", "km/h": "km/h|kph|kilomet(?:er|re)s (?:an|per) hour",
        "mph": "mph|miles (?:an|per) hour",
        "MW": "megawatts?|MW", "GW": "gigawatts?|GW", "°C": "degrees celsius|°C",
        "°F": "degrees fahrenheit|°F", "degrees": "degrees",
        "mg": "milligrams?|milligrammes?|mg", "m³": "cubic met(?:er|re)s?|m³|m3", "cubic feet": "cubic feet",
        "kW": "kilowatts?|kW",
        "MWh": "megawatt[- ]hours?|MWh", "kWh": "kilowatt[- ]hours?|kWh", "ounces": "ounces?|oz", "knots": "knots?",
        "m/s": "met(?:er|re)s (?:a|per) second|m/s", "volts": "volts?",
    },
    "percentage": {"percentage points": "percentage points?|points of (?:turnout|the vote)", "%": "%|percent|per cent|pct"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as we print it, and the role it gives a figure ("count" if it gives none)."""

    name: str
    role: str


def _table() -> list[tuple[re.Pattern[str], Unit]]:
    rows = [(words, Unit(name, role)) for role, units in _MEASURES.items() for name, words in units.items()]
    rows += [(re.escape(words), Unit(code, "money")) for words, code in _MONEY_WORDS.items()]
    rows += [(code, Unit(code, "money")) for code in _CODES]
    # The longest words first, so that "square miles" is not read as some number of "square".
    return [
        (
            re.compile(
                rf"(?:{words.replace(' ', chr(92) + 's+')})(?!\w|/[hs]\b|\s+(?:an|a|per)\s+(?:hour|second)\b)", re.IGNORECASE
            ),
            unit,
        )
        for words, unit in sorted(rows, key=lambda row: (-len(row[0]), row[0]))
    ]


_TABLE = _table()
# Most numbers have no unit: one look tells, before each is tried.
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _TABLE), re.IGNORECASE)
_SYMBOL = "|".join(re.escape(symbol) for symbol in sorted(_SYMBOLS, key=len, reverse=True))
CURRENCY = rf"(?:(?<!\w)(?:{_SYMBOL})|(?<![\w])(?:{'|'.join(_CODES)})(?=\s?\d))"
_GAP = re.compile(r"[-‐‑–\s]*")
_POUND = re.compile(r"pounds?(?!\w)", re.IGNORECASE)
_WEIGHING = re.compile(r"\b(?:weigh\w*|heav\w+|lost|gained)\s+(?:\S+\s+){0,3}?\S*$", re.IGNORECASE)
_WEIGHED = re.compile(r"\s+(?:\([^)]*\)\s+)?of\b", re.IGNORECASE)


def currency(symbol: str) -> str | None:
    """The ISO 4217 code of "$", "€", "USD" …"""
    return _SYMBOLS.get(symbol.strip()) or (symbol.strip().upper() if symbol.strip().upper() in _CODES else None)


def unit_after(text: str, at: int, end: int) -> tuple[Unit, int] | None:
    """The unit whose words begin at `at`, after a space or a hyphen at most, and where they end."""
    gap = _GAP.match(text, at, end)
    start = gap.end() if gap else at
    pound = _POUND.match(text, start, end)
    if pound:
        # A pound of something is a weight, and so is one that something weighs; a pound alone is money.
        heavy = _WEIGHED.match(text, pound.end()) or text[at:start] == "-" or _WEIGHING.search(text, max(0, at - 40), at)
        return (Unit("lb", "count") if heavy else Unit("GBP", "money")), pound.end()
    if not _ANY.match(text, start, end):
        return None
    for pattern, unit in _TABLE:
        match = pattern.match(text, start, end)
        if match:
            return unit, match.end()
    return None
