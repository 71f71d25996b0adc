"""Document -> Claims: who says what, through whom, how firmly."""

from sayso.collector import no_collection
from sayso.extract.accused import accusing, only_described
from sayso.extract.against import is_against_somebody
from sayso.extract.anonymity import conditions, states_condition, without_conditions
from sayso.extract.attributed import attributed_claims
from sayso.extract.behind import opened
from sayso.extract.checked import checked
from sayso.extract.claims import finished
from sayso.extract.contrast import contrasted
from sayso.extract.counting import counting
from sayso.extract.ellipsis import with_dissent
from sayso.extract.gapped import gapped
from sayso.extract.implied import with_implied
from sayso.extract.joined import parted
from sayso.extract.only_denied import without_rejected
from sayso.extract.own import own_claims
from sayso.extract.place import Grid
from sayso.extract.remaining import credited_words
from sayso.extract.results import with_results
from sayso.extract.sifting import credits_somebody
from sayso.extract.silent import silences
from sayso.extract.stood_by import stood_by
from sayso.extract.story_alone import story_alone
from sayso.extract.untold import without_untold
from sayso.extract.worded import worded
from sayso.schema import Claim, Document, Tree


@no_collection()
def extract(document: Document) -> tuple[Claim, ...]:
    """The claims of one document in text order. Raises SpanError if the document's parts do not fit its text."""
    document = story_alone(document)
    tree, grid = Tree(document.tokens), Grid(document)
    stated = conditions(document)
    told = accusing(document, worded(document, tree, grid), tree, grid)
    real = [a for a in told if credits_somebody(a, tree, grid) and not states_condition(a, stated, tree, grid)]
    real = without_conditions(without_rejected(real, tree, grid), stated, tree, grid)
    several = with_dissent(document, gapped(document, real, tree, grid), tree, grid)
    credited = opened(document, several, tree, grid)
    without_contrasts = contrasted(credited, tree, grid)
    credited = with_implied(document, with_results(document, without_contrasts, tree, grid), tree, grid)
    credited = (
        *credited,
        *counting(document, credited, tree, grid),
        *stood_by(document, credited, tree, grid),
        *silences(credited, tree, grid),
    )
    drafts = without_untold(attributed_claims(document, credited, tree, grid), tree)
    against = frozenset(a.id for a in credited if is_against_somebody(document, a, tree, grid))
    theirs = [a for a in credited if a.id not in against and not only_described(a, tree, grid)]
    drafts += own_claims(document, tree, credited_words(document, theirs, tree, grid))
    return finished(document, tree, checked(document, tree, parted(drafts, tree)), against)
