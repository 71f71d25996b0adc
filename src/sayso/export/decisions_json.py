"""People's decisions as JSON: who did what, when, on which words, and how each stands in this ledger."""

from sayso.export.nouns_json import Json, spans_json, voice_json
from sayso.schema import Anchor, Reviewed, Version


def reviewed_json(reviewed: Reviewed) -> Json:
    """A decision; "claims" are those it is about in this ledger, "on" and "rest" what it stood on when it was made."""
    decision = reviewed.decision
    return {
        "id": decision.id,
        "number": decision.number,
        "act": decision.act.value,
        "about": decision.about.value,
        "who": decision.who,
        "when": decision.when,
        "state": reviewed.state.value,
        "claims": list(reviewed.claims),
        "on": [_anchor(anchor) for anchor in decision.on],
        "rest": [_anchor(anchor) for anchor in decision.rest],
        "before": _version(decision.before) if decision.before else None,
        "after": _version(decision.after) if decision.after else None,
        "undoes": decision.undoes,
        "note": decision.note,
    }


def _anchor(anchor: Anchor) -> Json:
    return {
        "report": anchor.report_id,
        "claim": anchor.claim,
        "spans": spans_json(anchor.spans),
        "quote": anchor.quote,
        "voice": anchor.voice,
    }


def _version(version: Version) -> Json:
    return {
        "content": spans_json(version.content),
        "quote": version.quote,
        "voice": voice_json(version.voice),
        "stance": version.stance.value,
        "factuality": version.factuality.value,
        "relays": [voice_json(voice) for voice in version.relays],
        "cue": spans_json(version.cue),
    }
