"""How the forms of a table's names are spelt out."""

from sayso.tables import several

UNCHANGED = ("ish", "ese", "ss", "sh", "ois")  # ends of words for a people that have no plural in -s


def people(cell: str) -> list[str]:
    """Adjectives and words for a people with their plurals: "Korean|Irish" -> Korean, Koreans, Irish."""
    out = []
    for form in several(cell):
        bare = form.rstrip("=")
        out.append(bare)
        if not form.endswith("=") and not bare.endswith(UNCHANGED) and bare not in ("French", "Dutch"):
            out.append(bare + "s")
    return out


def region_spellings(name: str) -> list[str]:
    """How else the news writes a Russian or Ukrainian region: "Kursk Oblast" -> "Kursk region" and so on."""
    for ending in (" Oblast", " Krai"):
        if name.endswith(ending):
            return [name.removesuffix(ending) + other for other in (" region", " oblast", " krai", " province")]
    return []
