"""Puts the attribution spans aside so that the entity recogniser finds the document's entities free.

spaCy's recogniser writes what it finds to `doc.ents` and respects what it finds there. Our pipeline runs two: the first marks
SOURCE, CUE and CONTENT, the second persons, organisations and places.
"""

from spacy.language import Language
from spacy.tokens import Doc

SPANS = "attributions"


@Language.component("sayso_aside")
def aside(doc: Doc) -> Doc:
    """Move the entities to `doc.spans["attributions"]`."""
    doc.spans[SPANS] = list(doc.ents)
    doc.set_ents([], default="missing")
    return doc
