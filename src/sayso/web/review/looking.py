"""What whoever looks at a page with forms has seen of the decisions: asked for before anything of the page is loaded.

A decision made while the page is loaded then counts as not seen. Whoever decides is asked once more; nobody overwrites what they
were not shown.
"""

from fastapi import Depends, Request


def look(request: Request) -> None:
    """Put the number of the last decision into the request's state, as `seen`."""
    request.state.seen = request.app.state.source.last_decision()


LOOKS = (Depends(look),)  # of each route whose page has a form to decide with
