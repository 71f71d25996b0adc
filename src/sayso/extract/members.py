"""Lists of voices: "Reuters, AFP and the BBC"."""

from collections.abc import Sequence

from sayso.schema import Token


def list_goes_on(tokens: Sequence[Token], first: int, comma: int, last: int) -> bool:
    """ "Italy, Spain and Greece": a comma within a list of names, not before an appositive."""
    rest = [token.text.lower() for token in tokens[comma + 1 : last]]
    told = all(
        token.tag in ("NNP", "NNPS", "JJ", "NN", "NNS", "CC", ",") or _opens_member(tokens, i, first)
        for i, token in enumerate(tokens[comma + 1 : last], comma + 1)
    )
    return told and "and" in rest[:6]


def _opens_member(tokens: Sequence[Token], the: int, first: int) -> bool:
    """Whether a "the" opens a member of a list of names, or of a list of such: "AFP and the BBC", "the mayor, the police and the
    army"; not an appositive, "Ida Holm, the mayor".
    """
    behind = tokens[the - 1].text.lower() in (",", "and") and tokens[the].text.lower() == "the"
    alike = tokens[first].text.lower() == "the" or tokens[min(the + 1, len(tokens) - 1)].tag in ("NNP", "NNPS")
    return behind and alike
