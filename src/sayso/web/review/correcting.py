"""From the fields of an edit to what a claim should be."""

from collections.abc import Mapping
from dataclasses import replace

from sayso.errors import UsageError
from sayso.schema import Claim, Factuality, Report, Stance, Version, version_of
from sayso.web.review.pieces import one_of, pieces
from sayso.web.review.voicing import voices


def corrected(claim: Claim, report: Report, fields: Mapping[str, str]) -> tuple[Version, Version]:
    """The claim as it is and as the fields have it. Raises UsageError, in words for the person, for what cannot be.

    words: the content, cue: the words that credit the voice, a line for each piece of either; places, cue-places: where these
    stand, if they were picked in the text. The voices' fields are those of `voicing`. stance, firmness: codes.
    """
    before = version_of(claim, report)
    if not fields.get("words", "").strip():
        raise UsageError("A claim needs words. To take it out of the ledger, reject it.")
    near = claim.content[0].start
    content = pieces(claim.content, report, fields["words"], fields.get("places", ""), near=near)
    cue = claim.cue
    if "cue" in fields:
        cue = pieces(claim.cue, report, fields["cue"], fields.get("cue-places", ""), near=near)
    chain = voices(claim, report, fields)
    made = replace(
        claim,
        quote=" ".join(report.quote(span) for span in content),
        occurrences=(replace(claim.occurrences[0], content=content),),
        chain=chain,
        cue=cue,
        stance=one_of(Stance, fields.get("stance", claim.stance), "stance"),
        factuality=one_of(Factuality, fields.get("firmness", claim.factuality), "firmness"),
    )
    after = version_of(made, report)
    if after == before:
        raise UsageError("Nothing was changed. To leave the claim as it is, accept it.")
    return before, after
